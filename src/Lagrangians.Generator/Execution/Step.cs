using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Execution;

/// <summary>
/// An operation of a body as it is written: nothing is put in order, simplified or joined. A local variable is the very step that it holds;
/// of vectors a step is done for each element.
/// </summary>
/// <param name="parts">The steps whose results it takes.</param>
internal abstract class Step(params Step[] parts)
{
    public IReadOnlyList<Step> Parts { get; } = parts;

    /// <summary>Whether the result is a <c>float</c>.</summary>
    public bool IsSingle { get; init; }

    /// <summary>Every step once, a step before what takes its result.</summary>
    public static IReadOnlyList<Step> InOrder(Step result)
    {
        var order = new List<Step>();
        var seen = new HashSet<Step>();
        Visit(result);
        return order;

        void Visit(Step step)
        {
            if (!seen.Add(step))
                return;
            Budget.GuardStack();
            foreach (var part in step.Parts)
                Visit(part);
            order.Add(step);
        }
    }
}

/// <summary>A constant.</summary>
internal sealed class NumberStep(double value) : Step
{
    public double Value { get; } = value;
}

/// <summary>A parameter, or the number of elements.</summary>
internal sealed class InputStep(Symbol symbol) : Step
{
    public Symbol Symbol { get; } = symbol;
}

/// <summary>The five operators.</summary>
internal enum Operator
{
    Add,
    Subtract,
    Multiply,
    Divide,
    Negate,
}

/// <summary>An operator on numbers, rounded once.</summary>
internal sealed class OperatorStep(Operator @operator, params Step[] operands) : Step(operands)
{
    public Operator Operator { get; } = @operator;
}

/// <summary>A conversion to <c>float</c>.</summary>
internal sealed class RoundStep(Step value) : Step(value);

/// <summary>A static method that is a function of real numbers, rounded once.</summary>
/// <param name="text">How it is called, to tell it from others.</param>
/// <param name="meaning">The function of symbols that have the arguments' positions.</param>
/// <param name="arguments">The arguments.</param>
internal sealed class FunctionStep(string text, Expr meaning, params Step[] arguments) : Step(arguments)
{
    public string Text { get; } = text;

    public Expr Meaning { get; } = meaning;
}

/// <summary>A choice; the parts are the condition and both values, of which one is computed.</summary>
internal sealed class ChoiceStep(Step condition, Step whenTrue, Step whenFalse) : Step(condition, whenTrue, whenFalse);

/// <summary>A comparison; the result is a condition, 1 or 0.</summary>
internal sealed class ComparisonStep(Comparison comparison, Step left, Step right) : Step(left, right)
{
    public Comparison Comparison { get; } = comparison;
}

/// <summary>Conditions joined.</summary>
internal sealed class LogicStep(Connective connective, params Step[] conditions) : Step(conditions)
{
    public Connective Connective { get; } = connective;
}

/// <summary>A reduction of a vector, as the runtime's <c>VectorMath</c> computes it.</summary>
internal sealed class ReductionStep(string name, Step vector) : Step(vector)
{
    public string Name { get; } = name;
}

using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Lowering;

/// <summary>A number.</summary>
internal sealed class NumberStep : Step
{
    /// <summary>1, as which a condition counts that holds.</summary>
    public static readonly NumberStep One = new(Rational.One);

    /// <summary>0.</summary>
    public static readonly NumberStep Zero = new(Rational.Zero);

    public NumberStep(Rational value) => (Exact, Value, InDoubleWords) = (value, value.ToDouble(), DoubleWord.From(value));

    public NumberStep(double value) => (Exact, Value, InDoubleWords) = (Rational.TryFromDouble(value, out var exact) ? exact : null, value, value);

    /// <summary>The number; null for infinities and what is none.</summary>
    public Rational? Exact { get; }

    /// <summary>The nearest double.</summary>
    public double Value { get; }

    public DoubleWord InDoubleWords { get; }
}

/// <summary>A parameter, or the number of elements.</summary>
internal sealed class InputStep(Symbol symbol) : Step
{
    public Symbol Symbol { get; } = symbol;
}

/// <summary>The operators that IEEE 754 rounds exactly.</summary>
internal enum Operator
{
    Add,
    Subtract,
    Multiply,
    Divide,
    Negate,
    Root,
}

/// <summary>An operator on numbers, rounded once.</summary>
internal sealed class OperatorStep(Operator @operator, params Step[] operands) : Step(operands)
{
    public Operator Operator { get; } = @operator;

    /// <summary>Whether what its rounding loses is known, and made up for where it matters.</summary>
    public bool IsCorrected { get; init; }
}

/// <summary>A conversion to <c>float</c>.</summary>
internal sealed class RoundStep(Step value) : Step(value);

/// <summary>What is computed with twice the digits, rounded to those of the type.</summary>
internal sealed class WideStep(Step value) : Step(value);

/// <summary>A function of real numbers, rounded once.</summary>
/// <param name="text">How it is called, to tell it from others; the name in the library where it is one of it.</param>
/// <param name="meaning">The function of symbols that have the arguments' positions; null for one of the library.</param>
/// <param name="arguments">The arguments.</param>
internal sealed class FunctionStep(string text, Expr? meaning, params Step[] arguments) : Step(arguments)
{
    private ElementaryFunction? _function;

    public string Text { get; } = text;

    /// <summary>The call that it is; null for a power.</summary>
    public Call? Source { get; init; }

    /// <summary>Its name in what is printed.</summary>
    public string Kernel { get; init; } = text;

    /// <summary>Whether it is a function of the library.</summary>
    public bool IsOfLibrary => meaning is null;

    /// <summary>The function in the library.</summary>
    public ElementaryFunction Function => _function ??= FunctionLibrary.Find(Text);

    /// <summary>The value, rounded to a precision.</summary>
    public BigFloat Of(BigFloat[] arguments, Precision precision) =>
        meaning is null ? Function.Value(arguments, precision) : new HighPrecision(s => arguments[s.Index], precision).Evaluate(meaning);
}

/// <summary>A choice; the parts are the condition and both values, of which one is computed.</summary>
internal sealed class ChoiceStep(Step condition, Step whenTrue, Step whenFalse) : Step(condition, whenTrue, whenFalse)
{
    /// <summary>Is it for lanes that need twice the digits, while the others do not?</summary>
    public bool IsRare { get; } = whenTrue is WideStep && whenFalse is not WideStep;
}

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

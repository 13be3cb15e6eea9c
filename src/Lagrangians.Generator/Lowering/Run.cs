using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Lowering;

/// <summary>One run of a body: the result of every step that is needed, a number for each element where it differs from element to element.</summary>
/// <param name="numbers">The numbers to compute with.</param>
/// <param name="valueOf">The values of the parameters.</param>
internal sealed class Run<T>(INumbers<T> numbers, Func<Symbol, T[]> valueOf)
{
    private readonly Dictionary<Step, T[]> _results = [];

    /// <summary>The results of a step; one where it is the same for all elements.</summary>
    public T[] Of(Step step)
    {
        if (_results.TryGetValue(step, out var known))
            return known;
        Budget.Enter();
        var result = Compute(step);
        _results[step] = result;
        return result;
    }

    /// <summary>Was the step needed?</summary>
    public bool Has(Step step) => _results.ContainsKey(step);

    private T[] Compute(Step step)
    {
        switch (step)
        {
            case NumberStep number:
                return [numbers.Number(number)];
            case InputStep input:
                return valueOf(input.Symbol);
            case OperatorStep { Count: 1 } negation:
                return Array.ConvertAll(Of(negation.Parts[0]), v => numbers.Apply(negation, v, v));
            case OperatorStep operation:
                return Each(operation, a => numbers.Apply(operation, a[0], a[1]));
            case RoundStep:
                return Each(step, a => numbers.Convert(step, a[0]));
            case FunctionStep function:
                return Each(function, a => numbers.Call(function, a));
            case ReductionStep reduction:
                return [numbers.Reduce(reduction.Name, Of(reduction.Parts[0]))];
            case ChoiceStep:
                return Choose(step);
            case ComparisonStep comparison:
                return Each(comparison, a => Condition(numbers.Holds(comparison.Comparison, a[0], a[1])));
            case LogicStep logic:
                return Each(logic, a => Condition(logic.Connective switch
                {
                    Connective.And => a.All(IsTrue),
                    Connective.Or => a.Any(IsTrue),
                    Connective.Not => !IsTrue(a[0]),
                    var constant => constant == Connective.True,
                }));
            default:
                throw new InvalidOperationException($"{step.GetType().Name} is no step");
        }
    }

    private T[] Choose(Step step)
    {
        var conditions = Of(step.Parts[0]);
        if (conditions.Length == 1)
            return Of(step.Parts[IsTrue(conditions[0]) ? 1 : 2]);
        var (whenTrue, whenFalse) = (Of(step.Parts[1]), Of(step.Parts[2]));
        return [.. conditions.Select((c, i) => IsTrue(c) ? At(whenTrue, i) : At(whenFalse, i))];
    }

    private T[] Each(Step step, Func<T[], T> compute)
    {
        var arguments = step.Parts.Select(Of).ToArray();
        var count = arguments.Length == 0 ? 1 : arguments.Max(a => a.Length);
        return [.. Enumerable.Range(0, count).Select(i => compute([.. arguments.Select(a => At(a, i))]))];
    }

    private static T At(T[] values, int element) => values[values.Length == 1 ? 0 : element];

    private T Condition(bool holds) => numbers.Number(holds ? NumberStep.One : NumberStep.Zero);

    private bool IsTrue(T condition) => numbers.Holds(Comparison.Equal, condition, numbers.Number(NumberStep.One));
}

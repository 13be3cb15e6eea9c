using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Lowering;

/// <summary>One run of a program at one point: every step that is needed is computed once, of pieces those that are chosen.</summary>
/// <param name="numbers">The numbers to compute with.</param>
/// <param name="valueOf">The values of the symbols.</param>
/// <param name="isChosen">Whether a choice is for its first piece; null where its condition says so in these numbers.</param>
internal sealed class ScalarRun<T>(INumbers<T> numbers, Func<Symbol, T> valueOf, Func<ChoiceStep, bool>? isChosen = null)
{
    // A program grows while it is run, and most of it is of no interest at one point.
    private const int PageBits = 5;
    private const int PageSize = 1 << PageBits;

    private T[]?[] _pages = new T[]?[4];
    private ulong[] _computed = new ulong[4];
    private readonly T[]?[] _arguments = new T[]?[4];

    /// <summary>The result of a step.</summary>
    public T Of(Step step)
    {
        var (page, bit) = (step.Place >> PageBits, 1UL << (step.Place & (PageSize - 1)));
        if (page < _pages.Length && (_computed[page] & bit) != 0)
            return _pages[page]![step.Place & (PageSize - 1)];
        Budget.Enter();
        var value = Compute(step);
        if (page >= _pages.Length)
        {
            Array.Resize(ref _pages, Math.Max(page + 1, 2 * _pages.Length));
            Array.Resize(ref _computed, _pages.Length);
        }

        (_pages[page] ??= new T[PageSize])[step.Place & (PageSize - 1)] = value;
        _computed[page] |= bit;
        return value;
    }

    /// <summary>Forgets what was computed, for another point.</summary>
    public void Clear() => Array.Clear(_computed, 0, _computed.Length);

    /// <summary>The piece that is chosen.</summary>
    public Step Chosen(ChoiceStep choice) => choice.Part((isChosen?.Invoke(choice) ?? Holds(choice.Part(0))) ? 1 : 2);

    /// <summary>Whether a condition is met.</summary>
    public bool Holds(Step condition)
    {
        switch (condition)
        {
            case ComparisonStep comparison:
                return numbers.Holds(comparison.Comparison, Of(comparison.Part(0)), Of(comparison.Part(1)));
            case LogicStep { Connective: Connective.Not } logic:
                return !Holds(logic.Part(0));
            case LogicStep { Connective: Connective.And or Connective.Or } logic:
                var isOr = logic.Connective == Connective.Or;
                for (var i = 0; i < logic.Count; i++)
                {
                    if (Holds(logic.Part(i)) == isOr)
                        return isOr;
                }

                return !isOr;
            case LogicStep logic:
                return logic.Connective == Connective.True;
            default:
                throw new InvalidOperationException($"{condition.GetType().Name} is not a condition");
        }
    }

    private T Compute(Step step)
    {
        switch (step)
        {
            case NumberStep number:
                return numbers.Number(number);
            case InputStep input:
                return numbers.Convert(input, valueOf(input.Symbol));
            case OperatorStep operation:
                var left = Of(operation.Part(0));
                return numbers.Apply(operation, left, operation.Count == 1 ? left : Of(operation.Part(1)));
            case FunctionStep function:
                return numbers.Call(function, ArgumentsOf(function));
            case ChoiceStep choice:
                return Of(Chosen(choice));
            case WideStep wide:
                return numbers.Convert(wide, Of(wide.Part(0)));
            default:
                throw new InvalidOperationException($"{step.GetType().Name} is not a number");
        }
    }

    // What is known of the arguments is known before the first of them takes its place: one array of each length does for all.
    private T[] ArgumentsOf(FunctionStep function)
    {
        for (var i = 0; i < function.Count; i++)
            Of(function.Part(i));
        var arguments = function.Count < _arguments.Length ? _arguments[function.Count] ??= new T[function.Count] : new T[function.Count];
        for (var i = 0; i < function.Count; i++)
            arguments[i] = Of(function.Part(i));
        return arguments;
    }
}

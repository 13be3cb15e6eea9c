using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Lowering;
using Lagrangians.Generator.Stability;
using Lagrangians.Generator.Stability.Vectors;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Emission.Vectors;

/// <summary>
/// The passes of a method at one point, in the numbers of doubles that they have where they are printed: terms in those of the element or in two words,
/// sums and all that the passes hand on in two words with an exponent of their own. What the adding itself rounds, and what kernels err beyond a rounding, is left out.
/// </summary>
/// <param name="lowerer">Knows the steps of the formulas, from point to point.</param>
/// <param name="point">The point.</param>
/// <param name="isWide">Whether the lanes are numbers: neither overflow nor vanish.</param>
/// <param name="length">What stands for the number of elements.</param>
/// <param name="centred">What stands for an element less a number.</param>
internal sealed class ProgramRun(
    Lowerer lowerer, SamplePoint point, bool isWide, Symbol length, IReadOnlyDictionary<Symbol, (Symbol Element, Symbol Number)> centred)
{
    private const int Bits = 240;

    // Where the type's numbers end, and where they begin with some room to spare.
    private const int Highest = 1024;
    private const int Lowest = -960;

    private static readonly RoundedNumbers OfElement = new(isSingle: false);
    private static readonly RoundedNumbers OfWords = new(isSingle: false, areWords: true);

    private readonly Dictionary<Symbol, BigFloat> _numbers = [];
    private readonly Dictionary<string, int> _pivots = [];

    /// <summary>Finds what a step stands for.</summary>
    /// <param name="step">The step.</param>
    /// <param name="kernel">Its terms; null where it has none.</param>
    public void Take(Step step, ProgramKernel? kernel)
    {
        if (step.IsPivot)
        {
            _pivots[step.Symbol.Name] = IndexOfMax(Terms(kernel!));
            return;
        }

        // The first element is a pivot without a name.
        var pivot = step.Pivot is { } name && _pivots.TryGetValue(name, out var found) ? found : 0;
        _numbers[step.Symbol] = step.Kind switch
        {
            null => Number(step.Expr),
            ReductionKind.AtPivot => point.ValueOf((Symbol)step.Expr, pivot),
            ReductionKind.SumOfOthers => Sum(Terms(kernel!).Where((_, i) => i != pivot)),
            ReductionKind.Sum => Sum(Terms(kernel!)),
            ReductionKind.Norm => OfWords.Round(BigFloat.Sqrt(Sum(Terms(kernel!).Select(t => BigFloat.Multiply(t, t, Bits))), Bits), isWide: true),
            ReductionKind.Maximum => Terms(kernel!) is var terms ? terms[IndexOfMax(terms)] : default,
            ReductionKind.Minimum => Terms(kernel!).Select(t => -t).ToArray() is var negated ? -negated[IndexOfMax(negated)] : default,
            var kind => throw new InvalidOperationException($"{kind} is written as other reductions"),
        };
    }

    /// <summary>A number that is made of others.</summary>
    public BigFloat Number(Expr expr) => Of(expr, OfWords)(0);

    /// <summary>The terms of a pass.</summary>
    public BigFloat[] Terms(ProgramKernel kernel)
    {
        var term = Of(kernel.Form, isWide || kernel.Digits != TermDigits.Own ? OfWords : OfElement);
        return [.. Enumerable.Range(0, point.Count).Select(term)];
    }

    /// <summary>Whether a number is one that the lanes may be used with: below the overflow, and, where it is a factor, not vanished.</summary>
    public bool IsKnown(Symbol number, bool isFactor) => IsKnown(_numbers[number], isFactor);

    /// <summary>The same of what is made of them.</summary>
    public static bool IsKnown(BigFloat value, bool isFactor) =>
        value.IsFinite && (value.IsZero || (value.Magnitude <= Highest && (!isFactor || value.Magnitude > Lowest)));

    private Func<int, BigFloat> Of(Expr expr, RoundedNumbers numbers)
    {
        var step = KernelBody.Lower(lowerer, expr);
        var element = 0;
        var run = new ScalarRun<BigFloat>(numbers, s => ValueOf(s, element, numbers));
        return i =>
        {
            element = i;
            run.Clear();
            return run.Of(step);
        };
    }

    private BigFloat ValueOf(Symbol symbol, int element, RoundedNumbers numbers)
    {
        if (_numbers.TryGetValue(symbol, out var number))
            return number;
        if (ReferenceEquals(symbol, length))
            return point.Count;
        if (!centred.TryGetValue(symbol, out var parts))
            return point.ValueOf(symbol, element);
        // The number's two words are taken away one after the other.
        var (x, high) = (point.ValueOf(parts.Element, element), OfElement.Round(_numbers[parts.Number], isWide: false));
        var low = OfElement.Round(BigFloat.Subtract(_numbers[parts.Number], high, Bits), isWide: false);
        return ReferenceEquals(numbers, OfWords)
            ? BigFloat.Subtract(x, _numbers[parts.Number], Bits)
            : BigFloat.Subtract(OfElement.Round(BigFloat.Subtract(x, high, Bits), isWide: false), low, Bits);
    }

    private static BigFloat Sum(IEnumerable<BigFloat> terms) =>
        OfWords.Round(terms.Aggregate(BigFloat.Zero, (sum, t) => BigFloat.Add(sum, t, Bits)), isWide: true);

    private static int IndexOfMax(BigFloat[] terms)
    {
        var largest = 0;
        for (var i = 0; i < terms.Length; i++)
        {
            if (terms[i].IsNaN)
                return i;
            if (terms[i] > terms[largest])
                largest = i;
        }

        return largest;
    }
}

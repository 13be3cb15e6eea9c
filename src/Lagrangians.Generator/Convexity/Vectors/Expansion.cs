using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Vectors;

/// <summary>A function of a vector written out for a fixed number of elements: reductions become sums and extrema of so many terms.</summary>
/// <param name="algebra">The algebra of the function.</param>
/// <param name="elements">What stands for each element of x.</param>
/// <param name="parameterOf">What stands for an element of a parameter that is given for each.</param>
internal sealed class Expansion(Algebra algebra, IReadOnlyList<Expr> elements, Func<Symbol, int, Expr> parameterOf)
{
    private const int Whole = -1;

    private readonly Dictionary<(Expr, int), Expr> _known = new(PairComparer.Instance);

    public Expr Of(Expr number) => At(number, Whole);

    /// <summary>What differs from element to element, at one of them.</summary>
    public Expr Of(Expr expr, int element) => At(expr, element);

    private Expr At(Expr expr, int element)
    {
        if (!expr.VariesByElement)
            element = Whole;
        if (_known.TryGetValue((expr, element), out var known))
            return known;
        Budget.Enter();
        algebra.Budget.Cancellation.ThrowIfCancellationRequested();
        var result = expr switch
        {
            Symbol { Kind: SymbolKind.Element } => elements[element],
            Symbol { Kind: SymbolKind.ElementParameter } parameter => parameterOf(parameter, element),
            Symbol { Index: Symbol.LengthIndex } => algebra.Constant(elements.Count),
            Reduction reduction => Reduce(reduction),
            _ => Rebuild(expr, element),
        };
        return _known[(expr, element)] = result;
    }

    // A cube root of what is not negative is a power, of which more is known.
    private Expr Rebuild(Expr expr, int element)
    {
        var rebuilt = algebra.WithParts(expr, part => At(part, element));
        return rebuilt is Call { Function: "Cbrt" } root && algebra.Bounds(root.Arguments[0]).IsNonNegative
            ? algebra.Power(root.Arguments[0], new Arithmetic.Rational(1, 3))
            : rebuilt;
    }

    private Expr Reduce(Reduction reduction)
    {
        Expr[] terms = [.. elements.Select((_, i) => At(reduction.Body, i))];
        return reduction.Kind switch
        {
            ReductionKind.Sum => algebra.Add(terms),
            ReductionKind.Maximum => terms.Aggregate((a, b) => algebra.Call("Max", a, b)),
            ReductionKind.Minimum => terms.Aggregate((a, b) => algebra.Call("Min", a, b)),
            ReductionKind.LogSumExp => algebra.Call("Log", algebra.Add(Array.ConvertAll(terms, algebra.Exp))),
            _ => algebra.Sqrt(algebra.Add(Array.ConvertAll(terms, t => algebra.Power(t, 2)))),
        };
    }

    private sealed class PairComparer : IEqualityComparer<(Expr Expr, int Element)>
    {
        public static readonly PairComparer Instance = new();

        public bool Equals((Expr Expr, int Element) x, (Expr Expr, int Element) y) => ReferenceEquals(x.Expr, y.Expr) && x.Element == y.Element;

        public int GetHashCode((Expr Expr, int Element) pair) => unchecked((pair.Expr.GetHashCode() * 31) + pair.Element);
    }
}

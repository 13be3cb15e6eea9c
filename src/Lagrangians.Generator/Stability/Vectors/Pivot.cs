using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability.Vectors;

/// <summary>
/// A logsumexp about its largest term, the pivot: log Σ e^f = P + log(1 + o), where P is the largest exponent and o the sum of all other
/// e^(f − P). With a number a beside the sum the larger of a and of the largest f is P.
/// </summary>
internal sealed class Pivot
{
    private readonly Algebra _algebra;
    private readonly Expr _f;
    private readonly Expr _atPivot;

    /// <summary>e^−|a − f| at the pivot: what the smaller of the two adds; 0 where there is no a.</summary>
    private readonly Expr _smaller;

    /// <summary>Whether the number beside the sum is the largest exponent; null where there is none.</summary>
    private readonly Expr? _isBeside;

    /// <param name="algebra">The algebra of the expressions.</param>
    /// <param name="f">The exponents, with stable reductions inside.</param>
    /// <param name="beside">The exponent beside them, or null.</param>
    public Pivot(Algebra algebra, Expr f, Expr? beside)
    {
        (_algebra, _f, Elements) = (algebra, f, new PivotElements(algebra, f));
        _atPivot = Elements.At(f);
        _isBeside = beside is null ? null : algebra.Compare(Comparison.LessOrEqual, _atPivot, beside);
        Largest = Choose(() => beside!, _atPivot);
        Difference = algebra.Add(DifferenceFromPivot(), Choose(() => algebra.Subtract(_atPivot, beside!), algebra.Zero));
        _smaller = beside is null
            ? algebra.Zero
            : algebra.Exp(Choose(() => algebra.Subtract(_atPivot, beside), algebra.Subtract(beside, _atPivot)));
        Others = algebra.Add(algebra.Reduce(ReductionKind.SumOfOthers, algebra.Exp(Difference), f), _smaller);
    }

    /// <summary>The elements at the pivot.</summary>
    public PivotElements Elements { get; }

    /// <summary>P.</summary>
    public Expr Largest { get; }

    /// <summary>f − P, which is 0 at the pivot, infinite or not.</summary>
    public Expr Difference { get; }

    /// <summary>o.</summary>
    public Expr Others { get; }

    /// <summary>1 + o.</summary>
    public Expr Total => _algebra.Add(_algebra.One, Others);

    /// <summary>
    /// Σ wᵢ·hᵢ with the weights w = e^(f − P)/(1 + o): h at the pivot, and what the others differ from it. With a number beside, which
    /// takes part with h = 0, the difference is from 0 where that number is the largest exponent.
    /// </summary>
    public Expr Mean(Expr h)
    {
        var ofPivot = Elements.At(h);
        var reference = Reference(h);
        var difference = FromReference(h);
        var others = _algebra.Reduce(ReductionKind.SumOfOthers, Weighted(difference), _f);
        var rest = _algebra.Divide(others, Total);
        if (_isBeside is null)
            return _algebra.Add(reference, rest);
        var sign = Choose(() => _algebra.One, _algebra.Constant(-1));
        // A weight that vanishes does so for what is infinite too.
        var weighted = StableReductions.Guard(_algebra, _smaller, ofPivot);
        return _algebra.Add(reference, rest, _algebra.Divide(_algebra.Multiply(sign, weighted), Total));
    }

    /// <summary>
    /// A sum in which the terms that stand beside what they are at the pivot are taken together with it: the difference is exactly 0 there.
    /// </summary>
    public Expr Group(Expr expr)
    {
        if (expr is not Sum { VariesByElement: true } sum)
            return expr;
        var result = expr;
        for (var i = 0; i < sum.Terms.Length; i++)
        {
            var (term, coefficient) = (sum.Terms[i], sum.Coefficients[i]);
            if (!term.VariesByElement || !HasTerm(sum, Reference(term), -coefficient))
                continue;
            var difference = _algebra.Subtract(term, Reference(term));
            var guarded = FromReference(term);
            result = _algebra.Add(_algebra.Subtract(result, _algebra.Scale(difference, coefficient)), _algebra.Scale(guarded, coefficient));
        }

        return result;
    }

    // What h is measured from: the largest exponent's own.
    private Expr Reference(Expr h) => Choose(() => _algebra.Zero, Elements.At(h));

    // Exactly 0, infinite or not, where all that h is made of is as at the pivot, if that is the reference.
    private Expr FromReference(Expr h)
    {
        var isPivot = Elements.IsAs(h);
        if (_isBeside is not null)
            isPivot = _algebra.Join(Connective.And, isPivot, _algebra.Not(_isBeside));
        return h.VariesByElement
            ? _algebra.Piecewise(isPivot, _algebra.Zero, _algebra.Subtract(h, Reference(h)))
            : _algebra.Subtract(h, Reference(h));
    }

    private static bool HasTerm(Sum sum, Expr term, Rational coefficient) =>
        Enumerable.Range(0, sum.Terms.Length).Any(i => ReferenceEquals(sum.Terms[i], term) && sum.Coefficients[i] == coefficient);

    /// <summary>e^(f − P)·h. Where the weight underflows, what it weighs does not count, infinite or not: −∞ masks an element.</summary>
    private Expr Weighted(Expr h)
    {
        var weight = _algebra.Exp(Difference);
        return h.VariesByElement ? StableReductions.Guard(_algebra, weight, h) : _algebra.Multiply(weight, h);
    }

    // Term by term where f is linear in the elements: c·(x − xₖ) keeps its digits where c·x − c·xₖ would round twice.
    private Expr DifferenceFromPivot()
    {
        var difference = new Algebra.SumBuilder(_algebra);
        foreach (var (term, coefficient) in TermsOf(_f))
        {
            if (!term.VariesByElement)
                continue;
            var element = Algebra.Nodes(term).OfType<Symbol>().First(s => s.VariesByElement);
            var slope = _algebra.Divide(term, element);
            if (slope.VariesByElement)
                return OfEqual();
            difference.Add(_algebra.Multiply(slope, Elements.Difference(element)), coefficient);
        }

        return difference.ToExpr();
    }

    // Exponents that are equal may be infinite.
    private Expr OfEqual() => _algebra.Piecewise(
        _algebra.Compare(Comparison.Equal, _f, _atPivot), _algebra.Zero, _algebra.Subtract(_f, _atPivot));

    private static IEnumerable<(Expr Term, Rational Coefficient)> TermsOf(Expr expr) =>
        expr is Sum sum ? sum.Terms.Select((t, i) => (t, sum.Coefficients[i])) : [(expr, 1)];

    private Expr Choose(Func<Expr> whenBeside, Expr otherwise) =>
        _isBeside is null ? otherwise : _algebra.Piecewise(_isBeside, whenBeside(), otherwise);
}

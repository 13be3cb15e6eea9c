using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Calculus.Seams;

/// <summary>What expressions are on one side of a seam.</summary>
/// <param name="algebra">The algebra.</param>
/// <param name="seam">What is positive on one side and negative on the other.</param>
/// <param name="isPositive">Which side.</param>
internal sealed class Side(Algebra algebra, Expr seam, bool isPositive)
{
    private readonly Dictionary<Expr, Expr> _known = new(ReferenceComparer.Instance);

    /// <summary>The kinds of switches that the side has decided, as they stood before.</summary>
    public HashSet<Expr> Decided { get; } = new(ReferenceComparer.Instance);

    /// <summary>Whether the seam of another switch has become another one, so that it may meet more of them.</summary>
    public bool HasMoved { get; private set; }

    /// <summary>The expression there.</summary>
    public Expr Of(Expr expr)
    {
        if (_known.TryGetValue(expr, out var known))
            return known;
        // The elements that a reduction runs over are others.
        if (expr is Reduction && seam.VariesByElement)
            return expr;
        Budget.Enter();
        algebra.Budget.Cancellation.ThrowIfCancellationRequested();
        var there = algebra.WithParts(expr, Of);
        if (Switch.DifferenceOf(algebra, there) is { } difference)
        {
            if (Sign(Seam.Of(algebra, difference), out var isSame) is var sign && sign != 0)
            {
                there = Switch.Choose(algebra, there, sign > 0);
                if (isSame)
                    Decided.Add(Switch.KindOf(algebra, expr));
            }
            else
            {
                HasMoved |= !ReferenceEquals(there, expr);
            }
        }

        return _known[expr] = there;
    }

    // x − 1 is positive where x − 2 is.
    private int Sign(Seam other, out bool isSame)
    {
        isSame = ReferenceEquals(other.Expr, seam);
        if (isSame)
            return isPositive ? other.Sign : -other.Sign;
        return algebra.Subtract(other.Expr, seam) is Constant { Value: var beyond } && beyond.Sign == (isPositive ? 1 : -1)
            ? beyond.Sign * other.Sign
            : 0;
    }
}

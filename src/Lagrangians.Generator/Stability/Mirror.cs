using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability;

/// <summary>What becomes of an expression when x changes its sign.</summary>
internal sealed class Mirror(Algebra algebra, Symbol x)
{
    /// <summary>Whether the expression is even or odd as it stands.</summary>
    public Parity ParityOf(Expr expr)
    {
        return IsOfBothSigns ? Compare(expr, algebra.Substitute(expr, x, algebra.Negate(x))) : Parity.None;
    }

    /// <summary>Whether an expression is even or odd by an identity, though it is not computed so: x·σ(x) − log(1 + e^x) is even.</summary>
    /// <param name="expr">The expression.</param>
    /// <param name="equal">An expression that is equal to it for x &gt; 0.</param>
    public Parity ParityOf(Expr expr, Expr equal) =>
        IsOfBothSigns ? Compare(equal, algebra.Substitute(expr, x, algebra.Negate(x))) : Parity.None;

    private bool IsOfBothSigns => algebra.Bounds(x) is { ExcludesZero: false, IsNonNegative: false, IsNonPositive: false };

    private Parity Compare(Expr expr, Expr mirrored) =>
        ReferenceEquals(mirrored, expr) ? Parity.Even : ReferenceEquals(mirrored, algebra.Negate(expr)) ? Parity.Odd : Parity.None;
}

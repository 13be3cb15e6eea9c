using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability;

/// <summary>What becomes of an expression when x changes its sign.</summary>
internal sealed class Mirror(Algebra algebra, Symbol x)
{
    /// <summary>Whether the expression is even or odd as it stands.</summary>
    public Parity ParityOf(Expr expr)
    {
        if (algebra.Bounds(x).ExcludesZero || algebra.Bounds(x).IsNonNegative || algebra.Bounds(x).IsNonPositive)
            return Parity.None;
        var mirrored = algebra.Substitute(expr, x, algebra.Negate(x));
        return ReferenceEquals(mirrored, expr) ? Parity.Even
            : ReferenceEquals(mirrored, algebra.Negate(expr)) ? Parity.Odd : Parity.None;
    }
}

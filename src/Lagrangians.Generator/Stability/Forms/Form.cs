using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability.Forms;

/// <summary>One way to compute an expression.</summary>
/// <param name="Expr">The expression that is evaluated.</param>
/// <param name="IsWide">Whether over wide lanes.</param>
/// <param name="Cost">What a point in the ordinary range that is computed so counts, against another form's.</param>
/// <param name="Lowest">The smallest |v| where it holds.</param>
/// <param name="Highest">The largest |v| where it holds.</param>
/// <param name="Side">1 or −1 where it holds for v of that sign only; else 0.</param>
internal sealed record Form(Expr Expr, bool IsWide, double Cost, double Lowest = 0, double Highest = double.PositiveInfinity, int Side = 0)
{
    /// <summary>Whether this is the expression as it stands, in better arithmetic.</summary>
    public bool IsItself { get; init; }

    /// <summary>Whether it is as good as the expression wherever that serves, and holds for all parameters.</summary>
    public bool IsAnywhere { get; init; }

    /// <summary>Whether what its operations lose is computed too, so that it takes several times as many as others.</summary>
    public bool IsCompensated { get; init; }

    /// <summary>Whether it is compensated but for functions that err by themselves.</summary>
    public bool HasOwnErrors { get; init; }

    /// <summary>About how many operations it takes; every point pays for it where it is not wide.</summary>
    public int Work { get; init; }

    public bool Covers(double v) => Math.Abs(v) >= Lowest && Math.Abs(v) <= Highest && (Side == 0 || v == 0 || Math.Sign(v) == Side);
}

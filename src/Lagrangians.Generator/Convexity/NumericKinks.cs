using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Calculus;
using Lagrangians.Generator.Convexity.Boxes;
using Lagrangians.Generator.Convexity.Pieces;
using Lagrangians.Generator.Simplification;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity;

/// <summary>
/// Kinks where the boundary between two formulas has no formula of its own: it is enclosed by bisection, for typical parameters, and the
/// slopes on both sides are enclosed over it.
/// </summary>
internal sealed class NumericKinks(Algebra algebra, Refuter refuter, Expr body, Symbol x, IReadOnlyList<Symbol> parameters)
{
    private const int Bits = 200;
    private const int Bisections = 120;

    private static readonly double[] Grid = [1e6, 1e4, 1e3, 100, 30, 10, 5, 3, 2, 1.5, 1, 0.75, 0.5, 0.25, 0.1, 0.01, 1e-4];

    /// <summary>The kinks found, upwards and downwards.</summary>
    public IEnumerable<Kink> Find()
    {
        var values = PointChoice.Several(parameters).First();
        foreach (var node in Algebra.Nodes(body).Where(n => Algebra.Contains(n, x)))
        {
            if (Guard.Of(algebra, node) is not { } guard)
                continue;
            foreach (var (low, high) in Changes(guard.Sign, values))
            {
                if (KinkIn(guard, low, high, values) is { } kink)
                    yield return kink;
            }
        }
    }

    private Kink? KinkIn(Guard guard, Rational low, Rational high, IReadOnlyList<ParameterValue> values)
    {
        var around = new BigRange(BigRange.Of(low, 2 * Bits).Lower, BigRange.Of(high, 2 * Bits).Upper);
        var risesBelow = SignAt(guard.Sign, low, values) > 0;
        var (before, after) = (Slope(risesBelow), Slope(!risesBelow));
        return before is { } l && after is { } r && (l.Upper < r.Lower || r.Upper < l.Lower)
            ? new Kink(low.ToDouble().ToString("R", System.Globalization.CultureInfo.InvariantCulture), low.Rounded(), values, l.Lower.ToDouble(), r.Lower.ToDouble())
            : null;

        BigRange? Slope(bool isPositive)
        {
            var side = Simplifier.Simplify(algebra, algebra.Substitute(body, guard.Node, guard.Choose(algebra, isPositive)));
            return refuter.Value(DerivedLagrangian.Derivative(algebra, side, x), around, values, Bits);
        }
    }

    // Pairs of points, close together, between which the sign changes.
    private IEnumerable<(Rational Low, Rational High)> Changes(Expr sign, IReadOnlyList<ParameterValue> values)
    {
        var points = Grid.Select(g => -g).Concat([0]).Concat(Enumerable.Reverse(Grid)).Select(Rational.FromDouble).Where(p => Domains.Contains(x.Domain, p)).ToList();
        for (var i = 1; i < points.Count; i++)
        {
            var (low, high) = (points[i - 1], points[i]);
            var (atLow, atHigh) = (SignAt(sign, low, values), SignAt(sign, high, values));
            if (atLow * atHigh >= 0)
                continue;
            for (var step = 0; step < Bisections; step++)
            {
                var middle = (low + high) / 2;
                var atMiddle = SignAt(sign, middle, values);
                if (atMiddle == 0)
                    break;
                if (atMiddle == atLow)
                    low = middle;
                else
                    high = middle;
            }

            if ((high - low).ToDouble() < 1e-9 * Math.Max(1, Math.Abs(low.ToDouble())))
                yield return (low, high);
        }
    }

    private int SignAt(Expr sign, Rational at, IReadOnlyList<ParameterValue> values) =>
        refuter.Value(sign, BigRange.Of(at, 2 * Bits), values, 2 * Bits) is { } value ? value.IsPositive ? 1 : value.IsNegative ? -1 : 0 : 0;
}

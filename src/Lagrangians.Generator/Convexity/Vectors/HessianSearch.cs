using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Calculus;
using Lagrangians.Generator.Convexity.Boxes;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Simplification;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Vectors;

/// <summary>
/// Looks at the Hessian of a function of two elements at many points, and along the direction in which it bends down the most. What it
/// finds is a guess, to be verified.
/// </summary>
internal sealed class HessianSearch(Algebra algebra, Expr body, Symbol x, IReadOnlyList<Symbol> parameters)
{
    private const int Bits = 120;
    private const int MaximumPoints = 160;
    private const int LargestHessian = 4_000;

    // In multiples of 1/32 a direction is short to read, and bends down nearly as much.
    private const int Grid = 32;

    /// <summary>Lines with parameters along which the function seems to bend down at t = 0.</summary>
    public IEnumerable<(Line Line, IReadOnlyList<ParameterValue> Values)> Candidates()
    {
        Symbol[] elements = [.. Enumerable.Range(0, 2).Select(i => (Symbol)algebra.Symbol($"x[{i}]", i, SymbolKind.Variable, x.Domain))];
        var values = new ElementValues(algebra, pattern: 0);
        var f = Simplifier.Simplify(algebra, new Expansion(algebra, elements, values.Of).Of(body));
        var slopes = Array.ConvertAll(elements, e => DerivedLagrangian.Derivative(algebra, f, e));
        Expr[] hessian =
        [
            DerivedLagrangian.Derivative(algebra, slopes[0], elements[0]),
            DerivedLagrangian.Derivative(algebra, slopes[0], elements[1]),
            DerivedLagrangian.Derivative(algebra, slopes[1], elements[1]),
        ];
        if (hessian.Sum(h => h.Size) > LargestHessian)
            yield break;
        var points = 0;
        foreach (var given in PointChoice.Several(parameters))
        {
            foreach (var point in Points())
            {
                if (++points > MaximumPoints)
                    yield break;
                algebra.Budget.Cancellation.ThrowIfCancellationRequested();
                var at = new HighPrecision(s => ValueOf(s, elements, point, given), Bits);
                if (Direction([.. hessian.Select(h => Evaluate(at, h))]) is { } direction)
                    yield return (new Line(point, direction), given);
            }
        }
    }

    private static BigFloat Evaluate(HighPrecision at, Expr expr)
    {
        try
        {
            return at.Evaluate(expr);
        }
        catch (PrecisionLimitException)
        {
            return BigFloat.NaN;
        }
    }

    private static BigFloat ValueOf(Symbol symbol, Symbol[] elements, Rational[] point, IReadOnlyList<ParameterValue> given)
    {
        for (var i = 0; i < elements.Length; i++)
        {
            if (ReferenceEquals(symbol, elements[i]))
                return BigFloat.FromRational(point[i], Bits);
        }

        return BigFloat.FromRational(given.First(g => g.Parameter.Name == symbol.Name).Value, Bits);
    }

    private IEnumerable<Rational[]> Points()
    {
        Rational[] steps = [0, 1, new(1, 8), 3, new(1, 64), 8, 30];
        var (lower, upper) = (x.Domain.Lower, x.Domain.Upper);
        Rational[] places = (lower.IsFinite, upper.IsFinite) switch
        {
            (false, false) => [.. steps, .. steps.Skip(1).Select(s => -s)],
            (true, false) => [.. steps.Select(s => Nearest(lower.Value + s))],
            (false, true) => [.. steps.Select(s => Nearest(upper.Value - s))],
            _ => [.. new[] { 1, 8, 15, 4, 12 }.Select(k => Nearest(lower.Value + ((upper.Value - lower.Value) * new Rational(k, 16))))],
        };
        for (var distance = 0; distance < 2 * places.Length; distance++)
        {
            for (var i = 0; i <= distance && i < places.Length; i++)
            {
                if (distance - i < places.Length && Domains.Contains(x.Domain, places[i]) && Domains.Contains(x.Domain, places[distance - i]))
                    yield return [places[i], places[distance - i]];
            }
        }
    }

    // A point is printed as doubles, and must be what is printed.
    private static Rational Nearest(Rational value) => value.Rounded();

    // The eigenvector of the smaller eigenvalue, if that is negative.
    private static Rational[]? Direction(BigFloat[] hessian)
    {
        if (hessian.Any(h => !h.IsFinite || (!h.IsZero && Math.Abs(h.Magnitude) > 1_000)))
            return null;
        var (a, b, c) = (hessian[0].ToRational(), hessian[1].ToRational(), hessian[2].ToRational());
        if (a.Sign > 0 && c.Sign > 0 && (a * c) - (b * b) >= 0)
            return null;
        Rational[][] directions = [[1, 0], [0, 1], [1, 1], [1, -1], .. Eigenvector(a, b, c)];
        var steepest = directions.OrderBy(v => Form(v) / ((v[0] * v[0]) + (v[1] * v[1]))).First();
        return Form(steepest).Sign < 0 ? steepest : null;

        Rational Form(Rational[] v) => (a * v[0] * v[0]) + (2 * b * v[0] * v[1]) + (c * v[1] * v[1]);
    }

    private static IEnumerable<Rational[]> Eigenvector(Rational a, Rational b, Rational c)
    {
        if (b.IsZero)
            yield break;
        var root = BigFloat.Sqrt(BigFloat.FromRational(((a - c) * (a - c)) + (4 * b * b), Bits), Bits).ToRational();
        var smaller = (a + c - root) / 2;
        var (v, w) = (b, smaller - a);
        var scale = Grid / Rational.Max(Rational.Abs(v), Rational.Abs(w));
        yield return [(Rational)((v * scale) + Rational.Half).Floor(), (Rational)((w * scale) + Rational.Half).Floor()];
    }
}

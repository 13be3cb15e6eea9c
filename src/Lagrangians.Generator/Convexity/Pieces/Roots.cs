using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Calculus;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Simplification;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Pieces;

/// <summary>Where an expression changes its sign, solved for x: affine, quadratic, or an invertible function of such.</summary>
internal static class Roots
{
    /// <summary>
    /// All places at which <paramref name="u"/> is 0 or infinite, as expressions of the parameters, with the sign of u above each
    /// (0 where it is not known symbolically); null where they are not known.
    /// </summary>
    public static IReadOnlyList<(Expr Place, int SignAbove)>? Of(Algebra algebra, Expr u, Symbol x)
    {
        for (var rounds = 0; rounds < 12; rounds++)
        {
            if (Affine(algebra, u, x) is var (slope, constant))
            {
                var sign = SignOf(algebra.Bounds(slope));
                return sign == 0 ? null : [(Simplify(algebra, algebra.Negate(algebra.Divide(constant, slope))), sign)];
            }

            if (Quadratic(algebra, u, x) is { } roots)
                return roots;
            if (Square(algebra, u, x) is { } ends)
                return ends;
            if (Power(algebra, u, x) is { } powers)
                return powers;
            if (u is Product product && (product.Count > 1 || !Algebra.IsOne(product.Exponent(0))))
                return OfProduct(algebra, product, x);
            if (Factored(algebra, u, x) is Product factored)
                return OfProduct(algebra, factored, x);
            if (Peel(algebra, u, x) is not { } inner)
                return null;
            u = inner;
        }

        return null;
    }

    public static Expr Simplify(Algebra algebra, Expr expr) => Simplifier.Simplify(algebra, expr);

    public static int SignOf(Interval bounds) => bounds.IsPositive ? 1 : bounds.IsNegative ? -1 : 0;

    // a·x² − b with a positive b/a that is no number.
    private static IReadOnlyList<(Expr, int)>? Square(Algebra algebra, Expr u, Symbol x)
    {
        if (u is not Sum sum || !Algebra.Contains(u, algebra.Power(x, 2)))
            return null;
        for (var i = 0; i < sum.Terms.Length; i++)
        {
            if (!ReferenceEquals(sum.Terms[i], algebra.Power(x, 2)))
                continue;
            var factor = sum.Coefficients[i];
            var level = algebra.Scale(algebra.Subtract(algebra.Scale(sum.Terms[i], factor), sum), 1 / factor);
            if (Algebra.Contains(level, x) || !algebra.Bounds(level).IsPositive)
                return null;
            var root = Simplify(algebra, algebra.Sqrt(level));
            return [(algebra.Negate(root), -factor.Sign), (root, factor.Sign)];
        }

        return null;
    }

    // a·vⁿ + b for an integer n > 1.
    private static IReadOnlyList<(Expr, int)>? Power(Algebra algebra, Expr u, Symbol x)
    {
        if (u is not Sum { Terms: [Product { Count: 1 } power], Constant: { IsZero: false } constant } sum
            || power.Exponent(0) is not Constant { Value: { IsInteger: true } n } || n <= 2 || n > 20)
            return null;
        var level = -constant / sum.Coefficients[0];
        var isEven = Algebra.IsEvenInteger(power.Exponent(0));
        if (isEven && level.Sign < 0)
            return [];
        var root = algebra.Scale(algebra.Power(algebra.Constant(Rational.Abs(level)), 1 / n), level.Sign);
        if (Of(algebra, algebra.Subtract(power.Base(0), root), x) is not { } roots)
            return null;
        if (!isEven)
            return [.. roots.Select(r => (r.Place, r.SignAbove * sum.Coefficients[0].Sign))];
        return Of(algebra, algebra.Add(power.Base(0), root), x) is { } others ? [.. roots.Concat(others).Select(r => (r.Place, 0))] : null;
    }

    // A product changes its sign where one of its factors does: those to odd powers.
    private static IReadOnlyList<(Expr, int)>? OfProduct(Algebra algebra, Product product, Symbol x)
    {
        var all = new List<(Expr, int)>();
        for (var i = 0; i < product.Count; i++)
        {
            var (b, e) = (product.Base(i), product.Exponent(i));
            if (algebra.Bounds(b).ExcludesZero && (algebra.Bounds(b).IsPositive || Algebra.IsInteger(e)))
                continue;
            if (Of(algebra, b, x) is not { } roots)
                return null;
            var isOdd = e is Constant { Value.IsInteger: true } && !Algebra.IsEvenInteger(e);
            all.AddRange(roots.Select(r => (r.Place, isOdd ? r.SignAbove : 0)));
        }

        // With more than one place, or a sign of the others that is not followed here, the pieces between find their sign themselves.
        return all.Count == 1 && product.Count == 1 ? [(all[0].Item1, all[0].Item2 * product.Coefficient.Sign)] : [.. all.Select(r => (r.Item1, 0))];
    }

    // A sum with a power of x in all its terms.
    private static Expr? Factored(Algebra algebra, Expr u, Symbol x)
    {
        if (u is not Sum { Constant.IsZero: true } sum)
            return null;
        var least = sum.Terms.Min(t => t is Product p ? Enumerable.Range(0, p.Count).Where(i => ReferenceEquals(p.Base(i), x)).Select(i => p.Exponent(i) is Constant { Value: { IsInteger: true } e } ? e : 0).DefaultIfEmpty(0).First()
            : ReferenceEquals(t, x) ? Rational.One : Rational.Zero);
        if (least.Sign <= 0)
            return null;
        var rest = new Algebra.SumBuilder(algebra);
        var power = algebra.Power(x, -least);
        for (var i = 0; i < sum.Terms.Length; i++)
            rest.Add(algebra.Multiply(sum.Terms[i], power), sum.Coefficients[i]);
        return algebra.Multiply(algebra.Power(x, least), rest.ToExpr());
    }

    private static (Expr Slope, Expr Constant)? Affine(Algebra algebra, Expr u, Symbol x)
    {
        if (u is Call or Piecewise)
            return null;
        var slope = DerivedLagrangian.Derivative(algebra, u, x);
        return Algebra.Contains(slope, x) ? null : (slope, Simplify(algebra, algebra.Substitute(u, x, algebra.Zero)));
    }

    private static IReadOnlyList<(Expr, int)>? Quadratic(Algebra algebra, Expr u, Symbol x)
    {
        var first = DerivedLagrangian.Derivative(algebra, u, x);
        var second = DerivedLagrangian.Derivative(algebra, first, x);
        if (second is not Constant { Value: { IsZero: false } twice })
            return null;
        if (Simplify(algebra, algebra.Substitute(first, x, algebra.Zero)) is not Constant { Value: var b }
            || Simplify(algebra, algebra.Substitute(u, x, algebra.Zero)) is not Constant { Value: var c })
            return null;
        var discriminant = (b * b) - (2 * twice * c);
        if (discriminant.Sign < 0)
            return [];
        if (discriminant.IsZero)
            return [(algebra.Constant(-b / twice), 0)];
        var root = algebra.Sqrt(algebra.Constant(discriminant));
        var low = algebra.Scale(algebra.Subtract(algebra.Constant(-b), algebra.Scale(root, twice.Sign)), 1 / twice);
        var high = algebra.Scale(algebra.Add(algebra.Constant(-b), algebra.Scale(root, twice.Sign)), 1 / twice);
        return [(low, -twice.Sign), (high, twice.Sign)];
    }

    // a·h(v) + b has the sign of ±(v − h⁻¹(−b/a)) for an increasing h.
    private static Expr? Peel(Algebra algebra, Expr u, Symbol x)
    {
        var (scale, constant, core) = u switch
        {
            Sum { Terms.Length: 1 } sum => (sum.Coefficients[0], sum.Constant, sum.Terms[0]),
            Product { Count: 1 } product when Algebra.IsOne(product.Exponent(0)) => (product.Coefficient, Rational.Zero, product.Base(0)),
            Call => (Rational.One, Rational.Zero, u),
            _ => (Rational.Zero, Rational.Zero, u),
        };
        if (scale.IsZero || core is not Call { Arguments.Length: 1 } call)
            return null;
        var level = new Term(algebra, algebra.Constant(-constant / scale));
        return FunctionLibrary.Find(call.Function).Inverse?.Invoke(level) is not { } inverse ? null
            : algebra.Scale(algebra.Subtract(call.Arguments[0], inverse.Expr), scale.Sign);
    }
}

using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability.Bodies;

/// <summary>Roots of sums of squares, which overflow where the squares do, and what is subtracted from them.</summary>
internal static class RootForms
{
    /// <summary>√(a² + b²) is hypot(a, b), and so under higher powers of the root; the expression itself where there is none.</summary>
    public static Expr AsHypotenuse(Algebra algebra, Expr expr) => algebra.Rebuild(expr, node =>
    {
        if (node is not Product product)
            return node;
        for (var i = 0; i < product.Count; i++)
        {
            if (product.Exponent(i) is Constant { Value: { IsInteger: false } e } && (e * 2).IsInteger && Hypotenuse(algebra, product.Base(i)) is { } root)
                return algebra.Multiply(algebra.Divide(product, algebra.Power(product.Base(i), e)), algebra.Power(root, e * 2));
        }

        return node;
    });

    /// <summary>log √(a² + b²) is log hypot(a, b).</summary>
    public static Expr AsLogarithm(Algebra algebra, Expr expr) => algebra.Rebuild(expr, node =>
        node is Call { Function: "Log" } log && Hypotenuse(algebra, log.Arguments[0]) is { } root ? algebra.Scale(algebra.Call("Log", root), 2)
        : node is Call { Function: "Log1p" } near && Hypotenuse(algebra, algebra.Add(algebra.One, near.Arguments[0])) is { } hypotenuse
            ? Within(algebra, near, algebra.Scale(algebra.Call("Log", hypotenuse), 2)) : node);

    /// <summary>k·(u + √(u² + c)) is k·c/(√(u² + c) − u) where u is negative; null where there is no such sum.</summary>
    public static Expr? Conjugate(Algebra algebra, Sum sum)
    {
        for (var i = 0; i < sum.Terms.Length; i++)
        {
            if (sum.Terms[i] is not Product { Count: 1, Coefficient.IsOne: true } root || root.Exponent(0) is not Constant { Value: var e } || e != Rational.Half)
                continue;
            // The rest, of the same coefficient, squared is a part of what is under the root.
            var rest = algebra.Scale(algebra.Subtract(sum, algebra.Scale(root, sum.Coefficients[i])), 1 / sum.Coefficients[i]);
            var under = algebra.Subtract(root.Base(0), algebra.Power(rest, 2));
            if (rest is Constant || Algebra.SharesSymbol(under, rest))
                continue;
            var (u, r) = (new Term(algebra, rest), new Term(algebra, root));
            var conjugate = algebra.Scale((new Term(algebra, under) / (r - u)).Expr, sum.Coefficients[i]);
            return algebra.Piecewise(algebra.Less(rest, algebra.Zero), conjugate, sum);
        }

        return null;
    }

    /// <summary>log(u + √(u² + 1)) is arsinh u.</summary>
    public static Expr AsAreaFunction(Algebra algebra, Call log)
    {
        if (log.Arguments[0] is not Sum sum)
            return log;
        for (var i = 0; i < sum.Terms.Length; i++)
        {
            if (!sum.Coefficients[i].IsOne || sum.Terms[i] is not Product { Count: 1, Coefficient.IsOne: true } root || root.Exponent(0) is not Constant { Value: var e } || e != Rational.Half)
                continue;
            var u = algebra.Subtract(sum, root);
            if (Algebra.IsOne(algebra.Subtract(root.Base(0), algebra.Power(u, 2))))
                return algebra.Call("Asinh", u);
        }

        return log;
    }

    // Near 0 it is log1p that keeps the digits, far out the hypotenuse does.
    private static Expr Within(Algebra algebra, Call near, Expr far)
    {
        var magnitude = algebra.Call("Abs", Root(algebra, near.Arguments[0], 1)!);
        return algebra.Piecewise(algebra.Less(magnitude, algebra.One), near, far);
    }

    private static Expr? Hypotenuse(Algebra algebra, Expr expr)
    {
        if (expr is not Sum sum || sum.Terms.Length + (sum.Constant.IsZero ? 0 : 1) != 2)
            return null;
        var first = Root(algebra, sum.Terms[0], sum.Coefficients[0]);
        var second = sum.Terms.Length == 2 ? Root(algebra, sum.Terms[1], sum.Coefficients[1]) : Root(algebra, algebra.One, sum.Constant);
        return first is not null && second is not null ? algebra.Call("Hypot", first, second) : null;
    }

    // r with r² = k·term, whatever its sign; null where the term may be negative.
    private static Expr? Root(Algebra algebra, Expr term, Rational coefficient)
    {
        if (coefficient.Sign < 0)
            return null;
        var root = new ProductBuilder(algebra);
        root.Multiply(algebra.Constant(coefficient), algebra.Constant(Rational.Half));
        var factors = term is Product product ? Enumerable.Range(0, product.Count).Select(i => (product.Base(i), product.Exponent(i))) : [(term, algebra.One)];
        foreach (var (b, e) in factors)
        {
            if (Algebra.IsOne(e) && b is Reduction { Kind: ReductionKind.Sum } squares && Root(algebra, squares.Body, 1) is { } element)
                root.Multiply(algebra.Reduce(ReductionKind.Norm, element), algebra.One);
            else if (Algebra.IsEvenInteger(e) || algebra.Bounds(b).IsNonNegative)
                root.Multiply(b, algebra.Scale(e, Rational.Half));
            else
                return null;
        }

        return root.ToExpr();
    }
}

using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Simplification;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Calculus.Alternatives;

/// <summary>
/// Differences that cancel, without a difference: k·(1 − t/√S) is k·(S − t²)/(√S·(√S + t)), as √(a² + x²) − a is x²/(√(a² + x²) + a); and k·bᵖ − k
/// is k·expm1(p·log b).
/// </summary>
internal static class Differences
{
    private const int MaximumPairs = 8;

    /// <summary>The expression with such differences replaced; itself where there are none.</summary>
    public static Expr Replace(Algebra algebra, Expr expr)
    {
        var replaced = algebra.Rebuild(expr, node => node is Sum sum ? OfSum(algebra, sum) : node);
        return ReferenceEquals(replaced, expr) ? expr : Simplifier.Simplify(algebra, replaced);
    }

    private static Expr OfSum(Algebra algebra, Sum sum)
    {
        var (rest, found) = ((Expr)sum, new Algebra.SumBuilder(algebra));
        for (var i = 0; i < MaximumPairs && rest is Sum left && Pair(algebra, left) is var (pair, replacement); i++)
        {
            rest = algebra.Subtract(left, pair);
            found.Add(replacement, 1);
        }

        found.Add(rest, 1);
        return found.ToExpr();
    }

    // Two terms, and what they are together.
    private static (Expr Pair, Expr Replacement)? Pair(Algebra algebra, Sum sum)
    {
        Expr[] terms = [.. new SumView(algebra, sum).Summands()];
        foreach (var plain in terms)
        {
            foreach (var other in terms.Where(t => !ReferenceEquals(t, plain)))
            {
                Budget.Enter();
                var ratio = algebra.Divide(other, plain);
                if (OfRoot(algebra, plain, ratio) is { } conjugate)
                    return (algebra.Add(plain, other), conjugate);
                if (OfPower(algebra, plain, ratio) is { } exponential)
                    return (algebra.Add(plain, other), exponential);
            }
        }

        return null;
    }

    // k·(1 − t/√S), for t > 0.
    private static Expr? OfRoot(Algebra algebra, Expr k, Expr ratio)
    {
        if (ratio is not Product product || product.Coefficient.Sign > 0)
            return null;
        for (var i = 0; i < product.Count; i++)
        {
            if (product.Base(i) is not Sum s || product.Exponent(i) is not Constant { Value: var power } || power != -Rational.Half)
                continue;
            var root = algebra.Sqrt(s);
            var t = algebra.Negate(algebra.Multiply(ratio, root));
            var difference = algebra.Subtract(s, algebra.Power(t, 2));
            if (algebra.Bounds(t).IsPositive && difference.Size < s.Size)
                return algebra.Divide(algebra.Multiply(k, difference), algebra.Multiply(root, algebra.Add(root, t)));
        }

        return null;
    }

    // k·bᵖ − k, for a power that is a parameter's.
    private static Expr? OfPower(Algebra algebra, Expr k, Expr ratio)
    {
        if (ratio is not Product { Count: 1 } product || product.Coefficient != -1 || product.Exponent(0) is Constant || !algebra.Bounds(product.Base(0)).IsPositive)
            return null;
        var exponent = algebra.Multiply(product.Exponent(0), algebra.Call("Log", product.Base(0)));
        return algebra.Negate(algebra.Multiply(k, algebra.Call("Expm1", exponent)));
    }
}

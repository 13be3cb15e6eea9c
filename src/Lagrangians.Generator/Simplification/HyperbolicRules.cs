using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Simplification;

/// <summary>Quotients of sine and cosine, circular and hyperbolic.</summary>
internal static class HyperbolicRules
{
    public static readonly Rule[] All =
    [
        (algebra, expr) => Join(algebra, expr, "Sinh", "Cosh", "Tanh"),
        (algebra, expr) => Join(algebra, expr, "Sin", "Cos", "Tan"),
        (algebra, expr) => JoinBack(algebra, expr, "Tanh", "Cosh", "Sinh"),
        (algebra, expr) => JoinBack(algebra, expr, "Tan", "Cos", "Sin"),
    ];

    // s(u)ᵖ·c(u)^−q with p, q of one sign has t(u)^±min(|p|, |q|).
    private static Expr? Join(Algebra algebra, Expr expr, string sine, string cosine, string tangent) =>
        Combine(algebra, expr, sine, cosine, tangent, (p, q) => p.Sign * q.Sign < 0, power => power);

    // t(u)ᵖ·c(u)^q with p, q of one sign has s(u)^±min(|p|, |q|).
    private static Expr? JoinBack(Algebra algebra, Expr expr, string tangent, string cosine, string sine) =>
        Combine(algebra, expr, tangent, cosine, sine, (p, q) => p.Sign * q.Sign > 0, power => -power);

    private static Expr? Combine(
        Algebra algebra, Expr expr, string first, string second, string joined, Func<Rational, Rational, bool> matches, Func<Rational, Rational> taken)
    {
        if (expr is not Product product)
            return null;
        foreach (var (a, p) in Powers(product, first))
        {
            foreach (var (b, q) in Powers(product, second))
            {
                if (!ReferenceEquals(a.Arguments[0], b.Arguments[0]) || !matches(p, q))
                    continue;
                var magnitude = Min(Absolute(p), Absolute(q));
                var power = p.Sign > 0 ? magnitude : -magnitude;
                return algebra.Multiply(
                    product,
                    algebra.Power(a, -power),
                    algebra.Power(b, taken(power)),
                    algebra.Power(algebra.Call(joined, a.Arguments[0]), power));
            }
        }

        return null;
    }

    private static IEnumerable<(Call Call, Rational Power)> Powers(Product product, string function)
    {
        for (var i = 0; i < product.Count; i++)
        {
            if (product.Base(i) is Call call && call.Function == function && product.Exponent(i) is Constant { Value: { IsInteger: true } power })
                yield return (call, power);
        }
    }

    private static Rational Absolute(Rational value) => value.Sign < 0 ? -value : value;

    private static Rational Min(Rational a, Rational b) => a < b ? a : b;
}

using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Calculus.Seams;

/// <summary>Where a difference changes its sign: the difference without what changes neither that place nor the sides.</summary>
/// <param name="Expr">One expression for all differences that vanish there together.</param>
/// <param name="Sign">The sign of the difference where <paramref name="Expr"/> is positive.</param>
internal readonly record struct Seam(Expr Expr, int Sign)
{
    // f(g(h(u))) has the sign of u for as many increasing functions as anybody writes.
    private const int MaximumSteps = 8;

    /// <summary>The seam of a difference.</summary>
    public static Seam Of(Algebra algebra, Expr difference)
    {
        var sign = 1;
        for (var i = 0; i < MaximumSteps; i++)
        {
            var (next, factor) = Strip(algebra, difference);
            sign *= factor;
            if (ReferenceEquals(next, difference))
                break;
            difference = next;
        }

        return new(difference, sign);
    }

    private static (Expr Expr, int Sign) Strip(Algebra algebra, Expr expr)
    {
        switch (expr)
        {
            case Product product:
                return WithoutKnownSigns(algebra, product);
            case Sum sum when !sum.Coefficients[0].IsOne:
                var first = sum.Coefficients[0];
                return (algebra.Scale(sum, 1 / first), first.Sign);
            case Call { Arguments.Length: 1 } call when IsSignOfArgument(algebra, call):
                return (call.Arguments[0], 1);
            default:
                return (expr, 1);
        }
    }

    private static (Expr Expr, int Sign) WithoutKnownSigns(Algebra algebra, Product product)
    {
        var sign = product.Coefficient.Sign;
        var rest = new ProductBuilder(algebra);
        for (var i = 0; i < product.Count; i++)
        {
            var (b, e) = (product.Base(i), product.Exponent(i));
            var bounds = algebra.PowerBounds(b, e);
            if (bounds.IsNegative)
                sign = -sign;
            else if (!bounds.IsPositive)
                rest.Multiply(b, e is Constant { Value: { IsInteger: true, Sign: > 0 } } && !Algebra.IsEvenInteger(e) ? algebra.One : e);
        }

        return (rest.ToExpr(), sign);
    }

    // Increasing, and 0 where its argument is.
    private static bool IsSignOfArgument(Algebra algebra, Call call) =>
        FunctionLibrary.Find(call.Function) is { Trend: Trend.Increasing, Arity: 1, IsChoice: false } && Algebra.IsZero(algebra.Call(call.Function, algebra.Zero));
}

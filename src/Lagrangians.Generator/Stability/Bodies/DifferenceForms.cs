using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Simplification;
using Lagrangians.Generator.Stability.Forms;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability.Bodies;

/// <summary>Sums whose terms cancel, as one that has no such terms.</summary>
internal static class DifferenceForms
{
    /// <summary>The sum in another form, or itself.</summary>
    public static Expr Of(Algebra algebra, Sum sum) =>
        Remainders.Join(algebra, sum) ?? HalfAngle(algebra, sum) ?? Logarithms(algebra, sum) ?? LogarithmOfProduct(algebra, sum) ?? Roots(algebra, sum) ?? Reciprocals(algebra, sum) ?? sum;

    // k·(cosh u − 1) is 2k·sinh²(u/2).
    private static Expr? HalfAngle(Algebra algebra, Sum sum)
    {
        for (var i = 0; i < sum.Terms.Length; i++)
        {
            if (sum.Terms[i] is not Call { Function: "Cosh" } cosine || sum.Coefficients[i] != -sum.Constant)
                continue;
            var half = new Term(algebra, algebra.Scale(cosine.Arguments[0], Rational.Half)).Call("Sinh");
            var rest = algebra.Subtract(sum, algebra.Add(algebra.Scale(cosine, sum.Coefficients[i]), algebra.Constant(sum.Constant)));
            return algebra.Add(rest, (2 * sum.Coefficients[i] * half.Pow(2)).Expr);
        }

        return null;
    }

    // k·(log a + log b) is k·log(a·b), where both are positive and the product is shorter: log(1 − x) + log(1 + x) is log1p(−x²).
    private static Expr? LogarithmOfProduct(Algebra algebra, Sum sum)
    {
        for (var i = 0; i < sum.Terms.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (sum.Coefficients[i] != sum.Coefficients[j] || ArgumentOf(algebra, sum.Terms[i]) is not { } a || ArgumentOf(algebra, sum.Terms[j]) is not { } b
                    || !algebra.Bounds(a).IsPositive || !algebra.Bounds(b).IsPositive)
                    continue;
                if (Series.Expand.Products(algebra, algebra.Multiply(a, b)) is not Sum { Constant.IsOne: true, Terms.Length: 1 } product)
                    continue;
                var rest = algebra.Subtract(sum, algebra.Scale(algebra.Add(sum.Terms[i], sum.Terms[j]), sum.Coefficients[i]));
                return algebra.Add(rest, algebra.Scale(algebra.Call("Log1p", algebra.Subtract(product, algebra.One)), sum.Coefficients[i]));
            }
        }

        return null;
    }

    // k·(log a − log b) is k·log1p((a − b)/b) for b > 0.
    private static Expr? Logarithms(Algebra algebra, Sum sum) => Pair(algebra, sum, ArgumentOf, (a, b) => ((a - b) / b).Call("Log1p"));

    private static Expr? ArgumentOf(Algebra algebra, Expr term) => term switch
    {
        Call { Function: "Log" } log => log.Arguments[0],
        Call { Function: "Log1p" } log => algebra.Add(algebra.One, log.Arguments[0]),
        _ => null,
    };

    // k·(√a − √b) is k·(a − b)/(√a + √b).
    private static Expr? Roots(Algebra algebra, Sum sum) => Pair(
        algebra, sum, (_, term) => term is Product { Count: 1, Coefficient.IsOne: true } root && root.Exponent(0) is Constant { Value: var e } && e == Rational.Half ? root.Base(0) : null,
        (a, b) => (a - b) / (a.Sqrt() + b.Sqrt()));

    // k·(1/a − 1/b) is k·(b − a)/(a·b).
    private static Expr? Reciprocals(Algebra algebra, Sum sum) => Pair(
        algebra, sum, (_, term) => term is Product { Count: 1, Coefficient.IsOne: true } power && power.Exponent(0) is Constant { Value: var e } && e == -1 ? power.Base(0) : null,
        (a, b) => (b - a) / (a * b));

    private static Expr? Pair(Algebra algebra, Sum sum, Func<Algebra, Expr, Expr?> argumentOf, Func<Term, Term, Term> join)
    {
        for (var i = 0; i < sum.Terms.Length; i++)
        {
            for (var j = 0; j < sum.Terms.Length; j++)
            {
                if (i == j || sum.Coefficients[i].Sign < 0 || sum.Coefficients[j] != -sum.Coefficients[i]
                    || argumentOf(algebra, sum.Terms[i]) is not { } a || argumentOf(algebra, sum.Terms[j]) is not { } b)
                    continue;
                var difference = algebra.Subtract(a, b);
                if (SumView.CountTerms(difference) > 1)
                    continue;
                var (first, second) = (new Term(algebra, a), new Term(algebra, b));
                var rest = algebra.Subtract(sum, algebra.Scale(algebra.Subtract(sum.Terms[i], sum.Terms[j]), sum.Coefficients[i]));
                return algebra.Add(rest, algebra.Scale(join(first, second).Expr, sum.Coefficients[i]));
            }
        }

        return null;
    }
}

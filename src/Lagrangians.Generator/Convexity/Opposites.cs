using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity;

/// <summary>
/// −(x − b)·(x − b) is read as (b − x)·(x − b): factors that differ by their sign become powers of one, so that they join and terms cancel.
/// </summary>
internal static class Opposites
{
    /// <summary>The expression with one of b − x and x − b only in its products; equal everywhere.</summary>
    public static Expr Join(Algebra algebra, Expr expr)
    {
        var (kept, replaced) = (new HashSet<Expr>(ReferenceComparer.Instance), new Dictionary<Expr, Expr>(ReferenceComparer.Instance));
        foreach (var product in Algebra.Nodes(expr).OfType<Product>())
        {
            for (var i = 0; i < product.Count; i++)
            {
                if (product.Base(i) is not Sum sum || product.Exponent(i) is not Constant { Value.IsInteger: true } || kept.Contains(sum) || replaced.ContainsKey(sum))
                    continue;
                var opposite = algebra.Subtract(algebra.Zero, sum);
                if (kept.Contains(opposite))
                    replaced.Add(sum, opposite);
                else
                    kept.Add(sum);
            }
        }

        return replaced.Count == 0 ? expr : algebra.Rebuild(expr, node => node is Product product ? Replace(algebra, product, replaced) : node);
    }

    private static Expr Replace(Algebra algebra, Product product, Dictionary<Expr, Expr> replaced)
    {
        for (var i = 0; i < product.Count; i++)
        {
            if (!replaced.TryGetValue(product.Base(i), out var opposite) || product.Exponent(i) is not Constant { Value.IsInteger: true } exponent)
                continue;
            // A minus goes into a sum, and so must come last.
            var rest = algebra.Divide(product, algebra.Power(product.Base(i), exponent));
            var joined = algebra.Multiply(rest, algebra.Power(opposite, exponent));
            if (joined is not Product { Count: > 1 } and not Product { Coefficient.IsOne: false } && !Algebra.IsEvenInteger(exponent))
                return product;
            joined = algebra.Scale(joined, Algebra.IsEvenInteger(exponent) ? 1 : -1);
            return joined is Product again && !ReferenceEquals(again, product) ? Replace(algebra, again, replaced) : joined;
        }

        return product;
    }
}

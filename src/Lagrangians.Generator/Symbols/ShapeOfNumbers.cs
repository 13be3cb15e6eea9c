using Lagrangians.Generator.Arithmetic;

namespace Lagrangians.Generator.Symbols;

/// <summary>Whether two readings of one body are the same but for the rounding of its numbers.</summary>
internal static class ShapeOfNumbers
{
    /// <summary>The same nodes, with numbers of the same sign, and whole exponents where the other has them.</summary>
    public static bool IsSame(Expr left, Expr right)
    {
        var pending = new Stack<(Expr, Expr)>();
        var seen = new Dictionary<Expr, Expr>(ReferenceComparer.Instance);
        pending.Push((left, right));
        while (pending.Count > 0)
        {
            var (a, b) = pending.Pop();
            if (seen.TryGetValue(a, out var partner))
            {
                if (!ReferenceEquals(partner, b))
                    return false;
                continue;
            }

            seen.Add(a, b);
            if (a.Rank != b.Rank || a.Children.Length != b.Children.Length || !HaveSameContent(a, b))
                return false;
            for (var i = 0; i < a.Children.Length; i++)
                pending.Push((a.Children[i], b.Children[i]));
        }

        return true;
    }

    private static bool HaveSameContent(Expr a, Expr b) => (a, b) switch
    {
        (Constant left, Constant right) => left.Value.Sign == right.Value.Sign,
        (Sum left, Sum right) => left.Constant.Sign == right.Constant.Sign && left.Coefficients.Zip(right.Coefficients, (p, q) => p.Sign == q.Sign).All(same => same),
        (Product left, Product right) => left.Coefficient.Sign == right.Coefficient.Sign && HaveSameExponents(left, right),
        (Call left, Call right) => left.Function == right.Function,
        (Reduction left, Reduction right) => left.Kind == right.Kind,
        (Relation left, Relation right) => left.Comparison == right.Comparison,
        (Logic left, Logic right) => left.Connective == right.Connective,
        (Symbol left, Symbol right) => left.Index == right.Index && left.Name == right.Name,
        _ => true,
    };

    // A power with a whole exponent, or half of one, is another function; as a factor 10 for 1/0.1 is the same.
    private static bool HaveSameExponents(Product left, Product right)
    {
        for (var i = 0; i < left.Count; i++)
        {
            if (left.Exponent(i) is Constant { Value: var a } && right.Exponent(i) is Constant { Value: var b } && a != b && ((a * 2).IsInteger || (b * 2).IsInteger))
                return false;
        }

        return left.Count == right.Count;
    }
}

using Lagrangians.Generator.Arithmetic;

namespace Lagrangians.Generator.Symbols;

/// <summary>Whether two readings of one body are the same but for the rounding of its numbers.</summary>
internal static class ShapeOfNumbers
{
    /// <summary>The same nodes, and whole numbers where the other has them.</summary>
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
            if (a.Rank != b.Rank || a.Children.Count != b.Children.Count || !HaveSameContent(a, b))
                return false;
            for (var i = 0; i < a.Children.Count; i++)
                pending.Push((a.Children[i], b.Children[i]));
        }

        return true;
    }

    private static bool HaveSameContent(Expr a, Expr b) => (a, b) switch
    {
        (Constant left, Constant right) => IsSame(left.Value, right.Value),
        (Sum left, Sum right) => IsSame(left.Constant, right.Constant) && left.Coefficients.Zip(right.Coefficients, IsSame).All(same => same),
        (Product left, Product right) => IsSame(left.Coefficient, right.Coefficient),
        (Call left, Call right) => left.Function == right.Function,
        (Reduction left, Reduction right) => left.Kind == right.Kind,
        (Relation left, Relation right) => left.Comparison == right.Comparison,
        (Logic left, Logic right) => left.Connective == right.Connective,
        (Symbol left, Symbol right) => left.Index == right.Index && left.Name == right.Name,
        _ => true,
    };

    private static bool IsSame(Rational a, Rational b) => a.IsInteger || b.IsInteger ? a == b : a.Sign == b.Sign;
}

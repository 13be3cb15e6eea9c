namespace Lagrangians.Generator.Symbols;

internal sealed partial class Algebra
{
    /// <summary>
    /// The expression with every node replaced bottom-up by what <paramref name="rewrite"/> says of it once its parts are replaced.
    /// </summary>
    public Expr Rebuild(Expr expr, Func<Expr, Expr> rewrite)
    {
        var done = new Dictionary<Expr, Expr>(ReferenceComparer.Instance);
        return Visit(expr);

        Expr Visit(Expr node)
        {
            if (done.TryGetValue(node, out var known))
                return known;
            Budget.GuardStack();
            var result = rewrite(WithParts(node, Visit));
            done[node] = result;
            return result;
        }
    }

    /// <summary>
    /// The expression with <paramref name="replacement"/> in the place of <paramref name="target"/>. What differs from element to
    /// element is replaced outside of reductions only: within, the element is another one.
    /// </summary>
    public Expr Substitute(Expr expr, Expr target, Expr replacement)
    {
        var done = new Dictionary<Expr, Expr>(ReferenceComparer.Instance) { [target] = replacement };
        return Visit(expr);

        Expr Visit(Expr node)
        {
            if (done.TryGetValue(node, out var known))
                return known;
            if (node is Reduction && target.VariesByElement)
                return node;
            Budget.GuardStack();
            var result = WithParts(node, Visit);
            done[node] = result;
            return result;
        }
    }

    /// <summary>Does the expression hold the symbol (or any other node)?</summary>
    public static bool Contains(Expr expr, Expr part)
    {
        var seen = new HashSet<Expr>(ReferenceComparer.Instance);
        var pending = new Stack<Expr>([expr]);
        while (pending.Count > 0)
        {
            var node = pending.Pop();
            if (ReferenceEquals(node, part))
                return true;
            if (!seen.Add(node))
                continue;
            foreach (var child in node.Children)
                pending.Push(child);
        }

        return false;
    }

    /// <summary>Does a reduction within the expression hold the symbol (or any other node)?</summary>
    public static bool ContainsReduced(Expr expr, Expr part)
    {
        var seen = new HashSet<Expr>(ReferenceComparer.Instance);
        var pending = new Stack<Expr>([expr]);
        while (pending.Count > 0)
        {
            var node = pending.Pop();
            if (!seen.Add(node))
                continue;
            if (node is Reduction && Contains(node, part))
                return true;
            foreach (var child in node.Children)
                pending.Push(child);
        }

        return false;
    }

    /// <summary>The node with its parts replaced.</summary>
    internal Expr WithParts(Expr node, Func<Expr, Expr> visit) => node switch
    {
        Constant constant => Constant(constant.Value),
        Symbol symbol => Symbol(symbol.Name, symbol.Index, symbol.Kind, symbol.Domain),
        Sum sum => SumWithParts(sum, visit),
        Product product => ProductWithParts(product, visit),
        Call call => Call(call.Function, Map(call.Arguments, visit)),
        Piecewise p => Piecewise(visit(p.Condition), visit(p.WhenTrue), visit(p.WhenFalse)),
        Relation r => Compare(r.Comparison, visit(r.Left), visit(r.Right)),
        Reduction reduction => Reduce(reduction.Kind, visit(reduction.Body)),
        Logic logic => Join(logic.Connective, Map(logic.Children, visit)),
        _ => throw new InvalidOperationException($"unknown node {node.GetType().Name}"),
    };

    private Expr SumWithParts(Sum sum, Func<Expr, Expr> visit)
    {
        var terms = new SumBuilder(this);
        terms.Add(sum.Constant);
        for (var i = 0; i < sum.Terms.Count; i++)
            terms.Add(visit(sum.Terms[i]), sum.Coefficients[i]);
        return terms.ToExpr();
    }

    private Expr ProductWithParts(Product product, Func<Expr, Expr> visit)
    {
        var factors = new ProductBuilder(this);
        factors.Multiply(product.Coefficient);
        for (var i = 0; i < product.Count; i++)
            factors.Multiply(visit(product.Base(i)), visit(product.Exponent(i)));
        return factors.ToExpr();
    }

    private static Expr[] Map(IReadOnlyList<Expr> nodes, Func<Expr, Expr> visit)
    {
        var result = new Expr[nodes.Count];
        for (var i = 0; i < result.Length; i++)
            result[i] = visit(nodes[i]);
        return result;
    }
}

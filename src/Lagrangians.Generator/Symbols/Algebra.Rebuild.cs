namespace Lagrangians.Generator.Symbols;

internal sealed partial class Algebra
{
    /// <summary>
    /// The expression with every node replaced bottom-up by what <paramref name="rewrite"/> says of it once its parts are replaced.
    /// </summary>
    public Expr Rebuild(Expr expr, Func<Expr, Expr> rewrite)
    {
        var done = new NodeMap<Expr>();
        return Visit(expr);

        Expr Visit(Expr node)
        {
            if (done.TryGetValue(node, out var known))
                return known;
            Budget.Enter();
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
        var done = new NodeMap<Expr> { [target] = replacement };
        return Visit(expr);

        Expr Visit(Expr node)
        {
            if (done.TryGetValue(node, out var known))
                return known;
            if (node is Reduction && target.VariesByElement)
                return node;
            Budget.Enter();
            var result = WithParts(node, Visit);
            done[node] = result;
            return result;
        }
    }

    /// <summary>Does the expression hold the symbol (or any other node)?</summary>
    public static bool Contains(Expr expr, Expr part) => Nodes(expr).Any(n => ReferenceEquals(n, part));

    /// <summary>Does a reduction within the expression hold the symbol (or any other node)?</summary>
    public static bool ContainsReduced(Expr expr, Expr part) => Nodes(expr).Any(n => n is Reduction && Contains(n, part));

    /// <summary>Does a symbol occur in both?</summary>
    public static bool SharesSymbol(Expr a, Expr b)
    {
        var symbols = new HashSet<Expr>(Nodes(a).Where(n => n is Symbol), ReferenceComparer.Instance);
        return symbols.Count > 0 && Nodes(b).Any(symbols.Contains);
    }

    /// <summary>Every node once, from the top.</summary>
    public static IEnumerable<Expr> Nodes(Expr expr) => Nodes(expr, entersReductions: true);

    /// <summary>Every node once that no reduction within holds, from the top; the reductions themselves are among them.</summary>
    public static IEnumerable<Expr> NodesOutside(Expr expr) => Nodes(expr, entersReductions: false);

    private static IEnumerable<Expr> Nodes(Expr expr, bool entersReductions)
    {
        using var walk = Walk.Begin();
        var (seen, pending) = (walk.Seen, walk.Pending);
        var count = 0;
        pending.Push(expr);
        while (pending.Count > 0)
        {
            var node = pending.Pop();
            if (!seen.Add(node))
                continue;
            Budget.Charge((++count & 1) + (node.Children.Length / 8));
            yield return node;
            for (var i = 0; (entersReductions || node is not Reduction) && i < node.Children.Length; i++)
                pending.Push(node.Children[i]);
        }
    }

    // What a walk over the nodes needs; most are short and end early, and what one leaves serves the next.
    private sealed class Walk : IDisposable
    {
        private const int Largest = 512;

        [ThreadStatic]
        private static Walk? _idle;

        public NodeMap<bool> Seen { get; } = new();

        public Stack<Expr> Pending { get; } = new();

        public static Walk Begin()
        {
            var walk = _idle ?? new();
            _idle = null;
            return walk;
        }

        public void Dispose()
        {
            if (Seen.Capacity > Largest)
                return;
            Seen.Clear();
            Pending.Clear();
            _idle = this;
        }
    }

    /// <summary>The node made anew of what <paramref name="visit"/> makes of its parts; the node itself if they stay what they are.</summary>
    internal Expr WithParts(Expr node, Func<Expr, Expr> visit)
    {
        if (node.Children.Length == 0)
            return Leaf(node);
        var parts = new Expr[node.Children.Length];
        Budget.Charge(parts.Length);
        var isSame = true;
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = visit(node.Children[i]);
            isSame &= ReferenceEquals(parts[i], node.Children[i]);
        }

        return isSame ? node : node switch
        {
            Sum sum => SumOf(sum, parts),
            Product product => ProductOf(product, parts),
            Call call => Call(call.Function, parts),
            Symbols.Piecewise => Piecewise(parts[0], parts[1], parts[2]),
            Relation relation => Compare(relation.Comparison, parts[0], parts[1]),
            Reduction reduction => Reduce(reduction.Kind, parts[0], parts.Length > 1 ? parts[1] : null),
            Logic logic => Join(logic.Connective, parts),
            _ => throw Unknown(node),
        };
    }

    private Expr Leaf(Expr node) => node is Symbols.Constant or Symbols.Symbol && _nodes.TryGetValue(node, out var known) ? Again(known) : node switch
    {
        Constant constant => Constant(constant.Value),
        Symbol symbol => Symbol(symbol.Name, symbol.Index, symbol.Kind, symbol.Domain),
        Call call => Call(call.Function),
        Logic logic => Join(logic.Connective),
        _ => throw Unknown(node),
    };

    private Expr SumOf(Sum sum, Expr[] terms)
    {
        var builder = _sums.Take();
        builder.Add(sum.Constant);
        for (var i = 0; i < terms.Length; i++)
            builder.Add(terms[i], sum.Coefficients[i]);
        return _sums.Finish(builder);
    }

    private Expr ProductOf(Product product, Expr[] parts)
    {
        var builder = _products.Take();
        builder.Multiply(product.Coefficient);
        for (var i = 0; i < product.Count; i++)
            builder.Multiply(parts[i], parts[product.Count + i]);
        return _products.Finish(builder);
    }

    private static InvalidOperationException Unknown(Expr node) => new($"unknown node {node.GetType().Name}");
}

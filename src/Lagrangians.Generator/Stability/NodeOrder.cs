using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability;

/// <summary>What is evaluated of an expression at a point, every node before its parts; of pieces those that are chosen.</summary>
internal sealed class NodeOrder
{
    private readonly Dictionary<Expr, int> _places = new(ReferenceComparer.Instance);

    private NodeOrder(Expr expr, Func<Piecewise, Expr> chosen)
    {
        var order = new List<Expr>();
        Visit(expr);
        order.Reverse();
        Nodes = order;
        for (var i = 0; i < order.Count; i++)
            _places[order[i]] = i;

        void Visit(Expr node)
        {
            if (_places.ContainsKey(node))
                return;
            _places.Add(node, 0);
            Budget.GuardStack();
            if (node is Piecewise piece)
            {
                IsOfEveryPoint = false;
                Visit(chosen(piece));
            }
            else if (!Judge.IsNumber(node))
            {
                foreach (var child in node.Children)
                    Visit(child);
            }

            order.Add(node);
        }
    }

    /// <summary>The nodes.</summary>
    public IReadOnlyList<Expr> Nodes { get; }

    // Without pieces the order is the same everywhere.
    private bool IsOfEveryPoint { get; set; } = true;

    /// <summary>The place of a node; −1 where it is not evaluated.</summary>
    public int PlaceOf(Expr node) => _places.TryGetValue(node, out var place) ? place : -1;

    /// <summary>The orders of expressions, made once where they are the same at all points.</summary>
    public sealed class Memory
    {
        private readonly Dictionary<Expr, NodeOrder> _known = new(ReferenceComparer.Instance);

        /// <param name="expr">The expression.</param>
        /// <param name="chosen">Which of its pieces a point chooses.</param>
        public NodeOrder Of(Expr expr, Func<Piecewise, Expr> chosen)
        {
            if (_known.TryGetValue(expr, out var known))
                return known;
            var order = new NodeOrder(expr, chosen);
            if (order.IsOfEveryPoint)
                _known.Add(expr, order);
            return order;
        }
    }
}

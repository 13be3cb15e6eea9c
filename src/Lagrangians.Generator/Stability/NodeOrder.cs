using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Lowering;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability;

/// <summary>What is evaluated of an expression at a point, every node before its parts; of pieces those that are chosen.</summary>
internal sealed class NodeOrder
{
    private readonly NodeMap<int> _places = new();
    private readonly int[][] _parts;
    private Step[]? _steps;

    private NodeOrder(Expr expr, Func<Piecewise, Expr> chosen, Func<Product, PrintedProduct> printed)
    {
        var order = new List<Expr>();
        Visit(expr);
        order.Reverse();
        Nodes = [.. order];
        for (var i = 0; i < order.Count; i++)
            _places[order[i]] = i;
        _parts = new int[order.Count][];
        for (var i = 0; i < order.Count; i++)
        {
            var parts = PartsOf(order[i], chosen);
            _parts[i] = new int[parts.Count];
            for (var k = 0; k < parts.Count; k++)
                _parts[i][k] = PlaceOf(parts[k]);
        }

        Printed = [.. order.Select(n => n is Product { IsClosed: false } product ? printed(product) : null)];
        (Values, Near, Adjoints) = (new DoubleWord[order.Count], new ScaledDouble[order.Count], new ScaledDouble[order.Count]);

        void Visit(Expr node)
        {
            if (_places.TryGetValue(node, out _))
                return;
            _places[node] = 0;
            Budget.Enter();
            IsOfEveryPoint &= node is not Piecewise;
            var parts = PartsOf(node, chosen);
            for (var i = 0; i < parts.Count; i++)
                Visit(parts[i]);
            order.Add(node);
        }
    }

    /// <summary>The nodes.</summary>
    public Expr[] Nodes { get; }

    /// <summary>How products are printed.</summary>
    public PrintedProduct?[] Printed { get; }

    /// <summary>The values of the nodes at the point that is looked at.</summary>
    public DoubleWord[] Values { get; }

    /// <summary>The same to the digits of a double.</summary>
    public ScaledDouble[] Near { get; }

    /// <summary>The derivatives of the whole in the nodes.</summary>
    public ScaledDouble[] Adjoints { get; }

    // Without pieces the order is the same everywhere.
    private bool IsOfEveryPoint { get; set; } = true;

    /// <summary>The place of a node; −1 where it is not evaluated.</summary>
    public int PlaceOf(Expr node) => _places.TryGetValue(node, out var place) ? place : -1;

    /// <summary>The places of a node's children; of pieces that of the one that is chosen; none of what is printed as a number.</summary>
    public int[] PartsOf(int place) => _parts[place];

    /// <summary>What gives the values of the nodes.</summary>
    public Step[] StepsOf(Lowerer program) => _steps ??= Array.ConvertAll(Nodes, program.Of);

    private static IReadOnlyList<Expr> PartsOf(Expr node, Func<Piecewise, Expr> chosen) =>
        node is Piecewise piece ? [chosen(piece)] : Judge.IsNumber(node) ? [] : node.Children;

    /// <summary>The orders of expressions, made once where they are the same at all points.</summary>
    public sealed class Memory
    {
        private readonly NodeMap<NodeOrder> _known = new();
        private readonly NodeMap<PrintedProduct> _printed = new();

        /// <param name="expr">The expression.</param>
        /// <param name="chosen">Which of its pieces a point chooses.</param>
        public NodeOrder Of(Expr expr, Func<Piecewise, Expr> chosen)
        {
            if (_known.TryGetValue(expr, out var known))
                return known;
            var order = new NodeOrder(expr, chosen, Printed);
            if (order.IsOfEveryPoint)
                _known[expr] = order;
            return order;
        }

        /// <summary>A product as it is printed.</summary>
        public PrintedProduct Printed(Product product)
        {
            if (!_printed.TryGetValue(product, out var printed))
                _printed[product] = printed = new PrintedProduct(product);
            return printed;
        }
    }
}

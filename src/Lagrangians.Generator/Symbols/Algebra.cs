using Lagrangians.Generator.Arithmetic;

namespace Lagrangians.Generator.Symbols;

/// <summary>
/// Makes expressions: hash-consed (the same expression is the same object) and canonical by construction.
/// One algebra serves one definition and holds its budget; it is not for several threads.
/// </summary>
internal sealed partial class Algebra
{
    /// <summary>The exponential is known here, since products merge its exponents: e^a·e^b = e^(a+b).</summary>
    public const string Exponential = "Exp";

    /// <summary>What makes a number finite that stands in what is emitted.</summary>
    public const string Finite = "Finite";

    /// <summary>The longest number that is made.</summary>
    internal const int MaximumBits = 16_384;

    private readonly Dictionary<Expr, Expr> _nodes = new(ShallowComparer.Instance);
    private readonly Dictionary<Rational, Expr> _numbers = [];
    private readonly NodeMap<Interval> _bounds = new();
    private Expr? _zero;
    private Expr? _one;

    private readonly IFunctionTable _functions;
    private readonly Idle<SumBuilder> _sums;
    private readonly Idle<ProductBuilder> _products;

    public Algebra(IFunctionTable functions, Budget budget)
    {
        (_functions, Budget) = (functions, budget);
        (_sums, _products) = (new(() => new(this)), new(() => new(this)));
    }

    public Budget Budget { get; }

    public Expr Zero => _zero is null ? _zero = Constant(0) : Again(_zero);

    public Expr One => _one is null ? _one = Constant(1) : Again(_one);

    /// <summary>An exact number.</summary>
    /// <exception cref="BudgetExceededException">The number has more digits than any calculation here needs.</exception>
    public Expr Constant(Rational value)
    {
        // Asked so often that a node is not made for looking it up.
        if (_numbers.TryGetValue(value, out var known))
            return Again(known);
        return _numbers[value] = Intern(new Constant(Checked(value)));
    }

    public Expr Symbol(string name, int index, SymbolKind kind, Interval domain) => Intern(new Symbol(name, index, kind, domain));

    /// <summary>A call of an elementary function, or what it is equal to.</summary>
    public Expr Call(string function, params Expr[] arguments)
    {
        Budget.Enter();
        return _functions.Evaluate(this, function, arguments) ?? Intern(new Call(function, arguments));
    }

    /// <summary>A call with the rounding error of its argument as the last one: as it is to be emitted, not to be simplified.</summary>
    internal Expr Corrected(string function, params Expr[] arguments) => Intern(new Call(function, arguments));

    public Expr Exp(Expr exponent) => Call(Exponential, exponent);

    /// <summary>The same expression as a node of this algebra.</summary>
    public Expr Import(Expr expr) => Rebuild(expr, node => node);

    /// <summary>An interval that holds every value the expression takes on its domain.</summary>
    public Interval Bounds(Expr expr)
    {
        if (_bounds.TryGetValue(expr, out var known))
            return known;
        Budget.Enter();
        var bounds = expr switch
        {
            Constant constant => Interval.Point(constant.Value),
            Symbol symbol => symbol.Domain,
            Sum sum => SumBounds(sum),
            Product product => ProductBounds(product),
            Piecewise piecewise => Bounds(piecewise.WhenTrue).Union(Bounds(piecewise.WhenFalse)),
            Call call => _functions.Range(this, call),
            Reduction reduction => ReductionBounds(reduction),
            _ => Interval.All,
        };
        _bounds[expr] = bounds;
        return bounds;
    }

    /// <summary>The number, if it is not too long.</summary>
    internal static Rational Checked(Rational value)
    {
        const int ShortBits = 256;
        var bits = value.BitLength;
        if (bits > MaximumBits)
            throw new BudgetExceededException($"a constant of more than {MaximumBits} bits");
        // A fraction is reduced in time that grows with the square of its length.
        var length = bits / ShortBits;
        if (length > 1)
            Budget.Charge(length * length);
        return value;
    }

    /// <summary>What the simplifier made of each node, so that nothing is simplified twice.</summary>
    internal Dictionary<Expr, Expr> NormalForms { get; } = new(ReferenceComparer.Instance);

    /// <summary>The one node that is equal to this one. For the builders of this room.</summary>
    internal Expr Intern(Expr node)
    {
        Budget.Step(1 + node.Children.Length);
        if (_nodes.TryGetValue(node, out var known))
            return known;
        Budget.Spend(node.Depth);
        _nodes.Add(node, node);
        return node;
    }

    // A node without parts that is known to be one of this algebra costs what making it anew would.
    private Expr Again(Expr leaf)
    {
        Budget.Step(1);
        return leaf;
    }

    private sealed class ShallowComparer : IEqualityComparer<Expr>
    {
        public static readonly ShallowComparer Instance = new();

        public bool Equals(Expr? x, Expr? y) => x!.IsTwinOf(y!);

        public int GetHashCode(Expr obj) => obj.GetHashCode();
    }
}

using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Emission.Vectors;

/// <summary>A number that is computed before the elements are.</summary>
/// <param name="Symbol">What stands for it afterwards.</param>
/// <param name="Kind">The reduction, or null for a formula of numbers that are known already.</param>
/// <param name="Expr">The body of the reduction, or the formula.</param>
/// <param name="Pivot">The name of the position of the pivot, for what needs one.</param>
internal sealed record Step(Symbol Symbol, ReductionKind? Kind, Expr Expr, string? Pivot = null)
{
    /// <summary>Does the step find the pivot of a key? Then the expression is the key, and the symbol stands for a position.</summary>
    public bool IsPivot => Kind is null && Pivot is not null;
}

/// <summary>
/// Puts the reductions of an expression in an order in which each finds what it needs, and takes what is the same for every element
/// out of the loops.
/// </summary>
internal sealed class ProgramPlanner(Algebra algebra, List<string> identifiers)
{
    private readonly Dictionary<Expr, Expr> _numbers = new(ReferenceComparer.Instance);
    private readonly Dictionary<Expr, string> _pivots = new(ReferenceComparer.Instance);
    private readonly HashSet<Expr> _given = new(ReferenceComparer.Instance);
    private readonly NameScope _names = new(identifiers);

    public List<Step> Steps { get; } = [];

    /// <summary>Numbers that the lanes multiply by: they must not vanish where the product does not.</summary>
    public HashSet<Expr> Factors { get; } = new(ReferenceComparer.Instance);

    /// <summary>The expression with symbols for its reductions and, within an elementwise one, for all else that does not vary.</summary>
    public Expr Plan(Expr expr)
    {
        var planned = Reduce(expr);
        return planned.VariesByElement ? Hoist(planned) : planned;
    }

    /// <summary>A symbol for a reduction whose value is at hand.</summary>
    public Symbol Give(Expr reduction)
    {
        var symbol = Name(NameFor((Reduction)reduction), algebra.Bounds(reduction));
        _numbers.Add(reduction, symbol);
        if (reduction is Reduction { Kind: ReductionKind.AtPivot })
            _given.Add(symbol);
        return symbol;
    }

    private Expr Reduce(Expr node)
    {
        if (_numbers.TryGetValue(node, out var known))
            return known;
        Budget.Enter();
        if (node is not Reduction reduction)
            return _numbers[node] = algebra.WithParts(node, Reduce);
        var pivot = reduction.Kind is ReductionKind.AtPivot or ReductionKind.SumOfOthers ? PivotOf(reduction.Beside!) : null;
        return Number(node, reduction.Kind, Hoist(Reduce(reduction.Body)), pivot, NameFor(reduction));
    }

    private string PivotOf(Expr key)
    {
        if (_pivots.TryGetValue(key, out var known))
            return known;
        // The first element is the pivot of what is the same for all.
        if (!key.VariesByElement)
            return _pivots[key] = "0";
        var planned = Hoist(WithoutPositiveFactors(Reduce(key)));
        var symbol = Name("pivot", Interval.All);
        Steps.Add(new Step(symbol, null, planned, symbol.Name));
        return _pivots[key] = symbol.Name;
    }

    // What is largest with them is so without, and an element as it is is compared exactly.
    private Expr WithoutPositiveFactors(Expr key)
    {
        if (key is not Product { Coefficient.Sign: > 0 } product)
            return key;
        var varying = new ProductBuilder(algebra);
        for (var i = 0; i < product.Count; i++)
        {
            var (b, e) = (product.Base(i), product.Exponent(i));
            if (b.VariesByElement || e.VariesByElement)
                varying.Multiply(b, e);
            else if (!algebra.Bounds(algebra.Power(b, e)).IsPositive)
                return key;
        }

        return varying.ToExpr();
    }

    /// <summary>A symbol for a number that follows from others.</summary>
    public Expr NumberOf(Expr expr, string name) => expr is Symbol ? expr : Number(expr, null, expr, null, name);

    /// <summary>The name and the position of something that is there for each element.</summary>
    public Symbol NameOfElement(string wanted)
    {
        identifiers.Add(_names.Take(wanted));
        return (Symbol)algebra.Symbol(identifiers[identifiers.Count - 1], identifiers.Count - 1, SymbolKind.Element, Interval.All);
    }

    /// <summary>Is it an element's value at some position?</summary>
    public bool IsElement(Symbol symbol) => _given.Contains(symbol) || StepOf(symbol)?.Kind == ReductionKind.AtPivot;

    /// <summary>Is no element above it: is it the one at the pivot, and the pivot where the elements are largest?</summary>
    public bool IsLargest(Symbol symbol, Symbol element) =>
        StepOf(symbol) is { Kind: ReductionKind.AtPivot } atPivot && ReferenceEquals(atPivot.Expr, element)
        && Steps.FirstOrDefault(s => s.IsPivot && s.Pivot == atPivot.Pivot) is { } pivot && ReferenceEquals(pivot.Expr, element);

    private Step? StepOf(Symbol symbol) => Steps.FirstOrDefault(s => ReferenceEquals(s.Symbol, symbol));

    private Expr Hoist(Expr node)
    {
        Budget.Enter();
        if (!node.VariesByElement)
        {
            return node is Symbol || Lowering.Lowerer.IsNumber(node) ? node
                : node is Relation or Logic ? algebra.WithParts(node, Hoist)
                : Number(node, null, node, null, node is Sum ? "offset" : "factor");
        }

        return node switch
        {
            Symbol => node,
            Sum sum => HoistTerms(sum),
            Product product => HoistFactors(product),
            _ => algebra.WithParts(node, Hoist),
        };
    }

    private Expr HoistTerms(Sum sum)
    {
        var (same, varying) = (new Algebra.SumBuilder(algebra), new Algebra.SumBuilder(algebra));
        same.Add(sum.Constant);
        for (var i = 0; i < sum.Terms.Length; i++)
        {
            if (sum.Terms[i].VariesByElement)
                varying.Add(Hoist(sum.Terms[i]), sum.Coefficients[i]);
            else
                same.Add(sum.Terms[i], sum.Coefficients[i]);
        }

        return algebra.Add(varying.ToExpr(), HoistSigned(same.ToExpr()));
    }

    private Expr HoistFactors(Product product)
    {
        var (same, varying) = (new ProductBuilder(algebra), new ProductBuilder(algebra));
        same.Multiply(product.Coefficient);
        for (var i = 0; i < product.Count; i++)
        {
            var (b, e) = (product.Base(i), product.Exponent(i));
            if (b.VariesByElement || e.VariesByElement)
                varying.Multiply(Hoist(b), Hoist(e));
            else
                same.Multiply(b, e);
        }

        var factor = HoistSigned(same.ToExpr());
        foreach (var symbol in Algebra.Nodes(factor).OfType<Symbol>())
            Factors.Add(symbol);
        return algebra.Multiply(factor, varying.ToExpr());
    }

    // −mean is written as a subtraction of the mean, not as a number of its own.
    private Expr HoistSigned(Expr number) => number is Product { Coefficient.Sign: < 0 }
        ? algebra.Negate(Hoist(algebra.Negate(number)))
        : Hoist(number);

    private Expr Number(Expr node, ReductionKind? kind, Expr expr, string? pivot, string name)
    {
        if (_numbers.TryGetValue(node, out var known) && known is Symbol)
            return known;
        var symbol = Name(name, algebra.Bounds(node));
        Steps.Add(new Step(symbol, kind, expr, pivot));
        return _numbers[node] = symbol;
    }

    private static string NameFor(Reduction reduction) => reduction.Kind switch
    {
        ReductionKind.AtPivot => ((Symbol)reduction.Body).Name + "AtPivot",
        ReductionKind.SumOfOthers => "others",
        _ => reduction.Kind.ToString().ToLowerInvariant(),
    };

    private Symbol Name(string wanted, Interval bounds)
    {
        identifiers.Add(_names.Take(wanted));
        return (Symbol)algebra.Symbol(identifiers[identifiers.Count - 1], identifiers.Count - 1, SymbolKind.Parameter, bounds);
    }
}

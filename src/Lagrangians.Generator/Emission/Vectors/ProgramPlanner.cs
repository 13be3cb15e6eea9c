using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Emission.Vectors;

/// <summary>A number that is computed before the elements are.</summary>
/// <param name="Symbol">What stands for it afterwards.</param>
/// <param name="Kind">The reduction, or null for a formula of numbers that are known already.</param>
/// <param name="Expr">The body of the reduction, or the formula.</param>
internal sealed record Step(Symbol Symbol, ReductionKind? Kind, Expr Expr);

/// <summary>
/// Puts the reductions of an expression in an order in which each finds what it needs, and takes what is the same for every element
/// out of the loops.
/// </summary>
internal sealed class ProgramPlanner(Algebra algebra, List<string> identifiers)
{
    private readonly Dictionary<Expr, Expr> _numbers = new(ReferenceComparer.Instance);
    private readonly NameScope _names = new(identifiers);

    public List<Step> Steps { get; } = [];

    /// <summary>The expression with symbols for its reductions and, within an elementwise one, for all else that does not vary.</summary>
    public Expr Plan(Expr expr)
    {
        var planned = Reduce(expr);
        return planned.VariesByElement ? Hoist(planned) : planned;
    }

    /// <summary>A symbol for a reduction whose value is at hand.</summary>
    public Symbol Give(Expr reduction)
    {
        var symbol = Name(((Reduction)reduction).Kind.ToString().ToLowerInvariant(), algebra.Bounds(reduction));
        _numbers.Add(reduction, symbol);
        return symbol;
    }

    private Expr Reduce(Expr node)
    {
        if (_numbers.TryGetValue(node, out var known))
            return known;
        Budget.GuardStack();
        if (node is Reduction reduction)
            return Number(node, reduction.Kind, Hoist(Reduce(reduction.Body)));
        return _numbers[node] = algebra.WithParts(node, Reduce);
    }

    private Expr Hoist(Expr node)
    {
        Budget.GuardStack();
        if (!node.VariesByElement)
            return node is Symbol or Relation or Logic || KernelVocabulary.IsClosed(node) ? node : Number(node, null, node);
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
        for (var i = 0; i < sum.Terms.Count; i++)
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

        return algebra.Multiply(HoistSigned(same.ToExpr()), varying.ToExpr());
    }

    // −mean is written as a subtraction of the mean, not as a number of its own.
    private Expr HoistSigned(Expr number) => number is Product { Coefficient.Sign: < 0 }
        ? algebra.Negate(Hoist(algebra.Negate(number)))
        : Hoist(number);

    private Expr Number(Expr node, ReductionKind? kind, Expr expr)
    {
        if (_numbers.TryGetValue(node, out var known) && known is Symbol)
            return known;
        var symbol = Name(kind is { } reduction ? reduction.ToString().ToLowerInvariant() : expr is Sum ? "offset" : "factor", algebra.Bounds(node));
        Steps.Add(new Step(symbol, kind, expr));
        return _numbers[node] = symbol;
    }

    private Symbol Name(string wanted, Interval bounds)
    {
        identifiers.Add(_names.Take(wanted));
        return (Symbol)algebra.Symbol(identifiers[identifiers.Count - 1], identifiers.Count - 1, SymbolKind.Parameter, bounds);
    }
}

using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Rules;

/// <summary>A rule that adds what it can prove of an expression to its shape.</summary>
internal delegate void ShapeRule(ShapeProver prover, Expr expr, Shape shape);

/// <summary>
/// Finds the shapes of expressions bottom-up, by rules that are sound over the whole domain, for all values of the parameters and for
/// vectors of any length.
/// </summary>
internal sealed class ShapeProver(Algebra algebra)
{
    private const int LongestName = 72;

    private static readonly ShapeRule[] Rules =
    [
        SumRule.Apply, MassRule.Apply, ProductRule.Apply, CallRule.Apply, LogarithmRule.Apply, ReductionRule.Apply,
    ];

    private readonly Dictionary<Expr, Shape> _known = new(ReferenceComparer.Instance);
    private readonly Dictionary<Expr, bool> _depends = new(ReferenceComparer.Instance);
    private readonly HashSet<Expr> _asked = new(ReferenceComparer.Instance);
    private readonly Ranges _ranges = new(algebra);

    public Algebra Algebra { get; } = algebra;

    /// <summary>Asked where no rule knows the curvature of a function of one number; null proves nothing.</summary>
    public Func<Expr, Shape, bool>? Fallback { get; init; }

    public Interval RangeOf(Expr expr) => _ranges.Of(expr);

    public Shape Of(Expr expr)
    {
        if (_known.TryGetValue(expr, out var known))
            return known;
        Budget.Enter();
        Algebra.Budget.Cancellation.ThrowIfCancellationRequested();
        var shape = new Shape(RangeOf(expr), !DependsOnX(expr));
        if (shape.IsConstant)
            MakeConstant(shape);
        else if (expr is Symbol)
            (shape.Convex, shape.Concave, shape.Trend) = (Fact.Obvious, Fact.Obvious, Monotony.Increasing);
        else
            ApplyRules(expr, shape);
        if (shape.Concave is { } concave && shape.Range.IsPositive)
            shape.LogConcave ??= new Fact($"{Name(expr)} is log-concave, as it is concave and positive", null, concave);
        if (shape.LogConvex is { } logConvex)
            shape.Convex ??= new Fact($"{Name(expr)} is convex, as it is log-convex", null, logConvex);
        return _known[expr] = shape;
    }

    public bool DependsOnX(Expr expr)
    {
        if (_depends.TryGetValue(expr, out var known))
            return known;
        Budget.Enter();
        return _depends[expr] = IsX(expr) || expr.Children.Any(DependsOnX);
    }

    /// <summary>Is it a function of one number, x or one element of it, and not of the whole vector?</summary>
    public bool IsOfOneNumber(Expr expr) => !Algebra.Nodes(expr).Any(n => n is Reduction && DependsOnX(n));

    /// <summary>The expression, or as much of it as a line holds.</summary>
    public static string Name(Expr expr)
    {
        var text = expr.Size > 200 ? "a longer expression" : expr.ToString();
        return text.Length <= LongestName ? text : text.Substring(0, LongestName - 2) + " …";
    }

    public static bool IsX(Expr expr) => expr is Symbol { Kind: SymbolKind.Variable } or Symbol { Kind: SymbolKind.Element };

    private static void MakeConstant(Shape shape)
    {
        (shape.Convex, shape.Concave, shape.Trend) = (Fact.Obvious, Fact.Obvious, Monotony.Constant);
        if (shape.Range.IsPositive)
            (shape.LogConvex, shape.LogConcave) = (Fact.Obvious, Fact.Obvious);
    }

    private void ApplyRules(Expr expr, Shape shape)
    {
        foreach (var rule in Rules)
            rule(this, expr, shape);
        if (!expr.VariesByElement)
            FallBack(expr, shape);
    }

    /// <summary>The shape of what is reduced over the elements.</summary>
    public Shape OfBody(Expr body)
    {
        var shape = Of(body);
        FallBack(body, shape);
        return shape;
    }

    private void FallBack(Expr expr, Shape shape)
    {
        if (!shape.HasCurvature && _asked.Add(expr))
            Fallback?.Invoke(expr, shape);
    }
}

using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Definedness;

/// <summary>What is known of an expression where a condition holds.</summary>
/// <param name="Expr">The expression.</param>
/// <param name="Need">That it is positive, not negative, or not 0; null where it is 0.</param>
internal sealed record Hypothesis(Expr Expr, Need? Need)
{
    private const int MaximumCases = 24;

    /// <summary>Can it not hold, by what is known of the expression itself?</summary>
    public bool IsImpossible(Algebra algebra) => algebra.Bounds(Expr) is var bounds && Need switch
    {
        Functions.Need.Positive => bounds.IsNonPositive,
        Functions.Need.NonNegative => bounds.IsNegative,
        Functions.Need.NonZero => Algebra.IsZero(Expr),
        _ => bounds.ExcludesZero,
    };

    /// <summary>
    /// The ways in which a condition may hold; in each of them all of its hypotheses do. Of a condition with too many nothing is said: one
    /// way without any.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<Hypothesis>> Of(Algebra algebra, Expr condition)
    {
        var cases = Of(algebra, condition, true);
        return cases.Count <= MaximumCases ? cases : [[]];
    }

    private static IReadOnlyList<IReadOnlyList<Hypothesis>> Of(Algebra algebra, Expr condition, bool holds)
    {
        switch (condition)
        {
            case Logic { Connective: Connective.True or Connective.False } constant:
                return (constant.Connective == Connective.True) == holds ? [[]] : [];
            case Logic { Connective: Connective.Not } not:
                return Of(algebra, not.Children[0], !holds);
            case Logic logic:
                var parts = logic.Children.Select(c => Of(algebra, c, holds));
                return (logic.Connective == Connective.And) == holds ? parts.Aggregate(All) : parts.Aggregate(Either);
            case Relation relation:
                var (left, right) = (relation.Left, relation.Right);
                return (relation.Comparison, holds) switch
                {
                    (Comparison.Equal, _) => Expand(algebra, new(algebra.Subtract(left, right), holds ? null : Functions.Need.NonZero)),
                    (Comparison.Less, true) => Expand(algebra, new(algebra.Subtract(right, left), Functions.Need.Positive)),
                    (Comparison.Less, false) => Expand(algebra, new(algebra.Subtract(left, right), Functions.Need.NonNegative)),
                    (_, true) => Expand(algebra, new(algebra.Subtract(right, left), Functions.Need.NonNegative)),
                    _ => Expand(algebra, new(algebra.Subtract(left, right), Functions.Need.Positive)),
                };
            default:
                return [[]];
        }
    }

    private static IReadOnlyList<IReadOnlyList<Hypothesis>> Either(IReadOnlyList<IReadOnlyList<Hypothesis>> a, IReadOnlyList<IReadOnlyList<Hypothesis>> b) =>
        a.Count + b.Count > MaximumCases ? [[]] : [.. a, .. b];

    private static IReadOnlyList<IReadOnlyList<Hypothesis>> All(IReadOnlyList<IReadOnlyList<Hypothesis>> a, IReadOnlyList<IReadOnlyList<Hypothesis>> b) =>
        a.Count * b.Count > MaximumCases ? a : [.. a.SelectMany(x => b.Select(y => (IReadOnlyList<Hypothesis>)[.. x, .. y]))];

    // |u| < c is u < c and −u < c; |u| > c is one of them; likewise of the larger and the smaller of two.
    private static IReadOnlyList<IReadOnlyList<Hypothesis>> Expand(Algebra algebra, Hypothesis one)
    {
        if (FindPiece(one.Expr) is not var (call, factor))
            return [[one]];
        Expr[] values = call.Function == "Abs" ? [call.Arguments[0], algebra.Negate(call.Arguments[0])] : [.. call.Arguments];
        if (one.Need is Functions.Need.Positive or Functions.Need.NonNegative)
        {
            var rest = algebra.Subtract(one.Expr, algebra.Scale(call, factor));
            var parts = values.Select(v => Expand(algebra, one with { Expr = algebra.Add(rest, algebra.Scale(v, factor)) }));
            return (call.Function == "Min") == factor.Sign > 0 ? parts.Aggregate(All) : parts.Aggregate(Either);
        }

        return call.Function == "Abs" && one.Expr is Call or Product ? [[one with { Expr = values[0] }]] : [[one]];
    }

    private static (Call Call, Rational Factor)? FindPiece(Expr expr)
    {
        if (expr is Call { Function: "Abs" or "Max" or "Min" } alone)
            return (alone, 1);
        if (expr is Product { Count: 1 } product && Algebra.IsOne(product.Exponent(0)) && product.Base(0) is Call { Function: "Abs" or "Max" or "Min" } scaled)
            return (scaled, product.Coefficient);
        if (expr is not Sum sum)
            return null;
        for (var i = 0; i < sum.Terms.Length; i++)
        {
            if (sum.Terms[i] is Call { Function: "Abs" or "Max" or "Min" } call)
                return (call, sum.Coefficients[i]);
        }

        return null;
    }
}

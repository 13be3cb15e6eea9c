using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability.Vectors;

/// <summary>
/// Writes reductions so that what cancels cancels in symbols: logsumexp and the means by its weights about its largest term, roots of
/// sums of squares as norms.
/// </summary>
internal sealed class StableReductions
{
    // e^−750 is 0 in either precision.
    private const int LowestExponent = -750;

    private readonly Algebra _algebra;
    private readonly Norms _norms;
    private readonly Dictionary<Expr, Expr> _known = new(ReferenceComparer.Instance);
    private readonly Dictionary<Expr, Pivot> _pivots = new(ReferenceComparer.Instance);

    private readonly Centring? _centring;
    private readonly Projection _projection;
    private readonly WeightDifferences _differences;

    /// <param name="algebra">The algebra of the expressions.</param>
    /// <param name="centres">Whether what is centred is so about its first element, which a vector in shards does not have.</param>
    public StableReductions(Algebra algebra, bool centres = true)
    {
        (_algebra, _norms, _projection, _differences) = (algebra, new Norms(algebra), new Projection(algebra), new WeightDifferences(algebra));
        _centring = centres ? new Centring(algebra) : null;
    }

    public Expr Rewrite(Expr expr)
    {
        var joined = _differences.Rewrite(expr);
        return Visit(_projection.Rewrite(_centring is null ? joined : _algebra.Rebuild(joined, _centring.Rewrite)));
    }

    /// <summary>The expression with its reductions as those that there are passes for, each by itself.</summary>
    public Expr Reduce(Expr expr) => Visit(expr);

    /// <summary>weight·value, and 0 where the weight's exponent is too low for it to count, whatever the value.</summary>
    public static Expr Guard(Algebra algebra, Expr weight, Expr value)
    {
        var product = algebra.Multiply(weight, value);
        return weight is Call { Function: Algebra.Exponential } exponential
            ? algebra.Piecewise(algebra.Less(exponential.Arguments[0], algebra.Constant(LowestExponent)), algebra.Zero, product)
            : product;
    }

    private Expr Visit(Expr node)
    {
        if (_known.TryGetValue(node, out var known))
            return known;
        Budget.Enter();
        var result = node switch
        {
            Reduction { Kind: ReductionKind.LogSumExp } reduction => LogSumExp(reduction),
            Reduction { Kind: ReductionKind.Sum } reduction => OfSum(reduction),
            Call { Function: Algebra.Exponential } exponential => OfExponential(exponential),
            Product product => OfProduct(product),
            Sum sum when sum.VariesByElement => OfTerms(sum),
            _ => _algebra.WithParts(node, Visit),
        };
        _known[node] = result;
        return result;
    }

    private Expr OfTerms(Sum sum)
    {
        var result = _algebra.WithParts(sum, Visit);
        foreach (var pivot in _pivots.Values)
            result = pivot.Group(result);
        return result;
    }

    private Pivot PivotOf(Reduction reduction)
    {
        if (!_pivots.TryGetValue(reduction, out var pivot))
            _pivots.Add(reduction, pivot = new Pivot(_algebra, Visit(reduction.Body), reduction.Beside is { } beside ? Visit(beside) : null));
        return pivot;
    }

    private Expr LogSumExp(Reduction reduction)
    {
        var pivot = PivotOf(reduction);
        return _algebra.Add(pivot.Largest, _algebra.Call("Log1p", pivot.Others));
    }

    // e^(k·(f − logsumexp f) + r) = (e^(f − P)/(1 + o))^k·e^r.
    private Expr OfExponential(Call exponential)
    {
        if (FindWeight(exponential) is not { } weight)
            return _algebra.WithParts(exponential, Visit);
        var exponent = weight.Rest is { } rest
            ? _algebra.Add(_algebra.Scale(weight.Pivot.Difference, weight.Power), Visit(rest))
            : _algebra.Subtract(Visit(Without(exponential, weight)), _algebra.Scale(weight.Pivot.Largest, weight.Power));
        return _algebra.Multiply(_algebra.Exp(exponent), _algebra.Power(weight.Pivot.Total, -weight.Power));
    }

    private Expr Without(Call exponential, Weight weight) =>
        _algebra.Add(exponential.Arguments[0], _algebra.Scale(weight.LogSumExp, weight.Power));

    // The logsumexp in an exponent, its coefficient's opposite, and the rest where the exponent is that of an element's weight.
    private Weight? FindWeight(Call exponential)
    {
        if (exponential.Arguments[0] is not Sum sum)
            return null;
        for (var i = 0; i < sum.Terms.Length; i++)
        {
            if (sum.Terms[i] is not Reduction { Kind: ReductionKind.LogSumExp } reduction || sum.Coefficients[i] is not { Sign: < 0, IsInteger: true } coefficient)
                continue;
            var rest = _algebra.Subtract(_algebra.Add(sum, _algebra.Scale(reduction, -coefficient)), _algebra.Scale(reduction.Body, -coefficient));
            return new Weight(PivotOf(reduction), -coefficient, rest.VariesByElement ? null : rest, reduction);
        }

        return null;
    }

    // Σ w·h with the weights of a logsumexp; what has no such weight is summed as it is.
    private Expr OfSum(Reduction reduction)
    {
        if (_norms.OfSquares(reduction) is { } squares)
            return Visit(squares);
        var (weighted, plain) = (new Dictionary<Expr, Algebra.SumBuilder>(ReferenceComparer.Instance), new Algebra.SumBuilder(_algebra));
        foreach (var (term, coefficient) in TermsOf(reduction.Body))
        {
            if (FindWeightedTerm(term) is not var (key, h))
            {
                plain.Add(term, coefficient);
                continue;
            }

            if (!weighted.TryGetValue(key, out var terms))
                weighted.Add(key, terms = new Algebra.SumBuilder(_algebra));
            terms.Add(h, coefficient);
        }

        var result = new Algebra.SumBuilder(_algebra);
        foreach (var part in weighted)
            result.Add(PivotOf((Reduction)part.Key).Mean(Visit(part.Value.ToExpr())), 1);
        result.Add(_algebra.Reduce(ReductionKind.Sum, Visit(plain.ToExpr())), 1);
        return result.ToExpr();
    }

    private (Expr Key, Expr H)? FindWeightedTerm(Expr term)
    {
        var product = term as Product;
        var factors = product is null ? [term] : Enumerable.Range(0, product.Count).Where(i => Algebra.IsOne(product.Exponent(i))).Select(product.Base);
        foreach (var factor in factors.OfType<Call>().Where(c => c.Function == Algebra.Exponential))
        {
            if (FindWeight(factor) is { Rest: { } rest } weight && weight.Power.IsOne)
                return (weight.LogSumExp, _algebra.Multiply(_algebra.Divide(term, factor), _algebra.Exp(rest)));
        }

        return null;
    }

    private IEnumerable<(Expr Term, Rational Coefficient)> TermsOf(Expr expr) => expr is Sum sum
        ? sum.Terms.Select((t, i) => (t, sum.Coefficients[i])).Append((_algebra.One, sum.Constant))
        : [(expr, 1)];

    // A number times a pivoted sum is multiplied out, so that what the pivot adds here and there meets; a weight takes its guard.
    private Expr OfProduct(Product product)
    {
        if (_norms.OfRoots(product, Visit) is { } roots)
            return roots;
        var result = _algebra.WithParts(product, Visit);
        for (var i = 0; i < product.Count; i++)
        {
            var b = product.Base(i);
            if (Algebra.IsOne(product.Exponent(i)) && b is Reduction { Kind: ReductionKind.LogSumExp or ReductionKind.Sum } && Visit(b) is Sum sum
                && _algebra.Divide(result, sum) is { VariesByElement: false } factor)
                return Distribute(factor, sum);
            if (b.VariesByElement && Algebra.IsOne(product.Exponent(i)) && b is Call { Function: Algebra.Exponential } exponential && FindWeight(exponential) is { Rest: not null })
                return GuardWeight(result);
        }

        return result;
    }

    private Expr GuardWeight(Expr result)
    {
        var weight = (result as Product)?.Children.OfType<Call>().FirstOrDefault(c => c.Function == Algebra.Exponential && c.VariesByElement);
        return weight is not null && _algebra.Divide(result, weight) is { VariesByElement: true } value ? Guard(_algebra, weight, value) : result;
    }

    private Expr Distribute(Expr factor, Sum sum)
    {
        var terms = new Algebra.SumBuilder(_algebra);
        terms.Add(factor, sum.Constant);
        for (var i = 0; i < sum.Terms.Length; i++)
            terms.Add(_algebra.Multiply(factor, sum.Terms[i]), sum.Coefficients[i]);
        return terms.ToExpr();
    }

    /// <summary>What makes an exponential the power of a weight.</summary>
    /// <param name="Pivot">The pivot of its logsumexp.</param>
    /// <param name="Power">k.</param>
    /// <param name="Rest">r, or null where the exponent is that of no element's weight.</param>
    /// <param name="LogSumExp">The logsumexp.</param>
    private sealed record Weight(Pivot Pivot, Rational Power, Expr? Rest, Reduction LogSumExp);
}

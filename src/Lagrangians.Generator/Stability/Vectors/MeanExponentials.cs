using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Calculus;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Simplification;
using Lagrangians.Generator.Stability.Series;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability.Vectors;

/// <summary>
/// The logarithm of a mean of exponentials, where these are nearly equal: log Σ e^u − log n is the difference of two numbers that have nothing to do with it. With
/// d = u − ū it is ū + log(1 + mean(e^d − 1 − d)), since the d are 0 in the mean, and what derives from that keeps its digits as well.
/// </summary>
/// <param name="algebra">The algebra.</param>
internal sealed class MeanExponentials(Algebra algebra)
{
    // Up to here the powers of what is above the mean are no larger than 3.
    private const int LargestAboveMean = 1;

    // Symbols of their own, as of the roots that are differentiated.
    private const int FirstPosition = int.MaxValue / 4;

    private readonly List<Expr> _conditions = [];

    // Symbols for mean(e^d − 1 − d), with what the d are of: their derivatives are means of (e^d − 1)·d′, where d′ is 0 in the mean as well and must stay a difference.
    private readonly List<(Symbol Symbol, Expr Powers, Expr Above, Expr U)> _means = [];

    private Expr? _value;

    /// <summary>Whether L has such a logarithm.</summary>
    /// <param name="value">L.</param>
    public bool Read(Expr value)
    {
        // Multiplied out, so that the mean itself meets its own derivatives.
        _value = Expand.Terms(algebra, algebra.Rebuild(value, node => node is Sum sum ? AboutMean(sum) : node));
        return _conditions.Count > 0;
    }

    /// <summary>L.</summary>
    public Expr Value(Expr far) => Choose(Restored(_value!), far);

    /// <summary>The energy: the derivative of L along x, less L.</summary>
    public Expr Energy(Expr far, Symbol x) => Choose(Restored(algebra.Subtract(Derivative(new Differentiator(algebra, x, seed: x)), _value!)), far);

    /// <summary>∂L/∂θ.</summary>
    public Expr ValueIn(Expr far, Symbol parameter) => Choose(Restored(Derivative(new Differentiator(algebra, parameter))), far);

    private Expr Derivative(Differentiator differentiator)
    {
        var derivative = differentiator.Differentiate(_value!);
        foreach (var (symbol, _, above, u) in _means)
        {
            var slope = differentiator.Differentiate(u);
            var centred = algebra.Call(Whole.Name, algebra.Subtract(slope, algebra.Mean(slope)));
            var inner = algebra.Mean(algebra.Multiply(algebra.Call("Expm1", above), centred));
            derivative = algebra.Add(derivative, algebra.Multiply(new Differentiator(algebra, symbol).Differentiate(_value!), inner));
        }

        return derivative;
    }

    private Expr Restored(Expr expr) => _means.Aggregate(Simplifier.Simplify(algebra, expr), (e, m) => algebra.Substitute(e, m.Symbol, m.Powers));

    private Expr Choose(Expr near, Expr far) => algebra.Piecewise(algebra.Join(Connective.And, [.. _conditions]), near, far);

    // c·k·log Σ e^u − c·k·log n.
    private Expr AboutMean(Sum sum)
    {
        for (var i = 0; i < sum.Terms.Length; i++)
        {
            if (LogSumExpIn(sum.Terms[i]) is not { Body: var u } found)
                continue;
            var rest = algebra.Divide(sum.Terms[i], found);
            var length = algebra.Multiply(rest, algebra.Call("Log", algebra.Length));
            var view = new SumView(algebra, sum);
            if (view.CoefficientOf(length) != -sum.Coefficients[i])
                continue;
            var mean = algebra.Mean(u);
            var above = algebra.Subtract(u, mean);
            _conditions.Add(algebra.Less(algebra.Subtract(algebra.Reduce(ReductionKind.Maximum, u), mean), algebra.Constant(LargestAboveMean)));
            // Beyond, the other form is chosen, and this one must not overflow.
            var bounded = algebra.Call("Min", above, algebra.Constant(LargestAboveMean));
            var symbol = (Symbol)algebra.Symbol("mean", FirstPosition + _means.Count, SymbolKind.Parameter, Interval.NonNegative);
            _means.Add((symbol, algebra.Mean(algebra.Call("Expm1mx", bounded)), bounded, u));
            var aboutMean = algebra.Multiply(rest, algebra.Add(mean, algebra.Call("Log1p", symbol)));
            return view.Exchange((sum.Terms[i], sum.Coefficients[i]), (length, -sum.Coefficients[i]), algebra.Scale(aboutMean, sum.Coefficients[i]));
        }

        return sum;
    }

    private static Reduction? LogSumExpIn(Expr term) => term switch
    {
        Reduction { Kind: ReductionKind.LogSumExp, Beside: null } own => own,
        Product product => Enumerable.Range(0, product.Count).Where(i => Algebra.IsOne(product.Exponent(i))).Select(product.Base)
            .OfType<Reduction>().FirstOrDefault(r => r is { Kind: ReductionKind.LogSumExp, Beside: null }),
        _ => null,
    };
}

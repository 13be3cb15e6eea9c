using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability;

/// <summary>
/// An expression evaluated as the type does it in one respect: what is beyond its range becomes infinite, and what is far below becomes 0.
/// So 1/(1 + e^z) survives the overflow of e^z, and x·e^z − e^z does not.
/// </summary>
internal sealed class Saturation(Judge judge, NumberFormat format)
{
    private static readonly Precision Bits = 80;

    private readonly Dictionary<Expr, BigFloat> _known = new(ReferenceComparer.Instance);

    public BigFloat Evaluate(Expr expr)
    {
        if (_known.TryGetValue(expr, out var known))
            return known;
        Budget.GuardStack();
        var value = Judge.IsNumber(expr) ? Bounded(judge.Value(expr)) : expr switch
        {
            Sum sum => OfSum(sum),
            Product product => OfProduct(product),
            Piecewise piece => Evaluate(judge.Chosen(piece)),
            Call call => Bounded(FunctionLibrary.Find(call.Function).Value([.. call.Arguments.Select(Evaluate)], Bits)),
            _ => BigFloat.NaN,
        };
        _known[expr] = value;
        return value;
    }

    private BigFloat Bounded(BigFloat value)
    {
        if (!value.IsFinite || value.IsZero)
            return value;
        if (value.Magnitude > format.Highest)
            return value.Sign > 0 ? BigFloat.PositiveInfinity : BigFloat.NegativeInfinity;
        return value.Magnitude < format.Lowest - format.Bits ? BigFloat.Zero : value;
    }

    private BigFloat OfSum(Sum sum)
    {
        var first = Math.Max(0, sum.Coefficients.ToList().FindIndex(c => c.Sign > 0));
        var total = Term(first);
        for (var i = 0; i < sum.Terms.Count; i++)
        {
            if (i != first)
                total = Bounded(BigFloat.Add(total, Term(i), Bits));
        }

        return Bounded(BigFloat.Add(total, BigFloat.FromRational(sum.Constant, Bits), Bits));

        BigFloat Term(int i) => Bounded(BigFloat.Multiply(Evaluate(sum.Terms[i]), BigFloat.FromRational(sum.Coefficients[i], Bits), Bits));
    }

    private BigFloat OfProduct(Product product)
    {
        var (over, under) = Operations.CoefficientOf(product, judge);
        var isLast = Operations.IsLast(over, product);
        var numerator = isLast ? BigFloat.One : BigFloat.FromRational(over, Bits);
        var denominator = BigFloat.FromRational(under, Bits);
        foreach (var (@base, exponent, isBelow) in Operations.Factors(product))
        {
            var power = exponent is Constant { Value: var e }
                ? BigFunctions.Pow(Evaluate(@base), BigFloat.FromRational(isBelow ? -e : e, Bits), Bits)
                : BigFunctions.Pow(Evaluate(@base), Evaluate(exponent), Bits);
            if (isBelow)
                denominator = Bounded(BigFloat.Multiply(denominator, Bounded(power), Bits));
            else
                numerator = Bounded(BigFloat.Multiply(numerator, Bounded(power), Bits));
        }

        if (isLast)
            numerator = Bounded(BigFloat.Multiply(numerator, BigFloat.FromRational(over, Bits), Bits));
        var quotient = Bounded(BigFloat.Divide(numerator, denominator, Bits));
        return product.Coefficient.Sign < 0 ? -quotient : quotient;
    }
}

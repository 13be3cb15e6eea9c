using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Lowering;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability;

/// <summary>A product as it is printed: its coefficient, with the factors that are numbers, and the others in their order.</summary>
internal sealed class PrintedProduct
{
    /// <param name="product">The product.</param>
    public PrintedProduct(Product product)
    {
        Factors =
        [
            .. Arrangement.Factors(product)
                .Where(i => !IsNumber(product, i))
                .Select(i => new PrintedFactor(i, product.Base(i), product.Exponent(i))),
        ];
        Coefficient = CoefficientOf(product, Factors.Count(f => !f.IsBelow));
    }

    /// <summary>The coefficient.</summary>
    public PrintedCoefficient Coefficient { get; }

    /// <summary>The factors that are no numbers.</summary>
    public PrintedFactor[] Factors { get; }

    private static PrintedCoefficient CoefficientOf(Product product, int factorsAbove)
    {
        var coefficient = product.Coefficient;
        var values = new DoubleWordValues(_ => DoubleWord.NaN);
        var factor = DoubleWord.One;
        var hasFactor = false;
        for (var i = 0; i < product.Count; i++)
        {
            if (!IsNumber(product, i))
                continue;
            hasFactor = true;
            factor *= DoubleWordValues.OfPower(values.Evaluate(product.Base(i)), values.Evaluate(product.Exponent(i)));
        }

        var isQuotient = !hasFactor && Arrangement.IsFraction(coefficient);
        var over = isQuotient ? (Rational)coefficient.Numerator : coefficient;
        var isExact = isQuotient || (!hasFactor && coefficient.IsExactDouble);
        var value = DoubleWord.From(over) * factor;
        return new(
            value, isQuotient ? DoubleWord.From((Rational)coefficient.Denominator) : DoubleWord.One, isExact, isExact && over.IsPowerOfTwo,
            ProductLowering.IsLast(value.ToScaledDouble().Abs().ToDouble(), factorsAbove));
    }

    private static bool IsNumber(Product product, int i) => product.Base(i).IsClosed && product.Exponent(i).IsClosed;
}

/// <summary>A factor of a product.</summary>
/// <param name="Index">Which of the product's.</param>
/// <param name="Base">Its base.</param>
/// <param name="Exponent">Its exponent.</param>
internal sealed record PrintedFactor(int Index, Expr Base, Expr Exponent)
{
    /// <summary>Whether it is printed below the line.</summary>
    public bool IsBelow { get; } = Arrangement.IsBelow(Exponent);

    /// <summary>The power that is printed, without the sign of what stands below the line; null if it is no number.</summary>
    public Rational? Power => Exponent is Constant { Value: var e } ? IsBelow ? -e : e : null;
}

/// <summary>A coefficient as it is printed: a number, or an integer over another.</summary>
/// <param name="Over">The number, or the numerator.</param>
/// <param name="Under">The denominator, or 1.</param>
/// <param name="IsExact">Whether both are doubles.</param>
/// <param name="IsPowerOfTwo">Whether the first rounds nothing.</param>
/// <param name="IsLast">Whether the first is printed after the other factors.</param>
internal sealed record PrintedCoefficient(DoubleWord Over, DoubleWord Under, bool IsExact, bool IsPowerOfTwo, bool IsLast)
{
    public bool IsQuotient => Under > DoubleWord.One;
}

using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Lowering;

/// <summary>Multiplies out a product as a quotient of products, with small powers as repeated factors and halves as square roots.</summary>
internal readonly struct ProductLowering(Lowerer lowerer)
{
    // A larger coefficient would bring what has underflown back with its error.
    private const int LargestLast = 4;

    public Step Of(Product product)
    {
        if (product.Count == 1 && product.Coefficient.IsOne && !Arrangement.IsBelow(product.Exponent(0)))
            return Power(product.Base(0), product.Exponent(0));
        var step = Unsigned(product, product.Coefficient, out var isNegative);
        return isNegative ? lowerer.Apply(Operator.Negate, step) : step;
    }

    /// <summary>The factors of the product with a coefficient in place of its own, without the sign, which is given back.</summary>
    public Step Unsigned(Product product, Rational coefficient, out bool isNegative)
    {
        var factors = new Step?[product.Count];
        for (var i = 0; i < product.Count; i++)
        {
            var (b, e) = (product.Base(i), product.Exponent(i));
            if (ValueOf(b, e) is { } value)
                coefficient *= value;
            else
                factors[i] = lowerer.Of(lowerer.Algebra.Power(b, Arrangement.IsBelow(e) ? lowerer.Algebra.Negate(e) : e));
        }

        isNegative = coefficient.Sign < 0;
        var (above, below) = (new List<Step>(), new List<Step>());
        foreach (var i in Arrangement.Factors(product))
        {
            if (factors[i] is { } factor)
                (Arrangement.IsBelow(product.Exponent(i)) ? below : above).Add(factor);
        }

        return Compose(above, below, Rational.Abs(coefficient));
    }

    /// <summary>A coefficient before what is computed as a whole.</summary>
    public Step Times(Step factor, Rational coefficient) => Compose([factor], [], coefficient, isWhole: true);

    /// <summary>Is there a number among the factors?</summary>
    public static bool HasNumber(Product product)
    {
        for (var i = 0; i < product.Count; i++)
        {
            if (product.Base(i).IsClosed && product.Exponent(i).IsClosed)
                return true;
        }

        return false;
    }

    /// <summary>Does everything stand below the line?</summary>
    public static bool IsReciprocal(Product product)
    {
        for (var i = 0; i < product.Count; i++)
        {
            if (!Arrangement.IsBelow(product.Exponent(i)))
                return false;
        }

        return product.Coefficient.IsOne;
    }

    /// <summary>Whether a coefficient is multiplied after the other factors: x·e^−x·2 overflows only where it must.</summary>
    public static bool IsLast(double coefficient, int factors) => coefficient > 1 && coefficient <= LargestLast && factors > 1;

    private Rational? ValueOf(Expr b, Expr e) => !Lowerer.IsNumber(b) || !Lowerer.IsNumber(e) ? null
        : Algebra.IsOne(e) ? Lowerer.ValueOf(b) : Lowerer.ValueOf(lowerer.Algebra.Power(b, e));

    private Step Power(Expr b, Expr e)
    {
        var root = lowerer.Of(b);
        if (e is not Constant { Value: var power })
            return lowerer.Call(Functions.Power.Kernel, root, lowerer.Of(e));
        // What is spelled wherever it is used is not repeated.
        switch (Arrangement.PowerOf(power, isAtom: b is not Product || root.Noun is not null))
        {
            case Powers.First:
                return root;
            case Powers.Root:
                return lowerer.Apply(Operator.Root, root);
            case Powers.RootTimes:
                return lowerer.Apply(Operator.Multiply, root, lowerer.Apply(Operator.Root, root));
            case Powers.Repeated:
                var square = lowerer.Apply(Operator.Multiply, root, root);
                return power == 2 ? square : lowerer.Apply(Operator.Multiply, square, power == 3 ? root : square);
            default:
                return lowerer.Call(Functions.Power.Kernel, root, lowerer.Number(power));
        }
    }

    private Step Compose(List<Step> above, List<Step> below, Rational coefficient, bool isWhole = false)
    {
        // Digits beyond a double (3·(1/3 as C# rounds it)) are no factor to a reader, nor to the result.
        if (!coefficient.IsOne && (coefficient.ToDouble() != 1 || lowerer.IsWide))
        {
            var isQuotient = Arrangement.IsFraction(coefficient);
            var number = isQuotient ? new Rational(coefficient.Numerator, 1) : coefficient;
            if (!isQuotient || !number.IsOne)
                above.Insert(!isWhole && IsLast(number.ToDouble(), above.Count) ? above.Count : 0, lowerer.Number(number));
            if (isQuotient)
                below.Insert(0, lowerer.Number(new Rational(coefficient.Denominator, 1)));
        }

        var numerator = above.Count == 0 ? lowerer.Number(1) : Joined(above);
        return below.Count == 0 ? numerator : lowerer.Apply(Operator.Divide, numerator, Joined(below));
    }

    private Step Joined(List<Step> factors)
    {
        var result = factors[0];
        for (var i = 1; i < factors.Count; i++)
            result = lowerer.Apply(Operator.Multiply, result, factors[i]);
        return result;
    }
}

using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability;

/// <summary>What a rounded expression of few operations is, and what its rounding has lost.</summary>
/// <param name="Value">The expression, as it is to be rounded.</param>
/// <param name="Error">What that loses.</param>
internal readonly record struct TwoWords(Expr Value, Expr Error)
{
    private const int MaximumFactors = 3;

    /// <summary>The two words of a product or of a sum of two; null where nothing is lost, or what is is not known.</summary>
    public static TwoWords? Of(Algebra algebra, Expr expr) => expr switch
    {
        Call { Function: Whole.Name } whole => Of(algebra, whole.Arguments[0]),
        Product { Count: 1, Coefficient.IsPowerOfTwo: true } product when product.Base(0) is Call { Function: Whole.Name } whole && Algebra.IsOne(product.Exponent(0)) =>
            Of(algebra, algebra.Scale(whole.Arguments[0], product.Coefficient)),
        Product { IsClosed: false } product => OfFactors(algebra, product) ?? OfNumber(algebra, product),
        Sum { IsClosed: false } sum => OfSum(algebra, sum),
        _ => null,
    };

    /// <summary>What a number loses when it becomes a double, to the digits of one.</summary>
    public static Expr LowOf(Algebra algebra, Rational value) =>
        algebra.Constant(Rational.FromDouble((value - Rational.FromDouble(value.ToDouble())).ToDouble()));

    /// <summary>Is it a number of the type: a symbol, its magnitude, or the larger or smaller of two such?</summary>
    public static bool IsExact(Expr factor) => factor is Symbol
        || (factor is Call { Function: "Abs" or "Max" or "Min" } call && call.Arguments.All(a => a is Symbol || (a is Constant { Value: var value } && Operations.IsHeld(value))));

    // Two factors, or one over another.
    private static TwoWords? OfFactors(Algebra algebra, Product product)
    {
        if (!product.Coefficient.IsPowerOfTwo)
            return null;
        var coefficient = algebra.Constant(product.Coefficient);
        if (product.Count == 1 && product.Exponent(0) is Constant { Value: var power } && power == 2 && IsExact(product.Base(0)))
            return new(product, algebra.Call(ProductErrors.OfProduct, algebra.Multiply(coefficient, product.Base(0)), product.Base(0)));
        if (product.Count != 2 || product.Exponent(0) is not Constant { Value: var e } || product.Exponent(1) is not Constant { Value: var f }
            || !IsExact(product.Base(0)) || !IsExact(product.Base(1)))
            return null;
        if (e.IsOne && f.IsOne)
            return new(product, algebra.Call(ProductErrors.OfProduct, algebra.Multiply(coefficient, product.Base(0)), product.Base(1)));
        var (over, under) = e.IsOne && f == -1 ? (0, 1) : f.IsOne && e == -1 ? (1, 0) : (-1, -1);
        return over < 0 ? null : new(product, algebra.Call(ProductErrors.OfQuotient, algebra.Multiply(coefficient, product.Base(over)), product.Base(under)));
    }

    // A number times some factors, over one at the most.
    private static TwoWords? OfNumber(Algebra algebra, Product product)
    {
        var (number, factors, divisor) = (algebra.Constant(product.Coefficient), new List<Expr>(), (Expr?)null);
        for (var i = 0; i < product.Count; i++)
        {
            var (b, e) = (product.Base(i), product.Exponent(i));
            if (b.IsClosed && e.IsClosed)
                number = algebra.Multiply(number, algebra.Power(b, e));
            else if (IsFactor(b) && e is Constant { Value: { IsInteger: true, Sign: > 0 } power } && power + factors.Count <= MaximumFactors)
                factors.AddRange(Enumerable.Repeat(b, (int)power.Numerator));
            else if (IsExact(b) && divisor is null && e is Constant { Value: var below } && below == -1)
                divisor = b;
            else
                return null;
        }

        if (factors.Count == 0 || HighPrecision.Constant(number) is not { IsZero: false } value)
            return null;
        var ordered = factors.OrderBy(f => f is Call { Function: "Log" }).ToList();
        var words = new Chain(algebra, ordered[0]);
        if (value.IsPowerOfTwo)
            words = new Chain(algebra, algebra.Multiply(algebra.Constant(value), ordered[0]));
        else
            words.Multiply(value);
        foreach (var factor in ordered.Skip(1))
            words.Multiply(factor);
        if (divisor is not null)
            words.Divide(divisor);
        return words.Error is { } error ? new(words.Value, error) : null;
    }

    private static bool IsFactor(Expr b) => IsExact(b) || b is Call { Function: "Log", Arguments: [Symbol] };

    // Two terms that are numbers of the type themselves.
    private static TwoWords? OfSum(Algebra algebra, Sum sum)
    {
        Expr[] terms = [.. sum.Terms.Select((t, i) => algebra.Scale(t, sum.Coefficients[i])), .. sum.Constant.IsZero ? (Expr[])[] : [algebra.Constant(sum.Constant)]];
        var isExact = sum.Terms.All(IsExact) && sum.Coefficients.All(c => c.IsPowerOfTwo) && Operations.IsHeld(sum.Constant);
        return terms.Length == 2 && isExact ? new(sum, algebra.Call(ProductErrors.OfSum, terms[0], terms[1])) : null;
    }

    // A product as it grows from the left.
    private sealed class Chain(Algebra algebra, Expr first)
    {
        public Expr Value { get; private set; } = first;

        public Expr? Error { get; private set; } = first is Call { Function: "Log" } log ? algebra.Call(ProductErrors.OfLogarithm, log.Arguments[0]) : null;

        public void Multiply(Rational number)
        {
            var factor = algebra.Constant(number);
            Add(factor, algebra.Corrected(ProductErrors.OfProduct, Value, factor, LowOf(algebra, number)));
        }

        public void Multiply(Expr factor)
        {
            var error = algebra.Call(ProductErrors.OfProduct, Value, factor);
            if (factor is Call { Function: "Log" } log)
                error = algebra.Add(error, algebra.Multiply(Value, algebra.Call(ProductErrors.OfLogarithm, log.Arguments[0])));
            Add(factor, error);
        }

        public void Divide(Expr divisor)
        {
            var error = algebra.Call(ProductErrors.OfQuotient, Value, divisor);
            Error = Error is null ? error : algebra.Add(error, algebra.Divide(Error, divisor));
            Value = algebra.Divide(Value, divisor);
        }

        private void Add(Expr factor, Expr error)
        {
            Error = Error is null ? error : algebra.Add(error, algebra.Multiply(Error, factor));
            Value = algebra.Call(RoundedOperations.Product, Value, factor);
        }
    }
}

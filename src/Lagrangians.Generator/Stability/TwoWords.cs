using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Simplification;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability;

/// <summary>What a rounded expression of few operations is, and what its rounding has lost.</summary>
/// <param name="Value">The expression, as it is to be rounded.</param>
/// <param name="Error">What that loses.</param>
internal readonly record struct TwoWords(Expr Value, Expr Error)
{
    private const int MaximumFactors = 3;

    /// <summary>What is a number of the type itself, or is rounded like any other expression.</summary>
    public static TwoWords Exact(Algebra algebra, Expr expr) => new(expr, algebra.Zero);

    public static TwoWords Plus(Algebra algebra, TwoWords a, TwoWords b) => new(
        algebra.Call(RoundedOperations.Sum, a.Value, b.Value), algebra.Add(algebra.Add(algebra.Call(ProductErrors.OfSum, a.Value, b.Value), a.Error), b.Error));

    public static TwoWords Times(Algebra algebra, TwoWords a, TwoWords b)
    {
        var passed = algebra.Add(algebra.Multiply(a.Error, b.Value), algebra.Multiply(b.Error, a.Value));
        return new(algebra.Call(RoundedOperations.Product, a.Value, b.Value), algebra.Add(algebra.Call(ProductErrors.OfProduct, a.Value, b.Value), passed));
    }

    /// <summary>The same by a number, which is known to two doubles.</summary>
    public static TwoWords Times(Algebra algebra, TwoWords a, Rational number)
    {
        if (Rational.Abs(number).IsPowerOfTwo)
            return new(algebra.Scale(a.Value, number), algebra.Scale(a.Error, number));
        var factor = algebra.Constant(number);
        var error = algebra.Corrected(ProductErrors.OfProduct, a.Value, factor, LowOf(algebra, number));
        return new(algebra.Call(RoundedOperations.Product, a.Value, factor), algebra.Add(error, algebra.Scale(a.Error, number)));
    }

    /// <summary>The quotient, and what is left of a when b has been taken from it as often as that says, over b.</summary>
    public static TwoWords Over(Algebra algebra, TwoWords a, TwoWords b)
    {
        var quotient = algebra.Call(RoundedOperations.Quotient, a.Value, b.Value);
        var left = algebra.Subtract(algebra.Add(algebra.Call(ProductErrors.Remainder, quotient, b.Value, a.Value), a.Error), algebra.Multiply(quotient, b.Error));
        return new(quotient, algebra.Divide(left, b.Value));
    }

    public static TwoWords Root(Algebra algebra, TwoWords a)
    {
        var root = algebra.Power(a.Value, Rational.Half);
        var left = algebra.Add(algebra.Call(ProductErrors.Remainder, root, root, a.Value), a.Error);
        return new(root, algebra.Divide(left, algebra.Scale(root, 2)));
    }

    public static TwoWords OfLogarithm(Algebra algebra, TwoWords a) =>
        new(algebra.Call("Log", a.Value), algebra.Add(algebra.Call(ProductErrors.OfLogarithm, a.Value), algebra.Divide(a.Error, a.Value)));

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

    /// <summary>The two words of a displacement or its magnitude, which is rounded itself, and loses what is known; null of anything else.</summary>
    public static TwoWords? OfDisplacement(Algebra algebra, Expr expr, Symbol displacement)
    {
        var (known, error) = (algebra.Call(Displacement.Known, displacement), algebra.Call(ProductErrors.OfDisplacement, displacement));
        return ReferenceEquals(expr, displacement) ? new(known, error)
            : expr is Call { Function: "Abs", Arguments: [var of] } && ReferenceEquals(of, displacement) ? new(algebra.Call("Abs", known), algebra.Multiply(algebra.Call("Sign", displacement), error))
            : null;
    }

    /// <summary>The two words of what is made of a displacement, or of none, in one or two operations; null where nothing is lost, or what is is not known.</summary>
    public static TwoWords? Of(Algebra algebra, Expr expr, Symbol? displacement)
    {
        var words = Of(algebra, expr);
        if (displacement is null || SlopeIn(algebra, expr is Call { Function: Whole.Name } whole ? whole.Arguments[0] : expr, displacement) is not { } slope)
            return words;
        if (words is null && !IsMultiple(expr, displacement))
            return null;
        var (value, error) = words ?? Exact(algebra, expr);
        return new(
            algebra.Substitute(value, displacement, algebra.Call(Displacement.Known, displacement)),
            algebra.Add(error, algebra.Multiply(slope, algebra.Call(ProductErrors.OfDisplacement, displacement))));
    }

    // y or |y|, or a power of 2 times it: nothing more is lost.
    private static bool IsMultiple(Expr expr, Symbol y) => expr switch
    {
        Product { Count: 1, Coefficient.IsPowerOfTwo: true } product => Algebra.IsOne(product.Exponent(0)) && IsMultiple(product.Base(0), y),
        Call { Function: "Abs", Arguments: [Symbol of] } => ReferenceEquals(of, y),
        _ => ReferenceEquals(expr, y),
    };

    // The derivative of c·yⁿ or c·|y|ⁿ, or of a sum of such; null of anything else.
    private static Expr? SlopeIn(Algebra algebra, Expr expr, Symbol y)
    {
        switch (expr)
        {
            case var _ when ReferenceEquals(expr, y):
                return algebra.One;
            case Call { Function: "Abs", Arguments: [Symbol of] } when ReferenceEquals(of, y):
                return algebra.Call("Sign", y);
            case Sum { Terms.Length: 1, IsClosed: false } sum:
                return SlopeIn(algebra, sum.Terms[0], y) is { } slope ? algebra.Scale(slope, sum.Coefficients[0]) : null;
            case Product product:
                var factors = Enumerable.Range(0, product.Count).Where(i => Algebra.Contains(product.Base(i), y) || Algebra.Contains(product.Exponent(i), y)).ToArray();
                if (factors is not [var factor] || product.Exponent(factor) is not Constant { Value: { IsInteger: true, Sign: > 0 } power } || SlopeIn(algebra, product.Base(factor), y) is not { } inner)
                    return null;
                return algebra.Multiply(algebra.Scale(algebra.Divide(product, product.Base(factor)), power), inner);
            default:
                return null;
        }
    }

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
        var ordered = factors.OrderBy(f => f is Call { Function: "Log" }).Select(f => OfFactor(algebra, f)).ToList();
        var words = ordered.Skip(1).Aggregate(Times(algebra, ordered[0], value), (w, f) => Times(algebra, w, f));
        if (divisor is not null)
            words = new(algebra.Divide(words.Value, divisor), algebra.Add(algebra.Call(ProductErrors.OfQuotient, words.Value, divisor), algebra.Divide(words.Error, divisor)));
        return Algebra.IsZero(words.Error) ? null : words;
    }

    private static TwoWords OfFactor(Algebra algebra, Expr factor) =>
        factor is Call { Function: "Log" } log ? OfLogarithm(algebra, Exact(algebra, log.Arguments[0])) : Exact(algebra, factor);

    private static bool IsFactor(Expr b) => IsExact(b) || b is Call { Function: "Log", Arguments: [Symbol] };

    // Two terms that are numbers of the type themselves.
    private static TwoWords? OfSum(Algebra algebra, Sum sum)
    {
        Expr[] terms = [.. new SumView(algebra, sum).Summands()];
        var isExact = sum.Terms.All(IsExact) && sum.Coefficients.All(c => c.IsPowerOfTwo) && Operations.IsHeld(sum.Constant);
        return terms.Length == 2 && isExact ? new(sum, algebra.Call(ProductErrors.OfSum, terms[0], terms[1])) : null;
    }
}

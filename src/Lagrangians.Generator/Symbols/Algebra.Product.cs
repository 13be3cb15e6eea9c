using Lagrangians.Generator.Arithmetic;

namespace Lagrangians.Generator.Symbols;

internal sealed partial class Algebra
{
    public Expr Multiply(params Expr[] factors)
    {
        var product = _products.Take();
        foreach (var factor in factors)
            product.Multiply(factor, One);
        return _products.Finish(product);
    }

    public Expr Divide(Expr numerator, Expr denominator)
    {
        var product = _products.Take();
        product.Multiply(numerator, One);
        product.Multiply(denominator, Constant(-1));
        return _products.Finish(product);
    }

    public Expr Power(Expr @base, Expr exponent)
    {
        var product = _products.Take();
        product.Multiply(@base, exponent);
        return _products.Finish(product);
    }

    public Expr Power(Expr @base, Rational exponent) => Power(@base, Constant(exponent));

    public Expr Sqrt(Expr expr) => Power(expr, new Rational(1, 2));

    public Expr Scale(Expr expr, Rational factor)
    {
        if (factor.IsOne)
            return expr;
        if (factor.IsZero)
            return Zero;
        switch (expr)
        {
            case Constant constant:
                return Constant(constant.Value * factor);
            case Sum sum:
                var scaled = _sums.Take();
                scaled.Add(sum, factor);
                return _sums.Finish(scaled);
            case Product { Count: 1 } product when IsOne(product.Exponent(0)):
                return Scale(product.Base(0), product.Coefficient * factor);
            case Product product:
                return Intern(product.WithCoefficient(Checked(product.Coefficient * factor)));
            case Piecewise { WhenTrue: Symbols.Constant } or Piecewise { WhenFalse: Symbols.Constant }:
                var piecewise = (Piecewise)expr;
                return Piecewise(piecewise.Condition, Scale(piecewise.WhenTrue, factor), Scale(piecewise.WhenFalse, factor));
            default:
                return Intern(new Product(Checked(factor), [expr], [One]));
        }
    }

    /// <summary>Is a base to a power an exponential of x: of a positive base without x to a power with it? It is e^(exponent·log base).</summary>
    internal bool IsExponential(Expr @base, Expr exponent) =>
        exponent.DependsOnVariable && !@base.DependsOnVariable && !IsOne(@base) && Bounds(@base).IsPositive;

    internal static bool IsOne(Expr expr) => expr is Constant { Value.IsOne: true };

    internal static bool IsZero(Expr expr) => expr is Constant { Value.IsZero: true };

    internal static bool IsInteger(Expr exponent) => exponent switch
    {
        Constant constant => constant.Value.IsInteger,
        Symbol symbol => symbol.Kind == SymbolKind.Integer,
        Sum sum => sum.Constant.IsInteger && sum.Terms.All(IsInteger) && sum.Coefficients.All(c => c.IsInteger),
        Product product => product.Coefficient.IsInteger && Enumerable.Range(0, product.Count)
            .All(i => IsInteger(product.Base(i)) && product.Exponent(i) is Constant { Value: { IsInteger: true, Sign: > 0 } }),
        _ => false,
    };

    internal static bool IsEvenInteger(Expr exponent) =>
        exponent is Constant { Value: { IsInteger: true } value } && (value / 2).IsInteger;

    // 2·n and 2·(n − 1) for an integer n.
    private static bool IsTwiceInteger(Expr exponent) => exponent switch
    {
        Constant { Value: var value } => (value / 2).IsInteger,
        Sum sum => (sum.Constant / 2).IsInteger && sum.Terms.Select((t, i) => (Term: t, Coefficient: sum.Coefficients[i])).All(t => IsInteger(t.Term) && (t.Coefficient / 2).IsInteger),
        Product product => (product.Coefficient / 2).IsInteger && IsInteger(product),
        _ => false,
    };

    private Interval ProductBounds(Product product)
    {
        var bounds = product.Coefficient.Sign > 0 ? Interval.Positive : Interval.Negative;
        for (var i = 0; i < product.Count; i++)
            bounds = bounds.SignProduct(PowerBounds(product.Base(i), product.Exponent(i)));
        if (product.Count == 1 && IsOne(product.Exponent(0)))
            bounds = Bounds(product.Base(0)).Scale(product.Coefficient);
        return bounds;
    }

    /// <summary>What the sign of a power is known to be.</summary>
    internal Interval PowerBounds(Expr @base, Expr exponent)
    {
        var bounds = Bounds(@base);
        if (IsOne(exponent))
            return bounds;
        if (IsEvenInteger(exponent))
            return bounds.ExcludesZero || ((Constant)exponent).Value.Sign < 0 ? Interval.Positive : Interval.NonNegative;
        if (IsTwiceInteger(exponent))
            return bounds.ExcludesZero ? Interval.Positive : Interval.NonNegative;
        if (exponent is Constant { Value.IsInteger: true })
            return bounds.IsPositive ? Interval.Positive : bounds.IsNegative ? Interval.Negative
                : bounds.IsNonNegative ? Interval.NonNegative : bounds.IsNonPositive ? Interval.NonPositive : Interval.All;
        if (bounds.IsPositive)
            return Interval.Positive;
        return bounds.IsNonNegative || exponent is Constant ? Interval.NonNegative : Interval.All;
    }
}

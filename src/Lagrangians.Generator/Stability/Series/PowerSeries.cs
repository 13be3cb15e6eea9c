using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability.Series;

/// <summary>
/// The first terms of Σ cₖ·tᵏ from a lowest exponent on, which may be negative; the coefficients are exact expressions without t. Equal
/// terms meet, so that what cancels is gone.
/// </summary>
internal sealed class PowerSeries
{
    /// <summary>The number of coefficients that are kept.</summary>
    public const int Length = 16;

    private const int LargestCoefficient = 64;

    private readonly Algebra _algebra;
    private readonly Expr[] _coefficients;

    /// <param name="algebra">The algebra of the coefficients.</param>
    /// <param name="order">The exponent of the first.</param>
    /// <param name="coefficients">As many as are known.</param>
    public PowerSeries(Algebra algebra, int order, params Expr[] coefficients)
    {
        var zeros = coefficients.TakeWhile(Algebra.IsZero).Count();
        _algebra = algebra;
        Order = order + zeros;
        _coefficients = [.. coefficients.Skip(zeros).Take(Length)];
    }

    /// <summary>The exponent of the first coefficient, which is not 0.</summary>
    public int Order { get; }

    /// <summary>The exponent of the first coefficient that is not known.</summary>
    public int End => Order + _coefficients.Length;

    /// <summary>Whether no coefficient is known other than 0.</summary>
    public bool IsEmpty => _coefficients.Length == 0;

    public Expr this[int exponent] =>
        exponent < Order || exponent >= End ? _algebra.Zero : _coefficients[exponent - Order];

    public static PowerSeries Constant(Algebra algebra, Expr value) => Monomial(algebra, value, 0);

    /// <summary>A series of one term.</summary>
    /// <param name="algebra">The algebra of the coefficients.</param>
    /// <param name="coefficient">Its coefficient.</param>
    /// <param name="exponent">Its exponent.</param>
    /// <param name="length">How many coefficients are kept of what is made from it.</param>
    public static PowerSeries Monomial(Algebra algebra, Expr coefficient, int exponent, int length = Length) =>
        new(algebra, exponent, [coefficient, .. Enumerable.Repeat(algebra.Zero, length - 1)]);

    public PowerSeries Plus(PowerSeries other)
    {
        if (IsZero)
            return other;
        if (other.IsZero)
            return this;
        var (order, end) = (Math.Min(Order, other.Order), Math.Min(End, other.End));
        return new(_algebra, order, [.. Enumerable.Range(order, Math.Max(0, end - order)).Select(k => _algebra.Add(this[k], other[k]))]);
    }

    public PowerSeries Times(Expr factor) => Algebra.IsOne(factor) ? this : new(_algebra, Order, [.. _coefficients.Select(c => Product(c, factor))]);

    public PowerSeries Times(PowerSeries other)
    {
        var length = Math.Min(_coefficients.Length, other._coefficients.Length);
        var product = new Expr[length];
        for (var k = 0; k < length; k++)
        {
            var sum = new Algebra.SumBuilder(_algebra);
            for (var i = 0; i <= k; i++)
            {
                if (!Algebra.IsZero(_coefficients[i]) && !Algebra.IsZero(other._coefficients[k - i]))
                    AddProduct(sum, _coefficients[i], other._coefficients[k - i]);
            }

            product[k] = sum.ToExpr();
            // What has become too long to be written is not looked at further.
            if (product[k].Size > LargestCoefficient)
                return new(_algebra, Order + other.Order, [.. product.Take(k)]);
        }

        return new(_algebra, Order + other.Order, product);
    }

    /// <summary>Σ cₙ·thisⁿ for a series without a constant term.</summary>
    public PowerSeries Into(IReadOnlyList<Expr> coefficients)
    {
        // Beyond, the powers of this are not known.
        var last = Math.Min(coefficients.Count - 1, _coefficients.Length);
        var result = Constant(_algebra, coefficients[last]);
        for (var n = last - 1; n >= 0; n--)
            result = result.Times(this).Plus(Constant(_algebra, coefficients[n]));
        return result;
    }

    /// <summary>The power of a series, by that of its first term and the binomial series of the rest; null where the exponent has no place.</summary>
    public PowerSeries? Power(Expr exponent)
    {
        if (IsEmpty)
            return null;
        var order = exponent is Symbols.Constant { Value: var e } ? Order * e : Order == 0 ? Rational.Zero : (Rational?)null;
        if (order is not { IsInteger: true } whole || Rational.Abs(whole) > 1000)
            return null;
        var rest = Relative();
        var coefficients = new Expr[_coefficients.Length];
        var binomial = _algebra.One;
        for (var n = 0; n < coefficients.Length; n++)
        {
            coefficients[n] = binomial;
            binomial = _algebra.Scale(Expand.Products(_algebra, _algebra.Multiply(binomial, _algebra.Subtract(exponent, _algebra.Constant(n)))), new Rational(1, n + 1));
        }

        var power = rest.IsZero ? Constant(_algebra, _algebra.One) : rest.Into(coefficients);
        return power.Times(_algebra.Power(_coefficients[0], exponent)).Shifted((int)whole.Numerator);
    }

    /// <summary>The first coefficient.</summary>
    public Expr Leading => _coefficients[0];

    /// <summary>h, where this is c·tᵏ·(1 + h).</summary>
    public PowerSeries Relative() =>
        new(_algebra, 1, [.. _coefficients.Skip(1).Select(c => _algebra.Divide(c, Leading))]);

    /// <summary>The rest of a series whose first coefficient is 0 after all.</summary>
    public PowerSeries WithoutLeading() => new(_algebra, Order + 1, [.. _coefficients.Skip(1)]);

    /// <summary>This without its constant term.</summary>
    public PowerSeries WithoutConstant() => Plus(Constant(_algebra, _algebra.Negate(this[0])));

    // Most coefficients are numbers, and need no product to be multiplied out.
    private Expr Product(Expr left, Expr right) =>
        left is Symbols.Constant number ? _algebra.Scale(right, number.Value)
        : right is Symbols.Constant factor ? _algebra.Scale(left, factor.Value)
        : _algebra.Multiply(left, right);

    private void AddProduct(Algebra.SumBuilder sum, Expr left, Expr right)
    {
        if (left is Symbols.Constant number)
            sum.Add(right, number.Value);
        else if (right is Symbols.Constant factor)
            sum.Add(left, factor.Value);
        else
            sum.Add(Expand.Products(_algebra, _algebra.Multiply(left, right)), 1);
    }

    private bool IsZero => _coefficients.All(Algebra.IsZero) && _coefficients.Length == 0;

    private PowerSeries Shifted(int by) => new(_algebra, Order + by, _coefficients);
}

using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability.Series;

/// <summary>
/// The first terms of Σ cₖ·tᵏ from a lowest exponent on, which may be negative; the coefficients are exact expressions without t. Equal
/// terms meet, so that what cancels is gone.
/// </summary>
internal sealed class PowerSeries
{
    /// <summary>The number of coefficients that are kept.</summary>
    public const int Length = Taylor.Length;

    private const int LargestCoefficient = 128;

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
        if (IsEmpty)
            return other;
        if (other.IsEmpty)
            return this;
        var (order, end) = (Math.Min(Order, other.Order), Math.Min(End, other.End));
        return new(_algebra, order, [.. Enumerable.Range(order, Math.Max(0, end - order)).Select(k => _algebra.Add(this[k], other[k]))]);
    }

    public PowerSeries Times(Expr factor) => Algebra.IsOne(factor) ? this : new(_algebra, Order, [.. _coefficients.Select(c => Product(c, factor))]);

    public PowerSeries Times(PowerSeries other) => Times(other, Length);

    // As many coefficients of the product as are asked for.
    private PowerSeries Times(PowerSeries other, int most)
    {
        var length = Math.Min(most, Math.Min(_coefficients.Length, other._coefficients.Length));
        return new(_algebra, Order + other.Order, Coefficients(length, (sum, product) =>
        {
            for (var i = 0; i <= product.Count; i++)
                AddProduct(sum, _coefficients[i], other._coefficients[product.Count - i], 1);
        }));
    }

    /// <summary>Σ cₙ·thisⁿ for a series without a constant term.</summary>
    public PowerSeries Into(IReadOnlyList<Expr> coefficients)
    {
        var first = 1;
        while (first < coefficients.Count && Algebra.IsZero(coefficients[first]))
            first++;
        if (IsEmpty || first == coefficients.Count)
            return Constant(_algebra, coefficients[0]);
        // Beyond, the powers of this are not known.
        var last = Math.Min(coefficients.Count - 1, first + ((_coefficients.Length - 1) / Order));
        // What is even or odd is a series in the square.
        var isOfSquare = last > first && Enumerable.Range(first, last - first + 1).All(n => (n - first) % 2 == 0 || Algebra.IsZero(coefficients[n]));
        var (argument, step) = isOfSquare ? (Times(this), 2) : (this, 1);
        last -= (last - first) % step;
        var result = Constant(_algebra, coefficients[last]);
        // Each factor of order d that is still to come makes d coefficients less to be needed.
        for (var n = last - step; n >= first; n -= step)
            result = result.Times(argument, Length - ((n - first) * Order)).Plus(Constant(_algebra, coefficients[n]));
        for (var n = 0; n < first; n++)
            result = result.Times(this);
        return result.Plus(Constant(_algebra, coefficients[0]));
    }

    /// <summary>eʰ for a series h without a constant term, by (eʰ)′ = h′·eʰ.</summary>
    public PowerSeries Exp() => Unfold(1, (sum, known) =>
    {
        for (var (k, n) = (1, known.Count); k <= n; k++)
            AddProduct(sum, this[k], known[n - k], new Rational(k, n));
    });

    /// <summary>log(1 + h) for a series h without a constant term, by its derivative h′/(1 + h).</summary>
    public PowerSeries LogOnePlus() => Unfold(0, (sum, known) =>
    {
        var n = known.Count;
        sum.Add(this[n], 1);
        for (var k = 1; k < n; k++)
            AddProduct(sum, known[k], this[n - k], new Rational(-k, n));
    });

    /// <summary>The power of a series; null where the exponent has no place.</summary>
    /// <remarks>J. C. P. Miller's recurrence: D. E. Knuth, The Art of Computer Programming, vol. 2, 3rd ed., §4.7, eq. (9).</remarks>
    public PowerSeries? Power(Expr exponent)
    {
        if (IsEmpty)
            return null;
        var order = exponent is Symbols.Constant { Value: var e } ? Order * e : Order == 0 ? Rational.Zero : (Rational?)null;
        if (order is not { IsInteger: true } whole || Rational.Abs(whole) > 1000)
            return null;
        var rest = Relative();
        var power = rest.Unfold(1, (sum, known) =>
        {
            for (var (k, n) = (1, known.Count); k <= n; k++)
            {
                if (Algebra.IsZero(rest[k]) || Algebra.IsZero(known[n - k]))
                    continue;
                // (p·k − n + k)/n.
                var weight = new Algebra.SumBuilder(_algebra);
                weight.Add(exponent, new Rational(k, n));
                weight.Add(new Rational(k - n, n));
                AddProduct(sum, rest[k], Product(weight.ToExpr(), known[n - k]), 1);
            }
        });
        return power.Times(_algebra.Power(_coefficients[0], exponent)).Shifted((int)whole.Numerator);
    }

    /// <summary>The derivative in t.</summary>
    public PowerSeries Derivative() => new(_algebra, Order - 1, [.. _coefficients.Select((c, i) => _algebra.Scale(c, Order + i))]);

    /// <summary>The integral from 0, of a series without negative powers.</summary>
    public PowerSeries Integral() => new(_algebra, Order + 1, [.. _coefficients.Select((c, i) => _algebra.Scale(c, new Rational(1, Order + i + 1)))]);

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

    private void AddProduct(Algebra.SumBuilder sum, Expr left, Expr right, Rational weight)
    {
        if (Algebra.IsZero(left) || Algebra.IsZero(right))
            return;
        if (left is Symbols.Constant number)
            sum.Add(right, number.Value * weight);
        else if (right is Symbols.Constant factor)
            sum.Add(left, factor.Value * weight);
        else
            sum.Add(Expand.Products(_algebra, _algebra.Multiply(left, right)), weight);
    }

    // A series each of whose coefficients follows from those before it; as long as this one, which has no constant term.
    private PowerSeries Unfold(int first, Action<Algebra.SumBuilder, IReadOnlyList<Expr>> next) =>
        new(_algebra, 0, Coefficients(Math.Min(Length, End), (sum, known) =>
        {
            if (known.Count == 0)
                sum.Add(first);
            else
                next(sum, known);
        }));

    // What has become too long to be written is not looked at further.
    private Expr[] Coefficients(int length, Action<Algebra.SumBuilder, IReadOnlyList<Expr>> addNext)
    {
        var coefficients = new List<Expr>(length);
        while (coefficients.Count < length)
        {
            var sum = new Algebra.SumBuilder(_algebra);
            addNext(sum, coefficients);
            var coefficient = sum.ToExpr();
            if (coefficient.Size > LargestCoefficient)
                break;
            coefficients.Add(coefficient);
        }

        return [.. coefficients];
    }

    private PowerSeries Shifted(int by) => new(_algebra, Order + by, _coefficients);
}

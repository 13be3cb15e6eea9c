using System.Numerics;
using CsCheck;
using Lagrangians.Generator.Arithmetic;

namespace Lagrangians.Generator.Tests.Arithmetic;

public sealed class RationalTests
{
    // Short, long and beyond-long parts, so that every path and every pair of paths is taken.
    private static readonly Gen<BigInteger> Part = Gen.OneOf(
        Gen.Int[-20, 20].Select(i => (BigInteger)i),
        Gen.Int.Select(i => (BigInteger)i),
        Gen.Long.Select(l => (BigInteger)l),
        Gen.Byte.Array[1, 40].Select(bytes => new BigInteger(bytes)));

    private static readonly Gen<Rational> Number =
        Gen.Select(Part, Part, (n, d) => new Rational(n, d.IsZero ? BigInteger.One : d));

    private static readonly Gen<double> Finite =
        Gen.OneOf(Gen.ULong.Select(BitConverter.UInt64BitsToDouble), Gen.Double).Where(double.IsFinite);

    [Fact]
    public void The_field_laws_hold() => Gen.Select(Number, Number, Number).Sample((a, b, c) =>
    {
        Assert.Equal(a + b, b + a);
        Assert.Equal(a * b, b * a);
        Assert.Equal(a + b + c, a + (b + c));
        Assert.Equal(a * b * c, a * (b * c));
        Assert.Equal(a * (b + c), (a * b) + (a * c));
        Assert.Equal(a, a - b + b);
        Assert.True((a + -a).IsZero);
        if (!b.IsZero) Assert.Equal(a, a / b * b);
    });

    [Fact]
    public void Every_number_has_one_form() => Gen.Select(Part, Part, Part).Sample((n, d, k) =>
    {
        if (d.IsZero || k.IsZero) return;
        var (a, b) = (new Rational(n, d), new Rational(n * k, d * k));
        Assert.Equal(a, b);
        Assert.Equal(a.GetHashCode(), b.GetHashCode());
        Assert.Equal(a.ToString(), b.ToString());
        Assert.True(a.Denominator.Sign > 0);
        Assert.True(BigInteger.GreatestCommonDivisor(a.Numerator, a.Denominator).IsOne);
        Assert.Equal(a.Numerator * d, n * a.Denominator);
    });

    [Fact]
    public void The_order_is_that_of_the_differences() => Gen.Select(Number, Number).Sample((a, b) =>
    {
        Assert.Equal((a - b).Sign, Math.Sign(a.CompareTo(b)));
        Assert.Equal(a < b, b > a);
        Assert.Equal(a <= b, !(a > b));
        var floor = (Rational)a.Floor();
        Assert.True(floor <= a && a < floor + 1);
    });

    [Fact]
    public void Powers_are_repeated_products() => Gen.Select(Number, Gen.Int[-9, 9]).Sample((a, n) =>
    {
        if (a.IsZero && n < 0)
        {
            Assert.Throws<DivideByZeroException>(() => a.Pow(n));
            return;
        }

        var product = Rational.One;
        for (var i = 0; i < Math.Abs(n); i++) product *= n > 0 ? a : a.Reciprocal();
        Assert.Equal(product, a.Pow(n));
    });

    [Fact]
    public void Huge_powers_are_refused()
    {
        Assert.Throws<OverflowException>(() => ((Rational)3).Pow(int.MaxValue));
        Assert.Throws<OverflowException>(() => Rational.Half.Pow(int.MinValue));
        Assert.Equal(Rational.One, Rational.MinusOne.Pow(int.MinValue));
        Assert.Equal(Rational.Zero, Rational.Zero.Pow(int.MaxValue));
    }

    [Fact]
    public void A_double_is_held_exactly() => Finite.Sample(x =>
    {
        var exact = Rational.FromDouble(x);
        Assert.Equal(x, exact.ToDouble());
        Assert.True(exact.IsExactDouble);
        if (float.IsFinite((float)x)) Assert.Equal((float)x, exact.ToSingle());
    }, iter: 20_000);

    [Fact]
    public void Rounding_is_to_nearest_and_ties_go_to_even() => Gen.Select(Finite, Gen.Int[1, 200]).Sample((x, bits) =>
    {
        x = Math.Abs(x);
        var above = Math.BitIncrement(x);
        if (double.IsInfinity(above)) return;
        var (low, high) = (Rational.FromDouble(x), Rational.FromDouble(above));
        var middle = (low + high) / 2;
        var nudge = (high - low) / (Rational)(BigInteger.One << (bits + 1));
        var even = (BitConverter.DoubleToInt64Bits(x) & 1) == 0 ? x : above;
        Assert.Equal(even, middle.ToDouble());
        Assert.Equal(x, (middle - nudge).ToDouble());
        Assert.Equal(above, (middle + nudge).ToDouble());
        Assert.Equal(-above, (-(middle + nudge)).ToDouble());
        Assert.False(middle.IsExactDouble);
    }, iter: 5_000);

    [Fact]
    public void Floats_are_rounded_once() => Gen.Select(Gen.Float, Gen.Int[1, 200]).Sample((x, bits) =>
    {
        x = Math.Abs(x);
        var above = MathF.BitIncrement(x);
        if (!float.IsFinite(above)) return;
        var (low, high) = (Rational.FromDouble(x), Rational.FromDouble(above));
        var middle = (low + high) / 2;
        var nudge = (high - low) / (Rational)(BigInteger.One << (bits + 1)); // lost by way of double beyond 29 bits
        Assert.Equal(x, (middle - nudge).ToSingle());
        Assert.Equal(above, (middle + nudge).ToSingle());
    }, iter: 5_000);

    [Fact]
    public void The_ends_of_the_range()
    {
        var largest = Rational.FromDouble(double.MaxValue);
        var halfUnit = ((Rational)2).Pow(970);
        Assert.Equal(double.PositiveInfinity, (largest + halfUnit).ToDouble());
        Assert.Equal(double.MaxValue, (largest + halfUnit - 1).ToDouble());
        var smallest = Rational.FromDouble(double.Epsilon);
        Assert.Equal(0.0, (smallest / 2).ToDouble());
        Assert.Equal(double.Epsilon, (smallest * new Rational(51, 100)).ToDouble());
        Assert.Equal(float.PositiveInfinity, ((Rational)2).Pow(128).ToSingle());
        Assert.Equal(float.MaxValue, Rational.FromDouble(float.MaxValue).ToSingle());
        Assert.Equal(0.0, ((Rational)10).Pow(-5000).ToDouble());
        Assert.Equal(double.NegativeInfinity, (-((Rational)10).Pow(5000)).ToDouble());
    }

    [Fact]
    public void What_is_not_finite_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Rational.FromDouble(double.NaN));
        Assert.Throws<ArgumentException>(() => Rational.FromDouble(double.NegativeInfinity));
        Assert.Throws<DivideByZeroException>(() => Rational.One / Rational.Zero);
        Assert.Throws<DivideByZeroException>(() => new Rational(1, 0));
    }

    [Fact]
    public void The_default_is_zero()
    {
        Rational nothing = default;
        Assert.True(nothing.IsZero && nothing.IsInteger && nothing.Sign == 0);
        Assert.Equal((Rational)0, nothing);
        Assert.Equal("0", nothing.ToString());
        Assert.Equal(Rational.Half, nothing + Rational.Half);
    }

    [Theory]
    [InlineData(-3, 6, "-1/2")]
    [InlineData(3, -6, "-1/2")]
    [InlineData(-8, -2, "4")]
    [InlineData(long.MinValue, 1, "-9223372036854775808")]
    [InlineData(1, long.MinValue, "-1/9223372036854775808")]
    public void Text_is_invariant(long numerator, long denominator, string expected) =>
        Assert.Equal(expected, new Rational(numerator, denominator).ToString());

    [Fact]
    public void Hash_codes_do_not_depend_on_the_process()
    {
        Assert.Equal(-311917440, new Rational(1, 3).GetHashCode());
        Assert.Equal(110285263, ((Rational)10).Pow(40).GetHashCode());
    }
}

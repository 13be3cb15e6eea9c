using System.Numerics;
using CsCheck;
using Lagrangians.Generator.Arithmetic;

namespace Lagrangians.Generator.Tests.Arithmetic;

public sealed class BigFloatTests
{
    private static readonly Gen<BigFloat> Number = Gen.Select(
        Gen.OneOf(Gen.Int[-9, 9].Select(i => (BigInteger)i), Gen.Long.Select(l => (BigInteger)l), Gen.Byte.Array[1, 60].Select(b => new BigInteger(b))),
        Gen.Int[-700, 700],
        (m, e) => BigFloat.CreateExact(m, e));

    private static readonly Gen<double> AnyDouble = Gen.OneOf(Gen.ULong.Select(BitConverter.UInt64BitsToDouble), Gen.Double[-100, 100]);

    // The value with the given bits nearest to the exact one, by another way: floor(x·2^k + ½) with ties broken by hand.
    private static Rational Nearest(Rational exact, int bits)
    {
        if (exact.IsZero) return exact;
        var size = Rational.Abs(exact);
        var limit = (Rational)(BigInteger.One << bits);
        var power = BitLength(size.Numerator) - BitLength(size.Denominator) - bits - 1;
        var unit = power >= 0 ? (Rational)(BigInteger.One << power) : ((Rational)(BigInteger.One << -power)).Reciprocal();
        while (size / unit >= limit) unit *= 2;
        var floor = (size / unit).Floor();
        var rest = (size / unit) - (Rational)floor;
        if (rest > Rational.Half || (rest == Rational.Half && !floor.IsEven)) floor += 1;
        return (Rational)floor * unit * exact.Sign;
    }

    private static int BitLength(BigInteger value) => (int)BigInteger.Abs(value).GetBitLength();

    [Fact]
    public void Every_operation_is_rounded_to_nearest() => Gen.Select(Number, Number, Gen.Int[2, 300]).Sample((a, b, bits) =>
    {
        var (x, y) = (a.ToRational(), b.ToRational());
        Assert.Equal(Nearest(x + y, bits), BigFloat.Add(a, b, bits).ToRational());
        Assert.Equal(Nearest(x - y, bits), BigFloat.Subtract(a, b, bits).ToRational());
        Assert.Equal(Nearest(x * y, bits), BigFloat.Multiply(a, b, bits).ToRational());
        Assert.Equal(x + y, BigFloat.AddExact(a, b).ToRational());
        Assert.Equal(x * y, BigFloat.MultiplyExact(a, b).ToRational());
        if (!b.IsZero) Assert.Equal(Nearest(x / y, bits), BigFloat.Divide(a, b, bits).ToRational());
        if (!b.IsZero) Assert.Equal(Nearest(x / y, bits), BigFloat.FromRational(x / y, bits).ToRational());
        Assert.Equal(Math.Sign(x.CompareTo(y)), Math.Sign(a.CompareTo(b)));
    }, iter: 3_000);

    [Fact]
    public void Roots_are_rounded_to_nearest() => Gen.Select(Number, Gen.Int[2, 300]).Sample((a, bits) =>
    {
        if (a.IsZero) return;
        var (size, x) = (BigFloat.Abs(a), a.ToRational());
        var square = BigFloat.Sqrt(size, bits).ToRational();
        var cube = BigFloat.Cbrt(a, bits).ToRational();
        // root ± half a unit brackets the exact root
        Assert.True(HalfDown(square, bits).Pow(2) <= Rational.Abs(x) && Rational.Abs(x) <= HalfUp(square, bits).Pow(2));
        Assert.Equal(x.Sign, cube.Sign);
        var root = Rational.Abs(cube);
        Assert.True(HalfDown(root, bits).Pow(3) <= Rational.Abs(x) && Rational.Abs(x) <= HalfUp(root, bits).Pow(3));
    }, iter: 1_000);

    private static Rational HalfUp(Rational value, int bits) => value + HalfUnit(value, bits);

    private static Rational HalfDown(Rational value, int bits) => value - HalfUnit(value, bits);

    private static Rational HalfUnit(Rational value, int bits)
    {
        // value = m·2^e with m of at most `bits` bits, and so dyadic
        var magnitude = BitLength(value.Numerator) - BitLength(value.Denominator) + 1;
        return ((Rational)2).Pow(magnitude - bits - 1);
    }

    [Fact]
    public void Operations_at_53_bits_are_those_of_double() => Gen.Select(AnyDouble, AnyDouble).Sample((x, y) =>
    {
        Same(x + y, BigFloat.Add(x, y, 53));
        Same(x - y, BigFloat.Subtract(x, y, 53));
        Same(x * y, BigFloat.Multiply(x, y, 53));
        if (y != 0) Same(x / y, BigFloat.Divide(x, y, 53));
        Same(Math.Sqrt(x), BigFloat.Sqrt(x, 53));
        Assert.Equal(x < y, (BigFloat)x < y);
        Assert.Equal(x >= y, (BigFloat)x >= y);
        Assert.Equal(x == y, (BigFloat)x == y);
        Assert.Equal(x.CompareTo(y), ((BigFloat)x).CompareTo(y));
        Assert.Equal((float)x, ((BigFloat)x).ToSingle());

        static void Same(double expected, BigFloat actual)
        {
            // In the subnormal range 53 bits are one rounding too many.
            if (expected == 0 || double.IsNormal(expected) || !double.IsFinite(expected)) Assert.Equal(expected, actual.ToDouble());
        }
    }, iter: 20_000);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(0.0)]
    [InlineData(-3.5)]
    public void Special_values_follow_ieee(double x)
    {
        foreach (var y in new[] { double.NaN, double.PositiveInfinity, double.NegativeInfinity, 0.0, 2.5, -2.5 })
        {
            Assert.Equal(x + y, BigFloat.Add(x, y, 53).ToDouble());
            Assert.Equal(x * y, BigFloat.Multiply(x, y, 53).ToDouble());
            Assert.Equal(x / y, BigFloat.Divide(x, y, 53).ToDouble());
            Assert.Equal(Math.Max(x, y), BigFloat.Max(x, y).ToDouble());
            Assert.Equal(Math.Min(x, y), BigFloat.Min(x, y).ToDouble());
            Assert.Equal(x == y, (BigFloat)x == y);
            Assert.Equal(x <= y, (BigFloat)x <= y);
        }
    }

    [Fact]
    public void A_far_smaller_summand_decides_ties_only()
    {
        var tiny = BigFloat.One.Scale(-1_000_000_000);
        var tie = BigFloat.AddExact(1, BigFloat.One.Scale(-53));
        Assert.Equal(1.0, BigFloat.Add(tie, 0, 53).ToDouble());
        Assert.Equal(Math.BitIncrement(1.0), BigFloat.Add(tie, tiny, 53).ToDouble());
        Assert.Equal(1.0, BigFloat.Subtract(tie, tiny, 53).ToDouble());
        Assert.Equal(-1.0, BigFloat.Add(-tie, tiny, 53).ToDouble());
        Assert.Equal(1.0, BigFloat.Subtract(1, tiny, 53).ToDouble());
    }

    [Fact]
    public void Exponents_saturate()
    {
        var huge = BigFloat.One.Scale(BigFloat.MaximumMagnitude - 1);
        Assert.True(huge.IsFinite);
        Assert.True(BigFloat.Multiply(huge, huge, 53).IsInfinity);
        Assert.Equal(-1, BigFloat.Multiply(huge, -huge, 53).Sign);
        Assert.True(BigFloat.Divide(BigFloat.Divide(1, huge, 53), huge, 53).IsZero);
    }

    [Fact]
    public void Integers_are_told_apart() => Number.Sample(a =>
    {
        var x = a.ToRational();
        Assert.Equal(x.IsInteger, a.IsInteger);
        Assert.Equal(x.IsInteger && !x.Numerator.IsEven, a.IsOddInteger);
    }, iter: 2_000);

    [Fact]
    public void Equal_values_are_equal_whatever_their_mantissa() => Gen.Select(Number, Gen.Int[0, 90]).Sample((a, shift) =>
    {
        var b = BigFloat.CreateExact(a.Mantissa << shift, a.Exponent - shift);
        Assert.True(a == b && a.Equals(b));
        Assert.Equal(a.GetHashCode(), b.GetHashCode());
    }, iter: 1_000);

    [Fact]
    public void Text_is_for_reading()
    {
        Assert.Equal("3333333333333333333333333e-25", BigFloat.Divide(1, 3, 100).ToString());
        Assert.Equal("NaN", BigFloat.NaN.ToString());
        Assert.Equal("-Infinity", BigFloat.NegativeInfinity.ToString());
        Assert.Equal("1*2^100000", BigFloat.One.Scale(100_000).ToString());
        Assert.Equal("0", default(BigFloat).ToString());
    }
}

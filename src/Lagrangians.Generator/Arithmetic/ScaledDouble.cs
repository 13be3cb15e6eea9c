namespace Lagrangians.Generator.Arithmetic;

/// <summary>
/// mantissa·2^exponent with the digits of a double and the range of a <see cref="BigFloat"/>, for estimates that need few digits and many
/// operations. Only the four operations and the root are used, which IEEE 754 rounds alike on every machine.
/// </summary>
internal readonly struct ScaledDouble
{
    private readonly double _mantissa;
    private readonly long _exponent;

    private ScaledDouble(double mantissa, long exponent) => (_mantissa, _exponent) = (mantissa, exponent);

    /// <summary>significand·2^exponent, of a significand in [½, 1), or of 0, NaN, ±∞ with the exponent 0.</summary>
    internal static ScaledDouble OfSignificand(double significand, long exponent) => new(significand, exponent);

    public static ScaledDouble Infinity => new(double.PositiveInfinity, 0);

    public bool IsZero => _mantissa == 0;

    public bool IsFinite => !double.IsNaN(_mantissa) && !double.IsInfinity(_mantissa);

    public bool IsNaN => double.IsNaN(_mantissa);

    public int Sign => _mantissa > 0 ? 1 : _mantissa < 0 ? -1 : 0;

    /// <summary>The m for which 2^(m−1) ≤ |this| &lt; 2^m.</summary>
    public long Magnitude => _exponent;

    public static implicit operator ScaledDouble(double value) => Normal(value, 0);

    /// <summary>The nearest one.</summary>
    public static ScaledDouble From(BigFloat value) =>
        !value.IsFinite || value.IsZero ? new(value.ToDouble(), 0) : Normal(value.Scale(-value.Magnitude).ToDouble(), value.Magnitude);

    public static ScaledDouble From(Rational value) => DoubleWord.From(value).ToScaledDouble();

    public static ScaledDouble operator *(ScaledDouble a, ScaledDouble b) => Normal(a._mantissa * b._mantissa, a._exponent + b._exponent);

    public static ScaledDouble operator /(ScaledDouble a, ScaledDouble b) => Normal(a._mantissa / b._mantissa, a._exponent - b._exponent);

    public static ScaledDouble operator +(ScaledDouble a, ScaledDouble b)
    {
        if (a.IsZero || !b.IsFinite)
            return b;
        if (b.IsZero || !a.IsFinite)
            return a;
        if (a._exponent < b._exponent)
            (a, b) = (b, a);
        var distance = a._exponent - b._exponent;
        return distance > 120 ? a : Normal(a._mantissa + (b._mantissa * PowerOfTwo(-(int)distance)), a._exponent);
    }

    public static ScaledDouble operator -(ScaledDouble value) => new(-value._mantissa, value._exponent);

    public static bool operator >(ScaledDouble a, ScaledDouble b) => (a + -b)._mantissa > 0;

    public static bool operator <(ScaledDouble a, ScaledDouble b) => b > a;

    public ScaledDouble Abs() => new(Math.Abs(_mantissa), _exponent);

    public ScaledDouble Scale(long power) => IsZero ? this : new(_mantissa, _exponent + power);

    public ScaledDouble Sqrt() => (_exponent & 1) == 0
        ? Normal(Math.Sqrt(_mantissa), _exponent / 2)
        : Normal(Math.Sqrt(_mantissa * 2), (_exponent - 1) / 2);

    /// <summary>A double, 0 or infinite far out.</summary>
    public double ToDouble() =>
        !IsFinite || IsZero ? _mantissa
        : _exponent > 1000 ? double.PositiveInfinity * Sign
        : _exponent < -1000 ? 0 : _mantissa * PowerOfTwo((int)_exponent);

    /// <summary>2^exponent, of a normal double.</summary>
    internal static double PowerOfTwo(int exponent) => BitConverter.Int64BitsToDouble((long)(exponent + 1023) << 52);

    // |mantissa| in [½, 1).
    private static ScaledDouble Normal(double mantissa, long exponent)
    {
        if (mantissa == 0 || double.IsNaN(mantissa) || double.IsInfinity(mantissa))
            return new(mantissa, 0);
        var bits = BitConverter.DoubleToInt64Bits(mantissa);
        var biased = (int)((bits >> 52) & 0x7FF);
        if (biased == 0)
            return Normal(mantissa * PowerOfTwo(60), exponent - 60);
        var unit = BitConverter.Int64BitsToDouble((bits & ~(0x7FFL << 52)) | (1022L << 52));
        return new(unit, exponent + biased - 1022);
    }
}

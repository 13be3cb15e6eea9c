namespace Lagrangians.Generator.Arithmetic;

/// <summary>
/// A number of 106 bits with the range of a <see cref="BigFloat"/>, a hundred times as fast: a <see cref="Pair"/> with an exponent of its
/// own, or 0, NaN, ±∞. Each operation errs by some units of 2^−104.
/// </summary>
internal readonly struct DoubleWord
{
    private readonly Pair _pair;

    private DoubleWord(Pair pair, long exponent) => (_pair, Exponent) = (pair, exponent);

    public static DoubleWord NaN => new(double.NaN, 0);

    public static DoubleWord One => 1;

    /// <summary>The m for which 2^(m−1) ≤ |this| &lt; 2^m, give or take a rounding.</summary>
    public long Magnitude => Exponent;

    public bool IsZero => _pair.High == 0;

    public bool IsNaN => double.IsNaN(_pair.High);

    public bool IsFinite => !double.IsNaN(_pair.High) && !double.IsInfinity(_pair.High);

    public int Sign => _pair.High > 0 ? 1 : _pair.High < 0 ? -1 : 0;

    private long Exponent { get; }

    public static implicit operator DoubleWord(double value) => Of(value, 0);

    public static DoubleWord operator -(DoubleWord a) => new(-a._pair, a.Exponent);

    public static DoubleWord operator +(DoubleWord a, DoubleWord b)
    {
        if (!a.IsFinite || !b.IsFinite)
            return a._pair.High + b._pair.High;
        if (a.IsZero)
            return b;
        if (b.IsZero)
            return a;
        if (a.Exponent < b.Exponent)
            (a, b) = (b, a);
        var distance = a.Exponent - b.Exponent;
        return distance > 250 ? a : Of(a._pair + b._pair.Times(ScaledDouble.PowerOfTwo(-(int)distance)), a.Exponent);
    }

    public static DoubleWord operator -(DoubleWord a, DoubleWord b) => a + -b;

    public static DoubleWord operator *(DoubleWord a, DoubleWord b) =>
        a.IsFinite && b.IsFinite ? Of(a._pair * b._pair, a.Exponent + b.Exponent) : a._pair.High * b._pair.High;

    public static DoubleWord operator /(DoubleWord a, DoubleWord b) =>
        a.IsFinite && b.IsFinite && !b.IsZero ? Of(a._pair / b._pair, a.Exponent - b.Exponent)
        : b.IsZero && !a.IsNaN && !a.IsZero ? double.PositiveInfinity * a.Sign // 0 has no sign here
        : a._pair.High / b._pair.High;

    public static bool operator <(DoubleWord a, DoubleWord b) => a.CompareTo(b) < 0;

    public static bool operator >(DoubleWord a, DoubleWord b) => a.CompareTo(b) > 0;

    /// <summary>pair·2^exponent.</summary>
    /// <param name="pair">Any pair of doubles that are far from their type's ends.</param>
    /// <param name="exponent">The exponent.</param>
    public static DoubleWord Of(Pair pair, long exponent)
    {
        if (pair.High == 0 || double.IsNaN(pair.High) || double.IsInfinity(pair.High))
            return new(pair.High == 0 ? 0.0 : pair.High, 0);
        var biased = (int)((BitConverter.DoubleToInt64Bits(pair.High) >> 52) & 0x7FF);
        if (biased == 0)
            return Of(pair.Times(ScaledDouble.PowerOfTwo(200)), exponent - 200);
        var shift = biased - 1022;
        var magnitude = exponent + shift;
        if (magnitude > BigFloat.MaximumMagnitude)
            return new(double.PositiveInfinity * Math.Sign(pair.High), 0);
        if (magnitude < -BigFloat.MaximumMagnitude)
            return default;
        if (shift == 0)
            return new(pair, magnitude);
        if (shift is > -1000 and < 1000)
            return new(pair.Times(ScaledDouble.PowerOfTwo(-shift)), magnitude);
        // In two steps: the power of two itself may have no place among the doubles.
        return new(pair.Times(ScaledDouble.PowerOfTwo(-(shift / 2))).Times(ScaledDouble.PowerOfTwo(-(shift - (shift / 2)))), magnitude);
    }

    /// <summary>The nearest one, of up to 106 bits.</summary>
    public static DoubleWord From(BigFloat value)
    {
        if (!value.IsFinite || value.IsZero)
            return new(value.ToDouble(), 0);
        var unit = value.Scale(-value.Magnitude);
        var high = unit.ToDouble();
        return Of(new Pair(high, BigFloat.Subtract(unit, high, 60).ToDouble()), value.Magnitude);
    }

    /// <summary>The nearest one.</summary>
    public static DoubleWord From(Rational value) =>
        !value.TryGetDoubles(out var numerator, out var denominator) ? From(BigFloat.FromRational(value, 110))
        : denominator == 1 ? numerator : (DoubleWord)numerator / denominator;

    /// <summary>To the digits of a double.</summary>
    public ScaledDouble ToScaledDouble() => ScaledDouble.OfSignificand(_pair.High, Exponent);

    /// <summary>The same number.</summary>
    public BigFloat ToBigFloat() =>
        !IsFinite || IsZero ? (BigFloat)_pair.High
        : BigFloat.AddExact((BigFloat)_pair.High, _pair.Low).Scale(Exponent);

    public DoubleWord Abs() => _pair.High < 0 ? -this : this;

    public DoubleWord Scale(long power) => IsZero || !IsFinite ? this : Of(_pair, Exponent + power);

    /// <summary>NaN below 0.</summary>
    public DoubleWord Sqrt() => IsZero || !IsFinite || Sign < 0 ? Math.Sqrt(_pair.High)
        : (Exponent & 1) == 0 ? Of(Pair.Sqrt(_pair), Exponent / 2)
        : Of(Pair.Sqrt(_pair.Times(2)), (Exponent - 1) / 2);

    /// <summary>As a pair; of a number whose magnitude is moderate.</summary>
    public Pair ToPair() => _pair.Times(ScaledDouble.PowerOfTwo((int)Exponent));

    /// <summary>As a pair of which the first is in [½, 1), without the exponent.</summary>
    public Pair Significand => _pair;

    /// <summary>The order of the numbers; 0 where one is none.</summary>
    public int CompareTo(DoubleWord other) => (this - other) is var difference && IsFinite && other.IsFinite ? difference.Sign : _pair.High.CompareTo(other._pair.High);
}

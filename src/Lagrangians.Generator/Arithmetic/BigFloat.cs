using System.Numerics;

namespace Lagrangians.Generator.Arithmetic;

/// <summary>
/// A binary floating-point number of any precision: mantissa·2^exponent, or NaN, +∞, −∞; <c>default</c> is 0, which has no sign.
/// </summary>
/// <remarks>
/// The precision belongs to the operation, not to the number. A result of magnitude 2^(±2^40) or beyond
/// (<see cref="MaximumMagnitude"/>) becomes ±∞ or 0: exp(−1e300) is 0 here.
/// </remarks>
internal readonly partial struct BigFloat : IEquatable<BigFloat>, IComparable<BigFloat>
{
    public const long MaximumMagnitude = 1L << 40;

    private readonly Kind _kind;
    private readonly int _length;

    private BigFloat(Kind kind)
    {
        _kind = kind;
        Mantissa = BigInteger.Zero;
        Exponent = 0;
        _length = 0;
    }

    private BigFloat(BigInteger mantissa, long exponent, int length)
    {
        _kind = Kind.Finite;
        Mantissa = mantissa;
        Exponent = exponent;
        _length = length;
    }

    private enum Kind : byte
    {
        Finite,
        NotANumber,
        PositiveInfinity,
        NegativeInfinity,
    }

    public static BigFloat Zero => default;

    public static BigFloat One => new(BigInteger.One, 0, 1);

    public static BigFloat NaN => new(Kind.NotANumber);

    public static BigFloat PositiveInfinity => new(Kind.PositiveInfinity);

    public static BigFloat NegativeInfinity => new(Kind.NegativeInfinity);

    /// <summary>Signed; 0 for zero and for what is not finite. It may end in zero bits.</summary>
    public BigInteger Mantissa { get; }

    /// <summary>The weight of the mantissa's lowest bit.</summary>
    public long Exponent { get; }

    public bool IsNaN => _kind == Kind.NotANumber;

    public bool IsFinite => _kind == Kind.Finite;

    public bool IsInfinity => _kind is Kind.PositiveInfinity or Kind.NegativeInfinity;

    public bool IsZero => _kind == Kind.Finite && Mantissa.IsZero;

    /// <summary>−1, 0 or 1; 0 for NaN.</summary>
    public int Sign => _kind switch
    {
        Kind.PositiveInfinity => 1,
        Kind.NegativeInfinity => -1,
        _ => Mantissa.Sign,
    };

    /// <summary>For a finite number that is not 0 the m for which 2^(m−1) ≤ |this| &lt; 2^m.</summary>
    public long Magnitude => Exponent + _length;

    /// <summary>Whether this is finite and has no fraction.</summary>
    public bool IsInteger
    {
        get
        {
            if (!IsFinite) return false;
            if (IsZero || Exponent >= 0) return true;
            if (Magnitude <= 0) return false;
            var places = (int)-Exponent;
            return (Mantissa >> places << places) == Mantissa;
        }
    }

    /// <summary>Whether this is an integer that 2 does not divide.</summary>
    public bool IsOddInteger => IsInteger && !IsZero && Exponent <= 0 && !(Mantissa >> (int)-Exponent).IsEven;

    public static BigFloat operator -(BigFloat value) => value._kind switch
    {
        Kind.Finite => new(-value.Mantissa, value.Exponent, value._length),
        Kind.PositiveInfinity => NegativeInfinity,
        Kind.NegativeInfinity => PositiveInfinity,
        _ => value,
    };

    public static BigFloat Abs(BigFloat value) => value.Sign < 0 ? -value : value;

    /// <summary>mantissa·2^exponent, rounded to nearest, ties to even.</summary>
    /// <param name="mantissa">Any integer; longer than the precision by 2 bits if <paramref name="sticky"/>.</param>
    /// <param name="exponent">The weight of the mantissa's lowest bit.</param>
    /// <param name="precision">The bits to keep.</param>
    /// <param name="sticky">Whether the exact magnitude lies strictly between |mantissa| and |mantissa|+1.</param>
    public static BigFloat Create(BigInteger mantissa, long exponent, Precision precision, bool sticky = false)
    {
        var length = BinaryRounding.BitLength(mantissa);
        var excess = length - precision.Bits;
        if (excess <= 0) return Saturate(mantissa, exponent, length);

        var negative = mantissa.Sign < 0;
        if (negative) mantissa = -mantissa;
        var twice = mantissa >> (excess - 1);
        var kept = twice >> 1;
        if (!twice.IsEven && (!kept.IsEven || sticky || twice << (excess - 1) != mantissa)) kept += 1;
        // A carry to 2^precision is left one bit longer than the rest: its value is right and its last bits are zeros.
        var grown = kept.IsEven ? BinaryRounding.BitLength(kept) : precision.Bits;
        return Saturate(negative ? -kept : kept, exponent + excess, grown);
    }

    /// <summary>mantissa·2^exponent, exactly.</summary>
    public static BigFloat CreateExact(BigInteger mantissa, long exponent) =>
        Saturate(mantissa, exponent, BinaryRounding.BitLength(mantissa));

    /// <summary>This·2^power, exactly.</summary>
    public BigFloat Scale(long power) => IsFinite ? Saturate(Mantissa, Exponent + power, _length) : this;

    /// <summary>This with no more bits than asked for.</summary>
    public BigFloat Round(Precision precision) =>
        IsFinite && _length > precision.Bits ? Create(Mantissa, Exponent, precision) : this;

    private static BigFloat Saturate(BigInteger mantissa, long exponent, int length)
    {
        if (mantissa.IsZero) return Zero;
        var magnitude = exponent + length;
        if (magnitude > MaximumMagnitude) return mantissa.Sign > 0 ? PositiveInfinity : NegativeInfinity;
        return magnitude < -MaximumMagnitude ? Zero : new(mantissa, exponent, length);
    }
}

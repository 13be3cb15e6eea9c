using System.Globalization;
using System.Numerics;

namespace Lagrangians.Generator.Arithmetic;

/// <summary>An exact rational number in lowest terms with a positive denominator; <c>default</c> is 0.</summary>
/// <remarks>Numbers whose two parts fit in a <see cref="long"/> need no allocation.</remarks>
internal readonly partial struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    // Exactly one form per number: _large is null whenever both parts fit in ±long.MaxValue.
    private readonly long _numerator;
    private readonly long _denominatorLessOne;
    private readonly Parts? _large;

    private Rational(long numerator, long denominator)
    {
        _numerator = numerator;
        _denominatorLessOne = denominator - 1;
        _large = null;
    }

    /// <summary>numerator/denominator, reduced.</summary>
    /// <exception cref="DivideByZeroException">The denominator is 0.</exception>
    public Rational(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero) throw new DivideByZeroException();
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        if (denominator.Sign < 0) divisor = -divisor;
        if (!divisor.IsOne)
        {
            numerator /= divisor;
            denominator /= divisor;
        }

        this = OfLowest(numerator, denominator);
    }

    // In lowest terms already, and the denominator positive.
    private Rational(Parts parts) => _large = parts;

    private static Rational OfLowest(BigInteger numerator, BigInteger denominator) =>
        BigInteger.Abs(numerator) <= long.MaxValue && denominator <= long.MaxValue
            ? new((long)numerator, (long)denominator)
            : new(new Parts(numerator, denominator));

    public static Rational Zero => default;

    public static Rational One => new(1, 1);

    public static Rational MinusOne => new(-1, 1);

    public static Rational Half => new(1, 2);

    public BigInteger Numerator => _large is null ? _numerator : _large.Numerator;

    public BigInteger Denominator => _large is null ? SmallDenominator : _large.Denominator;

    public int Sign => _large is null ? Math.Sign(_numerator) : _large.Numerator.Sign;

    public bool IsZero => _large is null && _numerator == 0;

    public bool IsOne => _large is null && _numerator == 1 && _denominatorLessOne == 0;

    public bool IsInteger => _large is null ? _denominatorLessOne == 0 : _large.Denominator.IsOne;

    /// <summary>The bits of the longer of the two parts: what an operation on this number costs.</summary>
    public int BitLength => _large is null
        ? BinaryRounding.BitLength((ulong)Math.Max(Math.Abs(_numerator), SmallDenominator))
        : Math.Max(BinaryRounding.BitLength(_large.Numerator), BinaryRounding.BitLength(_large.Denominator));

    /// <summary>The two parts as doubles, if both are exactly that.</summary>
    internal bool TryGetDoubles(out double numerator, out double denominator)
    {
        const long exactlyHeld = 1L << 53;
        (numerator, denominator) = (_numerator, SmallDenominator);
        return _large is null && _denominatorLessOne < exactlyHeld && _numerator is <= exactlyHeld and >= -exactlyHeld;
    }

    /// <summary>Whether this is ±2ⁿ.</summary>
    public bool IsPowerOfTwo => _large is null
        ? _numerator != 0 && IsPower(Math.Abs(_numerator)) && IsPower(SmallDenominator)
        : BigInteger.Abs(_large.Numerator).IsPowerOfTwo && _large.Denominator.IsPowerOfTwo;

    private static bool IsPower(long value) => (value & (value - 1)) == 0;

    private long SmallDenominator => _denominatorLessOne + 1;

    // The product of two such parts, and the sum of two such products, fit in a long.
    private bool IsShort =>
        _large is null && _denominatorLessOne < int.MaxValue && _numerator <= int.MaxValue && _numerator >= -int.MaxValue;

    public bool Equals(Rational other) =>
        _large is null
            ? other._large is null && _numerator == other._numerator && _denominatorLessOne == other._denominatorLessOne
            : other._large is not null && _large.Numerator == other._large.Numerator && _large.Denominator == other._large.Denominator;

    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    /// <summary>The same in every process: BigInteger's own hash is seeded at random on .NET.</summary>
    public override int GetHashCode()
    {
        unchecked
        {
            if (_large is not null) return (Hash(_large.Numerator) * 486187739) + Hash(_large.Denominator);
            var hash = ((ulong)_numerator * 0x9E3779B97F4A7C15UL) + ((ulong)_denominatorLessOne * 0xC2B2AE3D27D4EB4FUL);
            return (int)(hash ^ (hash >> 32));
        }
    }

    public int CompareTo(Rational other)
    {
        if (IsShort && other.IsShort) return (_numerator * other.SmallDenominator).CompareTo(other._numerator * SmallDenominator);
        var signs = Sign.CompareTo(other.Sign);
        return signs != 0 ? signs : (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);
    }

    /// <summary>"n/d", or "n" for an integer, in the invariant culture.</summary>
    public override string ToString()
    {
        var numerator = Numerator.ToString(CultureInfo.InvariantCulture);
        return IsInteger ? numerator : numerator + "/" + Denominator.ToString(CultureInfo.InvariantCulture);
    }

    private static int Hash(BigInteger value)
    {
        unchecked
        {
            var hash = (int)2166136261; // FNV-1a
            foreach (var part in value.ToByteArray()) hash = (hash ^ part) * 16777619;
            return hash;
        }
    }

    private sealed class Parts(BigInteger numerator, BigInteger denominator)
    {
        public BigInteger Numerator { get; } = numerator;

        public BigInteger Denominator { get; } = denominator;
    }
}

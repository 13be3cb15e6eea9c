namespace Lagrangians.Generator.Arithmetic;

internal readonly partial struct BigFloat
{
    public static bool operator ==(BigFloat left, BigFloat right) => !left.IsNaN && left.Equals(right);

    public static bool operator !=(BigFloat left, BigFloat right) => !(left == right);

    public static bool operator <(BigFloat left, BigFloat right) => !left.IsNaN && !right.IsNaN && left.CompareTo(right) < 0;

    public static bool operator >(BigFloat left, BigFloat right) => right < left;

    public static bool operator <=(BigFloat left, BigFloat right) => left < right || left == right;

    public static bool operator >=(BigFloat left, BigFloat right) => right <= left;

    /// <summary>The smaller; NaN if either is.</summary>
    public static BigFloat Min(BigFloat left, BigFloat right) => left.IsNaN || left < right ? left : right;

    /// <summary>The larger; NaN if either is.</summary>
    public static BigFloat Max(BigFloat left, BigFloat right) => left.IsNaN || left > right ? left : right;

    /// <summary>The order of the numbers, with NaN equal to itself and below all, as double has it.</summary>
    public int CompareTo(BigFloat other)
    {
        if (IsNaN || other.IsNaN) return other.IsNaN.CompareTo(IsNaN);
        if (Sign != other.Sign) return Sign.CompareTo(other.Sign);
        if (IsInfinity || other.IsInfinity) return Sign * IsInfinity.CompareTo(other.IsInfinity);
        if (IsZero) return 0;
        if (Magnitude != other.Magnitude) return Sign * Magnitude.CompareTo(other.Magnitude);
        return Exponent >= other.Exponent
            ? (Mantissa << (int)(Exponent - other.Exponent)).CompareTo(other.Mantissa)
            : Mantissa.CompareTo(other.Mantissa << (int)(other.Exponent - Exponent));
    }

    public bool Equals(BigFloat other) => CompareTo(other) == 0;

    public override bool Equals(object? obj) => obj is BigFloat other && Equals(other);

    // One value has many mantissas, but all round to the same double.
    public override int GetHashCode() => IsZero ? 0 : unchecked((ToDouble().GetHashCode() * 31) + Magnitude.GetHashCode());
}

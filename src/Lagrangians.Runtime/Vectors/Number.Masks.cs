namespace Lagrangians.Vectors;

#pragma warning disable CS1591 // The members are documented on IVector.

public readonly partial struct Number<T>
{
    private static readonly Number<T> Everything = new(BitConverter.Int64BitsToDouble(-1), 0, 0);

    private long Bits => BitConverter.DoubleToInt64Bits(high);

    public static Number<T> operator &(Number<T> left, Number<T> right) => Mask(left.Bits & right.Bits);

    public static Number<T> operator |(Number<T> left, Number<T> right) => Mask(left.Bits | right.Bits);

    public static Number<T> operator ^(Number<T> left, Number<T> right) => Mask(left.Bits ^ right.Bits);

    public static Number<T> operator ~(Number<T> value) => Mask(~value.Bits);

    public static Number<T> operator <(Number<T> left, Number<T> right) => Mask(AreOrdered(left, right) && Compare(left, right) < 0);

    public static Number<T> operator >(Number<T> left, Number<T> right) => right < left;

    public static Number<T> operator <=(Number<T> left, Number<T> right) => Mask(AreOrdered(left, right) && Compare(left, right) <= 0);

    public static Number<T> operator >=(Number<T> left, Number<T> right) => right <= left;

    public static Number<T> Equal(Number<T> left, Number<T> right) => Mask(AreOrdered(left, right) && Compare(left, right) == 0);

    public static Number<T> Select(Number<T> mask, Number<T> whenTrue, Number<T> whenFalse) => mask.Bits != 0 ? whenTrue : whenFalse;

    public static bool Any(Number<T> mask) => mask.Bits != 0;

    private static bool AreOrdered(Number<T> left, Number<T> right) => !double.IsNaN(left.high) && !double.IsNaN(right.high);

    private static Number<T> Mask(bool condition) => condition ? Everything : default;

    private static Number<T> Mask(long bits) => new(BitConverter.Int64BitsToDouble(bits), 0, 0);
}

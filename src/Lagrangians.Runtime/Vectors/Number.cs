using System.Numerics;

namespace Lagrangians.Vectors;

#pragma warning disable CS1591 // The members are documented on IVector.

/// <summary>
/// What the passes over a vector hand on to one another: a number of about 106 bits whose exponent is an integer of its own, so that
/// neither the square of 1e300 nor the difference of two nearly equal sums is lost. It is one lane too, though a slow one: where the
/// registers overflow, the same kernels run on it.
/// </summary>
/// <remarks>
/// Double-word arithmetic: M. Joldes, J.-M. Muller, V. Popescu, Tight and rigorous error bounds for basic building blocks of
/// double-word arithmetic, ACM Trans. Math. Softw. 44 (2017). Functions other than roots are accurate to about an ulp of a double,
/// with the low word of their argument carried through to first order.
/// </remarks>
/// <typeparam name="T">The element: <see cref="float"/> or <see cref="double"/>.</typeparam>
public readonly partial struct Number<T> : ILanes<Number<T>, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    // Within, products and quotients of the high words neither overflow nor lose their low words.
    internal const double Largest = 1.157920892373162e77; // 2^256
    internal const double Smallest = 1 / Largest;

    // 2^-99 and 2^127, where LowestExponent and the overflow of floats are.
    internal const double LeastOfFloats = 1.5777218104420236e-30;
    internal const double LargestOfFloats = 1.7014118346046923e38;

    // The value is (high + low)·2^exponent. Zero, ±∞, NaN and masks have the exponent 0; masks are all bits of the high word or none.
    private readonly double high;
    private readonly double low;
    private readonly long exponent;

    // Beyond, a number is 0 or infinite: far enough for e^x of any x that has a digit behind its point, and for what is made of a few of those.
    private const long Farthest = 1L << 50;

    private Number(double high, double low, long exponent) => (this.high, this.low, this.exponent) = (high, low, exponent);

    public static int Count => 1;

    private bool IsFinite => double.IsFinite(high);

    /// <summary>The value, or the nearest double, ±∞ and 0 included.</summary>
    internal double Nearest => exponent == 0 ? high : Scale(high, exponent);

    /// <summary>Both words where the exponent is 0, else NaN.</summary>
    internal (double High, double Low) Parts => exponent == 0 ? (high, low) : (double.NaN, 0);

    /// <summary>What the nearest double leaves, where that is finite.</summary>
    internal double Rest => exponent == 0 ? low : (this - Normalized(Nearest, 0, 0)).Nearest;

    /// <summary>Is it zero, or among the normal numbers of the element's type with some room to spare?</summary>
    public bool IsOrdinary => IsBounded
        && (exponent != 0 ? Magnitude(high) + exponent > LowestExponent : typeof(T) == typeof(double) || high == 0 || Math.Abs(high) >= LeastOfFloats);

    /// <summary>Is it below the overflow of the element's type?</summary>
    public bool IsBounded => exponent != 0
        ? Magnitude(high) + exponent < (typeof(T) == typeof(double) ? 1023 : 127)
        : Math.Abs(high) < (typeof(T) == typeof(double) ? double.PositiveInfinity : LargestOfFloats);

    private static int LowestExponent => typeof(T) == typeof(double) ? -960 : -100;

    public static Number<T> Create(T value) => Normalized(double.CreateTruncating(value), 0, 0);

    /// <summary>The exact sum of two numbers of the element's type.</summary>
    internal static Number<T> Create(T high, T low)
    {
        var (a, b) = (double.CreateTruncating(high), double.CreateTruncating(low));
        return !double.IsFinite(a) ? new(a, 0, 0) : Normalized(a, b, 0);
    }

    /// <summary>The sum of two doubles, the second not larger than the first.</summary>
    internal static Number<T> OfWords(double high, double low) => !double.IsFinite(high) ? new(high, 0, 0) : Normalized(high, low, 0);

    public static implicit operator Number<T>(double value) => Normalized(value, 0, 0);

    public static Number<T> Load(ReadOnlySpan<T> source, int index) => Create(source[index]);

    public static void Store(Number<T> value, Span<T> destination, int index) => destination[index] = First(value);

    public static T First(Number<T> value) => T.CreateTruncating(value.Nearest);

    public static Number<T> From(in LaneConstant<T> constant) => constant.Number;

    public static Number<T> From(in SliceConstant<T> constant, int index) =>
        OfWords(constant.Nearest[SliceConstant<T>.PlaceOf(index)], constant.Rest[SliceConstant<T>.PlaceOf(index)]);

    private static int Magnitude(double value) => Math.ILogB(value);

    // |low| ≤ |high| on entry; a low word of half an ulp of the high one, and a high one within the bounds, on return.
    private static Number<T> Normalized(double high, double low, long exponent)
    {
        var sum = high + low;
        if (!double.IsFinite(sum))
            return new(double.IsFinite(high) ? sum : high, 0, 0);
        low -= sum - high;
        var magnitude = Math.Abs(sum);
        if (magnitude is > Smallest and < Largest && exponent is > -Farthest and < Farthest)
            return new(sum, low, exponent);
        if (sum == 0)
            return new(sum, 0, 0);
        var shift = Magnitude(sum);
        exponent += shift;
        return exponent is > -Farthest and < Farthest
            ? new(Math.ScaleB(sum, -shift), Math.ScaleB(low, -shift), exponent)
            : new(Scale(sum, exponent), 0, 0);
    }

    // Far outside of the doubles there is nothing but 0 and infinity.
    private static double Scale(double value, long exponent) => Math.ScaleB(value, (int)Math.Clamp(exponent, -10_000, 10_000));
}

using System.Globalization;
using System.Numerics;

namespace Lagrangians.Tests.Standard;

/// <summary>
/// An exact value: the number of the type nearest to it, the ulps that this rounding dropped, and its condition: how much larger than
/// the sum the terms are that it is the sum of by definition.
/// </summary>
internal readonly record struct Exact<T>(T Nearest, double Dropped, double Condition)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public static Exact<T> Parse(string text)
    {
        var fields = text.Split(',');
        var condition = fields.Length > 2 ? double.Parse(fields[2], CultureInfo.InvariantCulture) : 1;
        return new(Number(fields[0]), int.Parse(fields[1], CultureInfo.InvariantCulture) / 100.0, condition);
    }

    public static T Number(string hex) => typeof(T) == typeof(double)
        ? T.CreateChecked(BitConverter.UInt64BitsToDouble(ulong.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture)))
        : T.CreateChecked(BitConverter.UInt32BitsToSingle(uint.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture)));

    /// <summary>A number's distance in its own ulps, over the condition.</summary>
    public double Error(T result) => Error(result, Nearest);

    /// <summary>The distance in ulps of the vector's largest element; ∞ for NaN and for a wrong infinity.</summary>
    public double Error(T result, T largest)
    {
        if (T.IsInfinity(Nearest) || !T.IsFinite(result))
            return Nearest == result ? 0 : double.PositiveInfinity;
        // Half of both: the difference of the largest numbers is none.
        var half = T.CreateChecked(0.5);
        var ulp = Ulp(largest);
        var distance = ulp == T.Epsilon ? double.CreateChecked((result - Nearest) / ulp) : 2 * double.CreateChecked(((result * half) - (Nearest * half)) / ulp);
        return Math.Abs(distance - (Dropped * double.CreateChecked(Ulp(Nearest) / ulp))) / Condition;
    }

    private static T Ulp(T number)
    {
        var magnitude = T.Abs(number);
        var above = T.BitIncrement(magnitude) - magnitude;
        return T.IsFinite(above) ? above : MaxUlp;
    }

    private static T MaxUlp => T.BitDecrement(T.PositiveInfinity) - T.BitDecrement(T.BitDecrement(T.PositiveInfinity));

    public static T Largest(ReadOnlySpan<T> vector)
    {
        var largest = T.Zero;
        foreach (var element in vector)
            largest = T.Max(largest, T.Abs(element));
        return largest;
    }
}

using System.Globalization;
using System.Numerics;

namespace Lagrangians.Tests.Functions;

/// <summary>
/// An exact value: the number of the type nearest to it and the ulps that this rounding dropped. The files are written by
/// tests/references/exponential_points.py.
/// </summary>
internal readonly record struct ReferencePoint<T>(T X, T Y, T Nearest, double Dropped, double Condition)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public static IEnumerable<ReferencePoint<T>> Read(string function)
    {
        var type = typeof(T) == typeof(double) ? "double" : "float";
        var file = Path.Combine(AppContext.BaseDirectory, "points", $"{function.ToLowerInvariant()}.{type}.txt");
        foreach (var line in File.ReadLines(file))
        {
            var fields = line.Split(' ');
            var numbers = fields.TakeWhile(field => field.Length == (typeof(T) == typeof(double) ? 16 : 8)).Select(Number).ToArray();
            yield return new(
                numbers[0], numbers[^2], numbers[^1],
                int.Parse(fields[numbers.Length], CultureInfo.InvariantCulture) / 1e4,
                fields.Length > numbers.Length + 1 ? int.Parse(fields[^1], CultureInfo.InvariantCulture) : 1);
        }
    }

    /// <summary>A result's distance from the exact value in ulps of that value, over the condition; ∞ for a wrong sign, NaN or overflow.</summary>
    public double Error(T result)
    {
        if (T.IsInfinity(Nearest) || T.IsInfinity(result))
            return Nearest == result ? 0 : double.PositiveInfinity;
        if (T.IsNaN(result) || T.IsNegative(result) != T.IsNegative(Nearest))
            return double.PositiveInfinity;
        var magnitude = T.Abs(Nearest);
        // Right under a power of two the exact value's ulp is half of that power's.
        var beneath = magnitude - T.BitDecrement(magnitude);
        var above = T.BitIncrement(magnitude) - magnitude;
        var ulp = T.IsZero(magnitude) ? T.Epsilon : double.Sign(Dropped) * T.Sign(Nearest) < 0 ? beneath : T.IsInfinity(above) ? beneath : above;
        return Math.Abs(double.CreateChecked((result - Nearest) / ulp) - Dropped) / Condition;
    }

    private static T Number(string hex) => typeof(T) == typeof(double)
        ? T.CreateChecked(BitConverter.UInt64BitsToDouble(ulong.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture)))
        : T.CreateChecked(BitConverter.UInt32BitsToSingle(uint.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
}

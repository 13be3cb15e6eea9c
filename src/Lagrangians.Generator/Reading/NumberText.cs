using System.Globalization;

namespace Lagrangians.Generator.Reading;

/// <summary>Numbers as C# that reads back as the very same number, in any culture of the machine.</summary>
internal static class NumberText
{
    public static string Of(double value) => value switch
    {
        double.MaxValue => "double.MaxValue",
        double.MinValue => "double.MinValue",
        double.PositiveInfinity => "double.PositiveInfinity",
        double.NegativeInfinity => "double.NegativeInfinity",
        _ when double.IsNaN(value) => "double.NaN",
        0 when double.IsNegativeInfinity(1 / value) => "-0.0",
        _ => RoundTrip(value),
    };

    public static string Of(float value) => value switch
    {
        float.MaxValue => "float.MaxValue",
        float.MinValue => "float.MinValue",
        float.PositiveInfinity => "float.PositiveInfinity",
        float.NegativeInfinity => "float.NegativeInfinity",
        _ when float.IsNaN(value) => "float.NaN",
        0 when float.IsNegativeInfinity(1 / value) => "-0f",
        _ => RoundTrip(value) + "f",
    };

    public static string Of(int value) => value.ToString(CultureInfo.InvariantCulture);

    // "R" of .NET Framework, on which the compiler may run, loses a digit of some doubles.
    private static string RoundTrip(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var back) && back == value
            ? text
            : value.ToString("G17", CultureInfo.InvariantCulture);
    }

    private static string RoundTrip(float value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var back) && back == value
            ? text
            : value.ToString("G9", CultureInfo.InvariantCulture);
    }
}

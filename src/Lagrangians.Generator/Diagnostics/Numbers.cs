using System.Globalization;
using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Convexity;
using Lagrangians.Generator.Reading;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Diagnostics;

/// <summary>Numbers, points and ranges in messages: short to read, and exact enough to check.</summary>
internal static class Numbers
{
    private const int ReadDigits = 6;
    private const int LargestPlain = 15;

    /// <summary>A number that is meant exactly: it reads back as the same double.</summary>
    public static string Exact(Rational value) => NumberText.Of(value.ToDouble());

    /// <summary>A number of which the size matters only.</summary>
    public static string Rounded(double value) => value.ToString("G6", CultureInfo.InvariantCulture);

    /// <summary>Two numbers in as few digits as tell them apart.</summary>
    public static (string Left, string Right) Apart(Kink kink)
    {
        if (kink.Precise is not var (left, right) || left == right)
            return (Rounded(kink.Left), Rounded(kink.Right));
        var (size, gap) = (Rational.Max(Rational.Abs(left), Rational.Abs(right)), Rational.Abs(left - right));
        var digits = (int)Math.Ceiling(Math.Log10((size / gap).ToDouble())) + 1;
        return digits <= ReadDigits ? (Rounded(kink.Left), Rounded(kink.Right)) : (Decimal(left, digits), Decimal(right, digits));
    }

    // A number of any precision, as G does it with a double.
    private static string Decimal(Rational value, int digits)
    {
        if (value.IsZero)
            return "0";
        var exponent = (int)Math.Floor(Math.Log10(Math.Max(double.Epsilon, Math.Abs(value.ToDouble()))));
        var ten = (Rational)10;
        var rounded = ((Rational.Abs(value) * ten.Pow(digits - 1 - exponent)) + Rational.Half).Floor();
        if (rounded >= System.Numerics.BigInteger.Pow(10, digits))
            (rounded, exponent) = (rounded / 10, exponent + 1);
        var text = rounded.ToString(CultureInfo.InvariantCulture).TrimEnd('0');
        var sign = value.Sign < 0 ? "-" : "";
        if (exponent is < -5 or >= LargestPlain)
            return $"{sign}{text[0]}{(text.Length > 1 ? "." + text.Substring(1) : "")}E{(exponent < 0 ? "-" : "+")}{Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture)}";
        return exponent < 0 ? $"{sign}0.{new string('0', -exponent - 1)}{text}"
            : text.Length <= exponent + 1 ? sign + text.PadRight(exponent + 1, '0')
            : $"{sign}{text.Substring(0, exponent + 1)}.{text.Substring(exponent + 1)}";
    }

    /// <summary>An enclosed number, with all digits in which its bounds agree as doubles.</summary>
    public static string Shown(ValueRange value) => NumberText.Of(((value.Lower + value.Upper) / 2).ToDouble());

    /// <summary>A point, one number for each element of a vector: <c>x = 2</c>, <c>x = (1, -1)</c>.</summary>
    public static string Point(string name, IReadOnlyList<Rational> point, bool isVector) =>
        $"{name} = {(isVector ? Tuple(point) : Exact(point[0]))}";

    public static string Tuple(IReadOnlyList<Rational> point) => $"({string.Join(", ", point.Select(Exact))})";

    /// <summary>The values of parameters behind a point: <c>, beta = 2</c>; nothing if there are none.</summary>
    public static string With(IReadOnlyList<ParameterValue> parameters) =>
        string.Concat(parameters.Select(p => $", {p.Parameter.Name} = {Exact(p.Value)}"));

    /// <summary>A range of a parameter: <c>beta ≥ 0</c>, <c>0 &lt; p ≤ 2</c>.</summary>
    public static string Range(string name, Interval range)
    {
        if (range is { Lower.IsFinite: true, Upper.IsFinite: false })
            return $"{name} {(range.Lower.IsOpen ? ">" : "≥")} {Exact(range.Lower.Value)}";
        var low = range.Lower.IsFinite ? $"{Exact(range.Lower.Value)} {(range.Lower.IsOpen ? "<" : "≤")} " : "";
        var high = range.Upper.IsFinite ? $" {(range.Upper.IsOpen ? "<" : "≤")} {Exact(range.Upper.Value)}" : "";
        return low + name + high;
    }
}

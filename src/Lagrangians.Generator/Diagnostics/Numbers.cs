using System.Globalization;
using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Convexity;
using Lagrangians.Generator.Reading;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Diagnostics;

/// <summary>Numbers, points and ranges in messages: short to read, and exact enough to check.</summary>
internal static class Numbers
{
    /// <summary>A number that is meant exactly: it reads back as the same double.</summary>
    public static string Exact(Rational value) => NumberText.Of(value.ToDouble());

    /// <summary>A number of which the size matters only.</summary>
    public static string Rounded(double value) => value.ToString("G6", CultureInfo.InvariantCulture);

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

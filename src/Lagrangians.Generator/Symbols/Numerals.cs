using System.Globalization;
using Lagrangians.Generator.Arithmetic;

namespace Lagrangians.Generator.Symbols;

/// <summary>Numbers as C# spells them.</summary>
internal static class Numerals
{
    /// <summary>The number, rounded to the nearest double where it is none.</summary>
    public static string Of(Rational value)
    {
        if (value.IsInteger && value.BitLength <= 31)
            return value.ToString();
        var nearest = value.ToDouble();
        if (double.IsInfinity(nearest))
            return nearest > 0 ? "double.PositiveInfinity" : "double.NegativeInfinity";
        var text = nearest.ToString("R", CultureInfo.InvariantCulture);
        return text.IndexOfAny(['.', 'E']) < 0 ? text + ".0" : text;
    }
}

/// <summary>How tightly an operator binds, loosest first.</summary>
internal enum Precedence
{
    Choice,
    Or,
    And,
    Relation,
    Sum,
    Product,
    Unary,
    Primary,
}

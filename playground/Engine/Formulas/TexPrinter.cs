using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Playground.Engine.Formulas;

/// <summary>Writes an expression in TeX, arranged as the generator's own printer arranges it for a reader.</summary>
internal static class TexPrinter
{
    // What is longer nobody reads as a formula.
    private const int LargestSize = 400;

    private const int LargestDenominator = 1000;

    /// <summary>The formula; null where it is too long to be read as one.</summary>
    public static string? Of(Expr expr) => expr.Size > LargestSize ? null : Print(expr, Precedence.Choice);

    /// <summary>The formula, in parentheses where it binds less tightly than what is around it.</summary>
    public static string Print(Expr expr, Precedence atLeast)
    {
        Budget.Enter();
        return expr switch
        {
            Constant constant => Number(constant.Value, atLeast),
            Symbol symbol => TexNames.Of(symbol),
            Sum sum => Enclose(TexSum.Print(sum), Precedence.Sum, atLeast),
            Product product => TexProduct.Print(product, product.Coefficient, atLeast),
            Call call => TexCall.Print(call, atLeast),
            Reduction reduction => Enclose(TexReduction.Print(reduction), Precedence.Product, atLeast),
            Piecewise piece => Pieces(piece),
            Relation relation => TexCondition.Print(relation),
            Logic logic => TexCondition.Print(logic),
            _ => throw new InvalidOperationException($"nothing prints {expr.GetType().Name}"),
        };
    }

    /// <summary>A number: whole, a fraction of short ones, or decimals.</summary>
    public static string Number(Rational value, Precedence atLeast) =>
        value.Sign < 0 ? Enclose("-" + Positive(-value), Precedence.Sum, atLeast) : Positive(value);

    /// <summary>Whether a number is set as one whole number over another.</summary>
    public static bool IsFraction(Rational value) => !value.IsInteger && value.Denominator < LargestDenominator && value.BitLength < 64;

    public static string Enclose(string text, Precedence precedence, Precedence atLeast) =>
        precedence < atLeast ? $@"\left({text}\right)" : text;

    private static string Positive(Rational value)
    {
        if (IsFraction(value))
            return $@"\frac{{{value.Numerator}}}{{{value.Denominator}}}";
        var text = Numerals.Of(value);
        text = text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2] : text;
        var exponent = text.IndexOf('E');
        return exponent < 0 ? text : $@"{text[..exponent]}\cdot 10^{{{int.Parse(text[(exponent + 1)..], System.Globalization.CultureInfo.InvariantCulture)}}}";
    }

    private static string Pieces(Piecewise piece)
    {
        var rows = new List<string>();
        Expr rest = piece;
        while (rest is Piecewise next)
        {
            rows.Add($@"{Print(next.WhenTrue, Precedence.Choice)} & \text{{if }} {Print(next.Condition, Precedence.Choice)}");
            rest = next.WhenFalse;
        }

        rows.Add($@"{Print(rest, Precedence.Choice)} & \text{{otherwise}}");
        return $@"\begin{{cases}}{string.Join(@"\\ ", rows)}\end{{cases}}";
    }
}

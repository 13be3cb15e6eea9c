using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Emission;

/// <summary>XML documentation of what is generated.</summary>
internal static class Documentation
{
    // Longer formulas are unreadable in a tooltip; the code itself has them.
    private const int LongestFormula = 400;

    public static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    /// <summary>The expression as a formula: <c>&lt;c&gt;scale * Sigmoid(beta * x)&lt;/c&gt;</c>.</summary>
    public static string Formula(Expr expr)
    {
        var text = expr.Depth > 60 ? "" : expr.ToString();
        return text.Length is 0 or > LongestFormula ? "a longer expression (see the code)" : $"<c>{Escape(text)}</c>";
    }

    /// <summary>A set of numbers as mathematics writes it, or nothing if it is all.</summary>
    public static string Domain(string name, Interval domain)
    {
        var low = domain.Lower.IsFinite ? $"{Number(domain.Lower)} {(domain.Lower.IsOpen ? "<" : "≤")} " : "";
        var high = domain.Upper.IsFinite ? $" {(domain.Upper.IsOpen ? "<" : "≤")} {Number(domain.Upper)}" : "";
        return Escape(low + name + high);
    }

    private static string Number(Bound bound) => Vocabulary.Scalar.Number(bound.Value);
}

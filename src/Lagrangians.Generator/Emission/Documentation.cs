using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Stability;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Emission;

/// <summary>XML documentation of what is generated.</summary>
internal static class Documentation
{
    // Longer formulas are unreadable in a tooltip; the code itself has them.
    private const int LongestFormula = 400;

    public static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    /// <summary>The expression as a formula: <c>&lt;c&gt;scale * Sigmoid(beta * x)&lt;/c&gt;</c>.</summary>
    public static string Formula(Expr expr) =>
        Readable(expr) is { } text ? $"<c>{Escape(text)}</c>" : "a longer expression (see the code)";

    /// <summary>The expression as plain text, or null where that is too long to be read.</summary>
    public static string? Readable(Expr expr)
    {
        var text = expr.Size > LongestFormula ? "" : Named(expr).ToString();
        return text.Length is 0 or > LongestFormula ? null : text;
    }

    // 2^x rather than e^(x·log 2).
    private static Expr Named(Expr expr)
    {
        if (!Algebra.Nodes(expr).Any(n => n is Call { Function: "Log", Arguments: [{ DependsOnVariable: false }] }))
            return expr;
        var algebra = FunctionLibrary.NewAlgebra(new Budget(default, int.MaxValue));
        return NamedBases.Apply(algebra, algebra.Import(expr));
    }

    /// <summary>The values that an expression can take, as an interval, or nothing where none is known.</summary>
    public static string Range(Expr expr)
    {
        var algebra = FunctionLibrary.NewAlgebra(new Budget(default, int.MaxValue));
        var bounds = algebra.Bounds(algebra.Import(expr));
        if (bounds == Interval.All)
            return "";
        var low = bounds.Lower.IsFinite ? (bounds.Lower.IsOpen ? "(" : "[") + Number(bounds.Lower) : "(−∞";
        var high = bounds.Upper.IsFinite ? Number(bounds.Upper) + (bounds.Upper.IsOpen ? ")" : "]") : "∞)";
        return $"{low}, {high}";
    }

    /// <summary>A set of numbers as mathematics writes it, or nothing if it is all.</summary>
    public static string Domain(string name, Interval domain) => Escape(PlainDomain(name, domain));

    /// <summary>A set of numbers in a sentence: <c>0 &lt; beta ≤ 4</c>, <c>beta ≥ 1</c>; as plain text.</summary>
    public static string Bounds(string name, Interval domain) => domain is { Lower.IsFinite: true, Upper.IsFinite: false }
        ? $"{name} {(domain.Lower.IsOpen ? ">" : "≥")} {Number(domain.Lower)}"
        : PlainDomain(name, domain);

    private static string PlainDomain(string name, Interval domain)
    {
        var low = domain.Lower.IsFinite ? $"{Number(domain.Lower)} {(domain.Lower.IsOpen ? "<" : "≤")} " : "";
        var high = domain.Upper.IsFinite ? $" {(domain.Upper.IsOpen ? "<" : "≤")} {Number(domain.Upper)}" : "";
        return low + name + high;
    }

    private static string Number(Bound bound) =>
        bound.Value.Sign < 0 ? "−" + Numerals.Of(-bound.Value) : Numerals.Of(bound.Value);
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lagrangians.CodeFixes.Bodies;

/// <summary>How functions are spelled at a place: as shortly as it means them there, and as the user does.</summary>
internal sealed class FunctionNames(SemanticModel model, int position, bool isSingle, bool isQualified)
{
    private static readonly HashSet<string> OfMath =
    [
        "Exp", "Log", "Log2", "Log10", "Pow", "Sqrt", "Cbrt", "Abs", "Max", "Min", "Sign", "Sin", "Cos", "Tan", "Asin", "Acos", "Atan", "Atan2",
        "Sinh", "Cosh", "Tanh", "Asinh", "Acosh", "Atanh",
    ];

    // Neither Math nor the runtime has them.
    private static readonly HashSet<string> OfNumber = ["Hypot", "Exp2", "Exp10"];

    /// <summary>The function of numbers.</summary>
    public string OfNumbers(string function) =>
        OfNumber.Contains(function) ? (isSingle ? "float." : "double.") + function
        : OfMath.Contains(function) ? Find("System", isSingle ? "MathF" : "Math", function, isQualified)
        : Find("Lagrangians", "SpecialFunctions", function, isQualified: false);

    /// <summary>The function of vectors, element by element, or a reduction of one.</summary>
    public string OfVectors(string function) => Find("Lagrangians", "VectorMath", function, isQualified: false);

    /// <summary>π.</summary>
    public string Pi => Find("System", isSingle ? "MathF" : "Math", "PI", isQualified);

    private string Find(string space, string type, string member, bool isQualified)
    {
        string[] ways = isQualified
            ? [$"{type}.{member}", member, $"{space}.{type}.{member}"]
            : [member, $"{type}.{member}", $"{space}.{type}.{member}"];
        return ways.FirstOrDefault(w => Means(w, space, type)) ?? $"global::{space}.{type}.{member}";
    }

    // A method of one name that stands in several types which are imported is told by its arguments.
    private bool Means(string text, string space, string type)
    {
        var found = model.GetSpeculativeSymbolInfo(position, SyntaxFactory.ParseExpression(text), SpeculativeBindingOption.BindAsExpression);
        ISymbol[] symbols = found.Symbol is { } symbol ? [symbol] : [.. found.CandidateSymbols];
        return symbols.Any(s => s.ContainingType is { } container && container.Name == type && container.ContainingNamespace?.ToDisplayString() == space);
    }
}

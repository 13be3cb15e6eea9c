using Lagrangians.CodeFixes.Bodies;
using Lagrangians.Generator.Reading;
using Lagrangians.Generator.Reading.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lagrangians.CodeFixes.Smoothing;

/// <summary>
/// Smooth functions that differ from ones with a kink by no more than a width ε: |u| and √(u² + ε²), max(u, v) and half of u + v + √((u − v)² + ε²), the largest element and
/// ε·log Σ e^(x/ε), a norm and the norm with ε for one more element.
/// </summary>
/// <param name="model">The model of the file.</param>
/// <param name="names">How functions are spelled there.</param>
/// <param name="width">The name of ε.</param>
/// <param name="cancellation">Asked by the model.</param>
internal sealed class SmoothCompanions(SemanticModel model, FunctionNames names, string width, CancellationToken cancellation)
{
    /// <summary>The companion of a call as C#, in parentheses where its place needs them; null where none is known.</summary>
    public string? Of(InvocationExpressionSyntax call)
    {
        if (model.GetSymbolInfo(call, cancellation).Symbol is not IMethodSymbol { IsStatic: true } method || call.ArgumentList.Arguments.Any(a => a.NameColon is not null))
            return null;
        var arguments = call.ArgumentList.Arguments.Select(a => a.Expression).ToArray();
        var text = KnownFunctions.Has(method.ContainingType) ? OfNumbers(method.Name, arguments)
            : KnownAttributes.IsInRuntime(method.ContainingType, "VectorMath") ? OfVectors(method, arguments)
            : null;
        return text is null ? null : Parts.Enclose(SyntaxFactory.ParseExpression(text), call.Parent).ToString();
    }

    private string? OfNumbers(string function, ExpressionSyntax[] u) => (function, u.Length) switch
    {
        ("Abs", 1) => Hypotenuse(u[0].ToString()),
        ("Max", 2) => Half(u[0], u[1], "+"),
        ("Min", 2) => Half(u[0], u[1], "-"),
        ("Sqrt", 1) => $"{names.OfNumbers("Sqrt")}({Term(u[0])} + {width} * {width})",
        _ => null,
    };

    private string? OfVectors(IMethodSymbol method, ExpressionSyntax[] u) => (method.Name, u.Length, method.ReturnType.IsVector()) switch
    {
        ("Norm", 1, false) => Hypotenuse($"{names.OfVectors("Norm")}({u[0]})"),
        ("Max", 1, false) => $"{width} * {names.OfVectors("LogSumExp")}({Factor(u[0])} / {width})",
        ("Min", 1, false) => $"-{width} * {names.OfVectors("LogSumExp")}(-{Factor(u[0])} / {width})",
        ("Abs", 1, true) => $"{names.OfVectors("Sqrt")}({Factor(u[0])} * {Factor(u[0])} + {width} * {width})",
        _ => null,
    };

    private string Hypotenuse(string side) => $"{names.OfNumbers("Hypot")}({side}, {width})";

    private string Half(ExpressionSyntax u, ExpressionSyntax v, string sign)
    {
        if (IsZero(u))
            (u, v) = (v, u);
        return IsZero(v)
            ? $"({Term(u)} {sign} {Hypotenuse(u.ToString())}) / 2"
            : $"({Term(u)} + {Term(v)} {sign} {Hypotenuse($"{Term(u)} - {Factor(v)}")}) / 2";
    }

    private bool IsZero(ExpressionSyntax u) => model.GetConstantValue(u, cancellation) is { HasValue: true, Value: 0 or 0.0 or 0f };

    // As an operand of + it needs no parentheses but around a choice, as one of * or behind − more.
    private static string Term(ExpressionSyntax u) => u is ConditionalExpressionSyntax or SwitchExpressionSyntax ? $"({u})" : u.ToString();

    private static string Factor(ExpressionSyntax u) =>
        u is BinaryExpressionSyntax or ConditionalExpressionSyntax or SwitchExpressionSyntax or PrefixUnaryExpressionSyntax or CastExpressionSyntax ? $"({u})" : u.ToString();
}

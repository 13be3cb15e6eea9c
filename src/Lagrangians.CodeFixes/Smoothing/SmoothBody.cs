using Lagrangians.CodeFixes.Bodies;
using Lagrangians.CodeFixes.Formulas;
using Lagrangians.Generator;
using Lagrangians.Generator.Convexity;
using Lagrangians.Generator.Diagnostics;
using Lagrangians.Generator.Reading.Members;
using Lagrangians.Generator.Reading.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Lagrangians.CodeFixes.Smoothing;

/// <summary>
/// Looks for what has a smooth companion in a body: one such expression where that is enough, else all. What is offered was judged, and is
/// differentiable everywhere; convex too where the definition was.
/// </summary>
internal sealed class SmoothBody(Compilation compilation, MethodDeclarationSyntax method, CancellationToken cancellation)
{
    // Each is compiled and judged.
    private const int MaximumPlaces = 8;

    private readonly SemanticModel _model = compilation.GetSemanticModel(method.SyntaxTree);

    public Edit? Find()
    {
        // A derivative that the user gives has the same parameters: with one more it fits no longer.
        if (Trial.BodyOf(method) is not { } body || _model.GetDeclaredSymbol(method, cancellation) is not { } symbol || OverrideReader.Of(symbol).Any()
            || Judge(compilation, symbol) is not { } before)
            return null;
        var width = FreeName(body);
        var isSingle = symbol.ReturnType.SpecialType == SpecialType.System_Single;
        var isQualified = body.DescendantNodes().OfType<MemberAccessExpressionSyntax>().Any(m => m.Expression.ToString() is "Math" or "MathF");
        var companions = new SmoothCompanions(_model, new FunctionNames(_model, body.SpanStart, isSingle, isQualified), width, cancellation);
        var places = body.DescendantNodes().OfType<InvocationExpressionSyntax>().Select(c => (Call: c, Text: companions.Of(c))).Where(c => c.Text is not null).Take(MaximumPlaces).ToArray();
        var parameter = new TextChange(
            new TextSpan(method.ParameterList.Parameters.Last().Span.End, 0),
            isSingle ? $", [{method.Qualifier()}Domain(MinExclusive = 0)] float {width} = 1e-3f" : $", [{method.Qualifier()}Domain(MinExclusive = 0)] double {width} = 1e-3");
        var outermost = places.Where(p => !places.Any(o => o.Call != p.Call && o.Call.Span.Contains(p.Call.Span))).ToArray();
        return places.Select(p => new[] { p }).Append(outermost)
            .Where(replaced => replaced.Length > 0)
            .Select(replaced => (Replaced: replaced, Changes: (TextChange[])[parameter, .. replaced.Select(p => new TextChange(p.Call.Span, p.Text!))]))
            .Where(c => IsSmooth(c.Changes, before))
            .Select(c => new Edit($"Smooth it: '{c.Replaced[0].Call}' becomes '{c.Replaced[0].Text}'", c.Changes))
            .FirstOrDefault();
    }

    private bool IsSmooth(TextChange[] changes, Verdict before) =>
        Trial.Of(compilation, method.SyntaxTree, changes, m => m.Identifier.SpanStart == method.Identifier.SpanStart, cancellation) is { } trial
        && Judge(trial.Compilation, trial.Symbol) is { Kinks.Count: 0, Undefined.Count: 0 } verdict
        && (verdict.Kind != VerdictKind.NotConvex || before.Kind == VerdictKind.NotConvex);

    private Verdict? Judge(Compilation compilation, IMethodSymbol symbol)
    {
        var analysis = new Analysis(compilation, cancellation);
        return analysis.Read(symbol).Definition is Definition { Body: not null } definition && analysis.Derive(definition).ExceededBound is null ? analysis.Judge(definition) : null;
    }

    private string FreeName(SyntaxNode body)
    {
        var taken = new HashSet<string>(method.ParameterList.DescendantTokens().Concat(body.DescendantTokens()).Select(t => t.ValueText));
        return ((string[])["eps", "epsilon", "width", "smoothing"]).FirstOrDefault(n => !taken.Contains(n)) ?? "widthOfSmoothing";
    }
}

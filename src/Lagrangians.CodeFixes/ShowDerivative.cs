using System.Composition;
using Lagrangians.CodeFixes.Formulas;
using Lagrangians.Generator.Diagnostics;
using Lagrangians.Generator.Reading;
using Lagrangians.Generator.Reading.Members;
using Lagrangians.Generator.Reading.Model;
using Lagrangians.Generator.Stability;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Lagrangians.CodeFixes;

/// <summary>
/// "Show the derivative": writes the derived activation, or the derivative in a learnable parameter, beside the Lagrangian as a
/// <c>[StableDerivative]</c> to start from.
/// </summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp), Shared]
public sealed class ShowDerivative : CodeRefactoringProvider
{
    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var cancellation = context.CancellationToken;
        var root = await context.Document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        if (root?.FindNode(context.Span).FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } method || !method.IsLagrangian()
            || await context.Document.Project.GetCompilationAsync(cancellation).ConfigureAwait(false) is not { } compilation
            || compilation.GetSemanticModel(root.SyntaxTree).GetDeclaredSymbol(method, cancellation)?.Written() is not { } lagrangian
            || new Analysis(compilation, cancellation).Read(lagrangian).Definition is not { Body: not null } definition)
            return;
        var given = new HashSet<int>(OverrideReader.Of(lagrangian).Where(o => o.Mistake is null).Select(o => o.Parameter));
        foreach (var parameter in definition.Method.Parameters.Where(p => p.Symbol.Index == 0 || p.IsLearnable).Where(p => !given.Contains(p.Symbol.Index)))
        {
            if (Write(compilation, method, lagrangian, parameter, cancellation) is not { } change)
                continue;
            var title = parameter.Symbol.Index == 0 ? "Show the derivative" : $"Show the derivative in '{parameter.Symbol.Name}'";
            context.RegisterRefactoring(CodeAction.Create(title, c => TextFix.ApplyAsync(context.Document, [change], c), equivalenceKey: title));
        }
    }

    private static TextChange? Write(Compilation compilation, MethodDeclarationSyntax method, IMethodSymbol lagrangian, Parameter parameter, CancellationToken cancellation)
    {
        if (Trial.BodyOf(method) is not { } body)
            return null;
        var names = lagrangian.Parameters.Select(p => Identifiers.Escape(p.Name)).ToArray();
        if (new DerivedFormula(compilation, lagrangian, cancellation).In(parameter.Symbol.Index, names, body) is not { } formula)
            return null;
        var name = FreeName(lagrangian, parameter);
        var change = new TextChange(new TextSpan(method.Span.End, 0), Declare(method, lagrangian, parameter, name, formula, cancellation));
        return Trial.Of(compilation, method.SyntaxTree, [change], m => m.Identifier.ValueText == name, cancellation) is { } trial
            && DerivativeValueAnalyzer.ClaimOf(trial.Symbol, KnownAttributes.Find(trial.Symbol, KnownAttributes.StableDerivative)!, trial.Compilation, cancellation) is var (claim, _)
            && DerivativeCheck.Find(claim, cancellation) is null
            ? change : null;
    }

    private static string Declare(MethodDeclarationSyntax method, IMethodSymbol lagrangian, Parameter parameter, string name, string formula, CancellationToken cancellation)
    {
        var text = method.SyntaxTree.GetText(cancellation);
        var line = text.Lines.GetLineFromPosition(method.SpanStart);
        var end = text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)) is { Length: > 0 } written ? written : "\n";
        var start = text.ToString(TextSpan.FromBounds(line.Start, method.SpanStart));
        var indentation = start.Substring(0, start.Length - start.TrimStart().Length);
        var inParameter = parameter.Symbol.Index == 0 ? "" : $", WithRespectTo = \"{parameter.Symbol.Name}\"";
        var type = parameter.Type == ParameterType.Vector ? method.ParameterList.Parameters[parameter.Symbol.Index].Type!.ToString() : method.ReturnType.ToString();
        var parameters = string.Join(", ", method.ParameterList.Parameters.Select(p => $"{p.Type} {p.Identifier.Text}"));
        return $"{end}{end}{indentation}[{method.Qualifier()}StableDerivative(nameof({Identifiers.Escape(lagrangian.Name)}){inParameter})]"
            + $"{end}{indentation}static {type} {name}({parameters}) => {formula};";
    }

    private static string FreeName(IMethodSymbol lagrangian, Parameter parameter)
    {
        var wanted = lagrangian.Name + "Derivative" + (parameter.Symbol.Index == 0 ? "" : "In" + Identifiers.Pascal(parameter.Symbol.Name));
        var name = wanted;
        for (var i = 2; lagrangian.ContainingType.GetMembers(name).Length > 0; i++)
            name = wanted + i;
        return name;
    }
}

using System.Collections.Immutable;
using Lagrangians.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Lagrangians.Generator.Diagnostics;

/// <summary>Goes to every method that is marked with one attribute of the runtime; what is wrong there is each analyzer's concern.</summary>
public abstract class LagrangianAnalyzer : DiagnosticAnalyzer
{
    private readonly string _attribute;
    private readonly ImmutableArray<DiagnosticDescriptor> _descriptors;

    private protected LagrangianAnalyzer(string attribute, params Rule[] rules)
    {
        _attribute = attribute;
        _descriptors = [.. rules.Append(Rule.Fault).Distinct().Select(Descriptors.Of)];
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => _descriptors;

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSyntaxNodeAction(
            AnalyzeNode,
            SyntaxKind.MethodDeclaration,
            SyntaxKind.LocalFunctionStatement,
            SyntaxKind.OperatorDeclaration,
            SyntaxKind.ConversionOperatorDeclaration,
            SyntaxKind.GetAccessorDeclaration,
            SyntaxKind.SetAccessorDeclaration,
            SyntaxKind.InitAccessorDeclaration,
            SyntaxKind.AddAccessorDeclaration,
            SyntaxKind.RemoveAccessorDeclaration,
            SyntaxKind.ParenthesizedLambdaExpression);
    }

    /// <summary>Does the project want to hear it?</summary>
    private protected virtual bool IsAsked(AnalyzerConfigOptions options) => true;

    /// <summary>What is wrong with a method that has the attribute.</summary>
    private protected abstract IEnumerable<Finding> Analyze(
        IMethodSymbol method, AttributeData attribute, SemanticModel model, CancellationToken cancellation);

    private void AnalyzeNode(SyntaxNodeAnalysisContext context)
    {
        if (!HasAttributes(context.Node) || !IsAsked(context.Options.AnalyzerConfigOptionsProvider.GlobalOptions) || SymbolOf(context) is not { } method
            || KnownAttributes.Find(method, _attribute) is not { } attribute
            // A partial method has the attributes of both parts, and is to be reported once.
            || attribute.ApplicationSyntaxReference is not { } reference
            || reference.SyntaxTree != context.Node.SyntaxTree || !context.Node.Span.Contains(reference.Span))
            return;
        foreach (var diagnostic in Diagnose(method, attribute, context.SemanticModel, context.CancellationToken))
            context.ReportDiagnostic(diagnostic);
    }

    /// <summary>What is wrong with a method that has the attribute, asked by the compiler or by whoever has no driver of analyzers.</summary>
    internal IEnumerable<Diagnostic> Diagnose(IMethodSymbol method, AttributeData attribute, SemanticModel model, CancellationToken cancellation)
    {
        var during = $"{string.Join(" or ", _descriptors.Where(d => d.Id != Descriptors.Fault.Id).Select(d => d.Id))} was sought";
        var findings = StageGuard.Default.Run(
            Stage.Analysis,
            method.Name,
            () => Analyze(method, attribute, model, cancellation).ToArray(),
            fault => [FaultFinding.Of(fault, method.Written(), during)]);
        return findings.Where(f => SupportedDiagnostics.Contains(Descriptors.Of(f.Rule))).Select(f => f.ToDiagnostic());
    }

    private static bool HasAttributes(SyntaxNode node)
    {
        foreach (var child in node.ChildNodes())
        {
            if (child.IsKind(SyntaxKind.AttributeList))
                return true;
        }

        return false;
    }

    private static IMethodSymbol? SymbolOf(SyntaxNodeAnalysisContext context) =>
        (context.Node.IsKind(SyntaxKind.ParenthesizedLambdaExpression)
            ? context.SemanticModel.GetSymbolInfo(context.Node, context.CancellationToken).Symbol
            : context.SemanticModel.GetDeclaredSymbol(context.Node, context.CancellationToken)) as IMethodSymbol;
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Lagrangians.CodeFixes.Formulas;

/// <summary>A method as it would be with some changes to its file.</summary>
internal sealed record Trial(Compilation Compilation, IMethodSymbol Symbol)
{
    /// <summary>Null where it would not compile.</summary>
    /// <param name="compilation">The compilation before.</param>
    /// <param name="tree">The file.</param>
    /// <param name="changes">What is written into it.</param>
    /// <param name="isIt">Tells the method.</param>
    /// <param name="cancellation">Asked while it is compiled.</param>
    public static Trial? Of(Compilation compilation, SyntaxTree tree, IReadOnlyList<TextChange> changes, Func<MethodDeclarationSyntax, bool> isIt, CancellationToken cancellation)
    {
        var changed = tree.WithChangedText(tree.GetText(cancellation).WithChanges(changes));
        compilation = compilation.ReplaceSyntaxTree(tree, changed);
        var model = compilation.GetSemanticModel(changed);
        return changed.GetRoot(cancellation).DescendantNodes().OfType<MethodDeclarationSyntax>().FirstOrDefault(isIt) is { } method
            && BodyOf(method) is { } body && !model.GetDiagnostics(body.Span, cancellation).Any(d => d.Severity == DiagnosticSeverity.Error && body.Span.Contains(d.Location.SourceSpan))
            && model.GetDeclaredSymbol(method, cancellation) is { } symbol
            ? new(compilation, symbol)
            : null;
    }

    public static SyntaxNode? BodyOf(MethodDeclarationSyntax method) => (SyntaxNode?)method.ExpressionBody ?? method.Body;
}

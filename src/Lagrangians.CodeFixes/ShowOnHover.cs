using System.Composition;
using Lagrangians.Generator.Diagnostics;
using Lagrangians.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Lagrangians.CodeFixes;

/// <summary>
/// "Show formula and proof on hover": an editor shows of a partial method's implementing part the documentation that stands there, and none of the
/// generated part's. A line that inherits it from the module brings it.
/// </summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp), Shared]
public sealed class ShowOnHover : CodeRefactoringProvider
{
    private const string Title = "Show formula and proof on hover";

    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var cancellation = context.CancellationToken;
        var root = await context.Document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        if (root?.FindNode(context.Span).FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } method || !method.IsLagrangian()
            || await context.Document.Project.GetCompilationAsync(cancellation).ConfigureAwait(false) is not { } compilation
            || compilation.GetSemanticModel(root.SyntaxTree).GetDeclaredSymbol(method, cancellation) is not { } symbol
            || new Analysis(compilation, cancellation).Read(symbol.Written()).Definition is not { Body: not null } definition)
            return;
        var written = string.Concat(method.GetLeadingTrivia().Where(t => t.HasStructure).Select(t => t.ToFullString()));
        if (written.Contains("<inheritdoc"))
            return;
        var text = await context.Document.GetTextAsync(cancellation).ConfigureAwait(false);
        var line = text.Lines.GetLineFromPosition(method.SpanStart);
        var start = text.ToString(TextSpan.FromBounds(line.Start, method.SpanStart));
        var indentation = start.Substring(0, start.Length - start.TrimStart().Length);
        var end = text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)) is { Length: > 0 } lineBreak ? lineBreak : "\n";
        // Beside a summary of the user's own the remarks alone.
        var path = written.Length > 0 ? " path=\"/remarks\"" : "";
        var change = new TextChange(new TextSpan(line.Start + indentation.Length, 0), $"/// <inheritdoc cref=\"{definition.Names.Module}{{T}}\"{path}/>{end}{indentation}");
        context.RegisterRefactoring(CodeAction.Create(Title, c => TextFix.ApplyAsync(context.Document, [change], c), equivalenceKey: Title));
    }
}

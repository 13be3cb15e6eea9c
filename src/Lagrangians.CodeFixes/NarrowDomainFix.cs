using System.Collections.Immutable;
using System.Composition;
using Lagrangians.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lagrangians.CodeFixes;

/// <summary>
/// LAG101 and LAG104: gives the parameter the domain on which the Lagrangian is convex, or has a value, by a <c>[Domain]</c> of its own or by the one, or the
/// <c>[Learnable]</c>, that it has.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class NarrowDomainFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.NotConvex.Id, Descriptors.UndefinedOnDomain.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (!diagnostic.Properties.TryGetValue(NarrowedDomain.Parameter, out var name)
                || root?.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } method
                || method.ParameterList.Parameters.FirstOrDefault(p => p.Identifier.ValueText == name) is not { } parameter)
                continue;
            var bounds = NarrowedDomain.Bounds.Where(diagnostic.Properties.ContainsKey).Select(b => (b, diagnostic.Properties[b]!)).ToArray();
            context.RegisterCodeFix(
                CodeAction.Create(
                    $"Restrict '{name}' to {string.Join(", ", bounds.Select(b => $"{b.b} = {b.Item2}"))}",
                    _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(parameter, DomainSyntax.Narrow(parameter, method, bounds)))),
                    equivalenceKey: nameof(NarrowDomainFix)),
                diagnostic);
        }
    }
}

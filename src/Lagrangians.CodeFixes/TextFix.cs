using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Lagrangians.CodeFixes;

/// <summary>
/// A fix that writes into the text at the places that it names, so that all else stays as it is, and so that those of one document can be done
/// at once: several diagnostics may ask for the same word.
/// </summary>
public abstract class TextFix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(async (context, document, diagnostics) =>
    {
        var changes = new List<TextChange>();
        foreach (var diagnostic in diagnostics)
        {
            if (await FindAsync(document, diagnostic, context.CancellationToken).ConfigureAwait(false) is { } edit && !edit.Changes.Any(c => Contradicts(c, changes)))
                changes.AddRange(edit.Changes.Where(c => !changes.Contains(c)));
        }

        return await ApplyAsync(document, changes, context.CancellationToken).ConfigureAwait(false);
    });

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await FindAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false) is { } edit)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(edit.Title, cancellation => ApplyAsync(context.Document, edit.Changes, cancellation), equivalenceKey: GetType().Name),
                    diagnostic);
            }
        }
    }

    /// <summary>What mends it; null where nothing is known to.</summary>
    private protected abstract Task<Edit?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation);

    private static bool Contradicts(TextChange change, List<TextChange> others) =>
        others.Any(o => o != change && (o.Span.OverlapsWith(change.Span) || o.Span == change.Span));

    internal static async Task<Document> ApplyAsync(Document document, IEnumerable<TextChange> changes, CancellationToken cancellation)
    {
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return document.WithText(text.WithChanges(changes.OrderBy(c => c.Span.Start)));
    }
}

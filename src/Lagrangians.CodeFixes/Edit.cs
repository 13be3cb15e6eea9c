using Microsoft.CodeAnalysis.Text;

namespace Lagrangians.CodeFixes;

/// <summary>What one diagnostic is mended by.</summary>
/// <param name="Title">What it does, for the menu.</param>
/// <param name="Changes">What is written, in places that do not overlap.</param>
internal sealed record Edit(string Title, IReadOnlyList<TextChange> Changes)
{
    public Edit(string title, params TextChange[] changes)
        : this(title, (IReadOnlyList<TextChange>)changes)
    {
    }
}

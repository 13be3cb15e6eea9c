using Microsoft.CodeAnalysis;

namespace Lagrangians.Generator.Reading.Members;

/// <summary>
/// Orders the members of a type as they stand in the source, by file name and position: the compiler's own order changes once
/// a generated defining part exists.
/// </summary>
internal sealed class SourceOrder : IComparer<IMethodSymbol>
{
    public static readonly SourceOrder Instance = new();

    public int Compare(IMethodSymbol? x, IMethodSymbol? y)
    {
        var (a, b) = (x!.DeclaringSyntaxReferences[0], y!.DeclaringSyntaxReferences[0]);
        var order = string.CompareOrdinal(a.SyntaxTree.FilePath, b.SyntaxTree.FilePath);
        return order != 0 ? order : a.Span.Start.CompareTo(b.Span.Start);
    }
}

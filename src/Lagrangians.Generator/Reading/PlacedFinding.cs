using Lagrangians.Generator.Reading.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Lagrangians.Generator.Reading;

/// <summary>A finding that the generator says itself, with its place as text and numbers, so that the pipeline can hold it.</summary>
/// <param name="Rule">The rule that is broken.</param>
/// <param name="Path">The file.</param>
/// <param name="Span">Where in it.</param>
/// <param name="Lines">The same in lines and columns.</param>
/// <param name="Arguments">The arguments of the rule's message.</param>
internal sealed record PlacedFinding(Rule Rule, string Path, TextSpan Span, LinePositionSpan Lines, EquatableArray<string> Arguments)
{
    public static PlacedFinding Of(Finding finding)
    {
        var lines = finding.Location.GetLineSpan();
        return new PlacedFinding(
            finding.Rule, finding.Location.SourceTree?.FilePath ?? lines.Path, finding.Location.SourceSpan, lines.Span, new EquatableArray<string>([.. finding.Arguments]));
    }

    /// <summary>The finding in a file that is no part of a compilation.</summary>
    public Finding OfFile() => new(Rule, Location.Create(Path, Span, Lines), [.. Arguments]);

    /// <summary>The finding at its place in a compilation: there, <c>#pragma</c> and <c>.editorconfig</c> reach it.</summary>
    public Finding In(Compilation compilation)
    {
        var file = compilation.SyntaxTrees.FirstOrDefault(t => t.FilePath == Path && Span.End <= t.Length);
        return file is null ? OfFile() : new Finding(Rule, Location.Create(file, Span), [.. Arguments]);
    }
}

using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lagrangians.Generator.Reading.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Lagrangians.Generator.Reading;

/// <summary>
/// The definitions of a file as they were read, for as long as reading again would give the same. An editor compiles anew at every
/// keystroke, and binding a thousand bodies each time is what would be felt.
/// </summary>
internal static class ReadDefinitions
{
    // With the syntax of a file go the definitions in it. They hold nothing of a compilation but its files.
    private static readonly ConditionalWeakTable<SyntaxTree, ConcurrentDictionary<TextSpan, Known>> Files = new();

    /// <summary>The definition that <see cref="DefinitionReader"/> reads; null if not even a defining part can be generated.</summary>
    /// <param name="method">The method.</param>
    /// <param name="syntax">The declaration of it that has the attribute.</param>
    /// <param name="compilation">The compilation of both.</param>
    /// <param name="cancellation">Asked while the bodies are read.</param>
    public static Definition? Of(IMethodSymbol method, SyntaxNode syntax, Compilation compilation, CancellationToken cancellation)
    {
        var surroundings = Surroundings.Of(compilation);
        var inFile = Files.GetOrCreateValue(syntax.SyntaxTree);
        if (inFile.TryGetValue(syntax.Span, out var known) && surroundings.MeanTheSame(known.Surroundings, known.Bodies))
        {
            inFile[syntax.Span] = known with { Surroundings = surroundings };
            return known.Definition;
        }

        var reading = DefinitionReader.Read(method, compilation, cancellation);
        inFile[syntax.Span] = new Known(reading.Definition, surroundings, reading.Files);
        return reading.Definition;
    }

    private sealed record Known(Definition? Definition, Surroundings Surroundings, IReadOnlyCollection<SyntaxTree> Bodies);
}

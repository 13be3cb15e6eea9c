using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lagrangians.Generator.Reading.Model;
using Lagrangians.Generator.Reading.Signature;
using Microsoft.CodeAnalysis;

namespace Lagrangians.Generator.Reading;

/// <summary>
/// The definitions of a project as they were read, for as long as reading again would give the same. An editor compiles anew at every
/// keystroke, and binding a thousand bodies each time is what would be felt.
/// </summary>
internal sealed class ReadDefinitions
{
    // With a file go the definitions that were read from it. Of a compilation they hold its files alone.
    private readonly ConditionalWeakTable<SyntaxTree, ConcurrentDictionary<string, Known>> _files = new();
    private Surroundings? _latest;

    /// <summary>The definition that <see cref="DefinitionReader"/> reads; null if not even a defining part can be generated.</summary>
    public Definition? Of(GeneratorAttributeSyntaxContext found, CancellationToken cancellation) =>
        Of((IMethodSymbol)found.TargetSymbol, found.TargetNode, found.SemanticModel.Compilation, cancellation);

    /// <summary>The same for a method and the declaration that has the attribute.</summary>
    public Definition? Of(IMethodSymbol method, SyntaxNode syntax, Compilation compilation, CancellationToken cancellation)
    {
        var surroundings = Enter(compilation);
        var name = HintName.Of(method);
        if (Find(syntax, name, surroundings) is not { } known)
        {
            var reading = DefinitionReader.Read(method, compilation, cancellation);
            known = new Known(reading.Definition, syntax, surroundings, OtherBodies(method, syntax, reading));
        }

        _files.GetOrCreateValue(syntax.SyntaxTree)[name] = known with { Syntax = syntax, Surroundings = surroundings };
        return known.Definition;
    }

    private Surroundings Enter(Compilation compilation)
    {
        var latest = _latest;
        var surroundings = Surroundings.Of(compilation);
        if (!ReferenceEquals(surroundings, latest))
        {
            surroundings.Follow(latest);
            _latest = surroundings;
        }

        return surroundings;
    }

    // In the same file, or in what the file was before it was edited.
    private Known? Find(SyntaxNode syntax, string name, Surroundings surroundings) =>
        (Lookup(syntax.SyntaxTree, name) ?? Lookup(surroundings.Earlier(syntax.SyntaxTree), name)) is { } known
        && known.Syntax.IsEquivalentTo(syntax) && surroundings.MeanTheSame(known.Surroundings, known.OtherBodies) ? known : null;

    private Known? Lookup(SyntaxTree? file, string name) =>
        file is not null && _files.TryGetValue(file, out var definitions) && definitions.TryGetValue(name, out var known) ? known : null;

    // The declaration that has the attribute need not be the one that has the body.
    private static IReadOnlyCollection<SyntaxTree> OtherBodies(IMethodSymbol method, SyntaxNode syntax, DefinitionReading reading) =>
        method.Written().DeclaringSyntaxReferences is [var reference] && (reference.SyntaxTree != syntax.SyntaxTree || reference.Span != syntax.Span)
            ? [.. reading.Files, reference.SyntaxTree]
            : reading.Files;

    private sealed record Known(Definition? Definition, SyntaxNode Syntax, Surroundings Surroundings, IReadOnlyCollection<SyntaxTree> OtherBodies);
}

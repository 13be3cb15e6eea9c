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
/// <param name="guard">What stands around the stages.</param>
internal sealed class ReadDefinitions(StageGuard? guard = null)
{
    // With a file go the definitions that were read from it. Of a compilation they hold its files alone.
    private readonly ConditionalWeakTable<SyntaxTree, ConcurrentDictionary<string, Known>> _files = new();
    private Surroundings? _latest;

    /// <summary>What <see cref="DefinitionReader"/> reads.</summary>
    public MarkedMethod Of(GeneratorAttributeSyntaxContext found, CancellationToken cancellation) =>
        (guard ?? StageGuard.Default).Run(
            Stage.Signature,
            found.TargetSymbol.Name,
            () => Of((IMethodSymbol)found.TargetSymbol, found.TargetNode, found.SemanticModel.Compilation, cancellation),
            fault => new MarkedMethod(null, new EquatableArray<PlacedFinding>([PlacedFinding.Of(FaultFinding.Of(fault, (IMethodSymbol)found.TargetSymbol))])));

    /// <summary>The same for a method and the declaration that has the attribute.</summary>
    public MarkedMethod Of(IMethodSymbol method, SyntaxNode syntax, Compilation compilation, CancellationToken cancellation)
    {
        var surroundings = Enter(compilation);
        // A declaration that stands twice, as while one copies it, has its own answer each time.
        var name = $"{HintName.Of(method)} {Repetitions.OrdinalOf(syntax)}";
        if (Find(syntax, name, surroundings) is not { } known)
        {
            var reading = DefinitionReader.Read(method, compilation, cancellation, guard);
            known = new Known(MarkedMethod.Of(reading), syntax, surroundings, OtherBodies(method, syntax, reading));
        }

        _files.GetOrCreateValue(syntax.SyntaxTree)[name] = known with { Syntax = syntax, Surroundings = surroundings };
        return known.Method;
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

    // In the same file, or in what the file was before it was edited; but a finding has its place, which an edit moves.
    private Known? Find(SyntaxNode syntax, string name, Surroundings surroundings) =>
        (Lookup(syntax.SyntaxTree, name) ?? Lookup(surroundings.Earlier(syntax.SyntaxTree), name)) is { } known
        && known.Method.Definition is not null && known.Syntax.IsEquivalentTo(syntax) && surroundings.MeanTheSame(known.Surroundings, known.OtherBodies) ? known : null;

    private Known? Lookup(SyntaxTree? file, string name) =>
        file is not null && _files.TryGetValue(file, out var definitions) && definitions.TryGetValue(name, out var known) ? known : null;

    // The declaration that has the attribute need not be the one that has the body.
    private static IReadOnlyCollection<SyntaxTree> OtherBodies(IMethodSymbol method, SyntaxNode syntax, DefinitionReading reading) =>
        method.Written().DeclaringSyntaxReferences is [var reference] && (reference.SyntaxTree != syntax.SyntaxTree || reference.Span != syntax.Span)
            ? [.. reading.Files, reference.SyntaxTree]
            : reading.Files;

    private sealed record Known(MarkedMethod Method, SyntaxNode Syntax, Surroundings Surroundings, IReadOnlyCollection<SyntaxTree> OtherBodies);
}

using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lagrangians.Generator.Reading.Model;
using Lagrangians.Generator.Reading.Signature;
using Microsoft.CodeAnalysis;

namespace Lagrangians.Generator.Reading;

/// <summary>
/// The definitions of projects as they were read, for as long as reading again would give the same. The analyzers of a build ask for what the
/// generator has read, and an editor compiles anew at every keystroke: binding a thousand bodies each time is what would be felt.
/// </summary>
/// <param name="guard">What stands around the stages.</param>
/// <param name="begin">Begins what the pipeline asks next of a definition that was read anew.</param>
internal sealed class ReadDefinitions(StageGuard guard, Action<Definition, CancellationToken>? begin = null)
{
    /// <summary>Those of the generator and of all analyzers, whatever the compilation. What was read goes with its file, and no compilation is held.</summary>
    public static readonly ReadDefinitions Shared = new(StageGuard.Default, Ahead.Begin);

    private readonly ConditionalWeakTable<SyntaxTree, ConcurrentDictionary<string, Entry>> _files = new();
    private readonly LatestSurroundings _latest = new();

    /// <summary>How many definitions were read anew; for tests.</summary>
    internal int Reads;

    /// <summary>What <see cref="DefinitionReader"/> reads, for the pipeline.</summary>
    public MarkedMethod Of(GeneratorAttributeSyntaxContext found, CancellationToken cancellation) => guard.Run(
        Stage.Signature,
        found.TargetSymbol.Name,
        () => MarkedMethod.Of(Of((IMethodSymbol)found.TargetSymbol, found.TargetNode, found.SemanticModel.Compilation, begin, cancellation)),
        fault => new MarkedMethod(null, new EquatableArray<PlacedFinding>([PlacedFinding.Of(FaultFinding.Of(fault, (IMethodSymbol)found.TargetSymbol))])));

    /// <summary>The same with the findings, for a method and the declaration that has the attribute.</summary>
    public DefinitionReading Of(IMethodSymbol method, SyntaxNode syntax, Compilation compilation, CancellationToken cancellation) =>
        Of(method, syntax, compilation, null, cancellation);

    private DefinitionReading Of(
        IMethodSymbol method, SyntaxNode syntax, Compilation compilation, Action<Definition, CancellationToken>? then, CancellationToken cancellation)
    {
        var surroundings = _latest.Enter(compilation);
        // A declaration that stands twice, as while one copies it, has its own answer each time.
        var name = $"{HintName.Of(method)} {Repetitions.OrdinalOf(syntax)}";
        var entry = _files.GetOrCreateValue(syntax.SyntaxTree).GetOrAdd(name, static _ => new Entry());
        return Turn.Of(entry, Read, cancellation);

        DefinitionReading Read()
        {
            if (Find(entry, syntax, name, surroundings, compilation) is not { } known)
            {
                Interlocked.Increment(ref Reads);
                var reading = DefinitionReader.Read(method, compilation, cancellation, guard);
                known = new Known(reading, syntax, surroundings, OtherBodies(method, syntax, reading));
                if (reading.Definition is { } definition)
                    then?.Invoke(definition, cancellation);
            }

            entry.Known = known with { Syntax = syntax, Surroundings = surroundings };
            return known.Reading;
        }
    }

    // In the same file, or in what the file was before it was edited; but a finding has its place, which an edit moves.
    private Known? Find(Entry entry, SyntaxNode syntax, string name, Surroundings surroundings, Compilation compilation)
    {
        var known = entry.Known;
        if (known is null)
        {
            known = Earlier(syntax.SyntaxTree, name, surroundings);
            if (known is not { Reading.Findings.Count: 0 })
                return null;
        }

        return known.Reading.Definition is not null && known.Reading.Findings.All(f => f.Location.SourceTree is { } file && compilation.ContainsSyntaxTree(file))
            && known.Syntax.IsEquivalentTo(syntax) && surroundings.MeanTheSame(known.Surroundings, known.OtherBodies) ? known : null;
    }

    private Known? Earlier(SyntaxTree file, string name, Surroundings surroundings) =>
        surroundings.Earlier(file) is { } earlier && _files.TryGetValue(earlier, out var definitions) && definitions.TryGetValue(name, out var entry) ? entry.Known : null;

    // The declaration that has the attribute need not be the one that has the body.
    private static IReadOnlyCollection<SyntaxTree> OtherBodies(IMethodSymbol method, SyntaxNode syntax, DefinitionReading reading) =>
        method.Written().DeclaringSyntaxReferences is [var reference] && (reference.SyntaxTree != syntax.SyntaxTree || reference.Span != syntax.Span)
            ? [.. reading.Files, reference.SyntaxTree]
            : reading.Files;

    private sealed class Entry
    {
        // Looked at by other threads while this one is read anew.
        private volatile Known? _known;

        public Known? Known
        {
            get => _known;
            set => _known = value;
        }
    }

    private sealed record Known(DefinitionReading Reading, SyntaxNode Syntax, Surroundings Surroundings, IReadOnlyCollection<SyntaxTree> OtherBodies);
}

using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lagrangians.Generator.Reading;

/// <summary>
/// All that a compilation is made of, to be compared with that of an earlier one: without what this generator adds, which the analyzers see and
/// it does not.
/// </summary>
internal sealed class Surroundings
{
    private static readonly ConditionalWeakTable<Compilation, Surroundings> Known = new();

    private readonly ImmutableArray<SyntaxTree> _files;
    private readonly ImmutableArray<MetadataReference> _references;
    private readonly CompilationOptions _options;
    private readonly string? _name;

    // What each file was in the compilation before.
    private IReadOnlyDictionary<SyntaxTree, WeakReference<SyntaxTree>> _earlier = new Dictionary<SyntaxTree, WeakReference<SyntaxTree>>();

    // All definitions of a project ask about the same earlier one.
    private Comparison? _last;

    private Surroundings(Compilation compilation)
    {
        _files = [.. compilation.SyntaxTrees.Where(t => !GeneratedCode.IsOurs(t))];
        _references = compilation.ExternalReferences;
        // The compiler's own resolvers cannot be compared, and throw; nothing here takes its meaning from them.
        _options = compilation.Options.WithMetadataReferenceResolver(null).WithSourceReferenceResolver(null).WithXmlReferenceResolver(null)
            .WithStrongNameProvider(null).WithSyntaxTreeOptionsProvider(null);
        _name = compilation.AssemblyName;
        // One project for several frameworks is several.
        var symbols = _files.Length > 0 ? _files[0].Options.PreprocessorSymbolNames : [];
        Project = $"{_name} {(_files.Length > 0 ? _files[0].FilePath : "")} {string.Join(" ", symbols)}";
    }

    /// <summary>What compilations of the same project have in common.</summary>
    public string Project { get; }

    public static Surroundings Of(Compilation compilation) => Known.GetValue(compilation, static c => new Surroundings(c));

    /// <summary>Remembers the compilation before this one, for <see cref="Earlier"/>; nothing of it is kept alive.</summary>
    public void Follow(Surroundings? before)
    {
        if (before is null || before._files.Length != _files.Length)
            return;
        var earlier = new Dictionary<SyntaxTree, WeakReference<SyntaxTree>>();
        for (var i = 0; i < _files.Length; i++)
        {
            if (!ReferenceEquals(_files[i], before._files[i]))
                earlier.Add(_files[i], new WeakReference<SyntaxTree>(before._files[i]));
        }

        _earlier = earlier;
    }

    /// <summary>The file before it was edited, or null.</summary>
    public SyntaxTree? Earlier(SyntaxTree file) => _earlier.TryGetValue(file, out var earlier) && earlier.TryGetTarget(out var tree) ? tree : null;

    /// <summary>
    /// Would the same declaration in one of <paramref name="bodies"/> mean the same as it meant earlier? So it is if nothing but the
    /// inside of other bodies has changed since.
    /// </summary>
    /// <param name="earlier">What was around it then.</param>
    /// <param name="bodies">The files, as they were then, of all bodies that it takes its meaning from.</param>
    public bool MeanTheSame(Surroundings earlier, IReadOnlyCollection<SyntaxTree> bodies)
    {
        if (ReferenceEquals(earlier, this))
            return true;
        var last = _last;
        if (last is null || !last.Earlier.TryGetTarget(out var compared) || !ReferenceEquals(compared, earlier))
            _last = last = new Comparison(new WeakReference<Surroundings>(earlier), ChangedBodies(earlier));
        return last.Changed is { } changed && (changed.Count == 0 || !bodies.Any(changed.Contains));
    }

    // The earlier files of which bodies or comments only were changed; null if anything else was.
    private HashSet<SyntaxTree>? ChangedBodies(Surroundings earlier)
    {
        if (_files.Length != earlier._files.Length || _name != earlier._name
            || !_options.Equals(earlier._options) || !_references.SequenceEqual(earlier._references))
            return null;
        var changed = new HashSet<SyntaxTree>();
        for (var i = 0; i < _files.Length; i++)
        {
            var (now, then) = (_files[i], earlier._files[i]);
            if (ReferenceEquals(now, then))
                continue;
            if (now.FilePath != then.FilePath || !now.Options.Equals(then.Options) || !SyntaxFactory.AreEquivalent(then, now, topLevel: true))
                return null;
            changed.Add(then);
        }

        return changed;
    }

    private sealed record Comparison(WeakReference<Surroundings> Earlier, HashSet<SyntaxTree>? Changed);
}

using System.Runtime.CompilerServices;
using Lagrangians.Generator;
using Lagrangians.Generator.Diagnostics;
using Lagrangians.Generator.Emission;
using Lagrangians.Generator.Reading.Steps;
using Lagrangians.Playground.Answers;
using Lagrangians.Playground.Engine.Reading;
using Microsoft.CodeAnalysis;

namespace Lagrangians.Playground.Engine.Search;

/// <summary>What takes longer than one waits for while typing, in parts, between which a newer text may come.</summary>
internal sealed class Search
{
    private readonly double[] _parameters;
    private readonly double _reach;
    private readonly Text _text;
    private readonly Subject? _subject;
    private readonly List<Diagnostic> _diagnostics;
    private readonly IEnumerator<SearchAnswer> _parts;
    private bool _isAtEnd;

    public Search(string source, string? name, double[] parameters, double reach)
    {
        (_parameters, _reach) = (parameters, reach);
        _text = Text.Of(source);
        _subject = Subject.Of(_text, name);
        _diagnostics = [.. _text.Errors(), .. _subject?.Findings() ?? []];
        _parts = Parts().GetEnumerator();
    }

    /// <summary>Whether the code fixes are asked next.</summary>
    public bool WantsFixes { get; private set; }

    /// <summary>The next part; null at the end.</summary>
    public async Task<SearchAnswer?> NextAsync()
    {
        if (WantsFixes)
        {
            WantsFixes = false;
            return await FixAsync();
        }

        if (_parts.MoveNext())
            return _parts.Current;
        WantsFixes = !_isAtEnd && _diagnostics.Count > 0;
        _isAtEnd = true;
        return WantsFixes ? new SearchAnswer { Next = "Seeking what mends it" } : null;
    }

    // On its own: the runtime asks for the assemblies of all that a method names when it first runs, and would remember that they were not there.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private async Task<SearchAnswer> FixAsync() => new() { Fixes = await Fixes.Of(_text, _diagnostics) };

    private IEnumerable<SearchAnswer> Parts()
    {
        if (_subject is not { Definition: { } definition } subject)
            yield break;
        var derivation = Derivation.Of(definition, default);
        yield return new SearchAnswer
        {
            Code = SourceFile.Write(derivation.Judge(StageGuard.Default, default), StageGuard.Default, default).Text,
            Next = "Checking the derivatives that are given",
        };
        yield return Found([.. Told(new ActivationAccuracyAnalyzer(), subject.Marked), .. _text.Derivatives.SelectMany(d => Told(new DerivativeValueAnalyzer(), d))], "Running the body as C# does");
        yield return Found([.. Told(new BodyAccuracyAnalyzer(), subject.Marked), .. Told(new CollisionAnalyzer(), subject.Marked)], "Measuring errors");
        if (derivation.Derived is null || subject.Plain?.Derived is null)
            yield break;
        var accuracy = new Accuracy(subject, derivation, WrittenBody.Of(subject.Marked.Method, definition, _text.Compilation, default), _parameters, _reach);
        while (!accuracy.IsComplete)
            yield return new SearchAnswer { Accuracy = accuracy.Next(), Next = "Measuring errors" };
    }

    private IEnumerable<Diagnostic> Told(LagrangianAnalyzer rule, Marked marked) => rule.Diagnose(marked.Method, marked.Attribute, _text.Model, default);

    private SearchAnswer Found(IReadOnlyList<Diagnostic> diagnostics, string next)
    {
        _diagnostics.AddRange(diagnostics);
        return new SearchAnswer { Problems = [.. diagnostics.Select(Problems.Of)], Next = next };
    }
}

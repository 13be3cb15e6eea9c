using System.Runtime.CompilerServices;
using Lagrangians.Generator;
using Lagrangians.Generator.Diagnostics;
using Lagrangians.Generator.Emission;
using Lagrangians.Generator.Reading.Model;
using Lagrangians.Generator.Reading.Steps;
using Lagrangians.Playground.Answers;
using Lagrangians.Playground.Engine.Reading;
using Microsoft.CodeAnalysis;

namespace Lagrangians.Playground.Engine.Search;

/// <summary>What takes longer than one waits for while typing, in parts, between which a newer text may come.</summary>
internal sealed class Search
{
    private readonly Measurement _measurement;
    private readonly bool _measuresOnly;
    private readonly Text _text;
    private readonly Subject? _subject;
    private readonly List<Diagnostic> _diagnostics;
    private readonly IEnumerator<SearchAnswer> _parts;
    private bool _isAtEnd;

    /// <param name="source">The text.</param>
    /// <param name="name">The definition of it that is looked at.</param>
    /// <param name="measurement">For what errors are measured.</param>
    /// <param name="measuresOnly">Whether the rest is known from a search before.</param>
    public Search(string source, string? name, Measurement measurement, bool measuresOnly)
    {
        (_measurement, _measuresOnly) = (measurement, measuresOnly);
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
        WantsFixes = !_isAtEnd && !_measuresOnly && _diagnostics.Count > 0;
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
        foreach (var part in _measuresOnly ? [] : Tell(subject, derivation))
            yield return part;
        if (Measure(subject, definition, derivation) is not { } accuracy)
            yield break;
        while (!accuracy.IsComplete)
            yield return new SearchAnswer { Accuracy = accuracy.Next(), Next = "Measuring errors" };
    }

    private IEnumerable<SearchAnswer> Tell(Subject subject, Derivation derivation)
    {
        yield return new SearchAnswer
        {
            Code = SourceFile.Write(derivation.Judge(StageGuard.Default, default), StageGuard.Default, default).Text,
            Next = "Checking the derivatives that are given",
        };
        Diagnostic[] given = [.. _text.Derivatives.SelectMany(d => Told(new DerivativeValueAnalyzer(), d))];
        yield return Found([.. Told(new ActivationAccuracyAnalyzer(), subject.Marked), .. given], "Running the body as C# does") with { IsGivenWrong = given.Any(d => IsOfGiven(subject, d)) };
        yield return Found([.. Told(new BodyAccuracyAnalyzer(), subject.Marked), .. Told(new CollisionAnalyzer(), subject.Marked)], "Measuring errors");
    }

    private Accuracy? Measure(Subject subject, Definition definition, Derivation derivation)
    {
        var body = WrittenBody.Of(subject.Marked.Method, definition, _text.Compilation, default);
        return subject.Plain switch
        {
            { Derived: not null } when derivation.Derived is not null => new ScalarAccuracy(subject, derivation, body, _measurement),
            { DerivedVector: not null } when derivation.DerivedVector is not null => new VectorAccuracy(subject, derivation, body, _measurement),
            _ => null,
        };
    }

    // Of the method that gives the activation, and not of one that gives a derivative in a parameter.
    private bool IsOfGiven(Subject subject, Diagnostic diagnostic) =>
        subject.Given is { } given && _text.Derivatives.Any(d => d.Method.Name == given.TrimStart('@') && d.Method.Locations.Contains(diagnostic.Location));

    private IEnumerable<Diagnostic> Told(LagrangianAnalyzer rule, Marked marked) => rule.Diagnose(marked.Method, marked.Attribute, _text.Model, default);

    private SearchAnswer Found(IReadOnlyList<Diagnostic> diagnostics, string next)
    {
        _diagnostics.AddRange(diagnostics);
        return new SearchAnswer { Problems = [.. diagnostics.Select(Problems.Of)], Next = next };
    }
}

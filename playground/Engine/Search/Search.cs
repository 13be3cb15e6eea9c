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
    private readonly IEnumerator<SearchAnswer> _parts;

    public Search(string source, string? name, double[] parameters) => _parts = Parts(source, name, parameters).GetEnumerator();

    /// <summary>The next part; null at the end.</summary>
    public SearchAnswer? Next() => _parts.MoveNext() ? _parts.Current : null;

    private static IEnumerable<SearchAnswer> Parts(string source, string? name, double[] parameters)
    {
        var text = Text.Of(source);
        if (Subject.Of(text, name) is not { Definition: { } definition } subject)
            yield break;
        var derivation = Derivation.Of(definition, default);
        yield return new SearchAnswer
        {
            Code = SourceFile.Write(derivation.Judge(StageGuard.Default, default), StageGuard.Default, default).Text,
            Next = "Checking the derivatives that are given",
        };
        var (method, attribute) = (subject.Marked.Method, subject.Marked.Attribute);
        yield return Found([.. Told(new ActivationAccuracyAnalyzer(), subject.Marked, text), .. text.Derivatives.SelectMany(d => Told(new DerivativeValueAnalyzer(), d, text))], "Running the body as C# does");
        yield return Found([.. Told(new BodyAccuracyAnalyzer(), subject.Marked, text), .. Told(new CollisionAnalyzer(), subject.Marked, text)], "Measuring errors");
        if (derivation.Derived is null || subject.Plain?.Derived is null)
            yield break;
        var accuracy = new Accuracy(subject, derivation, WrittenBody.Of(method, definition, text.Compilation, default), parameters);
        while (!accuracy.IsComplete)
            yield return new SearchAnswer { Accuracy = accuracy.Next(), Next = accuracy.IsComplete ? null : "Measuring errors" };
    }

    private static IEnumerable<Diagnostic> Told(LagrangianAnalyzer rule, Marked marked, Text text) => rule.Diagnose(marked.Method, marked.Attribute, text.Model, default);

    private static SearchAnswer Found(IEnumerable<Diagnostic> diagnostics, string next) => new() { Problems = [.. diagnostics.Select(Problems.Of)], Next = next };
}

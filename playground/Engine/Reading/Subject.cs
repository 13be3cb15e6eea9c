using Lagrangians.Generator;
using Lagrangians.Generator.Convexity;
using Lagrangians.Generator.Diagnostics;
using Lagrangians.Generator.Reading;
using Lagrangians.Generator.Reading.Model;
using Microsoft.CodeAnalysis;

namespace Lagrangians.Playground.Engine.Reading;

/// <summary>The definition that is looked at, with what is known of it before forms are sought.</summary>
internal sealed class Subject
{
    private Subject(Text text, Marked marked, DefinitionReading reading) => (Text, Marked, Reading) = (text, marked, reading);

    public Text Text { get; }

    public Marked Marked { get; }

    public DefinitionReading Reading { get; }

    public Definition? Definition { get; private set; }

    /// <summary>The formulas as they are derived; null where the definition was rejected or is over the budget.</summary>
    public Derivation? Plain { get; private set; }

    public Verdict? Verdict { get; private set; }

    /// <summary>The bound that deriving exceeds; null where it does not.</summary>
    public string? ExceededBound { get; private set; }

    public static Subject? Of(Text text, string? name)
    {
        if (text.Find(name) is not { } marked)
            return null;
        var reading = ReadDefinitions.Shared.Of(marked.Method, marked.Syntax, text.Compilation, default);
        var subject = new Subject(text, marked, reading);
        if (reading.Definition is not { Body: not null } definition)
            return subject;
        var plain = Derivation.Plain(definition, StageGuard.Default, default);
        subject.ExceededBound = plain.ExceededBound;
        if (plain.Definition.Body is not null)
            (subject.Definition, subject.Plain, subject.Verdict) = (definition, plain, Verdicts.Of(definition, default));
        return subject;
    }

    /// <summary>The method that gives the activation by a formula; null where it is derived.</summary>
    public string? Given => Definition?.Overrides.FirstOrDefault(o => o.Parameter == 0 && o.Body is not null)?.Identifier;

    /// <summary>What the rules say that follows from reading and from the verdict.</summary>
    public IEnumerable<Diagnostic> Findings()
    {
        var findings = Reading.Findings.AsEnumerable();
        if (ExceededBound is { } bound)
            findings = findings.Append(new Finding(Rule.WorkBudget, Marked.Method.Locations[0], Marked.Method.Name, bound));
        if (Definition is { } definition && Verdict is { } verdict)
            findings = findings.Concat(VerdictRules.All.SelectMany(r => r.Report(definition, verdict, Marked.Method.Locations[0])));
        return findings.Select(f => f.ToDiagnostic());
    }
}

/// <summary>The rules that tell what a verdict says; the proof is shown as what it is.</summary>
internal static class VerdictRules
{
    public static readonly IReadOnlyList<VerdictAnalyzer> All =
        [new ConvexityAnalyzer(), new UndecidedConvexityAnalyzer(), new DifferentiabilityAnalyzer(), new UndefinedAnalyzer()];
}

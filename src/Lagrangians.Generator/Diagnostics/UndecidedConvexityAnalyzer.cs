using Lagrangians.Generator.Convexity;
using Lagrangians.Generator.Reading;
using Lagrangians.Generator.Reading.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Lagrangians.Generator.Diagnostics;

/// <summary>LAG102: convexity was neither proven nor refuted; what was tried, and how to help.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UndecidedConvexityAnalyzer() : VerdictAnalyzer(Rule.UndecidedConvexity)
{
    private const string Help =
        "a [Domain] on x or on a parameter, or a simpler spelling, may help; [AssumeConvex(Justification = \"…\")] says that it is known otherwise";

    internal override IEnumerable<Finding> Report(Definition definition, Verdict verdict, Location location)
    {
        // Where it is undefined there is nothing to decide, and LAG104 says so.
        if (verdict.Kind != VerdictKind.Unknown || verdict.Undefined.Count > 0 || definition.Assumption is not null)
            yield break;
        var tried = verdict.Trace.Count > 0 ? string.Join("; ", verdict.Trace) : "no rule applies";
        yield return new Finding(Rule.UndecidedConvexity, location, definition.Method.Identifier, $"{tried}. {char.ToUpperInvariant(Help[0])}{Help.Substring(1)}");
    }
}

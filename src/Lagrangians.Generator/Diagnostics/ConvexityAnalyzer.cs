using System.Collections.Immutable;
using Lagrangians.Generator.Convexity;
using Lagrangians.Generator.Reading;
using Lagrangians.Generator.Reading.Model;
using Lagrangians.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Lagrangians.Generator.Diagnostics;

/// <summary>LAG101: a Lagrangian is not convex, with the counterexample, and for which values of a parameter it is.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConvexityAnalyzer() : VerdictAnalyzer(Rule.NotConvex)
{
    internal override IEnumerable<Finding> Report(Definition definition, Verdict verdict, Location location)
    {
        if (verdict.Counterexample is not { } counterexample)
            yield break;
        var x = definition.Method.Parameters[0].Symbol;
        var text = Describe(x, counterexample);
        var properties = ImmutableDictionary<string, string?>.Empty;
        if (verdict.ConvexFor.Count > 0)
        {
            text += $"; it is convex for {string.Join(", or for ", verdict.ConvexFor.Select(r => Numbers.Range(r.Parameter.Name, r.Range)))}";
            properties = NarrowedDomain.Properties(verdict.ConvexFor[0]);
        }

        yield return new Finding(Rule.NotConvex, location, definition.Method.Identifier, text) { Properties = properties };
    }

    private static string Describe(Symbol x, Counterexample found)
    {
        var isVector = x.Kind == Symbols.SymbolKind.Element;
        var with = Numbers.With(found.Parameters);
        if (found.Evidence == Evidence.SecondDerivative)
        {
            var along = found.Direction is { } direction && isVector ? $" along {Numbers.Tuple(direction)}" : "";
            return $"at {Numbers.Point(x.Name, found.Points[0], isVector)}{with} its second derivative{along} is {Numbers.Rounded(found.Values[0].Nearest)}";
        }

        string PointOf(int i) => isVector ? Numbers.Tuple(found.Points[i]) : Numbers.Exact(found.Points[i][0]);
        string ValueOf(int i) => Numbers.Shown(found.Values[i]);
        return $"at {x.Name} = {PointOf(1)}{with} it is {ValueOf(1)}, which lies above the chord from {ValueOf(0)} at {PointOf(0)} to {ValueOf(2)} at {PointOf(2)}";
    }
}

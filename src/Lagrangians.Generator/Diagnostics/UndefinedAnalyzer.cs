using System.Collections.Immutable;
using Lagrangians.Generator.Convexity;
using Lagrangians.Generator.Convexity.Rules;
using Lagrangians.Generator.Reading;
using Lagrangians.Generator.Reading.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Lagrangians.Generator.Diagnostics;

/// <summary>LAG104: a Lagrangian is undefined on a part of its domain, with a point.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UndefinedAnalyzer() : VerdictAnalyzer(Rule.UndefinedOnDomain)
{
    internal override IEnumerable<Finding> Report(Definition definition, Verdict verdict, Location location)
    {
        var x = definition.Method.Parameters[0].Symbol;
        foreach (var undefined in verdict.Undefined)
        {
            var point = Numbers.Point(x.Name, undefined.At, x.Kind == Symbols.SymbolKind.Element);
            var text = $"at {point}{Numbers.With(undefined.Parameters)} '{ShapeProver.Name(undefined.Part)}' is {undefined.Reason}";
            var properties = ImmutableDictionary<string, string?>.Empty;
            if (undefined.DefinedFor is { } range)
            {
                text += $"; it is defined for {Numbers.Range(range.Parameter.Name, range.Range)}";
                properties = NarrowedDomain.Properties(range);
            }

            yield return new Finding(Rule.UndefinedOnDomain, location, definition.Method.Identifier, text) { Properties = properties };
        }
    }
}

using System.Globalization;
using Lagrangians.Generator.Reading;
using Lagrangians.Generator.Reading.Model;
using Lagrangians.Generator.Stability;
using Lagrangians.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SymbolKind = Lagrangians.Generator.Symbols.SymbolKind;

namespace Lagrangians.Generator.Diagnostics;

/// <summary>
/// LAG203: no accurate form of the activation was found, or else of other quantities; or the search for that of any quantity was stopped by the budget. What the
/// user gives as a <c>[StableDerivative]</c> is taken at its word.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ActivationAccuracyAnalyzer() : LagrangianAnalyzer(KnownAttributes.Lagrangian, Rule.ActivationAccuracy)
{
    private protected override IEnumerable<Finding> Analyze(
        IMethodSymbol method, AttributeData attribute, SemanticModel model, CancellationToken cancellation)
    {
        var analysis = new Analysis(model.Compilation, cancellation);
        if (analysis.Accepted(method, attribute) is not { } definition)
            yield break;
        var derivation = analysis.Derive(definition);
        if (derivation.Derived is { } derived && !definition.Overrides.Any(o => o.Parameter == 0))
        {
            if (derivation.Shortfall is { } shortfall)
                yield return Found("the activation", $"at {Point(definition, derived.Value, shortfall)} it loses {Digits(shortfall)}");
            if (derivation.Losses.Count > 0)
            {
                var worst = derivation.Losses.Aggregate((a, b) => b.Shortfall.Digits > a.Shortfall.Digits ? b : a);
                var which = derivation.Losses.Count == 1 ? "it" : worst.Quantity;
                yield return Found(Listed([.. derivation.Losses.Select(l => l.Quantity)]), $"at {Point(definition, derived.Value, worst.Shortfall)} {which} loses {Digits(worst.Shortfall)}");
            }
        }

        if (derivation.Stopped.Count > 0)
            yield return Found(Listed(derivation.Stopped), "the search for one was stopped by the work budget");

        Finding Found(string what, string why) => new(Rule.ActivationAccuracy, method.Locations[0], method.Name, what, why);
    }

    private static string Listed(IReadOnlyList<string> quantities)
    {
        const int shown = 6;
        var rest = quantities.Count > shown + 1 ? quantities.Count - shown : 0;
        string[] named = [.. quantities.Take(rest > 0 ? shown : quantities.Count)];
        return rest > 0 ? $"{string.Join(", ", named)} and {NumberText.Of(rest)} more"
            : named.Length == 1 ? named[0] : $"{string.Join(", ", named.Take(named.Length - 1))} and {named[^1]}";
    }

    private static string Point(Definition definition, Expr value, Shortfall shortfall)
    {
        var used = Algebra.Nodes(value).OfType<Symbol>().Where(s => s.Kind is SymbolKind.Parameter or SymbolKind.Integer).Select(s => s.Index).Distinct().OrderBy(i => i);
        var parameters = definition.Method.Parameters;
        return $"{parameters[0].Symbol.Name} = {NumberText.Of(shortfall.X.ToDouble())}"
            + string.Concat(used.Select(i => $", {parameters[i].Symbol.Name} = {NumberText.Of(Derivation.DefaultOf(parameters[i]))}"));
    }

    private static string Digits(Shortfall shortfall)
    {
        if (double.IsInfinity(shortfall.Digits))
            return shortfall.IsSingle ? "all digits in float" : "all digits";
        var digits = Math.Floor(shortfall.Digits).ToString(CultureInfo.InvariantCulture);
        return (digits == "1" ? "a digit" : $"{digits} digits") + (shortfall.IsSingle ? " in float" : "");
    }
}

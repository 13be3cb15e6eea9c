using System.Globalization;
using Lagrangians.Generator.Reading;
using Lagrangians.Generator.Reading.Model;
using Lagrangians.Generator.Stability;
using Lagrangians.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SymbolKind = Lagrangians.Generator.Symbols.SymbolKind;

namespace Lagrangians.Generator.Diagnostics;

/// <summary>LAG203: no accurate form of the activation was found. What the user gives as a <c>[StableDerivative]</c> is taken at its word.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ActivationAccuracyAnalyzer() : LagrangianAnalyzer(KnownAttributes.Lagrangian, Rule.ActivationAccuracy)
{
    private protected override IEnumerable<Finding> Analyze(
        IMethodSymbol method, AttributeData attribute, SemanticModel model, CancellationToken cancellation)
    {
        var analysis = new Analysis(model.Compilation, cancellation);
        if (analysis.Accepted(method, attribute) is not { } definition
            || definition.Overrides.Any(o => o.Parameter == 0)
            || analysis.Derive(definition) is not { Derived: { } derived, Shortfall: { } shortfall })
            yield break;
        yield return new Finding(
            Rule.ActivationAccuracy, method.Locations[0], method.Name, Point(definition, derived.Value, shortfall), Digits(shortfall));
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

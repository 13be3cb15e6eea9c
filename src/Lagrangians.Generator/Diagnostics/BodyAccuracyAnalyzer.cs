using Lagrangians.Generator.Reading;
using Lagrangians.Generator.Reading.Model;
using Lagrangians.Generator.Reading.Steps;
using Lagrangians.Generator.Stability;
using Lagrangians.Generator.Stability.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Lagrangians.Generator.Diagnostics;

/// <summary>LAG202: the body, as C# runs it, overflows or loses its digits where the exact value is an ordinary number.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BodyAccuracyAnalyzer() : LagrangianAnalyzer(KnownAttributes.Lagrangian, Rule.BodyAccuracy)
{
    private protected override IEnumerable<Finding> Analyze(
        IMethodSymbol method, AttributeData attribute, SemanticModel model, CancellationToken cancellation)
    {
        if (new Analysis(model.Compilation, cancellation).Accepted(method, attribute) is not { } definition
            || WrittenBody.Of(method, definition, model.Compilation, cancellation) is not { } body
            || body.Losses(definition, cancellation).FirstOrDefault() is not { } loss)
            yield break;
        yield return new Finding(
            Rule.BodyAccuracy, body.SyntaxOf(loss)?.GetLocation() ?? method.Locations[0], method.Name, Describe(definition, body, loss));
    }

    private static string Describe(Definition definition, WrittenBody body, BodyLoss loss)
    {
        var used = Lowering.Step.InOrder(body.Result).OfType<Lowering.InputStep>().Select(s => s.Symbol.Index).ToArray();
        var symbols = definition.Method.Parameters.Select(p => p.Symbol).Where(s => used.Contains(s.Index));
        return $"{What(loss)} at {loss.Point.Describe(symbols)}: it returns {Text(loss.Found)}, and the exact value is {Text(loss.Exact)}";
    }

    private static string What(BodyLoss loss)
    {
        const double all = 15;
        if (double.IsInfinity(loss.Digits))
            return double.IsInfinity(loss.Found) ? "overflows" : "is not a number";
        return loss.Found == 0 || loss.Digits >= all ? "loses all digits" : $"loses {Numbers.Rounded(Math.Floor(loss.Digits))} digits";
    }

    private static string Text(double value) =>
        double.IsNaN(value) ? "NaN" : double.IsInfinity(value) ? value > 0 ? "∞" : "-∞" : SamplePoint.Text(value);
}

using Lagrangians.Generator.Reading;
using Lagrangians.Generator.Reading.Members;
using Lagrangians.Generator.Reading.Model;
using Lagrangians.Generator.Stability;
using Lagrangians.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Lagrangians.Generator.Diagnostics;

/// <summary>LAG201: a <c>[StableDerivative]</c> is not the derivative. One whose body is not symbolic is taken at its word.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DerivativeValueAnalyzer() : LagrangianAnalyzer(KnownAttributes.StableDerivative, Rule.DerivativeValue)
{
    private protected override IEnumerable<Finding> Analyze(
        IMethodSymbol method, AttributeData attribute, SemanticModel model, CancellationToken cancellation)
    {
        if (method.MethodKind != MethodKind.Ordinary || OverrideReader.Of(method, attribute) is not { Mistake: null, Lagrangian: { } lagrangian } reading
            || new Analysis(model.Compilation, cancellation).Read(lagrangian).Definition is not { Body: { } body } definition
            || definition.Overrides.FirstOrDefault(o => o.Parameter == reading.Parameter)?.Body is not { } derivative)
            yield break;

        var claim = Claim(definition, body, derivative, reading.Parameter);
        if (DerivativeCheck.Find(claim, cancellation) is not { } found)
            yield break;
        yield return new Finding(
            Rule.DerivativeValue, method.Locations[0], method.Name, lagrangian.Name, lagrangian.Parameters[reading.Parameter].Name,
            found.Point, SamplePoint.Text(found.Given), SamplePoint.Text(found.Derivative));
    }

    private static DerivativeClaim Claim(Definition definition, Expr body, Expr derivative, int parameter)
    {
        var parameters = definition.Method.Parameters;
        return new DerivativeClaim(
            body, derivative, parameter, [.. parameters.Select(p => new SampledParameter(p.Symbol, p.Default))],
            definition.Method.ReturnType == "float");
    }
}

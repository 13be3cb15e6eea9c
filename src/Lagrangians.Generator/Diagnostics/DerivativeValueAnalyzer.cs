using Lagrangians.Generator.Reading;
using Lagrangians.Generator.Reading.Members;
using Lagrangians.Generator.Stability;
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
        if (ClaimOf(method, attribute, model.Compilation, cancellation) is not var (claim, lagrangian) || DerivativeCheck.Find(claim, cancellation) is not { } found)
            yield break;
        yield return new Finding(
            Rule.DerivativeValue, method.Locations[0], method.Name, lagrangian.Name, lagrangian.Parameters[claim.Parameter].Name,
            found.Point, SamplePoint.Text(found.Given), SamplePoint.Text(found.Derivative));
    }

    /// <summary>What a method that is marked claims, and of which Lagrangian; null where it fits none, or its body is not symbolic.</summary>
    internal static (DerivativeClaim Claim, IMethodSymbol Lagrangian)? ClaimOf(IMethodSymbol method, AttributeData attribute, Compilation compilation, CancellationToken cancellation)
    {
        if (method.MethodKind != MethodKind.Ordinary || OverrideReader.Of(method, attribute) is not { Mistake: null, Lagrangian: { } lagrangian } reading
            || new Analysis(compilation, cancellation).Read(lagrangian).Definition is not { Body: { } body } definition
            || definition.Overrides.FirstOrDefault(o => o.Parameter == reading.Parameter)?.Body is not { } derivative)
            return null;
        var parameters = definition.Method.Parameters;
        return (new DerivativeClaim(
            body, derivative, reading.Parameter, [.. parameters.Select(p => new SampledParameter(p.Symbol, p.Default))], definition.Method.ReturnType == "float"), lagrangian);
    }
}

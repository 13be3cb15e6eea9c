using Lagrangians.Generator.Reading;
using Lagrangians.Generator.Reading.Members;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Lagrangians.Generator.Diagnostics;

/// <summary>LAG004: a <c>[StableDerivative]</c> fits no Lagrangian.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StableDerivativeAnalyzer() : LagrangianAnalyzer(KnownAttributes.StableDerivative, Rule.StableDerivative)
{
    private protected override IEnumerable<Finding> Analyze(
        IMethodSymbol method, AttributeData attribute, SemanticModel model, CancellationToken cancellation)
    {
        var mistake = method is { MethodKind: MethodKind.Ordinary }
            ? OverrideReader.Of(method, attribute)?.Mistake
            : "expected a static method of the type of its Lagrangian, found another kind of method";
        if (mistake is not null)
            yield return new Finding(Rule.StableDerivative, KnownAttributes.LocationOf(attribute, method), method.Name, mistake);
    }
}

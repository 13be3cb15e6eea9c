using Lagrangians.Generator.Reading;
using Lagrangians.Generator.Reading.Bodies;
using Lagrangians.Generator.Reading.Flow;
using Lagrangians.Generator.Reading.Members;
using Lagrangians.Generator.Reading.Signature;
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
        var reading = method is { MethodKind: MethodKind.Ordinary } ? OverrideReader.Of(method, attribute) : null;
        var mistake = method is { MethodKind: MethodKind.Ordinary }
            ? reading?.Mistake ?? (reading is null ? null : MistakeOfBody(reading, model.Compilation, cancellation))
            : "expected a static method of the type of its Lagrangian, found another kind of method";
        if (mistake is not null)
            yield return new Finding(Rule.StableDerivative, KnownAttributes.LocationOf(attribute, method), method.Name, mistake);
    }

    private static string? MistakeOfBody(OverrideReading reading, Compilation compilation, CancellationToken cancellation)
    {
        if (reading.Lagrangian is not { } lagrangian || !lagrangian.Parameters[0].Type.IsVector()
            || SignatureReader.Read(lagrangian, cancellation) is not { IsAccepted: true, Definition: { } definition })
            return null;
        var body = BodyReading.Of(reading.Method, definition.Method.Parameters, compilation, cancellation);
        const string expected = "expected a symbolic body, since the derivatives of a vector Lagrangian are computed in several passes, found";
        return body.Refusal is { } refusal ? $"{expected} '{Tokens.TextOf(refusal.Syntax)}': {refusal.Message}"
            : body.Bound is { } bound ? $"{expected} one that is over the work budget: {bound}"
            : null;
    }
}

using Lagrangians.Generator.Reading;
using Lagrangians.Generator.Reading.Signature;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Lagrangians.Generator.Diagnostics;

/// <summary>LAG900: what went wrong inside while a definition's code was generated, as the generated file tells it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FaultAnalyzer() : LagrangianAnalyzer(KnownAttributes.Lagrangian, Rule.Fault)
{
    private protected override IEnumerable<Finding> Analyze(
        IMethodSymbol method, AttributeData attribute, SemanticModel model, CancellationToken cancellation)
    {
        var written = method.Written();
        var faults = GeneratedFaults.Of(model.Compilation);
        return faults.Count == 0 ? [] : faults[HintName.Of(written)].Select(f => FaultFinding.Of(f, written));
    }
}

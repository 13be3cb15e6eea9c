using Lagrangians.Generator.Reading;
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
        return GeneratedNotes.FaultsOf(model.Compilation, written).Select(f => FaultFinding.Of(f, written));
    }
}

using Lagrangians.Generator.Reading;
using Lagrangians.Generator.Reading.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Lagrangians.Generator.Diagnostics;

/// <summary>LAG003: a construct in the body is not symbolic; LAG006: the expression, or what is derived from it, is over the budget.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BodyAnalyzer : LagrangianAnalyzer
{
    private readonly Func<Definition, CancellationToken, string?> _exceededBound;

    /// <summary>The analyzer as the compiler makes it.</summary>
    public BodyAnalyzer()
        : this(static (definition, cancellation) => Derivation.Of(definition, cancellation).ExceededBound)
    {
    }

    /// <param name="exceededBound">The bound of the budget that the derivation from a definition exceeds, or null.</param>
    internal BodyAnalyzer(Func<Definition, CancellationToken, string?> exceededBound)
        : base(KnownAttributes.Lagrangian, Rule.SymbolicBody, Rule.WorkBudget) => _exceededBound = exceededBound;

    private protected override IEnumerable<Finding> Analyze(
        IMethodSymbol method, AttributeData attribute, SemanticModel model, CancellationToken cancellation)
    {
        var reading = new Analysis(model.Compilation, cancellation).Read(method, attribute);
        if (reading.Definition is { Body: not null } definition
            && (_exceededBound(definition, cancellation) ?? GeneratedNotes.BoundOf(model.Compilation, method.Written())) is { } bound)
            return [new Finding(Rule.WorkBudget, method.Locations[0], method.Name, bound)];
        return reading.Findings;
    }
}

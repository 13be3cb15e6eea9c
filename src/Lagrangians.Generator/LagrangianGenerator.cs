using Lagrangians.Generator.Emission;
using Lagrangians.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lagrangians.Generator;

/// <summary>Derives the activation of every method marked <c>[Lagrangian]</c>, and all that goes with it.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class LagrangianGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var definitions = new ReadDefinitions();
        var sources = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                KnownAttributes.Namespace + "." + KnownAttributes.Lagrangian,
                static (node, _) => node is MethodDeclarationSyntax,
                (found, cancellation) => definitions.Of(found, cancellation))
            .Where(static definition => definition is not null)
            .Select(static (definition, _) => definition!)
            .WithTrackingName(TrackingNames.Definitions)
            .Select(Derivation.Of)
            .WithTrackingName(TrackingNames.Derivations)
            .Select(static (derivation, cancellation) => derivation.Judge(cancellation))
            .WithTrackingName(TrackingNames.Verdicts)
            .Select(SourceFile.Write)
            .WithTrackingName(TrackingNames.Sources);
        context.RegisterSourceOutput(sources, static (output, source) => output.AddSource(source.HintName, source.Text));
    }
}

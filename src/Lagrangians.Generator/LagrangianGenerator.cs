using Lagrangians.Generator.Diagnostics;
using Lagrangians.Generator.Emission;
using Lagrangians.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lagrangians.Generator;

/// <summary>Derives the activation of every method marked <c>[Lagrangian]</c>, and all that goes with it.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class LagrangianGenerator : IIncrementalGenerator
{
    private readonly StageGuard _guard;

    /// <summary>The generator as the compiler makes it.</summary>
    public LagrangianGenerator()
        : this(StageGuard.Default)
    {
    }

    /// <param name="guard">What stands around the stages.</param>
    internal LagrangianGenerator(StageGuard guard) => _guard = guard;

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var guard = _guard;
        var definitions = guard.IsPlain ? ReadDefinitions.Shared : new ReadDefinitions(guard);
        var methods = context.SyntaxProvider.ForAttributeWithMetadataName(
            KnownAttributes.Namespace + "." + KnownAttributes.Lagrangian,
            static (node, _) => node is MethodDeclarationSyntax,
            (found, cancellation) => definitions.Of(found, cancellation).In(found.TargetNode.SyntaxTree.Options));
        var sources = methods
            .Where(static method => method.Definition is not null)
            .Select(static (method, _) => method.Definition!)
            .WithTrackingName(TrackingNames.Definitions)
            .Select((definition, cancellation) => Derivation.Of(definition, guard, cancellation))
            .WithTrackingName(TrackingNames.Derivations)
            .Select((derivation, cancellation) => derivation.Judge(guard, cancellation))
            .WithTrackingName(TrackingNames.Verdicts)
            .Select((derivation, cancellation) => SourceFile.Write(derivation, guard, cancellation))
            .WithTrackingName(TrackingNames.Sources);
        context.RegisterSourceOutput(sources, static (output, source) => output.AddSource(source.HintName, source.Text));

        // What keeps even the defining part from being written. The compilation is asked for the file alone, and only where there is such a finding.
        var findings = methods.SelectMany(static (method, _) => method.Findings).WithTrackingName(TrackingNames.Findings);
        context.RegisterSourceOutput(
            findings.Combine(context.CompilationProvider),
            static (output, found) => output.ReportDiagnostic(found.Left.In(found.Right).ToDiagnostic()));
        var languages = methods.Where(static method => method.OldLanguage is not null).Select(static (method, _) => method.OldLanguage!).Collect().WithTrackingName(TrackingNames.Languages);
        context.RegisterSourceOutput(languages, static (output, versions) =>
        {
            if (!versions.IsEmpty)
                output.ReportDiagnostic(RequiredLanguage.Finding(versions[0]).ToDiagnostic());
        });
        var hidden = context.AdditionalTextsProvider.SelectMany(RazorDefinitions.Find).WithTrackingName(TrackingNames.Hidden);
        context.RegisterSourceOutput(hidden, static (output, finding) => output.ReportDiagnostic(finding.OfFile().ToDiagnostic()));
    }
}

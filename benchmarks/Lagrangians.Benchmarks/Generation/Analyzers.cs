using System.Collections.Immutable;
using Lagrangians.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Lagrangians.Benchmarks.Generation;

/// <summary>The analyzers over a project with its generated code, as a build runs them.</summary>
internal static class Analyzers
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> All =
    [
        .. typeof(LagrangianGenerator).Assembly.GetTypes()
            .Where(t => !t.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(t) && !typeof(DiagnosticSuppressor).IsAssignableFrom(t))
            .Select(t => (DiagnosticAnalyzer)Activator.CreateInstance(t)!),
    ];

    /// <summary>The project with what is generated for it.</summary>
    public static CSharpCompilation Generate(CSharpCompilation compilation)
    {
        Model.NewDriver().RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        return (CSharpCompilation)output;
    }

    /// <summary>Runs every analyzer; the compiler's own diagnostics are not asked for.</summary>
    /// <param name="generated">The project with what was generated.</param>
    /// <param name="concurrent">On all cores, as a build does.</param>
    /// <returns>Each analyzer with the time that it took; times of concurrent analyzers overlap.</returns>
    public static async Task<IReadOnlyDictionary<string, TimeSpan>> RunAsync(CSharpCompilation generated, bool concurrent = true)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: (e, _, _) => throw e, concurrentAnalysis: concurrent, logAnalyzerExecutionTime: true);
        var analysis = await generated.WithAnalyzers(All, options).GetAnalysisResultAsync(default).ConfigureAwait(false);
        return All.ToDictionary(a => a.GetType().Name, a => analysis.AnalyzerTelemetryInfo[a].ExecutionTime);
    }
}

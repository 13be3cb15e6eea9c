using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis.CSharp;

namespace Lagrangians.Benchmarks.Generation;

/// <summary>All analyzers over a project with its generated code.</summary>
[InvocationCount(1)]
public class AnalyzerBenchmarks
{
    private CSharpCompilation _compilation = null!;

    [Params(100, 1000)]
    public int Definitions { get; set; }

    [IterationSetup]
    public void Generate() => _compilation = Analyzers.Generate(new Model(Definitions, Layout.ManyFiles).Compilation);

    [Benchmark]
    public Task Analyze() => Analyzers.RunAsync(_compilation);
}

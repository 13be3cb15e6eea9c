using System.Diagnostics;
using Lagrangians.Benchmarks.Generation;
using Lagrangians.Generator;
using Lagrangians.Generator.Convexity;
using Lagrangians.Kernels.Benchmarks;
using Microsoft.CodeAnalysis.CSharp;

namespace Lagrangians.Benchmarks.Quick;

/// <summary>What a build of definitions that nobody has seen before costs: the generator alone, its text, and <c>dotnet build</c>.</summary>
internal static class QuickGenerator
{
    private const int Times = 5;

    public static void Write(TextWriter output)
    {
        output.WriteLine($"Processor: {Machine.Processor}.");
        output.WriteLine($"Characters generated for a definition with one parameter, documentation included: {Characters():F0}.");
        output.WriteLine();
        output.WriteLine("The generator alone, with stable forms and verdicts, nothing remembered; milliseconds a definition, medians of 5:");
        output.WriteLine("| definitions | processor time | on the wall |");
        output.WriteLine("|---:|---:|---:|");
        foreach (var definitions in (int[])[100, 1000])
        {
            var costs = Enumerable.Range(0, Times).Select(_ => Cold(definitions)).ToArray();
            output.WriteLine($"| {definitions} | {Each(costs.Select(c => c.Processor))} | {Each(costs.Select(c => c.Wall))} |");

            string Each(IEnumerable<TimeSpan> times) => $"{Timing.Median(times).TotalMilliseconds / definitions:F2}";
        }
    }

    /// <summary>A project of which nothing is remembered, nor of any other one.</summary>
    public static CSharpCompilation Unknown(int definitions, Layout layout)
    {
        DerivationMemory.Clear();
        VerdictCache.Clear();
        return new Model(definitions, layout).Compilation;
    }

    private static (TimeSpan Processor, TimeSpan Wall) Cold(int definitions)
    {
        var compilation = Unknown(definitions, Layout.ManyFiles);
        GC.Collect();
        var watch = Stopwatch.StartNew();
        var processor = Timing.Of(() => Model.NewDriver().RunGenerators(compilation));
        return (processor, watch.Elapsed);
    }

    private static double Characters()
    {
        var compilation = new Model(160, Layout.ManyFiles).Compilation;
        var names = Stages.Read(compilation).Where(d => d.Method.Parameters.Count == 2).Select(d => d.Place.HintName + ".g.cs").ToHashSet();
        var trees = Model.NewDriver().RunGenerators(compilation).GetRunResult().GeneratedTrees;
        return trees.Where(t => names.Contains(Path.GetFileName(t.FilePath))).Average(t => t.Length);
    }
}

using System.Diagnostics;
using Lagrangians.Benchmarks.Generation;
using Lagrangians.Generator;
using Lagrangians.Generator.Reading.Model;
using Lagrangians.Generator.Stability;

namespace Lagrangians.Benchmarks.Quick;

/// <summary>What finding stable forms costs on top of the derivation, definition by definition, with nothing found before.</summary>
internal static class QuickStability
{
    private const int Times = 7;

    public static void Write(TextWriter output)
    {
        Write(output, "functions of the literature", Literature.Definitions());
        Write(output, "definitions of models", Stages.Read(new Model(64, Layout.OneClass).Compilation));
    }

    private static void Write(TextWriter output, string what, List<Definition> definitions)
    {
        if (Environment.GetEnvironmentVariable("LAG_ONLY") is { Length: > 0 } only) { definitions = definitions.Where(d => only.Split(",").Contains(d.Names.Module.Replace("Lagrangian", ""))).ToList(); if (definitions.Count == 0) return; for (var i = 0; i < 60; i++) foreach (var d in definitions) Cost(d); }
        foreach (var definition in definitions)
            Cost(definition);
        var costs = definitions.Select(d => (Name: d.Names.Module, Cost: Enumerable.Range(0, Times).Select(_ => Cost(d)).Min())).OrderBy(c => c.Cost).ToArray();
        output.WriteLine($"Stability of {costs.Length} {what}, milliseconds on the wall, the least of {Times}: median {costs[costs.Length / 2].Cost:F2}, mean {costs.Average(c => c.Cost):F2}, worst {costs[^1].Cost:F2}");
        output.WriteLine($"  {string.Join(", ", costs.Reverse().Take(12).Select(c => $"{c.Name} {c.Cost:F1}"))}");
    }

    private static double Cost(Definition definition)
    {
        StableForms.Forget();
        var first = Milliseconds();
        return first - Milliseconds();

        double Milliseconds()
        {
            var watch = Stopwatch.StartNew();
            Derivation.Of(definition, default);
            return watch.Elapsed.TotalMilliseconds;
        }
    }
}

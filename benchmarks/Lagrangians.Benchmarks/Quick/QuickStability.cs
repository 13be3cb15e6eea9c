using Lagrangians.Benchmarks.Generation;
using Lagrangians.Generator;
using Lagrangians.Generator.Reading.Model;

namespace Lagrangians.Benchmarks.Quick;

/// <summary>What finding stable forms costs on top of the derivation, definition by definition, with nothing found before.</summary>
internal static class QuickStability
{
    private const int Times = 7;

    public static void Write(TextWriter output)
    {
        Write(output, "functions of the literature", Literature.Definitions());
        Write(output, "definitions of models", Stages.Read(new Model(64, Layout.OneClass).Compilation));
        Write(output, "long definitions", LongBodies.Definitions());
    }

    private static void Write(TextWriter output, string what, List<Definition> definitions)
    {
        // Round after round: what compiles the generator's own code in the background counts in the first ones.
        var rounds = Enumerable.Range(0, Times).Select(_ => definitions.ConvertAll(Cost)).ToList();
        var costs = definitions.Select((d, i) => (Name: d.Names.Module, Cost: rounds.Min(r => r[i]))).OrderBy(c => c.Cost).ToArray();
        output.WriteLine($"Stability of {costs.Length} {what}, milliseconds of processor time, the least of {Times}: median {costs[costs.Length / 2].Cost:F2}, mean {costs.Average(c => c.Cost):F2}, worst {costs[^1].Cost:F2}");
        output.WriteLine($"  {string.Join(", ", costs.Reverse().Take(12).Select(c => $"{c.Name} {c.Cost:F1}"))}");
    }

    private static double Cost(Definition definition)
    {
        DerivationMemory.Clear();
        var first = Milliseconds();
        return first - Milliseconds();

        double Milliseconds()
        {
            var before = Environment.CpuUsage.TotalTime;
            Derivation.Of(definition, default);
            return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
        }
    }
}

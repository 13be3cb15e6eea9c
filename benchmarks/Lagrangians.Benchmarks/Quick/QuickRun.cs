using System.Diagnostics;
using Lagrangians.Benchmarks.Generation;
using Microsoft.CodeAnalysis;

namespace Lagrangians.Benchmarks.Quick;

/// <summary>The costs that have limits, in under a minute: Stopwatch medians in place of statistics.</summary>
internal static class QuickRun
{
    public static async Task WriteAsync(TextWriter output)
    {
        var watch = Stopwatch.StartNew();
        Model.NewDriver().RunGenerators(new Model(1000, Layout.ManyFiles).Compilation);
        output.WriteLine($"First run in this process, 1,000 definitions, the compiler's own start included: {watch.Elapsed.TotalMilliseconds:F0} ms");
        Check(output);
        output.WriteLine();
        output.WriteLine("| definitions | layout | cold, ms each | edit elsewhere | comment above | changed body |");
        output.WriteLine("|---:|---|---:|---:|---:|---:|");
        foreach (var definitions in (int[])[1, 100, 1000])
        {
            foreach (var layout in (Layout[])[Layout.ManyFiles, Layout.OneClass])
                WriteCosts(output, definitions, layout);
        }

        output.WriteLine();
        output.WriteLine("| definitions | layout | read, ms each | derive | write | parse | re-read |");
        output.WriteLine("|---:|---|---:|---:|---:|---:|---:|");
        foreach (var layout in (Layout[])[Layout.ManyFiles, Layout.OneClass])
            WriteStages(output, 1000, layout);
        output.WriteLine();
        await WriteAnalyzersAsync(output, 1000).ConfigureAwait(false);
        output.WriteLine($"{watch.Elapsed.TotalSeconds:F0} s in all");
    }

    // Were definitions rejected, their cost would be small and mean nothing.
    private static void Check(TextWriter output)
    {
        var generated = Analyzers.Generate(new Model(100, Layout.ManyFiles).Compilation);
        var errors = generated.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).ToArray();
        if (errors.Length > 0)
            throw new InvalidOperationException(string.Join("\n", errors.Take(10).Select(e => e.ToString())));
        var text = generated.SyntaxTrees.Where(t => t.FilePath.EndsWith(".g.cs", StringComparison.Ordinal)).Select(t => t.Length).ToArray();
        output.WriteLine($"{text.Length} definitions generate {text.Average():F0} characters each, and compile.");
    }

    private static void WriteCosts(TextWriter output, int definitions, Layout layout)
    {
        var times = definitions == 1000 ? 5 : 15;
        var model = new Model(definitions, layout);
        var warm = Model.NewDriver().RunGenerators(model.Compilation);
        var edit = 0;
        var cold = Timing.Median(times, () => new Model(definitions, layout).Compilation, c => Model.NewDriver().RunGenerators(c));
        var elsewhere = Timing.Median(times, () => model.AfterEditElsewhere(++edit), c => warm.RunGenerators(c));
        var comment = Timing.Median(times, () => model.AfterComment(++edit), c => warm.RunGenerators(c));
        var changed = Timing.Median(times, () => model.AfterChangedBody(++edit), c => warm.RunGenerators(c));
        output.WriteLine($"| {definitions} | {layout} | {Each(cold)} | {Each(elsewhere)} | {Each(comment)} | {Each(changed)} |");

        string Each(TimeSpan time) => $"{time.TotalMilliseconds / definitions:F3}";
    }

    private static void WriteStages(TextWriter output, int definitions, Layout layout)
    {
        var runs = Enumerable.Range(0, 5).Select(_ => Stages.Measure(new Model(definitions, layout).Compilation)).ToArray();
        var model = new Model(definitions, layout);
        Stages.ReadAll(model.Compilation);
        var edit = 0;
        var again = Timing.Median(5, () => model.AfterEditElsewhere(++edit), c => Stages.ReadAll(c));
        output.WriteLine(
            $"| {definitions} | {layout} | {Each(runs.Select(r => r.Read))} | {Each(runs.Select(r => r.Derive))} " +
            $"| {Each(runs.Select(r => r.Write))} | {Each(runs.Select(r => r.Parse))} | {Each([again])} |");

        string Each(IEnumerable<TimeSpan> times) => $"{Timing.Median(times).TotalMilliseconds / definitions:F3}";
    }

    private static async Task WriteAnalyzersAsync(TextWriter output, int definitions)
    {
        var compilation = new Model(definitions, Layout.ManyFiles).Compilation;
        for (var run = 0; run < 2; run++)
        {
            var generated = Analyzers.Generate(compilation);
            var watch = Stopwatch.StartNew();
            var times = await Analyzers.RunAsync(generated).ConfigureAwait(false);
            var total = watch.Elapsed.TotalMilliseconds / definitions;
            if (run == 0)
                continue;
            output.WriteLine($"All analyzers over {definitions} definitions with their generated code: {total:F3} ms each; by analyzer, overlapping:");
            foreach (var (name, time) in times.OrderByDescending(t => t.Value))
                output.WriteLine($"  {name}: {time.TotalMilliseconds / definitions:F3}");
        }
    }
}

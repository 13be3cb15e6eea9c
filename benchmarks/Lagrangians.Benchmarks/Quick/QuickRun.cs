using System.Diagnostics;
using Lagrangians.Benchmarks.Generation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lagrangians.Benchmarks.Quick;

/// <summary>The costs that have limits, in under a minute: medians of a few runs in place of statistics.</summary>
internal sealed class QuickRun(TextWriter output)
{
    private const int Many = 1000;

    /// <summary>Measures what is asked for by name (start, costs, stages, stability, analyzers), or all; generator and build, which take minutes, by name only.</summary>
    public void Write(IReadOnlyCollection<string> parts)
    {
        var watch = Stopwatch.StartNew();
        output.WriteLine("Milliseconds of processor time, divided by the definitions.");
        Write(parts, "start", WriteStart);
        if (parts.Count == 0 || parts.Any(p => p is not ("stability" or "build")))
        {
            Check();
            WarmUp();
        }

        Write(parts, "costs", WriteCosts);
        if (parts.Contains("generator"))
            Write(parts, "generator", () => QuickGenerator.Write(output));
        if (parts.Contains("build"))
            Write(parts, "build", () => QuickBuild.Write(output));
        Write(parts, "stages", WriteStages);
        Write(parts, "stability", () => QuickStability.Write(output));
        Write(parts, "analyzers", WriteAnalyzers);
        output.WriteLine($"{watch.Elapsed.TotalSeconds:F0} s in all");
    }

    private void Write(IReadOnlyCollection<string> parts, string part, Action write)
    {
        if (parts.Count > 0 && !parts.Contains(part))
            return;
        write();
        output.WriteLine();
    }

    private void WriteStart()
    {
        var first = Timing.Of(() => Driving.Generate(Model.NewDriver(), new Model(Many, Layout.ManyFiles).Compilation));
        output.WriteLine($"The first run of a process, {Many} definitions, the JIT of the compiler itself included: {Each(first, Many)}");
    }

    // Were definitions rejected, their cost would be small and mean nothing.
    private void Check()
    {
        var generated = Analyzers.Generate(new Model(100, Layout.ManyFiles).Compilation);
        var errors = generated.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).ToArray();
        if (errors.Length > 0)
            throw new InvalidOperationException(string.Join("\n", errors.Take(10).Select(e => e.ToString())));
        var lengths = generated.SyntaxTrees.Where(t => t.FilePath.EndsWith(".g.cs", StringComparison.Ordinal)).Select(t => t.Length).ToArray();
        output.WriteLine($"{lengths.Length} definitions generate {lengths.Average():F0} characters each, and compile.\n");
    }

    private static void WarmUp()
    {
        for (var i = 0; i < 6; i++)
        {
            var model = new Model(300, Layout.ManyFiles);
            var driver = Driving.Generate(Model.NewDriver(), model.Compilation);
            driver.RunGenerators(model.AfterChangedBody(1));
        }
    }

    private void WriteCosts()
    {
        output.WriteLine("| definitions | layout | cold | edit elsewhere | comment above | changed body |");
        output.WriteLine("|---:|---|---:|---:|---:|---:|");
        foreach (var definitions in (int[])[1, 100, Many])
        {
            foreach (var layout in Enum.GetValues<Layout>())
                WriteCosts(definitions, layout);
        }
    }

    private void WriteCosts(int definitions, Layout layout)
    {
        var times = definitions == Many ? 3 : 9;
        var model = new Model(definitions, layout);
        var warm = Driving.Generate(Model.NewDriver(), model.Compilation);
        var edit = 0;
        var cold = Timing.Median(times, () => QuickGenerator.Unknown(definitions, layout), c => Driving.Generate(Model.NewDriver(), c));
        var elsewhere = Edit(model.AfterEditElsewhere);
        var comment = Edit(model.AfterComment);
        var changed = Edit(model.AfterChangedBody);
        output.WriteLine($"| {definitions} | {layout} | {Each(cold, definitions)} | {elsewhere} | {comment} | {changed} |");

        string Edit(Func<int, CSharpCompilation> after) =>
            Each(Timing.Median(times, () => after(++edit), c => warm.RunGenerators(c)), definitions);
    }

    private void WriteStages()
    {
        output.WriteLine("| layout | read | read again | derive | write | parse |");
        output.WriteLine("|---|---:|---:|---:|---:|---:|");
        foreach (var layout in Enum.GetValues<Layout>())
        {
            var model = new Model(Many, layout);
            var definitions = Stages.Read(model.Compilation);
            var derivations = Stages.Derive(definitions);
            var sources = Stages.Write(derivations);
            var edit = 0;
            var read = Timing.Median(3, () => new Model(Many, layout).Compilation, c => Stages.Read(c));
            var again = Timing.Median(3, () => model.AfterEditElsewhere(++edit), c => Stages.Read(c));
            var derive = Timing.Median(3, () => definitions, d => Stages.Derive(d));
            var write = Timing.Median(3, () => derivations, d => Stages.Write(d));
            var parse = Timing.Median(3, () => sources, s => Stages.Parse(s));
            output.WriteLine($"| {layout} | {Each(read, Many)} | {Each(again, Many)} | {Each(derive, Many)} | {Each(write, Many)} | {Each(parse, Many)} |");
        }
    }

    // The compiler binds the whole project before the analyzers are done; that is its own cost and is measured apart.
    private void WriteAnalyzers()
    {
        const int Definitions = 100;
        var compile = Timing.Median(3, Generated, c => c.GetDiagnostics());
        var runs = Enumerable.Range(0, 3)
            .Select(_ => Analyzers.RunAsync(Generated(), concurrent: false).GetAwaiter().GetResult()).ToArray();
        output.WriteLine($"Binding {Definitions} definitions with their generated code, by the compiler: {Each(compile, Definitions)}; each analyzer, on the wall:");
        foreach (var name in runs[0].Keys.Order(StringComparer.Ordinal))
            output.WriteLine($"  {name}: {Each(Timing.Median(runs.Select(r => r[name])), Definitions)}");

        CSharpCompilation Generated() => Analyzers.Generate(new Model(Definitions, Layout.ManyFiles).Compilation);
    }

    private static string Each(TimeSpan time, int definitions) => $"{time.TotalMilliseconds / definitions:F3}";
}

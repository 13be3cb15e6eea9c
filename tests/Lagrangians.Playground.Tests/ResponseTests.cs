using System.Diagnostics;

namespace Lagrangians.Playground.Tests;

/// <summary>How soon the page answers, which is measured, and that it does while it works, which is tested: times are in the artefacts.</summary>
public sealed class ResponseTests(Playground playground)
{
    // Its search takes seconds.
    private static readonly string Heavy = Bench.Definition(
        "double x, [Learnable(Min = 0.1)] double a = 1, [Learnable(Min = 0.1)] double b = 2",
        "Log(Exp(a * x) + Exp(-b * x) + Sqrt(x * x + a)) * Atan(x * b) + Log(Cosh(a * x + b)) * Exp(-x * x * a)");

    [Fact]
    public async Task The_first_result_is_there_some_seconds_after_opening()
    {
        Browser.Require();
        var watch = Stopwatch.StartNew();
        var bench = await playground.OpenAsync(new BrowserNewContextOptions());
        var first = await bench.Page.EvaluateAsync<double>("() => performance.getEntriesByName('first result')[0].startTime");
        await File.WriteAllTextAsync(
            Repository.Artefact("load.txt"), $"{first:F0} ms to formula and verdict, {watch.ElapsedMilliseconds} ms to everything\n", TestContext.Current.CancellationToken);
        Assert.True(first > 0);
        await bench.Page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_page_is_never_frozen()
    {
        var bench = await playground.OpenAsync();
        await bench.DefineAsync("double x", "x * x");
        await bench.Page.EvaluateAsync(
            "() => { window.longest = 0; window.frameCount = 0; let last = performance.now(); const beat = t => { window.frameCount++; window.longest = Math.max(window.longest, t - last); last = t; requestAnimationFrame(beat); }; requestAnimationFrame(beat); }");
        await bench.WriteAsync(Heavy);
        await Assertions.Expect(bench.Accuracy).ToHaveAttributeAsync("data-complete", "true");
        var (longest, frames) = (await bench.Page.EvaluateAsync<double>("() => window.longest"), await bench.Page.EvaluateAsync<int>("() => window.frameCount"));
        await File.WriteAllTextAsync(Repository.Artefact("frames.txt"), $"{longest:F0} ms is the longest time between two of {frames} frames while a search goes on\n", TestContext.Current.CancellationToken);
        // A page that waits for the search has none until that ends.
        Assert.True(frames > 20, $"{frames} frames");
    }

    [Fact]
    public async Task An_edit_cancels_the_search_before_it()
    {
        var bench = await playground.OpenAsync();
        // Of other numbers, so that nothing of it is remembered.
        await bench.TypeAsync(Heavy.Replace("= 2", "= 2.5").Replace("double F(", "double Heavy("));
        await Assertions.Expect(bench.Page.Locator("#definition ~ *")).Not.ToHaveCountAsync(0);
        await Assertions.Expect(bench.Status).ToContainTextAsync("Seeking forms");
        var watch = Stopwatch.StartNew();
        await bench.TypeAsync(Bench.Definition("double x", "Cosh(x)"));
        await Assertions.Expect(bench.Page.Locator("[data-testid=formulas] [data-text='Sinh(x)']")).ToBeVisibleAsync();
        await File.WriteAllTextAsync(Repository.Artefact("cancel.txt"), $"{watch.ElapsedMilliseconds} ms from typing to formula while a search goes on\n", TestContext.Current.CancellationToken);
        await bench.ReadyAsync();
        Assert.Contains("FActivation(double x)", await bench.Code.TextContentAsync());
        Assert.DoesNotContain("Heavy", await bench.Code.TextContentAsync());
    }

    [Fact]
    public async Task A_worker_that_ends_is_begun_anew()
    {
        var bench = await playground.OpenAsync(new BrowserNewContextOptions());
        foreach (var worker in bench.Page.Workers.Where(w => w.Url.EndsWith("worker.js", StringComparison.Ordinal)).ToArray())
            await worker.EvaluateAsync<object?>("() => { setTimeout(() => { throw new Error('ended by a test'); }); }");
        await Assertions.Expect(bench.Status).ToContainTextAsync("ended by a test");
        await bench.DefineAsync("double x", "Cosh(x)");
        Assert.Equal("Sinh(x)", await bench.FormulaAsync(1));
        await bench.Page.Context.CloseAsync();
    }
}

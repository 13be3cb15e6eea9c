using System.Diagnostics;

namespace Lagrangians.Playground.Tests;

/// <summary>What is shown of a text first: formulas, verdict, proof, diagnostics.</summary>
public sealed class ReadingTests(Playground playground)
{
    [Fact]
    public async Task Formulas_are_set_of_all_four_quantities()
    {
        var bench = await playground.OpenAsync();
        await bench.ChooseAsync("Tanh");
        Assert.Equal("LogCosh(beta * x) / beta", await bench.FormulaAsync(0));
        Assert.Equal("Tanh(beta * x)", await bench.FormulaAsync(1));
        Assert.Equal("beta / Pow(Cosh(beta * x), 2)", await bench.FormulaAsync(2));
        Assert.Equal("x * Tanh(beta * x) - LogCosh(beta * x) / beta", await bench.FormulaAsync(3));
        Assert.Equal(4, await bench.Page.Locator("[data-testid=formulas] .katex-html").CountAsync());
        Assert.Equal(0, await bench.Page.Locator("[data-testid=formulas] .katex-error").CountAsync());
        Assert.Contains("tanh", await bench.Page.Locator("[data-testid=formulas] .katex-html").Nth(1).InnerTextAsync());
        await bench.ShootAsync("tanh");
    }

    [Fact]
    public async Task A_proof_is_a_tree()
    {
        var bench = await playground.OpenAsync();
        await bench.ChooseAsync("Softmax");
        await Assertions.Expect(bench.Verdict).ToContainTextAsync("Convex: proven");
        var leaf = bench.Page.Locator("[data-testid=proof] li li li li");
        await Assertions.Expect(leaf).ToHaveTextAsync("Exp(beta * x) is log-affine: Exp of an affine function");
        await bench.ShootAsync("softmax");
        await bench.WriteAsync(Bench.Vector("Sum(Exp(x) + Exp(Exp(x)))"));
        // What two steps follow from is told with its reasons once.
        await Assertions.Expect(bench.Page.GetByTestId("proof").GetByText(": as above")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task What_is_typed_is_read_after_a_pause()
    {
        var bench = await playground.OpenAsync();
        await bench.DefineAsync("double x, double a = 1", "a * Cosh(x)");
        var watch = Stopwatch.StartNew();
        await bench.TypeAsync(Bench.Definition("double x, [Learnable(Min = 1e-6)] double beta = 1", "Log(Cosh(beta * x)) / beta"));
        await Assertions.Expect(bench.Page.Locator("[data-testid=formulas] [data-text='Tanh(beta * x)']")).ToBeVisibleAsync();
        await Assertions.Expect(bench.Verdict).ToContainTextAsync("Strictly convex");
        await File.WriteAllTextAsync(Repository.Artefact("edit.txt"), $"{watch.ElapsedMilliseconds} ms from typing to formula and verdict, the pause of 150 ms included\n", TestContext.Current.CancellationToken);
        await bench.ReadyAsync();
    }

    [Fact]
    public async Task What_is_no_formula_is_marked_in_the_editor()
    {
        var bench = await playground.OpenAsync();
        await bench.DefineAsync("double x", "Round(x)");
        await Assertions.Expect(bench.Problem("LAG003")).ToContainTextAsync("is not symbolic");
        await Assertions.Expect(bench.Page.Locator(".monaco-editor .squiggly-error").First).ToBeVisibleAsync();
        Assert.Equal(0, await bench.Page.GetByTestId("formulas").CountAsync());
        await bench.DefineAsync("double x", "y * x");
        await Assertions.Expect(bench.Problem("CS0103")).ToContainTextAsync("'y'");
    }

    [Fact]
    public async Task What_may_stand_at_a_place_is_offered()
    {
        var bench = await playground.OpenAsync();
        await bench.DefineAsync("double x", "SpecialFunctions");
        await bench.Page.EvaluateAsync("() => { const e = monaco.editor.getEditors()[0]; e.setPosition({ lineNumber: 7, column: e.getModel().getLineMaxColumn(7) - 1 }); }");
        await bench.Page.Keyboard.TypeAsync(".Softp");
        await Assertions.Expect(bench.Page.Locator(".suggest-widget .monaco-list-row").First).ToContainTextAsync("Softplus");
        await bench.ShootAsync("completion");
        await bench.Page.Keyboard.PressAsync("Escape");
    }

    [Fact]
    public async Task Deep_nesting_ends_at_a_bound_and_what_follows_is_read()
    {
        var bench = await playground.OpenAsync();
        await bench.DefineAsync("double x", string.Concat(Enumerable.Repeat("Sin(", 240)) + "x" + new string(')', 240));
        await Assertions.Expect(bench.Page.GetByTestId("problems")).ToContainTextAsync("LAG");
        await bench.DefineAsync("double x", new string('(', 3_000) + "x" + new string(')', 3_000));
        await Assertions.Expect(bench.Problem("CS1029")).ToContainTextAsync("more than this page can read");
        await bench.DefineAsync("double x", "x * x / 2");
        await Assertions.Expect(bench.Verdict).ToContainTextAsync("Strictly convex");
    }
}

namespace Lagrangians.Playground.Tests;

/// <summary>The generated code, and links to a definition.</summary>
public sealed class CodeTests(Playground playground)
{
    [Fact]
    public async Task The_generated_code_is_shown_and_copied()
    {
        var bench = await playground.OpenAsync();
        await bench.ChooseAsync("Tanh");
        var code = await bench.Code.TextContentAsync() ?? "";
        Assert.Contains("public static double TanhActivation(double x, double beta = 1)", code);
        Assert.Contains("V.Tanh(beta * x)", code);
        await bench.Page.GetByTestId("copy").ClickAsync();
        await Assertions.Expect(bench.Page.GetByText("Copied.", new() { Exact = true })).ToBeVisibleAsync();
        Assert.Equal(code, await bench.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));
    }

    [Fact]
    public async Task A_link_carries_the_definition_in_its_fragment()
    {
        var bench = await playground.OpenAsync();
        var source = Bench.Definition("double x, double δ = 2", "Cosh(x - δ) // „ß“");
        await bench.WriteAsync(source.Replace(" // „ß“;", "; // „ß“"));
        await bench.Page.GetByTestId("link").ClickAsync();
        await Assertions.Expect(bench.Page.GetByText("Link copied")).ToBeVisibleAsync();
        var link = await bench.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        Assert.StartsWith(playground.Address + "#c=", link);
        var other = await playground.OpenAsync(new BrowserNewContextOptions(), link[playground.Address.Length..]);
        Assert.Equal(await bench.TextAsync(), await other.TextAsync());
        Assert.Contains("δ", await other.FormulaAsync(0));
        await other.Page.Context.CloseAsync();
    }
}

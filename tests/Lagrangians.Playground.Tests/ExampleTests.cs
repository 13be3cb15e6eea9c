namespace Lagrangians.Playground.Tests;

/// <summary>The examples: each is read without an error, and shows what its name says.</summary>
public sealed class ExampleTests(Playground playground)
{
    [Fact]
    public async Task There_are_a_dozen_and_each_is_a_Lagrangian()
    {
        var bench = await playground.OpenAsync();
        var names = await bench.Page.Locator("[data-testid=example] option").AllTextContentsAsync();
        Assert.True(names.Count >= 12, $"{names.Count} examples");
        foreach (var name in names)
        {
            await bench.ChooseAsync(name);
            Assert.True(await bench.Verdict.CountAsync() == 1, $"{name} is none: {await bench.Status.TextContentAsync()}");
            Assert.Equal(0, await bench.Page.Locator("[data-testid=problems] li[data-severity=Error]").CountAsync());
            Assert.Equal(4, await bench.Page.Locator("[data-testid=formulas] .katex-html").CountAsync());
            Assert.Equal(0, await bench.Page.Locator("[data-testid=formulas] .katex-error").CountAsync());
            Assert.Equal(1, await bench.Page.Locator("[data-testid=curves], [data-testid=bars]").CountAsync());
            Assert.Equal(1, await bench.Code.CountAsync());
        }
    }
}

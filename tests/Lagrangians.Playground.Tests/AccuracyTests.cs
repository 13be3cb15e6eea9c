namespace Lagrangians.Playground.Tests;

/// <summary>The errors of the body as written and of what is generated.</summary>
public sealed class AccuracyTests(Playground playground)
{
    [Fact]
    public async Task A_body_that_loses_digits_is_seen_to_beside_what_is_generated()
    {
        var bench = await playground.OpenAsync();
        await bench.ChooseAsync("Loses its digits: Log(Exp(x) + 1)");
        await Assertions.Expect(bench.Accuracy).ToHaveAttributeAsync("data-complete", "true");
        Assert.True(await bench.LargestErrorAsync("L as written") > 50);
        Assert.InRange(await bench.LargestErrorAsync("L as generated"), 0.01, 4);
        Assert.InRange(await bench.LargestErrorAsync("g as generated"), 0.01, 4);
        Assert.NotEqual(0, await bench.Accuracy.Locator("canvas").CountAsync());

        await bench.Page.GetByTestId("reach").SelectOptionAsync("200");
        await bench.Page.WaitForTimeoutAsync(500);
        await bench.ReadyAsync();
        // It overflows.
        Assert.True(await bench.LargestErrorAsync("L as written") > 1e15);
        Assert.InRange(await bench.LargestErrorAsync("L as generated"), 0.01, 4);
        await bench.ShootAsync("accuracy");
        await bench.Page.GetByTestId("reach").SelectOptionAsync("1");
        await bench.Page.WaitForTimeoutAsync(500);
        await bench.ReadyAsync();
    }

    [Fact]
    public async Task Errors_are_those_of_the_parameters_that_are_set()
    {
        var bench = await playground.OpenAsync();
        await bench.DefineAsync("double x, double a = 0", "x * x / 2 + (1000000 * a + x * x) - 1000000 * a");
        Assert.InRange(await bench.LargestErrorAsync("L as written"), 0, 2);
        await bench.SlideAsync("a", 0.5);
        Assert.True(await bench.LargestErrorAsync("L as written") > 100);
    }
}

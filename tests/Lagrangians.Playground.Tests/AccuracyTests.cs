using System.Diagnostics;

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

        await bench.ReachAsync("200");
        // It overflows.
        Assert.True(await bench.LargestErrorAsync("L as written") > 1e15);
        Assert.InRange(await bench.LargestErrorAsync("L as generated"), 0.01, 4);
        await bench.ShootAsync("accuracy");
        await bench.ReachAsync("1");
    }

    [Fact]
    public async Task Of_a_vector_one_element_goes_over_the_range()
    {
        var bench = await playground.OpenAsync();
        await bench.ChooseAsync("Softmax");
        await Assertions.Expect(bench.Accuracy).ToHaveAttributeAsync("data-complete", "true");
        Assert.InRange(await bench.LargestErrorAsync("L as generated"), 0.01, 4);
        Assert.InRange(await bench.LargestErrorAsync("g as generated, worst element"), 0.01, 4);
        Assert.NotEqual(0, await bench.Accuracy.Locator("canvas").CountAsync());
        await bench.ShootAsync("vector-accuracy");
        var watch = Stopwatch.StartNew();
        await bench.ReachAsync("200");
        await File.WriteAllTextAsync(Repository.Artefact("vector.txt"), $"{watch.ElapsedMilliseconds} ms to measure the errors of a vector, the half second of the test included\n", TestContext.Current.CancellationToken);
        // e^1000 overflows in the body.
        Assert.True(await bench.LargestErrorAsync("L as written") > 1e15);
        Assert.InRange(await bench.LargestErrorAsync("L as generated"), 0.01, 4);
        Assert.InRange(await bench.LargestErrorAsync("g as generated, worst element"), 0.01, 4);
        await bench.ShootAsync("vector-accuracy-far");
        await bench.ReachAsync("1");
    }

    [Fact]
    public async Task The_other_elements_are_those_of_the_bars()
    {
        var bench = await playground.OpenAsync();
        // The body overflows where the sum is beyond 8.9: x1 alone does not take it there, and x1 with x5 at 5 does.
        await bench.WriteAsync(Bench.Vector("Log(Exp(80 * Sum(x)) + Exp(-80 * Sum(x))) / 80"));
        Assert.InRange(await bench.LargestErrorAsync("L as written"), 0, 1000);
        var code = await bench.Code.TextContentAsync();
        await bench.SlideAsync("x5", 5);
        Assert.True(await bench.LargestErrorAsync("L as written") > 1e15);
        await bench.Page.GetByTestId("moved").SelectOptionAsync("4");
        await bench.MeasuredAsync();
        Assert.InRange(await bench.LargestErrorAsync("L as written"), 0, 1000);
        // Nothing else is asked again.
        Assert.Equal(code, await bench.Code.TextContentAsync());
        await Assertions.Expect(bench.Problem("LAG202")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Errors_of_a_layer_norm_are_seen_on_a_phone_in_the_dark()
    {
        var bench = await playground.OpenAsync(new BrowserNewContextOptions
        {
            ViewportSize = new() { Width = 390, Height = 844 }, DeviceScaleFactor = 2, HasTouch = true, IsMobile = true, ColorScheme = ColorScheme.Dark,
        });
        await bench.ChooseAsync("LayerNorm");
        await Assertions.Expect(bench.Accuracy).ToHaveAttributeAsync("data-complete", "true");
        Assert.InRange(await bench.LargestErrorAsync("L as generated"), 0.01, 4);
        // An element that is nearly the mean has tiny ulps.
        Assert.InRange(await bench.LargestErrorAsync("g as generated, worst element"), 0.01, 1000);
        Assert.Equal(390, await bench.Page.EvaluateAsync<int>("() => Math.max(document.documentElement.scrollWidth, innerWidth)"));
        await bench.ShootAsync("vector-accuracy-phone");
        await bench.Page.Context.CloseAsync();
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

using System.Globalization;
using System.Text.RegularExpressions;

namespace Lagrangians.Playground.Tests;

/// <summary>Curves, what is marked on them, sliders and bars.</summary>
public sealed partial class PlotTests(Playground playground)
{
    [Fact]
    public async Task Four_quantities_are_drawn_over_a_range_that_fits()
    {
        var bench = await playground.OpenAsync();
        await bench.ChooseAsync("Sigmoid");
        for (var i = 0; i < 4; i++)
            Assert.True(await ColoursAsync(bench, i, $"--curve-{i}") > 100, $"curve {i} is not drawn");
        await Assertions.Expect(bench.Curve(1)).ToHaveAttributeAsync("aria-label", new Regex("for x from -5 to 5: .*highest 0\\.99"));
        await bench.SlideAsync("beta", 4);
        var (from, to) = await RangeAsync(bench);
        Assert.InRange(to, 0.5, 3);
        Assert.Equal(-to, from);
        await bench.ShootAsync("sigmoid");
    }

    [Fact]
    public async Task A_chord_is_seen_to_lie_under_the_curve()
    {
        var bench = await playground.OpenAsync();
        await bench.ChooseAsync("Not convex: a double well");
        await Assertions.Expect(bench.Problem("LAG101")).ToContainTextAsync("is not convex");
        var text = await bench.Page.GetByTestId("chord").InnerTextAsync();
        var numbers = Number().Matches(text).Select(m => double.Parse(m.Value, CultureInfo.InvariantCulture)).ToArray();
        var (left, right, middle) = (numbers[0], numbers[1], numbers[2]);
        Assert.True(L(middle) > L(left) + ((L(right) - L(left)) * (middle - left) / (right - left)), text);
        var (from, to) = await RangeAsync(bench);
        Assert.InRange(left, from, to);
        Assert.InRange(right, from, to);
        Assert.True(await ColoursAsync(bench, 0, "--bad") > 50, "the chord is not drawn");
        await bench.ShootAsync("double-well");

        static double L(double x) => (x * x * x * x / 4) - (x * x / 2);
    }

    [Fact]
    public async Task A_kink_is_marked_where_the_parameters_put_it()
    {
        var bench = await playground.OpenAsync();
        await bench.DefineAsync("double x, double c = 1", "x * x / 2 + Abs(x - c)");
        await Assertions.Expect(bench.Page.GetByTestId("marks")).ToHaveTextAsync("Marked: kink at 1.");
        Assert.True(await ColoursAsync(bench, 0, "--mark") > 20, "the kink is not drawn");
        await bench.SlideAsync("c", 3);
        await Assertions.Expect(bench.Page.GetByTestId("marks")).ToHaveTextAsync("Marked: kink at 3.");
    }

    [Fact]
    public async Task A_place_without_a_value_is_marked()
    {
        var bench = await playground.OpenAsync();
        await bench.ChooseAsync("Undefined: Log(x) everywhere");
        await Assertions.Expect(bench.Problem("LAG104")).ToContainTextAsync("the logarithm of what is not positive");
        await Assertions.Expect(bench.Page.GetByTestId("marks")).ToContainTextAsync("the logarithm of what is not positive at 0");
        // Where the curvature is unbounded it does not say how wide the picture is.
        Assert.True((await RangeAsync(bench)).To >= 1);
        await bench.ShootAsync("undefined");
    }

    [Fact]
    public async Task A_vector_has_bars_for_an_x_that_can_be_moved()
    {
        var bench = await playground.OpenAsync();
        await bench.ChooseAsync("Softmax");
        var before = await BarsAsync(bench);
        Assert.Equal(5, before.Length);
        Assert.InRange(before.Sum(), 0.999, 1.001);
        await bench.SlideAsync("x1", 4);
        var after = await BarsAsync(bench);
        Assert.InRange(after.Sum(), 0.999, 1.001);
        Assert.True(after[0] > 0.8 && before[0] < 0.1, $"{before[0]}, {after[0]}");
        await bench.SlideAsync("beta", 0.06);
        Assert.All(await BarsAsync(bench), g => Assert.InRange(g, 0.15, 0.27));
    }

    [Fact]
    public async Task The_chord_of_a_vector_is_drawn_along_its_line()
    {
        var bench = await playground.OpenAsync();
        await bench.WriteAsync(Bench.Vector("Sum(x * x * x * x) / 4 - a * Sum(x * x) / 2").Replace("RealVector x", "RealVector x, double a = 1"));
        await Assertions.Expect(bench.Problem("LAG101")).ToContainTextAsync("is not convex");
        await Assertions.Expect(bench.Page.GetByTestId("chord")).ToContainTextAsync(new Regex(@"Along x = \(.+\) \+ t·\(.+\) the chord from t = .* lies under L at"));
        Assert.True(await ColoursAsync(bench, "line", "--bad") > 50, "the chord is not drawn");
        await bench.ShootAsync("vector-chord");
        // It is convex where a is not positive.
        await bench.SlideAsync("a", -1);
        await Assertions.Expect(bench.Page.GetByTestId("chord")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_vector_begins_within_its_domain()
    {
        var bench = await playground.OpenAsync();
        await bench.WriteAsync(Bench.Vector("Sum(x * Log(x) - x)").Replace("RealVector x", "[Domain(MinExclusive = 0)] RealVector x"));
        Assert.Equal([Math.Log(2), Math.Log(3.5)], (await BarsAsync(bench)) is [var first, .., var last] ? [first, last] : [], (a, b) => Math.Abs(a - b) < 1e-3);
        Assert.Equal("0", await bench.Page.GetByLabel("x1", new() { Exact = true }).GetAttributeAsync("min"));
    }

    private static async Task<double[]> BarsAsync(Bench bench)
    {
        var texts = await bench.Page.Locator("[data-testid=bars] svg text").AllTextContentsAsync();
        return [.. texts.Select(t => double.Parse(t, CultureInfo.InvariantCulture))];
    }

    private static async Task<(double From, double To)> RangeAsync(Bench bench)
    {
        var label = await bench.Curve(0).GetAttributeAsync("aria-label") ?? "";
        var range = ShownRange().Match(label);
        return (Value(1), Value(2));

        double Value(int group) => double.Parse(range.Groups[group].Value, CultureInfo.InvariantCulture);
    }

    // How many points of a canvas have the colour that a variable of the style stands for.
    private static Task<int> ColoursAsync(Bench bench, object curve, string variable) => bench.Page.EvaluateAsync<int>(
        """
        ([curve, variable]) => {
            const probe = document.body.appendChild(document.createElement("span"));
            probe.style.color = `var(${variable})`;
            const wanted = getComputedStyle(probe).color.match(/\d+/g).slice(0, 3).map(Number);
            probe.remove();
            const canvas = document.querySelector(`[data-curve="${curve}"] canvas`);
            const data = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
            let count = 0;
            for (let i = 0; i < data.length; i += 4)
                count += data[i + 3] > 128 && wanted.every((c, k) => Math.abs(c - data[i + k]) < 24) ? 1 : 0;
            return count;
        }
        """,
        new[] { curve, variable });

    [GeneratedRegex(@"-?\d+(\.\d+)?(E[-+]\d+)?")]
    private static partial Regex Number();

    [GeneratedRegex(@"for x from (\S+) to (\S+):")]
    private static partial Regex ShownRange();
}

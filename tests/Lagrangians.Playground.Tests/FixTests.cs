namespace Lagrangians.Playground.Tests;

/// <summary>Warnings, and the buttons that mend them.</summary>
public sealed class FixTests(Playground playground)
{
    [Fact]
    public async Task A_body_that_loses_its_digits_is_rewritten()
    {
        var bench = await playground.OpenAsync();
        await bench.ChooseAsync("Loses its digits: Log(Exp(x) + 1)");
        await bench.ShootAsync("loses-digits");
        await MendAsync(bench, "LAG202");
        Assert.Contains("Softplus(beta * x)", await bench.TextAsync());
    }

    [Fact]
    public async Task A_wrong_derivative_is_replaced()
    {
        var bench = await playground.OpenAsync();
        await bench.ChooseAsync("A wrong [StableDerivative]");
        await Assertions.Expect(bench.Problem("LAG201")).ToContainTextAsync("is not the derivative");
        // What is proven is of L, and what is drawn is not.
        var given = bench.Page.GetByTestId("given");
        await Assertions.Expect(bench.Verdict).ToContainTextAsync("Strictly convex");
        await Assertions.Expect(given).ToHaveAttributeAsync("data-wrong", "true");
        await Assertions.Expect(given).ToContainTextAsync("SigmoidPrime is not its derivative (LAG201): the activation, the curvature and the energy");
        await Assertions.Expect(bench.Page.GetByTestId("formulas")).ToContainTextAsync("Activation g, as SigmoidPrime gives it");
        await bench.ShootAsync("wrong-derivative");
        await MendAsync(bench, "LAG201");
        Assert.Contains("SpecialFunctions.Sigmoid(beta * x)", await bench.TextAsync());
        await Assertions.Expect(given).ToHaveAttributeAsync("data-wrong", "false");
        await Assertions.Expect(given).ToContainTextAsync("The activation is what SigmoidPrime gives");
    }

    [Fact]
    public async Task A_domain_is_narrowed_to_where_it_is_convex()
    {
        var bench = await playground.OpenAsync();
        await bench.DefineAsync("double x, double a = 1", "a * x * x");
        await Assertions.Expect(bench.Verdict).ToContainTextAsync("Not convex");
        await MendAsync(bench, "LAG101");
        Assert.Contains("[Domain(Min = 0)] double a", await bench.TextAsync());
        await Assertions.Expect(bench.Verdict).ToContainTextAsync("Convex: proven");
    }

    [Fact]
    public async Task A_rejected_definition_is_mended_too()
    {
        var bench = await playground.OpenAsync();
        await bench.WriteAsync(Bench.Definition("double x", "x * x / 2").Replace("partial class", "class"));
        await MendAsync(bench, "LAG001");
        await Assertions.Expect(bench.Verdict).ToContainTextAsync("Strictly convex");
    }

    private static async Task MendAsync(Bench bench, string id)
    {
        await bench.Problem(id).GetByTestId("fix").First.ClickAsync();
        await Assertions.Expect(bench.Problem(id)).ToHaveCountAsync(0);
        await bench.ReadyAsync();
        await Assertions.Expect(bench.Problem(id)).ToHaveCountAsync(0);
    }
}

using Lagrangians.Generator.Tests.Generation;

namespace Lagrangians.Generator.Tests.Stability;

/// <summary>All that is generated for functions from the literature, as their obvious bodies, against values of 1,700 bits and more.</summary>
public sealed class AccuracyTests(ITestOutputHelper output)
{
    // What no form was found for, by function and quantity: known, and not to grow.
    private static readonly HashSet<string> Known =
    [
        "barron ∂a", "fair E", "cumulant_bernoulli L″", "cumulant_bernoulli E", "two_sqrt L″",
    ];

    [Fact]
    public void Every_quantity_is_right_to_4_ulp()
    {
        var functions = AccuracyReference.All;
        Assert.True(functions.Length >= 55);
        var project = UserProject.Build(AccuracyReference.Project(functions));
        var assembly = project.Load();
        var accuracies = functions.SelectMany(f => Accuracy.Measure(f, assembly)).ToArray();
        foreach (var accuracy in accuracies.Where(a => a.Over > 0))
            output.WriteLine(accuracy.ToString());
        output.WriteLine($"{accuracies.Count(a => a.Over == 0)} of {accuracies.Length} quantities are right at every point");
        Assert.True(accuracies.Sum(a => a.Points) > 14_000, "The test looks at too little.");
        Assert.DoesNotContain(accuracies, a => a.Over > 0 && !Known.Contains($"{a.Function} {a.Quantity}"));
    }

    [Fact]
    public void What_needs_no_rewriting_stays_as_it_is()
    {
        var generated = UserProject.Build(
            """
            internal static partial class F
            {
                [Lagrangian] internal static partial double Square(double x) => x * x / 2;
                [Lagrangian] internal static partial double Cubic(double x, double a = 0.75) => a * Max(x, 0) * Max(x, 0) * Max(x, 0);
                [Lagrangian] internal static partial double Entropy([Domain(Min = 1e-300, Max = 1e150)] double x) => x * Log(x) - x;
                [Lagrangian] internal static partial double Softplus([Domain(Min = -600, Max = 600)] double x) => Log(1 + Exp(x));
                [Lagrangian] internal static partial double Bump([Domain(Min = -1, Max = 1)] double x) => 1 / (1 + x * x);
            }
            """).Generated;
        foreach (var formula in new[] { "=> 0.5 * x * x;", "=> V.XLogX(x) - x;", "=> V.Log(x);", "=> V.Softplus(x);", "=> V.Sigmoid(x);", "=> 1 / (x * x + 1);" })
            Assert.Contains(formula, generated, StringComparison.Ordinal);
    }
}

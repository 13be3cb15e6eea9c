using Lagrangians.Generator.Tests.Generation;

namespace Lagrangians.Generator.Tests.Stability;

/// <summary>All that is generated for functions from the literature, as their obvious bodies, against values of 1,700 bits and more.</summary>
public sealed class AccuracyTests(ITestOutputHelper output)
{
    // What no form was found for, by function and quantity: known, and not to grow. ian is ½π − 2·asin √(½(1 − x)), which is asin x.
    private static readonly HashSet<string> Known =
    [
        "gaussian L″", "barron ∂a", "gelu_phi L″", "gelu_phi E", "squareplus_integral L″", "barron_minus_two ∂a", "barron_one ∂a",
        "barron_half ∂a", "welsch_pow L″",
        "negative_binomial_cumulant E",
        "nth_root_difference L", "nth_root_difference L′",
        "nth_root_difference L″", "nth_root_difference E", "nth_root_difference ∂n", "ian L", "ian L″", "ian E",
    ];

    [Fact]
    public void Every_quantity_is_right_to_4_ulp()
    {
        var functions = AccuracyReference.All;
        Assert.True(functions.Length >= 160);
        // Of an activation that is known to be wrong LAG203 tells.
        var project = UserProject.Build(AccuracyReference.Project(functions), "LAG203");
        var assembly = project.Load();
        var accuracies = functions.SelectMany(f => Accuracy.Measure(f, assembly)).ToArray();
        foreach (var accuracy in accuracies.Where(a => a.Over > 0))
            output.WriteLine(accuracy.ToString());
        output.WriteLine($"{accuracies.Count(a => a.Over == 0)} of {accuracies.Length} quantities are right at every point");
        Assert.True(accuracies.Sum(a => a.Points) > 50_000, "The test looks at too little.");
        // What has become right is not to become wrong again.
        Assert.Empty(Known.Except(accuracies.Where(a => a.Over > 0).Select(a => $"{a.Function} {a.Quantity}")));
        Assert.DoesNotContain(accuracies, a => a.Over > 0 && !Known.Contains($"{a.Function} {a.Quantity}"));
    }
}

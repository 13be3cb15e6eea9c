using Lagrangians.Generator.Tests.Generation;

namespace Lagrangians.Generator.Tests.Stability;

/// <summary>All that is generated for the definitions of a family, in both types, against values of 800 bits and more.</summary>
public sealed class FamilyAccuracyTests(ITestOutputHelper output)
{
    public static TheoryData<string> Families => [.. AccuracyReference.Families];

    [Fact]
    public void The_bases_are_there() => Assert.True(AccuracyReference.Of("bases").Length >= 90);

    [Theory, MemberData(nameof(Families))]
    public void Every_quantity_is_right_to_4_ulp(string family)
    {
        var functions = AccuracyReference.Of(family);
        // No accurate form is missing, which LAG203 would tell.
        var assembly = UserProject.Build(AccuracyReference.Project(functions)).Load();
        var accuracies = functions.SelectMany(f => Accuracy.Measure(f, assembly)).ToArray();
        foreach (var accuracy in accuracies.Where(a => a.Over > 0))
            output.WriteLine(accuracy.ToString());
        Assert.True(accuracies.Sum(a => a.Points) > 275 * functions.Length, $"The test looks at {accuracies.Sum(a => a.Points)} points only.");
        Assert.DoesNotContain(accuracies, a => a.Over > 0);
    }
}

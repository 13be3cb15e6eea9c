using Lagrangians.Generator.Tests.Generation;

namespace Lagrangians.Generator.Tests.Stability;

/// <summary>All that is generated for functions from the literature, as their obvious bodies, against values of 3,400 bits.</summary>
public sealed class AccuracyTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_quantity_is_right_to_4_ulp()
    {
        var functions = AccuracyReference.All;
        var project = UserProject.Build(AccuracyReference.Project(functions));
        var assembly = project.Load();
        var accuracies = functions.SelectMany(f => Accuracy.Measure(f, assembly)).ToArray();
        foreach (var accuracy in accuracies.Where(a => a.Over > 0))
            output.WriteLine(accuracy.ToString());
        output.WriteLine($"{accuracies.Count(a => a.Over == 0)} of {accuracies.Length} quantities are right at every point");
    }
}

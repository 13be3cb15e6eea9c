using Lagrangians.Generator.Tests.Generation;
using Lagrangians.Generator.Tests.Stability;
using Microsoft.CodeAnalysis;

namespace Lagrangians.Generator.Tests.Everyday;

/// <summary>
/// Losses, likelihoods, activations, potentials and utilities in the styles that people write: each is judged rightly, and all that is
/// generated is right to 4 ulp.
/// </summary>
public sealed class EverydayTests(ITestOutputHelper output)
{
    private static readonly Lazy<System.Reflection.Assembly> Compiled = new(() => UserProject.Generate(EverydayDefinition.Project).Load());

    [Fact]
    public async Task Every_verdict_is_right()
    {
        Assert.True(EverydayDefinition.All.Length >= 150);
        var diagnostics = await Compile.Diagnose(Compile.Project(EverydayDefinition.Project.Replace("partial double", "double", StringComparison.Ordinal)), DiagnosticSeverity.Info, Compile.EveryAnalyzer());
        var wrong = new List<string>();
        foreach (var definition in EverydayDefinition.All)
        {
            var said = diagnostics.Where(d => d.GetMessage().Contains($"'{definition.Name}'", StringComparison.Ordinal) && d.Id != "LAG202").ToArray();
            if (!said.Select(d => d.Id).Order().SequenceEqual(definition.Says.Order()))
                wrong.Add($"{definition.Name}: expected [{string.Join(", ", definition.Says)}]\n  {string.Join("\n  ", said.Select(d => d.Id + ": " + d.GetMessage()))}");
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        // What is said, is said of one of them.
        Assert.DoesNotContain(diagnostics, d => !EverydayDefinition.All.Any(e => d.GetMessage().Contains($"'{e.Name}'", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_number_is_right_to_4_ulp()
    {
        var accuracies = EverydayDefinition.All.Where(d => !d.IsVector).SelectMany(d => Accuracy.Measure(d.Reference, Compiled.Value)).ToArray();
        foreach (var accuracy in accuracies.Where(a => a.Over > 0))
            output.WriteLine(accuracy.ToString());
        Assert.True(accuracies.Sum(a => a.Points) > 15_000, "The test looks at too little.");
        Assert.DoesNotContain(accuracies, a => a.Over > 0);
    }

    [Fact]
    public void Every_vector_is_right()
    {
        var wrong = EverydayDefinition.All.Where(d => d.IsVector).SelectMany(d => EverydayVector.Errors(d, Compiled.Value)).ToArray();
        Assert.True(wrong.Length == 0, string.Join("\n", wrong));
    }
}

using Lagrangians.Generator.Tests.Generation;
using Lagrangians.Generator.Tests.Stability;
using Microsoft.CodeAnalysis;

namespace Lagrangians.Generator.Tests.Everyday;

/// <summary>
/// Losses, likelihoods, activations, potentials and utilities in the styles that people write: each is judged rightly, and all that is
/// generated is right to 4 ulp.
/// </summary>
public sealed class EverydayTests
{
    private const int Count = 12;

    public static TheoryData<int> All => Parts.Of(Count);

    private static readonly Lazy<System.Reflection.Assembly>[] Compiled =
        [.. Enumerable.Range(0, Count).Select(i => new Lazy<System.Reflection.Assembly>(() => UserProject.Generate(EverydayDefinition.ProjectOf(EverydayDefinition.All.Part(i, Count))).Load()))];

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

    [Theory, MemberData(nameof(All))]
    public void Every_number_is_right_to_4_ulp(int part)
    {
        EverydayDefinition[] definitions = [.. EverydayDefinition.All.Part(part, Count).Where(d => !d.IsVector)];
        Measured[] measured = [.. definitions.SelectMany(d => Accuracy.Measure(d.Reference, Compiled[part].Value))];
        Assert.Equal(definitions.Sum(d => d.Reference.Count), measured.Sum(m => m.Points));
        new KnownErrors("").AssertAre(measured);
    }

    [Fact]
    public void There_are_points_enough() => Assert.True(EverydayDefinition.All.Where(d => !d.IsVector).Sum(d => d.Reference.Count) > 15_000);

    [Theory, MemberData(nameof(All))]
    public void Every_vector_is_right(int part)
    {
        var wrong = EverydayDefinition.All.Part(part, Count).Where(d => d.IsVector).SelectMany(d => EverydayVector.Errors(d, Compiled[part].Value)).ToArray();
        Assert.True(wrong.Length == 0, string.Join("\n", wrong));
    }
}

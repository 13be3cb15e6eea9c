using Lagrangians.Generator.Convexity;

namespace Lagrangians.Generator.Tests.Convexity;

/// <summary>Verdicts on functions of vectors.</summary>
public sealed class VectorVerdictTests
{
    public static TheoryData<string> Names => [.. VectorCases.All.Select(c => c.Name)];

    public static TheoryData<string> Corpus => [.. ConvexityCase.All.Where(c => c.IsVector).Select(c => c.Name)];

    [Theory, MemberData(nameof(Corpus))]
    public void The_verdict_on_the_corpus_is_the_truth(string name)
    {
        var (verdict, definition) = ConvexityCase.All.Single(c => c.Name == name).Judge();
        var truth = ConvexityCase.All.Single(c => c.Name == name).Truth;
        Assert.Equal(truth == "nonconvex" ? VerdictKind.NotConvex : VerdictKind.Convex, verdict.Kind);
        Assert.Equal(truth == "nondifferentiable", verdict.Kinks.Count > 0 && verdict.IsConvex);
        Assert.Empty(verdict.Undefined);
        VectorCheck.Check(definition, verdict);
    }

    [Theory, MemberData(nameof(Names))]
    public void The_verdict_is_the_truth(string name)
    {
        var one = VectorCases.All.Single(c => c.Name == name);
        var definition = one.Read();
        var verdict = Verdicts.Of(definition, TestContext.Current.CancellationToken);
        Assert.Equal(one.IsUndefined, verdict.Undefined.Count > 0);
        Assert.Equal(one.Truth != Truth.NotConvex, verdict.IsConvex);
        Assert.Equal(one.Truth == Truth.NotConvex, verdict.Kind == VerdictKind.NotConvex);
        if (one.Truth != Truth.NotConvex)
            Assert.Equal(one.Truth == Truth.Kinked, verdict.Kinks.Count > 0);
        VectorCheck.Check(definition, verdict);
    }
}

using Lagrangians.Generator.Convexity;

namespace Lagrangians.Generator.Tests.Convexity;

/// <summary>The judge on functions of which the truth is known.</summary>
public sealed class ConvexityCorpusTests(ITestOutputHelper output)
{
    public static TheoryData<string> Scalars => new(ConvexityCase.All.Where(c => !c.IsVector).Select(c => c.Name));

    [Theory, MemberData(nameof(Scalars))]
    public void Every_verdict_is_right(string name)
    {
        var one = ConvexityCase.All.Single(c => c.Name == name);
        var (verdict, definition) = one.Judge();
        output.WriteLine($"{verdict.Kind}\n{string.Join("\n", verdict.Trace)}");
        switch (one.Truth)
        {
            case "nonconvex":
                Assert.False(verdict.IsConvex, "unsound");
                Assert.Equal(VerdictKind.NotConvex, verdict.Kind);
                CounterexampleCheck.Confirm(verdict.Counterexample!, definition);
                break;
            case "nondifferentiable":
                Assert.NotEqual(VerdictKind.NotConvex, verdict.Kind);
                Assert.NotEmpty(verdict.Kinks);
                Assert.True(verdict.IsConvex || one.IsHard, string.Join("\n", verdict.Trace));
                break;
            case "convex":
                Assert.NotEqual(VerdictKind.NotConvex, verdict.Kind);
                Assert.Empty(verdict.Kinks);
                Assert.True(verdict.IsConvex || one.IsHard, string.Join("\n", verdict.Trace));
                break;
            case "unproven":
                Assert.False(verdict.IsConvex, "unsound");
                break;
            default:
                Assert.Fail($"unknown truth {one.Truth}");
                break;
        }
    }
}

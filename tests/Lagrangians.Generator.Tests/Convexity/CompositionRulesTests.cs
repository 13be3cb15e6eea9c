using Lagrangians.Generator.Convexity.Rules;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Tests.Convexity;

/// <summary>What the rules alone prove.</summary>
public sealed class CompositionRulesTests
{
    public static TheoryData<string> NotConvex => [.. VectorCases.All.Where(c => c.Truth == Truth.NotConvex).Select(c => c.Name)];

    [Theory, MemberData(nameof(NotConvex))]
    public void Nothing_false_is_proven(string name)
    {
        var proof = Prove(name);
        Assert.True(proof is null || !proof.Curvature.HasFlag(Curvature.Convex), proof is null ? "" : string.Join("\n", proof.Last.Trace()));
    }

    [Theory]
    [InlineData("lse", "Exp(x) is log-affine: Exp of an affine function", "Sum(Exp(x)) is log-convex: a sum over the elements of log-convex terms", "Log(Sum(Exp(x))) is convex: the logarithm of a log-convex function")]
    [InlineData("lse_stabilised", "LogSumExp(x) is convex: log-sum-exp, which increases, of an affine function")]
    [InlineData("spherical_norm", "Sqrt(eps + Sum(x * x)) is convex: the Euclidean norm of affine functions", "gamma * Sqrt(eps + Sum(x * x)) is convex: gamma ≥ 0 times a convex function", "delta * Sum(x) + gamma * Sqrt(eps + Sum(x * x)) is convex: a sum of convex terms")]
    public void A_proof_reads_as_one_would_write_it(string name, params string[] trace) => Assert.Equal(trace, Prove(name)!.Last.Trace());

    private static Proof? Prove(string name)
    {
        var algebra = FunctionLibrary.NewAlgebra(new Budget(TestContext.Current.CancellationToken));
        return CompositionRules.Prove(algebra, algebra.Import(VectorCases.All.Single(c => c.Name == name).Read().Body!));
    }
}

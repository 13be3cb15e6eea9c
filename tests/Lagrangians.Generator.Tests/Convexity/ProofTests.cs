using Lagrangians.Generator.Convexity;

namespace Lagrangians.Generator.Tests.Convexity;

/// <summary>A proof is a tree of steps, of which its lines are made.</summary>
public sealed class ProofTests
{
    [Fact]
    public void A_step_has_a_claim_a_rule_and_what_it_follows_from()
    {
        var proof = Assert.Single(Judge("lse").Proof);
        Assert.Equal(("Log(Sum(Exp(x))) is convex", "the logarithm of a log-convex function"), (proof.Claim, proof.Rule));
        var sum = Assert.Single(proof.Because);
        Assert.Equal(("Sum(Exp(x)) is log-convex", "a sum over the elements of log-convex terms"), (sum.Claim, sum.Rule));
        var term = Assert.Single(sum.Because);
        Assert.Equal(("Exp(x) is log-affine", "Exp of an affine function"), (term.Claim, term.Rule));
        Assert.All(term.Because, f => Assert.True(f.IsObvious));
    }

    [Fact]
    public void Lines_are_the_steps_each_once_behind_what_they_follow_from()
    {
        var (shared, other) = (new Fact("a", "rule"), new Fact("b"));
        var last = new Fact("d", "sum", new Fact("c", null, shared, Fact.Obvious), shared, other);
        Assert.Equal(["a: rule", "c", "b", "d: sum"], last.Trace());
        Assert.Equal(["a: rule", "c", "b", "d: sum", "e"], Fact.Trace([last, new Fact("e", null, shared)]));
        Assert.Equal(["for n = 1: a: rule", "for n = 1: c", "for n = 1: b", "for n = 1: d: sum"], last.Given("for n = 1").Trace());
        Assert.Same(last.Because[1], last.Because[0].Because[0]);
    }

    [Fact]
    public void Of_a_function_of_one_number_each_piece_is_a_step()
    {
        var verdict = WrittenVerdict.Of("[Lagrangian] static double Lopsided(double x) => x < 0 ? x * x : Exp(x) - x - 1;");
        Assert.Equal(2, verdict.Proof.Count);
        Assert.All(verdict.Proof, p => Assert.StartsWith("L″ = ", p.Claim, StringComparison.Ordinal));
        Assert.Equal(verdict.Trace, verdict.Proof.Select(p => p.Text));
    }

    private static Verdict Judge(string name) =>
        Verdicts.Of(VectorCases.All.Single(c => c.Name == name).Read(), TestContext.Current.CancellationToken);
}

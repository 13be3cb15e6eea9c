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
        Assert.True(proof is null || !proof.Curvature.HasFlag(Curvature.Convex), proof is null ? "" : string.Join("\n", proof.Trace));
    }

    [Fact]
    public void Report()
    {
        foreach (var c in VectorCases.All.Where(c => c.Truth != Truth.NotConvex))
        {
            var proof = Prove(c.Name);
            if (proof is null || !proof.Curvature.HasFlag(Curvature.Convex))
                TestContext.Current.SendDiagnosticMessage("UNPROVEN " + c.Name + ": " + c.Read().Body);
            else
                TestContext.Current.SendDiagnosticMessage(c.Name + "\n    " + string.Join("\n    ", proof.Trace));
        }
    }

    private static Proof? Prove(string name)
    {
        var algebra = FunctionLibrary.NewAlgebra(new Budget(TestContext.Current.CancellationToken));
        return CompositionRules.Prove(algebra, algebra.Import(VectorCases.All.Single(c => c.Name == name).Read().Body!));
    }
}

namespace Lagrangians.Package.Tests;

/// <summary>What an editor shows on hovering a definition and its uses.</summary>
public sealed class EditorTests(LocalPackage package)
{
    private const string Formula = "∂L/∂x: Sigmoid(beta * x). Proven: strictly convex and differentiable for beta ≥ 1E-06: ";

    [Theory]
    [InlineData("/// <inheritdoc cref=\"SigmoidLagrangian{T}\"/>")]
    [InlineData("/// <summary>Mine.</summary>\n/// <inheritdoc cref=\"SigmoidLagrangian{T}\" path=\"/remarks\"/>")]
    public async Task TheDefinitionShowsFormulaAndProofWhereItInheritsThem(string documentation)
    {
        using var editor = new Editor(package);
        var source = Source(documentation);
        Assert.Contains(Formula, await editor.Hover(source, "Sigmoid(double"), StringComparison.Ordinal);
        Assert.Contains(Formula, await editor.Hover(source, "Sigmoid(2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ACallShowsThemAnyhow()
    {
        using var editor = new Editor(package);
        Assert.Contains(Formula, await editor.Hover(Source(""), "Sigmoid(2"), StringComparison.Ordinal);
        Assert.Contains("The activation ∂L/∂x: Sigmoid(beta * x).", await editor.Hover(Source(""), "SigmoidActivation"), StringComparison.Ordinal);
    }

    private static string Source(string documentation) => $$"""
        using Lagrangians;
        using static System.Math;

        public static partial class Neurons
        {
        {{documentation}}
            [Lagrangian]
            public static partial double Sigmoid(double x, [Learnable(Min = 1e-6)] double beta = 1) => Log(1 + Exp(beta * x)) / beta;

            static double Used() => Sigmoid(2) + SigmoidActivation(2);
        }
        """;
}

namespace Lagrangians.Generator.Tests.Generation;

public sealed class SmokeTests
{
    [Fact]
    public void The_softplus_becomes_a_sigmoid()
    {
        var project = UserProject.Build(
            """
            namespace MyModel;
            /// <summary>Neurons.</summary>
            public static partial class Neurons
            {
                /// <summary>The Lagrangian of the sigmoid.</summary>
                /// <param name="x">State.</param>
                /// <param name="beta">Inverse temperature.</param>
                [Lagrangian] public static partial double Sigmoid(double x, [Learnable(Min = 1e-6)] double beta = 1) => Log(Exp(beta * x) + 1) / beta;
            }
            """);
        Assert.Contains("return V.Select(beta * x < 0, exp, 1) / (exp + 1);", project.Generated, StringComparison.Ordinal);
        var activation = UserProject.Bind<Func<double, double, double>>(project.Load(), "MyModel.Neurons", "SigmoidActivation");
        Assert.Equal(1 / (1 + Math.Exp(-0.6)), activation(0.3, 2), 15);
    }
}

namespace Lagrangians.Generator.Tests.Generation;

/// <summary>Whole generated files, to be read.</summary>
public sealed class SnapshotTests
{
    [Fact]
    public void The_sigmoid_of_the_contract_with_its_tempered_derivative() => Match(
        "Sigmoid",
        """
        namespace MyModel;

        internal static partial class Neurons
        {
            /// <summary>The Lagrangian of the sigmoid.</summary>
            [Lagrangian]
            public static partial double Sigmoid(
                double x,
                [Learnable(Min = 1e-6)] double beta = 1,
                [Learnable] double scale = 1)
                => scale / beta * Log(Exp(beta * x) + 1);

            [StableDerivative(nameof(Sigmoid))]
            private static double TemperedSigmoid(double x, double beta, double scale) => scale / (1 + Exp(-beta * x));
        }
        """);

    [Fact]
    public void A_rectified_power_with_a_degree() => Match(
        "Repu",
        """
        namespace MyModel;

        internal static partial class Neurons
        {
            [Lagrangian]
            public static partial double Repu(double x, [Domain(MinExclusive = 1)] double n = 2) => 1 / n * Pow(Max(x, 0), n);
        }
        """);

    [Fact]
    public void A_derivative_that_is_not_symbolic() => Match(
        "Opaque",
        """
        internal partial struct Neurons
        {
            [Lagrangian]
            internal static partial double Well(double x, double depth = 1, int n = 2) => depth * Pow(x, n);

            [StableDerivative(nameof(Well))]
            private static double Slope(double x, double depth, int n)
            {
                var power = 1.0;
                for (var i = 1; i < n; i++)
                    power *= x;
                return depth * n * power;
            }
        }
        """);

    private static void Match(string name, string source) => Snapshot.Match(name, UserProject.Build(source).Generated);
}

using Lagrangians.Generator.Reading.Model;

namespace Lagrangians.Generator.Tests.Generation;

/// <summary>The modules: every member against the body in high precision and against the others.</summary>
public sealed class ModuleTests
{
    private const string Definitions =
        """
        namespace N;
        internal static partial class Neurons
        {
            [Lagrangian] public static partial double Identity(double x) => 0.5 * x * x;
            [Lagrangian] public static partial double Softplus(double x, [Learnable(Min = 1e-6)] double beta = 1.25, [Learnable] double scale = 0.75) => scale / beta * Log(1 + Exp(beta * x));
            [Lagrangian] public static partial double Mixed(double x, double eps = 0.5, [Learnable] double a = 1.5, int n = 3, [Learnable] double b = -0.25) => a * Sqrt(x * x + eps) + b * x / n;
            [Lagrangian] public static partial double Tanh(double x, [Learnable(MinExclusive = 0)] double beta = 1) => Log(Cosh(beta * x)) / beta;
            [Lagrangian] public static partial double Rectified(double x, [Learnable] double c = 1) => x > 0.5 ? c * x * x * x : Exp(c * x) - 1;
            [Lagrangian] public static partial float Single(float x, [Learnable] float a = 0.5f, float b = 2) => a * MathF.Atan(x) * b + x * x;
        }
        """;

    [Fact]
    public void Every_member()
    {
        var project = UserProject.Build(Definitions);
        var assembly = project.Load();
        foreach (var (name, definition) in Exact.Definitions(project.Result))
        {
            foreach (var type in new[] { typeof(double), typeof(float) })
            {
                var module = assembly.GetType($"N.Neurons+{name}Lagrangian`1", throwOnError: true)!.MakeGenericType(type);
                typeof(ModuleCheck<,>).MakeGenericType(module, type).GetMethod("Run")!.CreateDelegate<Action<Definition>>()(definition);
            }
        }
    }

    [Fact]
    public void A_learnable_parameter_outside_its_domain_is_clipped_and_has_no_gradient() => Assert.Equal(
        [0.5 * 9, 9, 0, 0, 0, 0.1, 9, 9, 3 * 9, 0, 0, 5 * 9],
        Probe.Run(
            "namespace N; internal static partial class A { [Lagrangian] public static partial double F(double x, [Learnable(Min = 0.5, Max = 3)] double a = 1, [Domain(Min = 0)] double b = 1) => a * b * x * x; }",
            """
            double[] x = [3], p = new double[1], q = [7], u = [1], r = [7];
            var low = new N.A.FLagrangian<double>(0.1, 1); var edge = new N.A.FLagrangian<double>(0.5, 1); var high = new N.A.FLagrangian<double>(9, 1);
            edge.ParameterGradient(x, p); low.ParameterGradient(x, q); low.ActivationParameterProduct(x, u, r);
            """,
            "low.Value(3), p[0], q[0], low.ParameterDerivative(3, 0), r[0], low.A, edge.ParameterDerivative(3, 0), new N.A.FLagrangian<double>(3, 1).ParameterDerivative(3, 0), high.Value(3), high.ParameterDerivative(3, 0), "
            + "new N.A.FLagrangian<double>(double.NegativeInfinity, 1).ParameterDerivative(3, 0), new N.A.FLagrangian<double>(1, 5).Value(3)"));

    [Fact]
    public void An_open_bound_clips_to_the_number_next_to_it() => Assert.Equal(
        [Math.BitIncrement(1.0), MathF.BitIncrement(1f), Math.BitDecrement(2.0), MathF.BitDecrement(2f), 0, 0, 4, double.Epsilon],
        Probe.Run(
            """
            namespace N;
            internal static partial class A
            {
                [Lagrangian] public static partial double F(double x, [Learnable(MinExclusive = 1, MaxExclusive = 2)] double a = 1.5) => a * x;
                [Lagrangian] public static partial double G(double x, [Learnable(MinExclusive = 0)] double a = 1.5) => a * x;
            }
            """,
            "",
            """
            new N.A.FLagrangian<double>(0).Activation(1), new N.A.FLagrangian<float>(1).Activation(1), new N.A.FLagrangian<double>(7).Activation(1), new N.A.FLagrangian<float>(2).Activation(1),
            new N.A.FLagrangian<double>(1).ParameterDerivative(4, 0), new N.A.FLagrangian<double>(2).ParameterDerivative(4, 0), new N.A.FLagrangian<double>(1.25).ParameterDerivative(4, 0), new N.A.GLagrangian<double>(-1).Activation(1)
            """));

    [Fact]
    public void Generic_code_over_the_interface() => Assert.Equal(
        [6, 6, 12, 2, 3, 1],
        Probe.Run(
            [
                "namespace N; internal static partial class A { [Lagrangian] public static partial double F(double x, [Learnable] double a = 1) => a * x * x; [Lagrangian] public static partial double G(double x) => 2 * x * x; }",
                """
                internal static class Layer
                {
                    public static double Slope<TLagrangian, T>(TLagrangian lagrangian, double x)
                        where TLagrangian : struct, ILagrangian<TLagrangian, T>
                        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
                    {
                        Span<T> values = [T.CreateChecked(x)];
                        lagrangian.Activate(values, values);
                        return double.CreateChecked(values[0]);
                    }

                    public static int Count<TLagrangian>() where TLagrangian : struct, ILagrangian<TLagrangian, float> => TLagrangian.ParameterNames.Length;
                }
                """,
            ],
            "var m = new N.A.FLagrangian<double>(1) with { A = 3 };",
            "Layer.Slope<N.A.FLagrangian<double>, double>(new(), 3), Layer.Slope<N.A.FLagrangian<float>, float>(new(), 3), Layer.Slope<N.A.GLagrangian<double>, double>(new(), 3), Layer.Count<N.A.FLagrangian<float>>() + 1, m.A, new N.A.FLagrangian<float>() == N.A.FLagrangian<float>.Create([1f]) ? 1 : 0"));
}

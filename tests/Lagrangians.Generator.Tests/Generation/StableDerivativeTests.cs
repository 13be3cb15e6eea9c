namespace Lagrangians.Generator.Tests.Generation;

/// <summary>What a <c>[StableDerivative]</c> replaces, seen by derivatives that are deliberately not the true ones.</summary>
public sealed class StableDerivativeTests
{
    // ∂L/∂x is 10 + βx³ here, and ∂L/∂β is 7x, which is true of no Lagrangian.
    private const string Neurons =
        """
        namespace N;
        internal static partial class Neurons
        {
            [Lagrangian] public static partial double F(double x, [Learnable(Min = 0.5)] double beta = 2, [Learnable] double scale = 1) => scale * Exp(beta * x);
        }
        """;

    private const string InX = "internal static partial class Neurons { [StableDerivative(nameof(F))] private static double G(double x, double beta, double scale) => 10 + beta * x * x * x; }";

    private const string InBeta = "internal static partial class Neurons { [StableDerivative(nameof(F), WithRespectTo = \"beta\")] private static double H(double x, double beta, double scale) => 7 * x; }";

    private const string Arrays = "double[] x = [2, -1], g = new double[2], p = new double[2], u = [3, 5]; float[] y = [2], h = new float[1]; var m = new N.Neurons.FLagrangian<double>();";

    [Fact]
    public void The_activation_everywhere_and_what_follows_from_it() => Assert.Equal(
        [26, 26, 26, 8, 26, 26, 34, 26, 8, 26, 24, 24 * 3, 6 * 5, -2.5981500331442389 /* 52 − e⁴ to its last digit */, (8 * 3) - 5, 0],
        Probe.Run(
            [Neurons, "namespace N; " + InX],
            Arrays + " N.Neurons.FActivation(x, g); N.Neurons.FActivation(y, h); var k = new double[2]; N.Neurons.FActivation(x, k, [2, 3], [1, 1]); var a = new double[2]; m.Activate(x, a); var b = new double[2]; m.ValueAndActivate(x, b); var c = new double[2]; m.HessianProduct(x, u, c); m.ActivationParameterProduct(x, u, p);",
            "N.Neurons.FActivation(2.0), N.Neurons.FActivation(2f), g[0], g[1], h[0], k[0], N.Neurons.FActivation(2.0, 3), a[0], a[1], b[0], m.Curvature(2), c[0], c[1], m.Energy(2), p[0], p[1]",
            "LAG201"));

    [Fact]
    public void What_is_proven_is_said_to_be_of_L_and_the_activation_to_be_given()
    {
        var generated = UserProject.Generate("internal static partial class A { [Lagrangian] public static partial double F(double x) => x * x; [StableDerivative(nameof(F))] static double G(double x) => -x; }").Generated;
        Assert.Contains("∂L/∂x, as <c>G</c> gives it: <c>-x</c>. Proven: strictly convex", generated);
        Assert.Contains("That is of L as it is written; the activation is what G gives.", generated);
    }

    [Fact]
    public void A_derivative_in_a_parameter() => Assert.Equal(
        [14, 7, 14, 7, Math.Exp(4)],
        Probe.Run(
            [Neurons, "namespace N; " + InBeta],
            Arrays + " m.ParameterGradient(x, p); var single = new N.Neurons.FLagrangian<float>().ParameterDerivative(2, 0);",
            "m.ParameterDerivative(2, 0), p[0], single, m.ParameterDerivative(1, 0), m.ParameterDerivative(2, 1)",
            "LAG201"),
        (expected, found) => Math.Abs(expected - found) <= 1e-15 * Math.Abs(expected));

    [Fact]
    public void Both_at_once_and_the_value_is_untouched() => Assert.Equal(
        [26, 14, Math.Exp(4)],
        Probe.Run([Neurons, "namespace N; " + InX, "namespace N; " + InBeta], Arrays, "m.Activation(2), m.ParameterDerivative(2, 0), m.Value(2)", "LAG201", "LAG201"),
        (expected, found) => Math.Abs(expected - found) <= 1e-15 * Math.Abs(expected));

    [Fact]
    public void Each_overload_has_its_own() => Assert.Equal(
        [5, 6, 0],
        Probe.Run(
            """
            namespace N;
            internal static partial class Neurons
            {
                [Lagrangian] public static partial double F(double x) => x * x;
                [Lagrangian] public static partial double F(double x, double a) => a * x * x;
                [Lagrangian] public static partial double F(double x, double a, double b) => a * b * x * x;
                [StableDerivative(nameof(F))] private static double G(double x) => 5;
                [StableDerivative("F")] private static double G(double x, double a) => 6;
            }
            """,
            "",
            "N.Neurons.FActivation(1.0), N.Neurons.FActivation(1.0, 1.0), N.Neurons.FActivation(0.0, 1.0, 1.0)",
            "LAG201",
            "LAG201"));

    [Fact]
    public void A_body_that_is_not_symbolic_is_called_as_it_is() => Assert.Equal(
        // Calls: 1 scalar, 3 of a span, 3 per element, 1 and 3 and 3 of the module, none of its value and curvature.
        [-2, 1, 1, 4, 7, 8, 11, 14, 14, -2, -1, 3, 3, 2],
        Probe.Run(
            """
            namespace N;
            internal static partial class Neurons
            {
                public static int Calls;
                [Lagrangian] public static partial double F(double x, double beta = 1) => x * x * beta;
                [StableDerivative(nameof(F))] private static double G(double x, double beta) { Calls++; return Round(x) * -beta; }
            }
            """,
            """
            double[] x = [2, 0.6, -3.4], g = new double[3], k = new double[3], a = new double[3], b = new double[3];
            var calls = new System.Collections.Generic.List<double>();
            var scalar = N.Neurons.FActivation(2.0); calls.Add(N.Neurons.Calls);
            N.Neurons.FActivation(x, g); calls.Add(N.Neurons.Calls);
            N.Neurons.FActivation(x, k, [1, 1, 1]); calls.Add(N.Neurons.Calls);
            var m = new N.Neurons.FLagrangian<double>();
            m.Activation(2); calls.Add(N.Neurons.Calls);
            m.Activate(x, a); calls.Add(N.Neurons.Calls);
            m.ValueAndActivate(x, b); calls.Add(N.Neurons.Calls);
            m.Value(x); calls.Add(N.Neurons.Calls);
            """,
            "scalar, 1, .. calls, g[0], g[1], a[2], b[2], m.Curvature(1)"));

    [Fact]
    public void A_derivative_in_a_parameter_that_is_not_symbolic() => Assert.Equal(
        [4, 2, 6, 0],
        Probe.Run(
            """
            namespace N;
            internal static partial class Neurons
            {
                [Lagrangian] public static partial double F(double x, [Learnable(Max = 5)] double beta = 1) => x * x * beta;
                [StableDerivative(nameof(F), WithRespectTo = "beta")] private static double G(double x, double beta) { var r = 0.0; var i = 0; while (i++ < 2) r += x; return r; }
            }
            """,
            "double[] x = [1, 2], p = new double[1], q = [9]; var m = new N.Neurons.FLagrangian<double>(); m.ParameterGradient(x, p); new N.Neurons.FLagrangian<double>(6).ParameterGradient(x, q);",
            "m.ParameterDerivative(2, 0), m.ParameterDerivative(1, 0), p[0], q[0]"));

    [Fact]
    public void A_float_definition_and_its_float_derivative() => Assert.Equal(
        [3, 3, 3, 8, 8],
        Probe.Run(
            """
            namespace N;
            internal static partial class Neurons
            {
                [Lagrangian] public static partial float F(float x, float a = 1, int n = 3) => a * x;
                [StableDerivative(nameof(F))] private static float G(float x, float a, int n) => n;
                [Lagrangian] public static partial float Opaque(float x, float a = 1, int n = 3) => a * x;
                [StableDerivative(nameof(Opaque))] private static float O(float x, float a, int n) { for (var i = 0; i < n; i++) a *= 2; return a; }
            }
            """,
            "double[] x = [1], g = new double[1]; N.Neurons.FActivation(x, g);",
            "N.Neurons.FActivation(1f), g[0], new N.Neurons.FLagrangian<double>().Activation(1), N.Neurons.OpaqueActivation(1.0), new N.Neurons.OpaqueLagrangian<double>().Activation(1)",
            "LAG201"));

    [Theory]
    [InlineData("internal static partial class Neurons", "Neurons")]
    [InlineData("internal partial class Neurons<T>", "Neurons<int>")]
    public void A_method_that_is_called_like_a_parameter(string declaration, string type) => Assert.Equal(
        [6, 6, 6, 5],
        Probe.Run(
            $$"""
            {{declaration}}
            {
                [Lagrangian] public static partial double F(double x, [Learnable] double slope = 2) => slope * x;
                [StableDerivative(nameof(F))] private static double Slope(double x, double slope) { var i = 0; while (i++ < 1) slope *= x; return slope; }
                [StableDerivative(nameof(F), WithRespectTo = "slope")] private static double Slope2(double x, double slope) { var i = 0; while (i++ < 1) x += slope; return x; }
            }
            """,
            $"double[] x = [3], g = [0]; new {type}.FLagrangian<double>().Activate(x, g);",
            $"{type}.FActivation(3.0), g[0], new {type}.FLagrangian<double>().Activation(3), new {type}.FLagrangian<double>().ParameterDerivative(3, 0)"));

    [Fact]
    public void A_method_that_is_called_like_a_member_of_the_module() => Assert.Equal(
        [6, 6, 9],
        Probe.Run(
            """
            namespace N;
            internal partial class Outer
            {
                internal static partial class Neurons
                {
                    [Lagrangian] public static partial double F(double x, double neurons = 2) => x * x;
                    [StableDerivative(nameof(F))] private static double Value(double x, double neurons) { var i = 0; while (i++ < 1) x *= neurons; return x; }
                }
            }
            """,
            "double[] x = [3], g = [0]; var m = new N.Outer.Neurons.FLagrangian<double>(); m.Activate(x, g);",
            "m.Activation(3), g[0], m.Value(3)"));
}

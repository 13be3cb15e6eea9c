namespace Lagrangians.Generator.Tests.Generation;

/// <summary>What depends on the parameters alone is computed once for all elements, and is what it is for one.</summary>
public sealed class PreparedValueTests
{
    private const string Source = "namespace N; internal static partial class A { [Lagrangian] public static partial double F(double x, [Learnable(Min = 1e-3)] double s = 2, [Learnable] double b = 0.5) => x * x * Exp(-2 * b) / 2 + Log(s) + Log(1 + Exp(x)) / s; }";

    [Fact]
    public void They_are_methods_of_the_module()
    {
        var generated = UserProject.Generate(Source).Generated;
        Assert.Contains("PreparedCount => 5;", generated, StringComparison.Ordinal);
        Assert.Contains("Prepare<V>(global::Lagrangians.ElementwiseFormula part, global::System.Span<V> parameters)", generated, StringComparison.Ordinal);
        Assert.DoesNotContain("PreparedCount => 0;", generated, StringComparison.Ordinal);
    }

    [Fact]
    public void Spans_and_columns_have_the_numbers_of_single_elements() => Assert.Equal(
        [0, 0, 0, 0, 0, 0],
        Probe.Run(
            Source,
            """
            var m = new N.A.FLagrangian<double>(3, -0.25);
            var x = new double[37];
            for (var i = 0; i < x.Length; i++)
                x[i] = (i - 18) / 4.0;
            double value = 0, energy = 0, b = 0;
            double[] g = new double[37], h = new double[37], p = new double[2], s = new double[37], t = new double[37];
            m.Activate(x, g);
            m.ParameterGradient(x, p);
            System.Array.Fill(s, 3);
            System.Array.Fill(t, -0.25);
            N.A.FActivation(x, h, s, t);
            double different = 0, columns = 0;
            for (var i = 0; i < x.Length; i++)
            {
                value += m.Value(x[i]);
                energy += m.Energy(x[i]);
                b += m.ParameterDerivative(x[i], 1);
                different += g[i] == m.Activation(x[i]) ? 0 : 1;
                columns += h[i] == g[i] ? 0 : 1;
            }
            double Off(double a, double b) => System.Math.Abs(a - b) <= 1e-13 * System.Math.Abs(b) ? 0 : 1;
            """,
            "Off(value, m.Value(x)), Off(energy, m.Energy(x)), Off(b, p[1]), different, columns, Off(N.A.F(x, s, t), m.Value(x))"));
}

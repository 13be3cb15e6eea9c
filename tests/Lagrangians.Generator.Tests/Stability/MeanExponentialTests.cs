using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Tests.Generation;
using Xunit;

namespace Lagrangians.Generator.Tests.Stability;

/// <summary>The logarithm of a mean of exponentials, from where they are nearly equal to where one is all of it; against its definition with 200 digits.</summary>
public sealed class MeanExponentialTests
{
    private const int Bits = 700;
    private const double AllowedUlps = 4;

    private static readonly double[] Scales = [1e-12, 1e-6, 1e-3, 0.3, 1, 3, 40, 900];
    private static readonly double[] Shifts = [0, 1, -300];
    private static readonly double[] Betas = [1e-3, 1, 50];

    private const string Vector = "double[] X(double scale, double shift) => [shift + scale * 0.7, shift - scale, shift + scale * 0.11, shift + scale * 0.19];";

    [Theory]
    [InlineData("Log(Mean(x, xi => Exp(beta * xi))) / beta")]
    [InlineData("(LogSumExp(beta * x) - Log(x.Length)) / beta")]
    [InlineData("LogSumExp(beta * x) / beta - Log(x.Length) / beta")]
    [InlineData("(Log(Sum(Exp(beta * x))) - Log(x.Length)) / beta")]
    public void All_digits(string body)
    {
        var (definition, names) = ($"namespace N; internal static partial class A {{ [Lagrangian] public static partial double F(RealVector x, [Learnable(MinExclusive = 0)] double beta = 1) => {body}; }}", new List<(double Scale, double Shift, double Beta)>());
        foreach (var scale in Scales)
        {
            foreach (var shift in Shifts)
                names.AddRange(Betas.Select(beta => (scale, shift, beta)));
        }

        var statements = Vector + "double[] d = new double[1]; var found = new System.Collections.Generic.List<double>();"
            + $"foreach (var (scale, shift, beta) in new (double, double, double)[] {{ {string.Join(", ", names.Select(n => $"({n.Scale:R}, {n.Shift:R}, {n.Beta:R})"))} }}) {{ var m = new N.A.FLagrangian<double>(beta); var x = X(scale, shift); m.ParameterGradient(x, d); found.AddRange([m.Value(x), m.Energy(x), d[0]]); }}";
        var found = Probe.Run(definition, statements, "..found");
        var misses = names.SelectMany((n, i) => Exactly(n.Scale, n.Shift, n.Beta).Select((exact, k) => (n, Name: "L E ∂beta".Split(' ')[k], Found: found[(3 * i) + k], exact)))
            .Where(m => Exact.Ulps(m.Found, m.exact) > AllowedUlps).Select(m => $"{m.Name} at {m.n}: {m.Found:R}, exactly {m.exact.ToDouble():R}");
        Assert.Empty(misses);
    }

    private static BigFloat[] Exactly(double scale, double shift, double beta)
    {
        double[] x = [shift + (scale * 0.7), shift - scale, shift + (scale * 0.11), shift + (scale * 0.19)];
        BigFloat sum = 0, weighted = 0;
        foreach (var xi in x)
        {
            var power = BigFunctions.Exp(BigFloat.Multiply(beta, xi, Bits), Bits);
            sum = BigFloat.Add(sum, power, Bits);
            weighted = BigFloat.Add(weighted, BigFloat.Multiply(xi, power, Bits), Bits);
        }

        var value = BigFloat.Divide(BigFunctions.Log(BigFloat.Divide(sum, x.Length, Bits), Bits), beta, Bits);
        var energy = BigFloat.Subtract(BigFloat.Divide(weighted, sum, Bits), value, Bits);
        return [value, energy, BigFloat.Divide(energy, beta, Bits)];
    }

    [Fact]
    public void Numbers_of_a_whole_vector_keep_the_digits_of_differences()
    {
        // r·tanh r − log cosh r is log 2 to the last digit.
        var found = Probe.Run(
            "namespace N; internal static partial class A { [Lagrangian] public static partial double F(RealVector x, [Learnable(MinExclusive = 0)] double b = 1) => SpecialFunctions.LogCosh(b * Norm(x)) / b; }",
            "double[] d = new double[1], far = new double[1]; var m = new N.A.FLagrangian<double>(1); m.ParameterGradient([18.0, 24.0], d); m.ParameterGradient([6e299, 8e299], far);",
            "m.Energy([18.0, 24.0]), d[0], m.Energy([6e299, 8e299]), far[0]");
        Assert.Equal(Enumerable.Repeat(Math.Log(2), 4), found);
    }

    [Fact]
    public void An_end_of_the_domain_has_the_limits()
    {
        var found = Probe.Run(
            "namespace N; internal static partial class A { [Lagrangian] public static partial double F([Domain(Min = -1, Max = 1)] double x) => Acos(x) * Acos(x) / 2; }",
            "var m = new N.A.FLagrangian<double>(); var f = new N.A.FLagrangian<float>();",
            "m.Value(1), m.Activation(1), m.Curvature(1), m.Energy(1), f.Activation(1), f.Curvature(1), m.Activation(0)");
        Assert.Equal([0, -1, 1 / 3.0, -1, -1, 1 / 3f, -Math.PI / 2], found);
    }
}

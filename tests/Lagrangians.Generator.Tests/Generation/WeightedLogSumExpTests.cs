using System.Reflection;

namespace Lagrangians.Generator.Tests.Generation;

/// <summary>log Σ wᵢ·e^xᵢ with weights that may be 0, as a mask has them: attention layers are made of it.</summary>
public sealed class WeightedLogSumExpTests
{
    private const string Source =
        """
        internal static partial class A
        {
            [Lagrangian] public static partial double Dotted(RealVector x, [Learnable, Domain(Min = 0)] RealVector w) => Log(Dot(w, Exp(x)));
            [Lagrangian] public static partial double Zipped(RealVector x, [Learnable, Domain(Min = 0)] RealVector w) => Log(Sum(x, w, (xi, wi) => wi * Exp(xi)));

            public static double[] Run<TModule>(TModule module, double[] x) where TModule : struct, ILagrangian<TModule, double>
            {
                double[] g = new double[x.Length], h = new double[x.Length], w = new double[x.Length];
                module.Activate(x, g);
                module.HessianProduct(x, x.Select((_, i) => i + 1.0).ToArray(), h);
                module.ParameterGradient(x, w);
                return [module.Value(x), module.Energy(x), .. g, .. h, .. w];
            }

            public static double[] Dotted(double[] x, double[] w) => Run(new DottedLagrangian<double>(w), x);
            public static double[] Zipped(double[] x, double[] w) => Run(new ZippedLagrangian<double>(w), x);
        }
        """;

    private static readonly Lazy<Type> Definitions = new(() => UserProject.Build("using System.Linq; " + Source).Load().GetType("A", throwOnError: true)!);

    // x; w; L, energy, ∇L, ∇²L·(1, 2), ∂L/∂w: of mpmath at 50 digits.
    [Theory]
    [InlineData("1 2", "0.5 0.25", "1.1651503528121605 0.41096653195366864 0.42388311523417089 0.57611688476582911 -0.24420621985354549 0.24420621985354549 0.84776623046834178 2.3044675390633164")]
    [InlineData("1e10 1e10", "1 1", "10000000000.693147 -0.69314718055994531 0.5 0.5 -0.25 0.25 0.5 0.5")]
    [InlineData("300 1", "0 1", "1 0 0 1 0 0 7.1457873679801238E+129 1")]
    [InlineData("1 300", "1 0", "1 0 1 0 0 0 1 7.1457873679801238E+129")]
    [InlineData("1 2", "0 0.25", "0.61370563888010938 1.3862943611198906 0 1 0 0 1.4715177646857693 4")]
    [InlineData("-744 -744", "0.5 0.5", "-744 0 0.5 0.5 -0.25 0.25 1 1")]
    public void A_weight_may_be_0(string x, string w, string expected)
    {
        var exact = Numbers(expected);
        foreach (var name in new[] { "Dotted", "Zipped" })
        {
            var run = Definitions.Value.GetMethod(name, BindingFlags.Static | BindingFlags.Public, [typeof(double[]), typeof(double[])])!;
            var found = (double[])run.Invoke(null, [Numbers(x), Numbers(w)])!;
            for (var i = 0; i < exact.Length; i++)
                Assert.True(Math.Abs(found[i] - exact[i]) <= 8 * Math.ScaleB(1, Math.ILogB(exact[i] == 0 ? double.Epsilon : exact[i]) - 52), $"{name}, {i}: {found[i]:R}, not {exact[i]:R}");
        }
    }

    private static double[] Numbers(string text) => [.. text.Split(' ').Select(n => double.Parse(n, System.Globalization.CultureInfo.InvariantCulture))];
}

using System.Reflection;

namespace Lagrangians.Generator.Tests.Generation;

/// <summary>What is generated for vector Lagrangians, against differences of the user's own bodies.</summary>
public sealed class VectorLagrangianTests
{
    private const double Step = 1e-5;

    private static readonly double[][] Vectors =
        [[0.7], [1.25, -0.5], [0.3, -1.7, 2.2, 0.45, -0.1], [.. Enumerable.Range(0, 37).Select(i => 2.5 * Math.Sin(1.3 * i + 0.2))]];

    public static TheoryData<string> Names =>
        ["Softmax", "Ghostmax", "LayerNorm", "SphericalNorm", "Clipped", "PNorm", "Spread", "Nested", "Affine", "Given"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Module_in_double(string name) => Run(nameof(CheckDouble), name, typeof(double));

    [Theory]
    [MemberData(nameof(Names))]
    public void Module_in_float(string name) => Run(nameof(CheckFloat), name, typeof(float), VectorProject.Module(name, typeof(double)));

    public static TheoryData<int> Bodies => [.. Enumerable.Range(0, VectorProject.Bodies.Length)];

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Body(int index)
    {
        Run(nameof(CheckDouble), "Body" + index, typeof(double));
        Run(nameof(CheckFloat), "Body" + index, typeof(float), VectorProject.Module("Body" + index, typeof(double)));
    }

    [Theory]
    [InlineData("v, double length, double y, int index, double sum", "Sum(v * length + y) * index + sum * LogSumExp(v)")]
    [InlineData("maximum, RealVector norm, double value, int logSumExp, double count", "Max(maximum * norm) + Norm(norm) * value * logSumExp + count * Mean(maximum)")]
    [InlineData("@class, RealVector @event, double @if, int state, double T", "Sum(@class * @event, @in => @in * @if) * T + state * Norm(@class)")]
    [InlineData("x, RealVector V, double chunk, int other, double upstream", "Dot(x, V) * chunk + other * LogSumExp(upstream * x)")]
    public void Names_of_parameters(string parameters, string body)
    {
        var second = parameters.Contains("RealVector", StringComparison.Ordinal) ? "new double[] { 1, 2 }" : "1.25";
        var results = Probe.Run(
            $"namespace N; internal static partial class A {{ [Lagrangian] public static partial double F(RealVector {parameters}) => {body}; }}",
            $"double[] x = [0.5, -1]; var g = new double[2]; N.A.FActivation(x, g, {second}, 1.5, 2, 3);",
            $"N.A.F((ReadOnlySpan<double>)x, {second}, 1.5, 2, 3), N.A.F((RealVector)x, {second}, 1.5, 2, 3)");
        Assert.Equal(results[1], results[0], 1e-12);
    }

    [Theory]
    [InlineData("Softmax", true)]
    [InlineData("LayerNorm", true)]
    [InlineData("Spread", true)]
    [InlineData("SphericalNorm", false)]
    [InlineData("Clipped", false)]
    [InlineData("Affine", false)]
    public void Empty(string name, bool throws) => Run(throws ? nameof(CheckEmptyThrows) : nameof(CheckEmpty), name, typeof(double));

    [Fact]
    public void Members()
    {
        var found = VectorProject.Signatures("LayerNormActivation").Select(s => string.Join(", ", s.Select(p => $"{p.ParameterType.Name}{(p.HasDefaultValue ? "?" : "")} {p.Name}"))).ToArray();
        Assert.Equal(["ReadOnlySpan`1 x, Span`1 destination, Double? gamma, Double? delta, Double? eps", "ReadOnlySpan`1 x, Span`1 destination, Single? gamma, Single? delta, Single? eps"], found);
    }

    [Fact]
    public void Parameters_for_each_element()
    {
        const string source =
            """
            namespace N;
            internal static partial class V
            {
                [Lagrangian] public static partial double Weighted(RealVector x, RealVector w, [Learnable] double b = 1, RealVector shift) => Dot(Softplus(b * x), w) + Sum(x, shift, (xi, si) => xi * si) / Norm(w);
            }
            """;
        var results = Probe.Run(
            source.Replace(", [Learnable] double b = 1, RealVector shift", ", RealVector shift, [Learnable] double b = 1", StringComparison.Ordinal),
            """
            double[] x = [0.5, -1, 2], w = [1, 2, -3], s = [0.25, 0.5, -0.125];
            var g = new double[3]; var h = new double[3]; var f = new float[3]; var d = new double[3];
            N.V.WeightedActivation(x, g, w, s, 1.5);
            N.V.WeightedActivation([0.5f, -1, 2], f, [1, 2, -3], [0.25f, 0.5f, -0.125f], 1.5f);
            var module = new N.V.WeightedLagrangian<double>(w, s, 1.5);
            module.Activate(x, h);
            for (var i = 0; i < 3; i++)
            {
                double[] up = [.. x], down = [.. x];
                up[i] += 1e-5; down[i] -= 1e-5;
                d[i] = (N.V.Weighted((RealVector)up, w, s, 1.5) - N.V.Weighted((RealVector)down, w, s, 1.5)) / 2e-5;
            }
            var thrown = 0;
            try { N.V.WeightedActivation(x, g, w[..2], s); } catch (ArgumentException) { thrown++; }
            try { N.V.Weighted((ReadOnlySpan<double>)x, w, s[..2]); } catch (ArgumentException) { thrown++; }
            """,
            "N.V.Weighted((ReadOnlySpan<double>)x, w, s, 1.5) - N.V.Weighted((RealVector)x, w, s, 1.5), thrown, .. g, .. h, .. d, f[0], f[1], f[2], module.Value(x) - N.V.Weighted((RealVector)x, w, s, 1.5)");
        Assert.Equal(0, results[0], 1e-12);
        Assert.Equal(2, results[1]);
        Assert.Equal(results[2..5], results[5..8]);
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(results[8 + i], results[2 + i], 1e-6);
            Assert.Equal(results[8 + i], results[11 + i], 1e-5);
        }

        Assert.Equal(0, results[14], 1e-12);
    }

    private static void Run(string check, string name, params Type[] types)
    {
        types[0] = VectorProject.Module(name, types[0]);
        try
        {
            typeof(VectorLagrangianTests).GetMethod(check, BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(types).Invoke(null, [name]);
        }
        catch (TargetInvocationException failed) when (failed.InnerException is { } inner)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(inner);
        }
    }

    private static double[] Parameters<TSelf>(double scale)
        where TSelf : struct, ILagrangian<TSelf, double>
    {
        var defaults = new double[TSelf.ParameterNames.Length];
        new TSelf().CopyParametersTo(defaults);
        return [.. defaults.Select(p => p * scale)];
    }

    private static void CheckDouble<TSelf>(string name)
        where TSelf : struct, ILagrangian<TSelf, double>
    {
        var naive = VectorProject.Naive(name, TSelf.ParameterNames.ToArray());
        foreach (var x in Vectors)
        {
            foreach (var scale in new[] { 1, 1.3 })
            {
                var theta = Parameters<TSelf>(scale);
                var module = TSelf.Create(theta);
                var (value, g) = (naive(x, theta), new double[x.Length]);
                Close(value, module.Value(x), 1e-13, "L");
                module.Activate(x, g);
                for (var i = 0; i < x.Length; i++)
                    Close(Difference(t => naive(With(x, i, t), theta), x[i]), g[i], 1e-6, $"∇L[{i}]");
                var both = new double[x.Length];
                Close(module.Value(x), module.ValueAndActivate(x, both), 1e-15, "L with ∇L");
                for (var i = 0; i < x.Length; i++)
                    Close(g[i], both[i], 1e-14, "∇L with L");
                Close(x.Zip(g, (a, b) => a * b).Sum() - value, module.Energy(x), 1e-11, "the energy");
                Close(module.Energy(x), module.Energy(g, x), 1e-11, "the energy of activations");
                CheckProducts(module, x, theta, naive);
                var own = (double[])x.Clone();
                module.Activate(own, own);
                Assert.Equal(g, own);
                CheckSlices(module, x);
            }
        }
    }

    // Side by side they have the bits that they have alone.
    private static void CheckSlices<TSelf>(TSelf module, double[] x)
        where TSelf : struct, ILagrangian<TSelf, double>
    {
        double[] slices = [.. Enumerable.Range(0, 21).SelectMany(k => x.Select(e => e * (1 - (k / 8.0))))];
        double[] found = new double[slices.Length], expected = new double[slices.Length];
        TSelf.ActivateSlices(module, slices, found, 21);
        for (var k = 0; k < slices.Length; k += x.Length)
            module.Activate(slices.AsSpan(k, x.Length), expected.AsSpan(k, x.Length));
        Assert.Equal(expected, found);
    }

    private static void CheckProducts<TSelf>(TSelf module, double[] x, double[] theta, Func<double[], double[], double> naive)
        where TSelf : struct, ILagrangian<TSelf, double>
    {
        double[] v = [.. x.Select((_, i) => Math.Cos(i + 0.5))];
        var (product, gradient, ofActivation) = (new double[x.Length], new double[theta.Length], new double[theta.Length]);
        module.HessianProduct(x, v, product);
        module.ParameterGradient(x, gradient);
        module.ActivationParameterProduct(x, v, ofActivation);
        for (var i = 0; i < x.Length; i++)
            Close(Difference(t => Activation(module, [.. x.Zip(v, (a, b) => a + t * b)])[i], 0), product[i], 1e-6, $"∇²L·v[{i}]");
        for (var p = 0; p < theta.Length; p++)
        {
            Close(Difference(t => naive(x, With(theta, p, t)), theta[p]), gradient[p], 1e-6, $"∂L/∂θ[{p}]");
            Close(Difference(t => Activation(TSelf.Create(With(theta, p, t)), x).Zip(v, (a, b) => a * b).Sum(), theta[p]), ofActivation[p], 1e-6, $"∂g/∂θ[{p}]");
        }
    }

    private static void CheckFloat<TSelf, TDouble>(string name)
        where TSelf : struct, ILagrangian<TSelf, float>
        where TDouble : struct, ILagrangian<TDouble, double>
    {
        foreach (var x in Vectors)
        {
            float[] single = [.. x.Select(e => (float)e)];
            double[] exact = [.. single.Select(e => (double)e)];
            var (found, expected) = (new float[x.Length], Activation(new TDouble(), exact));
            new TSelf().Activate(single, found);
            Close(new TDouble().Value(exact), new TSelf().Value(single), 1e-5, name);
            for (var i = 0; i < x.Length; i++)
                Close(expected[i], found[i], 1e-5, $"{name} ∇L[{i}]");
        }
    }

    private static void CheckEmptyThrows<TSelf>(string name)
        where TSelf : struct, ILagrangian<TSelf, double>
    {
        Assert.Throws<ArgumentException>(() => new TSelf().Value([]));
        Assert.ThrowsAny<Exception>(() => VectorProject.Naive(name, [])([], []) is double.NegativeInfinity ? throw new ArgumentException(name) : 0);
    }

    private static void CheckEmpty<TSelf>(string name)
        where TSelf : struct, ILagrangian<TSelf, double>
    {
        Close(VectorProject.Naive(name, [])([], []), new TSelf().Value([]), 1e-15, name);
        new TSelf().Activate([], []);
        new TSelf().HessianProduct([], [], []);
    }

    private static double[] Activation<TSelf>(TSelf module, double[] x)
        where TSelf : struct, ILagrangian<TSelf, double>
    {
        var result = new double[x.Length];
        module.Activate(x, result);
        return result;
    }

    private static double Difference(Func<double, double> f, double at) => (f(at + Step) - f(at - Step)) / (2 * Step);

    private static double[] With(double[] values, int index, double value)
    {
        double[] copy = [.. values];
        copy[index] = value;
        return copy;
    }

    private static void Close(double expected, double found, double tolerance, string what) => Assert.True(
        Math.Abs(expected - found) <= tolerance * Math.Max(1, Math.Abs(expected)), $"{what}: expected {expected:R}, found {found:R}");
}

using System.Numerics;
using System.Reflection;

namespace Lagrangians.Generator.Tests.Generation;

/// <summary>Learnable parameters for each element: their flat form, and the gradients in them.</summary>
public sealed class LearnableVectorTests
{
    private static readonly Lazy<Assembly> Project = new(() => UserProject.Build(LearnableVectorProject.Source).Load());

    // Where in the flat form each parameter is: n of a vector, one of a number.
    private static readonly Dictionary<string, (string[] Names, bool[] IsVector)> Layouts = new()
    {
        ["Weighted"] = (["w"], [true]),
        ["Affine"] = (["gamma", "w"], [false, true]),
        ["Sigmoids"] = (["beta"], [true]),
        ["Mixed"] = (["a", "s", "b", "t"], [true, false, true, false]),
        ["Given"] = (["w"], [true]),
    };

    public static TheoryData<string, Type, int> Cases
    {
        get
        {
            var cases = new TheoryData<string, Type, int>();
            foreach (var name in Layouts.Keys)
            {
                foreach (var length in new[] { 1, 2, 5, 19 })
                {
                    cases.Add(name, typeof(double), length);
                    cases.Add(name, typeof(float), length);
                }
            }

            return cases;
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void Derivatives(string name, Type element, int length) => Run(nameof(CheckDerivatives), name, element, length);

    [Theory, MemberData(nameof(Cases))]
    public void Flat_form(string name, Type element, int length) => Run(nameof(CheckFlatForm), name, element, length);

    [Fact]
    public void Elements_that_are_not_learned_must_be_within_the_domain() => Assert.Equal(
        [0.5, 1, 1, 1],
        Probe.Run(
            """
            namespace N; internal static partial class V
            {
                [Lagrangian] internal static partial double Masked(RealVector x, [Domain(Min = 0)] RealVector w, [Learnable(Min = 1e-6)] double beta = 1) => Log(Dot(w, Exp(beta * x))) / beta;
            }
            """,
            """
            double[] x = [0, 0], good = [0.25, 0.25], bad = [1, -0.5];
            var g = new double[2]; new N.V.MaskedLagrangian<double>(good, 2).Activate(x, g);
            static bool IsRefused(System.Action act) { try { act(); return false; } catch (System.ArgumentOutOfRangeException e) { return e.ParamName == "w" && e.Message.Contains("at least 0"); } }
            """,
            """
            g[0], IsRefused(() => new N.V.MaskedLagrangian<double>(bad, 2)) ? 1 : 0, IsRefused(() => _ = new N.V.MaskedLagrangian<double>() with { W = bad }) ? 1 : 0,
            new N.V.MaskedLagrangian<double>(W: good).Beta
            """));

    [Fact]
    public void Elements_outside_the_domain_are_clipped_and_have_no_gradient() => Assert.Equal(
        [1, 1, 1, 1, 0, 1, 0, 1, 0, 1, 0, 1],
        Probe.Run(
            LearnableVectorProject.Source,
            """
            double[] x = [0.5, -1, 2], w = [-4, 0.75, 1e-4], within = [1e-3, 0.75, 1e-3], g = new double[3], h = new double[3], p = new double[3], q = new double[3];
            var low = new N.V.WeightedLagrangian<double>(w); var edge = new N.V.WeightedLagrangian<double>(within);
            low.Activate(x, g); edge.Activate(x, h); low.ParameterGradient(x, p); edge.ParameterGradient(x, q);
            double[] u = [1, -2, 0.5], r = new double[3], s = new double[3], both = new double[3], product = new double[3], other = new double[3];
            low.ActivationParameterProduct(x, u, r); edge.ActivationParameterProduct(x, u, s);
            low.HessianProduct(x, u, product); edge.HessianProduct(x, u, other);
            double[] own = [-4, 0.75, 1e-4]; new N.V.WeightedLagrangian<double>(own).ParameterGradient(x, own);
            """,
            """
            low.Value(x) == edge.Value(x) ? 1 : 0, low.ValueAndActivate(x, both) == edge.Value(x) && both[2] == h[2] ? 1 : 0, g[0] == h[0] && g[1] == h[1] && g[2] == h[2] ? 1 : 0,
            low.Energy(x) == edge.Energy(x) && low.Energy(g, x) == edge.Energy(h, x) && product[0] == other[0] ? 1 : 0,
            p[0], p[1] == q[1] && q[0] != 0 && q[2] != 0 ? 1 : 0, p[2], r[1] == s[1] && s[0] != 0 ? 1 : 0, r[0], own[1] == p[1] && own[0] == 0 ? 1 : 0, own[2], low.W.Span[0] == -4 ? 1 : 0
            """));

    [Fact]
    public void Both_bounds_and_open_ones() => Assert.Equal(
        [3 + 0.125 + 2, 3f + 0.125f + 2f, 0, 0, 1, double.NaN, Math.BitIncrement(1.0), MathF.BitDecrement(2f)],
        Probe.Run(
            """
            namespace N;
            internal static partial class A
            {
                [Lagrangian] public static partial double F(RealVector x, [Learnable(Min = 0.125, Max = 3)] RealVector w) => Dot(x, w);
                [Lagrangian] public static partial double G(RealVector x, [Learnable(MinExclusive = 1, MaxExclusive = 2)] RealVector w) => Dot(x, w);
            }
            """,
            """
            double[] w = [7, 0, 2]; float[] f = [7, 0, 2]; double[] x = [1, 1, 1]; var g = new double[4];
            new N.A.FLagrangian<double>(w).ParameterGradient(x, g);
            """,
            """
            new N.A.FLagrangian<double>(w).Value(x), new N.A.FLagrangian<float>(f).Value([1, 1, 1]), g[0], g[1], g[2],
            new N.A.FLagrangian<double>(new[] { double.NaN, 1, 1 }).Value(x), new N.A.GLagrangian<double>(new[] { 0.5 }).Value([1]), new N.A.GLagrangian<float>(new[] { 9f }).Value([1])
            """));

    /// <summary>As a user meets them: the default, empty memory is of no use, and every mistake names what is wrong.</summary>
    [Fact]
    public void Mistakes()
    {
        var names = Probe.Run(
            [
                LearnableVectorProject.Source,
                """
                internal static class Mistake
                {
                    public static double Of(string name, Action call)
                    {
                        try { call(); } catch (ArgumentException mistake) { return mistake.ParamName == name ? 1 : throw new Exception($"{name}: {mistake}"); }
                        throw new Exception(name);
                    }
                }
                """,
            ],
            "double[] x = [1, 2]; var none = new N.V.MixedLagrangian<double>(); double[] a = [1, 2, 3, 4], two = [1, 2]; var mixed = new N.V.MixedLagrangian<double>(two, 1, two, two, 1, 2);",
            """
            Mistake.Of("w", () => new N.V.WeightedLagrangian<double>().Value(x)), Mistake.Of("w", () => new N.V.WeightedLagrangian<float>().Activate([1f], new float[1])),
            Mistake.Of("a", () => none.Value(x)), Mistake.Of("a", () => none.ParameterGradient(x, new double[6])), Mistake.Of("b", () => (mixed with { B = a }).Energy(x)),
            Mistake.Of("parameters", () => N.V.MixedLagrangian<double>.Create([1])), Mistake.Of("parameters", () => N.V.MixedLagrangian<double>.Create([1, 2, 3])),
            Mistake.Of("destination", () => mixed.ParameterGradient(x, new double[5])), Mistake.Of("destination", () => mixed.ActivationParameterProduct(x, x, new double[5])),
            Mistake.Of("destination", () => mixed.CopyParametersTo(new double[5])), Mistake.Of("destination", () => mixed.ParameterGradient(a.AsSpan(1, 2), a.AsSpan(0, 1)) ),
            Mistake.Of("destination", () => { var memory = new double[8]; mixed.ParameterGradient(memory.AsSpan(4, 2), memory); }),
            Mistake.Of("destination", () => { var memory = new double[8]; mixed.ActivationParameterProduct(x, memory.AsSpan(4, 2), memory); }),
            Mistake.Of("destination", () => { var memory = new double[8]; new N.V.WeightedLagrangian<double>(two).ParameterGradient(memory.AsSpan(1, 2), memory); }),
            Mistake.Of("v", () => mixed.ActivationParameterProduct(x, a, new double[6]))
            """);
        Assert.All(names, n => Assert.Equal(1, n));
    }

    [Fact]
    public void Derivatives_over_an_input() => Assert.Equal(
        [1, 1, 1],
        Probe.Run(
            [LearnableVectorProject.Source, "namespace N; internal static partial class A { [Lagrangian] public static partial double F(double x, [Learnable] double a = 2, [Learnable] double b = 3) => a * x * x + b * a * x; }"],
            """
            double[] x = [0.5, -1, 2, 7], w = [1, 2, 3], g = new double[4], u = [1, -1, 2];
            var affine = new N.V.AffineLagrangian<double>(1.5, w, 0.25); affine.ParameterGradient(x.AsSpan(0, 3), g);
            var own = new double[] { 0, 0.5, -1, 2 }; affine.ParameterGradient(own.AsSpan(1), own);
            var weighted = new N.V.WeightedLagrangian<double>(w); double[] inPlace = [0.5, -1, 2], apart = new double[3]; weighted.ActivationParameterProduct(inPlace, u, apart); weighted.ActivationParameterProduct(inPlace, u, inPlace);
            var f = new N.A.FLagrangian<double>(); double[] y = [3, 5], z = new double[2]; f.ParameterGradient(y, z); f.ParameterGradient(y, y);
            """,
            "g.AsSpan().SequenceEqual(own) ? 1 : 0, apart.AsSpan().SequenceEqual(inPlace) ? 1 : 0, z.AsSpan().SequenceEqual(y) ? 1 : 0"));

    [Fact]
    public void Nothing_is_allocated() => Assert.Equal(
        [0, 0],
        Probe.Run(
            [
                LearnableVectorProject.Source,
                """
                internal static class Allocated
                {
                    public static double By(double least)
                    {
                        double[] x = new double[1000], w = new double[1000], g = new double[2002];
                        for (var i = 0; i < 1000; i++) { x[i] = Math.Sin(i); w[i] = i % 3 == 0 ? least : 0.5; }
                        var weighted = new N.V.WeightedLagrangian<double>(w); var mixed = new N.V.MixedLagrangian<double>(w, 1, w, w, 1, 2);
                        var fewest = long.MaxValue;
                        for (var run = 0; run < 5; run++)
                        {
                            var before = GC.GetAllocatedBytesForCurrentThread();
                            weighted.Value(x); weighted.Activate(x, g); weighted.ParameterGradient(x, g); weighted.CopyParametersTo(g); weighted.Energy(x);
                            mixed.Value(x); mixed.Activate(x, g); mixed.ParameterGradient(x, g); mixed.ActivationParameterProduct(x, w, g); mixed.HessianProduct(x, w, g);
                            if (run > 0) fewest = Math.Min(fewest, GC.GetAllocatedBytesForCurrentThread() - before);
                        }
                        return fewest;
                    }
                }
                """,
            ],
            "",
            "Allocated.By(0.75), Allocated.By(-5)"));

    private static void Run(string check, string name, Type element, int length)
    {
        var module = Project.Value.GetType($"N.V+{name}Lagrangian`1", throwOnError: true)!.MakeGenericType(element);
        typeof(LearnableVectorTests).GetMethod(check, BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(module, element)
            .CreateDelegate<Action<string, int>>()(name, length);
    }

    private static T[] Numbers<T>(int count, double phase)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => [.. Enumerable.Range(0, count).Select(i => T.CreateChecked((float)(0.55 + (0.4 * Math.Sin((1.7 * i) + phase)))))];

    private static int Count(string name, int length) => Layouts[name].IsVector.Sum(v => v ? length : 1);

    // The module with all its parameters; what is not learned is set as a user does, by its property.
    private static TModule Create<TModule, T>(T[] theta, int length)
        where TModule : struct, ILagrangian<TModule, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        object module = TModule.Create(theta);
        ReadOnlyMemory<T> given = Enumerable.Range(0, length).Select(i => T.CreateChecked(LearnableVectorProject.GivenTo(i))).ToArray();
        typeof(TModule).GetProperty("Given")?.SetValue(module, given);
        return (TModule)module;
    }

    private static double[][] Split(string name, double[] theta, int length)
    {
        var rest = theta.AsEnumerable();
        return [.. Layouts[name].IsVector.Select(v =>
        {
            double[] part = [.. rest.Take(v ? length : 1)];
            rest = rest.Skip(part.Length);
            return part;
        })];
    }

    private static void CheckDerivatives<TModule, T>(string name, int length)
        where TModule : struct, ILagrangian<TModule, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var count = Count(name, length);
        T[] x = [.. Numbers<T>(length, 0.3).Select((e, i) => i % 2 == 0 ? e : -e)], u = Numbers<T>(length, 2), theta = Numbers<T>(count, 1);
        double[] at = Doubles(x), upstream = Doubles(u), parameters = Doubles(theta);
        var module = Create<TModule, T>(theta, length);
        var naive = (double[] y, double[] p) => LearnableVectorProject.Naive(name, y, Split(name, p, length));
        Near<T>(naive(at, parameters), module.Value(x), "L");

        T[] g = new T[length + 1], gradient = new T[count + 1], product = new T[count + 1], along = new T[length];
        g[length] = gradient[count] = product[count] = T.CreateChecked(77);
        module.Activate(x, g);
        module.HessianProduct(x, u, along);
        module.ParameterGradient(x, gradient);
        module.ActivationParameterProduct(x, u, product);
        Assert.Equal(T.CreateChecked(77), g[length]);
        Assert.Equal(T.CreateChecked(77), gradient[count]);
        Assert.Equal(T.CreateChecked(77), product[count]);
        for (var i = 0; i < length; i++)
        {
            Near<T>(Difference(t => naive(Moved(at, i, t), parameters)), g[i], $"∇L[{i}]");
            Near<T>(Second(t => naive(Along(at, upstream, t), parameters), (s, t) => naive(Moved(Along(at, upstream, t), i, s), parameters)), along[i], $"∇²L·v[{i}]");
        }

        for (var i = 0; i < count; i++)
        {
            Near<T>(Difference(t => naive(at, Moved(parameters, i, t))), gradient[i], $"∂L/∂θ[{i}]");
            Near<T>(Second(t => naive(Along(at, upstream, t), parameters), (s, t) => naive(Along(at, upstream, t), Moved(parameters, i, s))), product[i], $"∂g/∂θ[{i}]");
        }

        Near<T>(at.Select((e, i) => e * double.CreateChecked(g[i])).Sum() - naive(at, parameters), module.Energy(x), "the energy");
    }

    private static void CheckFlatForm<TModule, T>(string name, int length)
        where TModule : struct, ILagrangian<TModule, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Assert.Equal(Layouts[name].Names, TModule.ParameterNames.ToArray());
        var theta = Numbers<T>(Count(name, length), 0.1);
        var module = TModule.Create(theta);
        var back = new T[theta.Length + 2];
        module.CopyParametersTo(back);
        Assert.Equal([.. theta, T.Zero, T.Zero], back);
        // The parameters are the module's own.
        theta[0] = T.CreateChecked(9);
        module.CopyParametersTo(back);
        Assert.NotEqual(theta[0], back[0]);
        Assert.Equal(module, module);
        if (Layouts[name].IsVector is [true])
            {
            // Vectors are equal by their elements.
            Assert.Equal(TModule.Create(theta), TModule.Create(theta));
            Assert.Equal(TModule.Create(theta).GetHashCode(), TModule.Create(theta).GetHashCode());
            Assert.NotEqual(TModule.Create(theta), module);
        }
    }

    private static double[] Doubles<T>(T[] values)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => [.. values.Select(double.CreateChecked)];

    private static double[] Moved(double[] values, int index, double by) => [.. values.Select((e, i) => i == index ? e + by : e)];

    private static double[] Along(double[] x, double[] v, double by) => [.. x.Select((e, i) => e + (by * v[i]))];

    // Of the fourth order: the error is far below what is asked.
    private static double Difference(Func<double, double> f, double h = 1e-3) =>
        ((8 * (f(h) - f(-h))) - (f(2 * h) - f(-2 * h))) / (12 * h);

    private static double Second(Func<double, double> atOrigin, Func<double, double, double> f)
    {
        Assert.Equal(atOrigin(0.5), f(0, 0.5), 1e-12);
        return Difference(s => Difference(t => f(s, t), 4e-3), 4e-3);
    }

    private static void Near<T>(double expected, T found, string what)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var tolerance = typeof(T) == typeof(double) ? 2e-8 : 4e-5;
        Assert.True(Math.Abs(expected - double.CreateChecked(found)) <= tolerance * Math.Max(1, Math.Abs(expected)), $"{what}: expected {expected:R}, found {found}");
    }
}

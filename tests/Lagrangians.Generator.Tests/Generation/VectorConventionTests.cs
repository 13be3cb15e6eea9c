using System.Reflection;

namespace Lagrangians.Generator.Tests.Generation;

/// <summary>Where vectors have corners and ends: nothing, one element, equal elements, zeros, masks, the largest numbers.</summary>
public sealed class VectorConventionTests
{
    private const double Infinity = double.PositiveInfinity;

    private static readonly (string Name, string Body)[] Attentions =
    [
        ("Lse", "LogSumExp(a * x) / a"),
        ("Softmax", "Log(Sum(Exp(a * x))) / a"),
        ("Lambda", "LogSumExp(x, xi => a * xi) / a"),
    ];

    // The weights are 0.5, 1.5, …
    private static readonly (string Name, string Body)[] WithWeights =
    [
        ("Log", "Log(Sum(w * Exp(a * x))) / a"),
        ("Pairs", "Log(Sum(x, w, (xi, wi) => wi * Exp(xi * a))) / a"),
    ];

    // Sums, which have values on the empty set too. All are 0 at 0, and there is no gradient but 0 there that the symmetry allows.
    private static readonly (string Name, string Body)[] Norms =
    [
        ("Norm", "Norm(a * x)"),
        ("Root", "a * Sqrt(Sum(Square(x)))"),
        ("Weighted", "Sqrt(Sum(w * Square(x)))"),
        ("Scaled", "Norm(w * x)"),
        ("PNorm", "a * Pow(Sum(Pow(Abs(x), 3)), 1.0 / 3)"),
        ("Cubed", "Pow(Norm(a * x), 3)"),
        ("OfExp", "Exp(-Norm(x) * a) * Norm(x) + a * Norm(x)"),
    ];

    private static readonly (string Name, string Body)[] Centred =
    [
        ("Deviation", "Norm(x - Mean(x)) * a"),
        ("Spread", "a * Sqrt(Mean(Square(x - Mean(x))))"),
        ("Moment", "Sqrt(Sum(Pow(x - Mean(x), 4))) * a"),
    ];

    private static readonly (string Name, string Body)[] Smooth =
    [
        ("Ghost", "Log(1 + Sum(Exp(a * x))) / a"),
        ("Spherical", "a * Sqrt(Sum(Square(x)) + 1e-5)"),
        ("Hypot", "Sqrt(a * a + Sum(w * Square(x)))"),
        ("Bias", "Dot(w, x) + a * Sum(Square(x))"),
    ];

    private static readonly Lazy<Assembly> Project = new(() => UserProject.Build(
        "namespace N; internal static partial class V { " + string.Concat(Attentions.Concat(WithWeights).Concat(Norms).Concat(Centred).Concat(Smooth).Append(("LayerNorm", "x.Length * a * Sqrt(Mean(Square(x - Mean(x))) + 1e-5) + Dot(w, x)")).Select(
            d => $"[Lagrangian] internal static partial double Of{d.Item1}(RealVector x, [Learnable(Min = 0.001)] RealVector w, [Learnable(Min = 0.001)] double a = 1) => {d.Item2}; ")) + "}").Load());

    public static TheoryData<string> OfNorms => [.. Norms.Select(n => n.Name)];

    public static TheoryData<string> OfCentred => [.. Centred.Select(n => n.Name)];

    public static TheoryData<string> OfAttentions => [.. Attentions.Select(n => n.Name)];

    public static TheoryData<string> OfNothing => [.. Norms.Concat(Smooth).Select(n => n.Name).Where(n => n != "Ghost")];

    public static TheoryData<string> OfAll => [.. Norms.Concat(Centred).Concat(Smooth).Concat(Attentions).Concat(WithWeights).Select(n => n.Name), "LayerNorm"];

    [Theory, MemberData(nameof(OfNorms))]
    public void Zeros(string name)
    {
        var all = Members.Of(name, [0, 0, 0], 1.5);
        Assert.Equal(0, all.Value);
        Assert.Equal(0, all.Energy);
        Assert.All(all.Activation.Concat(all.HessianProduct).Concat(all.InParameters).Concat(all.ActivationInParameters), e => Assert.Equal(0, e));
        all = Members.Of(name, [0], 1.5);
        Assert.All(all.Activation.Concat(all.HessianProduct), e => Assert.Equal(0, e));
    }

    [Theory, MemberData(nameof(OfCentred))]
    public void Equal_elements(string name)
    {
        foreach (var x in new double[][] { [0, 0, 0], [0.75, 0.75, 0.75, 0.75], [-2], [1e100, 1e100] })
        {
            var all = Members.Of(name, x, 1.5);
            Assert.Equal(0, all.Value);
            Assert.All(all.Activation.Concat(all.HessianProduct).Concat(all.InParameters).Concat(all.ActivationInParameters), e => Assert.Equal(0, e));
        }
    }

    [Theory, MemberData(nameof(OfAll))]
    public void Finite(string name)
    {
        foreach (var x in new double[][] { [0], [-0.0, 0], [1, 1, 1], [3], [-3, -3], [700, -700, 710], [1e60, -1e60], [1e-40, 2e-40], [-800, -801, -800] })
            Members.Of(name, x, 1.25).AssertFinite(x);
    }

    /// <summary>The curvature of a norm is 1/‖x‖ across x: what is as large as that is to be finite.</summary>
    [Theory, MemberData(nameof(OfNorms)), InlineData("Deviation"), InlineData("Spread")]
    public void Tiny_norms(string name) => Members.Of(name, [1e-160, 2e-160], 1.25).AssertFinite([1e-160, 2e-160]);

    [Theory, MemberData(nameof(OfAttentions))]
    public void Masks(string name)
    {
        var (masked, seen) = (Members.Of(name, [1, -Infinity, -0.5, -Infinity, 0.25], 1.25), Members.Of(name, [1, -0.5, 0.25], 1.25, v: [1, -1, 2.5]));
        masked.AssertFinite([1]);
        Assert.Equal(seen.Value, masked.Value, 1e-14);
        Assert.Equal(seen.Energy, masked.Energy, 1e-14);
        Assert.Equal([seen.Activation[0], 0, seen.Activation[1], 0, seen.Activation[2]], masked.Activation);
        Assert.Equal(seen.InParameters[^1], masked.InParameters[^1], 1e-14);
        Assert.Equal(0, masked.HessianProduct[1]);
    }

    [Theory, MemberData(nameof(OfAttentions))]
    public void Nothing_to_attend_to(string name)
    {
        foreach (var length in new[] { 1, 2, 5, 33 })
        {
            var all = Members.Of(name, [.. Enumerable.Repeat(-Infinity, length)], 1.25);
            Assert.Equal(-Infinity, all.Value);
            Assert.All(all.Activation, e => Assert.Equal(1.0 / length, e));
        }
    }

    /// <summary>The activation is uniform whatever β is, and the energy that of the uniform distribution, −log n/β.</summary>
    [Theory, MemberData(nameof(OfAttentions))]
    public void Derivatives_where_there_is_nothing_to_attend_to(string name)
    {
        var all = Members.Of(name, [-Infinity, -Infinity, -Infinity], 1.25);
        Assert.Equal(-Math.Log(3) / 1.25, all.Energy, 1e-15);
        Assert.Equal(-Math.Log(3) / (1.25 * 1.25), all.InParameters[^1], 1e-15);
        Assert.Equal(0, all.ActivationInParameters[^1], 1e-15);
        Assert.Equal(1.25 / 3 * 0.5, all.HessianProduct[0], 1e-15);
    }

    [Theory, InlineData("Log"), InlineData("Pairs")]
    public void Weights(string name)
    {
        var all = Members.Of(name, [1000, -Infinity, 1001, -2000], 1);
        var sum = (0.5 * Math.Exp(-1)) + 2.5;
        Assert.Equal(1001 + Math.Log(sum), all.Value, 1e-12);
        Assert.Equal([0.5 * Math.Exp(-1) / sum, 0, 2.5 / sum, 0], all.Activation, (a, b) => Math.Abs(a - b) < 1e-13);
        Assert.Equal([Math.Exp(-1) / sum, 0, 1 / sum, 0], all.InParameters[..4], (a, b) => Math.Abs(a - b) < 1e-13);
        all.AssertFinite([1000]);
        Assert.Equal(-Infinity, Members.Of(name, [-Infinity, -Infinity], 1).Value);
    }

    [Fact]
    public void The_ghost_is_left()
    {
        var all = Members.Of("Ghost", [-Infinity, -Infinity], 1.25);
        Assert.Equal(0, all.Value);
        Assert.All(all.Activation.Concat(all.HessianProduct), e => Assert.Equal(0, e));
    }

    /// <summary>Sums and norms of nothing are 0.</summary>
    [Theory, MemberData(nameof(OfNothing)), InlineData("Ghost")]
    public void Nothing(string name)
    {
        var all = Members.Of(name, [], 1.5);
        Assert.Equal(name == "Spherical" ? 1.5 * Math.Sqrt(1e-5) : name == "Hypot" ? 1.5 : 0, all.Value, 1e-15);
        Assert.Empty(all.Activation);
        Assert.Single(all.InParameters);
        all.AssertFinite([]);
    }

    [Theory, MemberData(nameof(OfAttentions)), InlineData("LayerNorm"), InlineData("Deviation"), InlineData("Spread")]
    public void Nothing_has_no_value(string name)
    {
        foreach (var call in Members.Calls(name))
            Assert.Throws<ArgumentException>(call);
    }

    [Theory]
    [InlineData("Norm"), InlineData("Root"), InlineData("Spherical"), InlineData("Deviation"), InlineData("LayerNorm")]
    public void The_largest_numbers_under_a_norm(string name)
    {
        var all = Members.Of(name, [1e308, -1e308, 0], 1);
        Assert.True((double.IsFinite(all.Value) || name == "LayerNorm") && all.Activation.All(double.IsFinite), all.ToString());
        if (name != "LayerNorm")
            Assert.Equal(all.Activation[0] - all.Activation[2], all.Activation[2] - all.Activation[1], 1e-14);
    }

    [Theory, MemberData(nameof(OfAttentions))]
    public void The_largest_numbers_under_an_attention(string name)
    {
        var all = Members.Of(name, [1e308, -1e308, double.MaxValue], 1);
        Assert.Equal(double.MaxValue, all.Value);
        Assert.Equal([0, 0, 1], all.Activation);
    }

    /// <summary>What every member of a module gives.</summary>
    private sealed record Members(double Value, double Energy, double[] Activation, double[] HessianProduct, double[] InParameters, double[] ActivationInParameters)
    {
        public static Members Of(string name, double[] x, double a, double[]? v = null) =>
            (Members)Generic(nameof(OfModule), name).Invoke(null, [x, a, v ?? [.. x.Select((_, i) => 1 - (i * 0.5))]])!;

        public static Action[] Calls(string name) => (Action[])Generic(nameof(CallsOfModule), name).Invoke(null, [])!;

        public void AssertFinite(double[] x) => Assert.True(
            Activation.Concat(HessianProduct).Concat(InParameters).Concat(ActivationInParameters).Append(Value).Append(Energy).All(double.IsFinite),
            $"[{string.Join(", ", x)}]: {this}");

        public override string ToString() =>
            $"L = {Value:R}, E = {Energy:R}, ∇L = {Text(Activation)}, ∇²L·v = {Text(HessianProduct)}, ∂L/∂θ = {Text(InParameters)}, v·∂g/∂θ = {Text(ActivationInParameters)}";

        private static string Text(double[] values) => $"[{string.Join(", ", values.Select(e => e.ToString("R", System.Globalization.CultureInfo.InvariantCulture)))}]";

        private static MethodInfo Generic(string method, string name) => typeof(Members).GetMethod(method, BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod(Project.Value.GetType($"N.V+Of{name}Lagrangian`1", throwOnError: true)!.MakeGenericType(typeof(double)));

        private static Members OfModule<TModule>(double[] x, double a, double[] v)
            where TModule : struct, ILagrangian<TModule, double>
        {
            var module = TModule.Create([.. x.Select((_, i) => 0.5 + i), a]);
            var all = new Members(module.Value(x), module.Energy(x), new double[x.Length], new double[x.Length], new double[x.Length + 1], new double[x.Length + 1]);
            module.Activate(x, all.Activation);
            module.HessianProduct(x, v, all.HessianProduct);
            module.ParameterGradient(x, all.InParameters);
            module.ActivationParameterProduct(x, v, all.ActivationInParameters);
            return all;
        }

        private static Action[] CallsOfModule<TModule>()
            where TModule : struct, ILagrangian<TModule, double>
        {
            var module = TModule.Create([1.0]);
            return [() => module.Value([]), () => module.Activate([], []), () => module.HessianProduct([], [], []), () => module.ParameterGradient([], new double[1])];
        }
    }
}

using System.Numerics;
using static Lagrangians.StandardLagrangians;

namespace Lagrangians.Tests.Standard;

/// <summary>A vector in shards, merged in trees of any shape, gives the value and activation of the whole within 8 ulp.</summary>
public class MergingTests(ITestOutputHelper output)
{
    private const double Allowed = 8;

    public static TheoryData<string> Kinds => [.. VectorInputs.Kinds.Except(["top"]), "masked", "infinite"];

    private static readonly (int Length, int Trees)[] Some = [(1, 2), (2, 4), (13, 8), (257, 4)];

    private static readonly (int Length, int Trees)[] Many = [(1, 4), (2, 6), (13, 20), (257, 20), (4000, 10)];

    [Theory, MemberData(nameof(Kinds))]
    public void Shards_of_double(string kind) => All<double>(kind, Some);

    [Theory, MemberData(nameof(Kinds))]
    public void Shards_of_float(string kind) => All<float>(kind, Some);

    [Theory(Explicit = true), MemberData(nameof(Kinds))]
    public void Many_shards_of_double(string kind) => All<double>(kind, Many);

    [Theory(Explicit = true), MemberData(nameof(Kinds))]
    public void Many_shards_of_float(string kind) => All<float>(kind, Many);

    [Fact]
    public void A_state_is_read_with_the_parameters_that_it_was_made_with()
    {
        SoftmaxLagrangian<double> module = new(2), other = new(3);
        var state = module.CreateState();
        module.Accumulate(ref state, [1, 2]);
        Assert.Equal(module.Value([1, 2]), new SoftmaxLagrangian<double>(2).Value(state), 15);
        Assert.Throws<ArgumentException>("state", () => other.Value(state));
        Assert.Throws<ArgumentException>("state", () => other.Accumulate(ref state, [1]));
        Assert.Throws<ArgumentException>("state", () => other.Activate(state, [1], new double[1]));
        Assert.Throws<ArgumentException>("other", () => module.Merge(ref state, other.CreateState()));
        Assert.Throws<ArgumentException>("state", () => module.Value(default(SoftmaxLagrangian<double>.State)));
        Assert.Equal(module.Value([1, 2]), Whole<SoftmaxLagrangian<double>, SoftmaxLagrangian<double>.State>(module), 15);

        static double Whole<TModule, TState>(TModule module)
            where TModule : struct, IMergeableLagrangian<TModule, double, TState>
            where TState : struct
        {
            TState first = module.CreateState(), second = module.CreateState();
            module.Accumulate(ref first, [1]);
            module.Accumulate(ref second, [2]);
            module.Merge(ref first, second);
            return module.Value(first);
        }
    }

    private void All<T>(string kind, (int Length, int Trees)[] sizes)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var random = new Random(5);
        var measured = new List<Merged>();
        foreach (var (length, trees) in sizes)
        {
            for (var tree = 0; tree < trees; tree++)
            {
                var x = Input<T>(kind, length, tree);
                var bounds = Bounds(random, length);
                var beta = T.CreateChecked(tree % 2 == 0 ? 1.7 : 0.1);
                var (gamma, delta, eps) = (T.CreateChecked(2), T.CreateChecked(tree % 2), T.CreateChecked(1e-5));
                Softmax(new(beta), x, bounds, random, measured);
                Ghostmax(new(beta), x, bounds, random, measured);
                LayerNorm(new(gamma, delta, eps), x, bounds, random, measured);
                SphericalNorm(new(gamma, delta, eps), x, bounds, random, measured);
            }
        }
        foreach (var worst in measured.GroupBy(one => one.Lagrangian).Select(group => group.MaxBy(one => one.Error)))
        {
            output.WriteLine($"{kind}: {worst.Text}");
            Assert.True(worst.Error <= Allowed, $"{kind}: {worst.Text}");
        }

        static void Softmax(SoftmaxLagrangian<T> module, T[] x, int[] bounds, Random random, List<Merged> measured)
        {
            var state = Tree(bounds, random, (low, high) => Leaf(module, x.AsSpan(low, high - low)), (a, b) => { module.Merge(ref a, b); return a; });
            Compare("softmax", module, module.Value(state), state, static (m, s, from, to) => m.Activate(s, from, to), x, bounds, measured);
            static SoftmaxLagrangian<T>.State Leaf(SoftmaxLagrangian<T> module, ReadOnlySpan<T> chunk)
            {
                var state = module.CreateState();
                module.Accumulate(ref state, chunk);
                return state;
            }
        }

        static void Ghostmax(GhostmaxLagrangian<T> module, T[] x, int[] bounds, Random random, List<Merged> measured)
        {
            var state = Tree(bounds, random, (low, high) => Leaf(module, x.AsSpan(low, high - low)), (a, b) => { module.Merge(ref a, b); return a; });
            Compare("ghostmax", module, module.Value(state), state, static (m, s, from, to) => m.Activate(s, from, to), x, bounds, measured);
            static GhostmaxLagrangian<T>.State Leaf(GhostmaxLagrangian<T> module, ReadOnlySpan<T> chunk)
            {
                var state = module.CreateState();
                module.Accumulate(ref state, chunk);
                return state;
            }
        }

        static void LayerNorm(LayerNormLagrangian<T> module, T[] x, int[] bounds, Random random, List<Merged> measured)
        {
            var state = Tree(bounds, random, (low, high) => Leaf(module, x.AsSpan(low, high - low)), (a, b) => { module.Merge(ref a, b); return a; });
            Compare("layernorm", module, module.Value(state), state, static (m, s, from, to) => m.Activate(s, from, to), x, bounds, measured);
            static LayerNormLagrangian<T>.State Leaf(LayerNormLagrangian<T> module, ReadOnlySpan<T> chunk)
            {
                var state = module.CreateState();
                module.Accumulate(ref state, chunk);
                return state;
            }
        }

        static void SphericalNorm(SphericalNormLagrangian<T> module, T[] x, int[] bounds, Random random, List<Merged> measured)
        {
            var state = Tree(bounds, random, (low, high) => Leaf(module, x.AsSpan(low, high - low)), (a, b) => { module.Merge(ref a, b); return a; });
            Compare("sphericalnorm", module, module.Value(state), state, static (m, s, from, to) => m.Activate(s, from, to), x, bounds, measured);
            static SphericalNormLagrangian<T>.State Leaf(SphericalNormLagrangian<T> module, ReadOnlySpan<T> chunk)
            {
                var state = module.CreateState();
                module.Accumulate(ref state, chunk);
                return state;
            }
        }
    }

    private readonly record struct Merged(string Lagrangian, double Error, string Text);

    private delegate void Activation<TModule, TState, T>(TModule module, TState state, ReadOnlySpan<T> x, Span<T> destination);

    /// <summary>The whole against what the state of the shards gives, shard by shard.</summary>
    private static void Compare<TModule, TState, T>(
        string name, TModule module, T merged, TState state, Activation<TModule, TState, T> activate, T[] x, int[] bounds, List<Merged> measured)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TModule : struct, ILagrangian<TModule, T>
    {
        T[] whole = new T[x.Length], parts = new T[x.Length];
        var value = module.Value(x);
        module.Activate(x, whole);
        for (var i = 1; i < bounds.Length; i++)
            activate(module, state, x.AsSpan(bounds[i - 1]..bounds[i]), parts.AsSpan(bounds[i - 1]..bounds[i]));
        var error = Distance(value, merged, Scale(module, value, x));
        var largest = Exact<T>.Largest(whole);
        var worst = whole.Zip(parts, (expected, actual) => Distance(expected, actual, largest)).Max();
        measured.Add(new(name, Math.Max(error, worst), FormattableString.Invariant(
            $"{name} {typeof(T).Name} of {x.Length} in {bounds.Length - 1}: value {merged:R} for {value:R}, {error:G4} ulp; activation {worst:G4} ulp")));
    }

    /// <summary>The value, and where a norm's δΣx may cancel the rest of it (a root), the terms that are summed.</summary>
    private static T Scale<TModule, T>(TModule module, T value, T[] x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TModule : struct, ILagrangian<TModule, T>
    {
        if (TModule.ParameterNames.Length < 2)
            return value;
        var parameters = new T[2];
        module.CopyParametersTo(parameters);
        var scale = x.Aggregate(T.Abs(value), (sum, element) => sum + T.Abs(parameters[1] * element));
        return T.IsFinite(scale) ? scale : value;
    }

    private static double Distance<T>(T expected, T actual, T largest)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => T.IsNaN(expected) ? T.IsNaN(actual) ? 0 : double.PositiveInfinity : new Exact<T>(expected, 0, 1).Error(actual, largest);

    /// <summary>1 to 200 shards, empty ones and single elements among them.</summary>
    private static int[] Bounds(Random random, int length)
    {
        var cuts = Enumerable.Range(0, random.Next(200)).Select(_ => random.Next(length + 1)).ToList();
        if (cuts.Count > 2)
            cuts.AddRange([cuts[0], Math.Min(cuts[1] + 1, length)]);
        return [0, .. cuts.Order(), length];
    }

    private static TState Tree<TState>(int[] bounds, Random random, Func<int, int, TState> leaf, Func<TState, TState, TState> merge)
    {
        var states = bounds.Zip(bounds.Skip(1), leaf).ToList();
        while (states.Count > 1)
        {
            var first = Take();
            states.Add(merge(first, Take()));
        }
        return states[0];

        TState Take()
        {
            var i = random.Next(states.Count);
            var state = states[i];
            states.RemoveAt(i);
            return state;
        }
    }

    private static T[] Input<T>(string kind, int length, int seed)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (kind is not ("masked" or "infinite"))
            return VectorInputs.Draw<T>(kind, length, seed);
        var x = VectorInputs.Draw<T>("moderate", length, seed);
        for (var i = 0; i < length; i++)
        {
            if (kind == "masked" && i % 3 != 0)
                x[i] = T.NegativeInfinity;
            if (kind == "infinite" && i == length / 2)
                x[i] = seed % 2 == 0 ? T.PositiveInfinity : T.NegativeInfinity;
        }
        return x;
    }
}

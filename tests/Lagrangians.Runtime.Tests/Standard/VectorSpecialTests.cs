using System.Numerics;
using static Lagrangians.StandardLagrangians;

namespace Lagrangians.Tests.Standard;

/// <summary>Where a naive vector Lagrangian gives NaN: masks, infinities, one element, none.</summary>
public class VectorSpecialTests
{
    [Fact] public void Where_all_is_masked_softmax_is_uniform_in_double() => NothingToAttendTo<double>();

    [Fact] public void Where_all_is_masked_softmax_is_uniform_in_float() => NothingToAttendTo<float>();

    [Fact] public void Where_all_is_masked_the_ghost_is_left_in_double() => TheGhostIsLeft<double>();

    [Fact] public void Where_all_is_masked_the_ghost_is_left_in_float() => TheGhostIsLeft<float>();

    [Fact] public void Masks_keep_the_beta_of_softmax_learnable_in_double() => MasksKeepBetaLearnable<double, SoftmaxLagrangian<double>>(new(1.7));

    [Fact] public void Masks_keep_the_beta_of_softmax_learnable_in_float() => MasksKeepBetaLearnable<float, SoftmaxLagrangian<float>>(new(1.7f));

    [Fact] public void Masks_keep_the_beta_of_ghostmax_learnable_in_double() => MasksKeepBetaLearnable<double, GhostmaxLagrangian<double>>(new(1.7));

    [Fact] public void Masks_keep_the_beta_of_ghostmax_learnable_in_float() => MasksKeepBetaLearnable<float, GhostmaxLagrangian<float>>(new(1.7f));

    [Fact] public void The_zero_vector_has_a_norm_in_double() => TheZeroVectorHasANorm<double>();

    [Fact] public void The_zero_vector_has_a_norm_in_float() => TheZeroVectorHasANorm<float>();

    [Fact] public void One_element_in_double() => OneElement<double>();

    [Fact] public void One_element_in_float() => OneElement<float>();

    [Fact] public void NaN_propagates_through_softmax_in_double() => NaNPropagates<double, SoftmaxLagrangian<double>>(new());

    [Fact] public void NaN_propagates_through_softmax_in_float() => NaNPropagates<float, SoftmaxLagrangian<float>>(new());

    [Fact] public void NaN_propagates_through_ghostmax_in_double() => NaNPropagates<double, GhostmaxLagrangian<double>>(new());

    [Fact] public void NaN_propagates_through_ghostmax_in_float() => NaNPropagates<float, GhostmaxLagrangian<float>>(new());

    [Fact] public void NaN_propagates_through_the_layer_norm_in_double() => NaNPropagates<double, LayerNormLagrangian<double>>(new());

    [Fact] public void NaN_propagates_through_the_layer_norm_in_float() => NaNPropagates<float, LayerNormLagrangian<float>>(new());

    [Fact] public void NaN_propagates_through_the_spherical_norm_in_double() => NaNPropagates<double, SphericalNormLagrangian<double>>(new());

    [Fact] public void NaN_propagates_through_the_spherical_norm_in_float() => NaNPropagates<float, SphericalNormLagrangian<float>>(new());

    [Fact] public void Nothing_has_no_maximum_and_no_mean_in_double() => NothingHasNoMaximum<double>();

    [Fact] public void Nothing_has_no_maximum_and_no_mean_in_float() => NothingHasNoMaximum<float>();

    [Fact] public void Nothing_has_a_norm_in_double() => NothingHasANorm<double>();

    [Fact] public void Nothing_has_a_norm_in_float() => NothingHasANorm<float>();

    private static void NothingToAttendTo<T>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        foreach (var length in new[] { 1, 2, 4, 37, 128 })
        {
            var (x, g) = (new T[length], new T[length]);
            Array.Fill(x, T.NegativeInfinity);
            var softmax = new SoftmaxLagrangian<T>();
            Assert.Equal(T.NegativeInfinity, softmax.Value(x));
            softmax.Activate(x, g);
            Assert.All(g, element => Assert.Equal(T.One / T.CreateChecked(length), element));
        }
    }

    /// <summary>The ghost is attended to instead.</summary>
    private static void TheGhostIsLeft<T>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        foreach (var length in new[] { 1, 2, 4, 37, 128 })
        {
            var (x, g) = (new T[length], new T[length]);
            Array.Fill(x, T.NegativeInfinity);
            var ghostmax = new GhostmaxLagrangian<T>();
            Assert.Equal(T.Zero, ghostmax.Value(x));
            ghostmax.Activate(x, g);
            Assert.All(g, element => Assert.Equal(T.Zero, element));
        }
    }

    /// <summary>What is masked is as if it were not there.</summary>
    private static void MasksKeepBetaLearnable<T, TModule>(TModule module)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TModule : struct, ILagrangian<TModule, T>
    {
        var seen = VectorInputs.Draw<T>("moderate", 9, 3);
        var v = VectorInputs.Draw<T>("moderate", 27, 4);
        var (x, ofSeen) = (new T[27], new T[9]);
        Array.Fill(x, T.NegativeInfinity);
        for (var i = 0; i < seen.Length; i++)
            (x[3 * i], ofSeen[i]) = (seen[i], v[3 * i]);

        Near(module.Value(seen), module.Value(x));
        Near(module.Energy(seen), module.Energy(x));
        T[] expected = new T[1], actual = new T[1], shorter = new T[9], longer = new T[27];
        module.ParameterGradient(seen, expected);
        module.ParameterGradient(x, actual);
        Near(expected[0], actual[0]);
        module.ActivationParameterProduct(seen, ofSeen, expected);
        module.ActivationParameterProduct(x, v, actual);
        Near(expected[0], actual[0]);
        module.Activate(seen, shorter);
        module.Activate(x, longer);
        Spread();
        module.HessianProduct(seen, ofSeen, shorter);
        module.HessianProduct(x, v, longer);
        Spread();

        void Spread()
        {
            for (var i = 0; i < longer.Length; i++)
                Near(i % 3 == 0 ? shorter[i / 3] : T.Zero, longer[i]);
        }

        // The sums are the same but for their order.
        static void Near(T expected, T actual) =>
            Assert.True(T.Abs(expected - actual) <= T.CreateChecked(32) * (T.BitIncrement(T.One) - T.One) * T.Max(T.One, T.Abs(expected)), $"{actual} for {expected}");
    }

    private static void TheZeroVectorHasANorm<T>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (gamma, delta, eps) = (T.CreateChecked(2), T.CreateChecked(0.25), T.CreateChecked(1.0 / 65536));
        T[] x = new T[5], v = VectorInputs.Draw<T>("moderate", 5, 1), result = new T[5], parameters = new T[2];
        var spherical = new SphericalNormLagrangian<T>(gamma, delta, eps);
        var layer = new LayerNormLagrangian<T>(gamma, delta, eps);
        Assert.Equal(T.CreateChecked(2.0 / 256), spherical.Value(x));
        Assert.Equal(T.CreateChecked(10.0 / 256), layer.Value(x));
        Assert.Equal(T.CreateChecked(-2.0 / 256), spherical.Energy(x));
        Assert.Equal(T.CreateChecked(-10.0 / 256), layer.Energy(x));
        spherical.Activate(x, result);
        Assert.All(result, element => Assert.Equal(delta, element));
        layer.Activate(x, result);
        Assert.All(result, element => Assert.Equal(delta, element));
        spherical.HessianProduct(x, v, result);
        Assert.Equal(v.Select(element => T.CreateChecked(512) * element), result);
        spherical.ParameterGradient(x, parameters);
        Assert.Equal([T.CreateChecked(1.0 / 256), T.Zero], parameters);
        layer.ParameterGradient(x, parameters);
        Assert.Equal([T.CreateChecked(5.0 / 256), T.Zero], parameters);
    }

    private static void OneElement<T>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var g = new T[1];
        foreach (var x in new[] { T.Zero, T.CreateChecked(-3), T.BitDecrement(T.PositiveInfinity), T.BitIncrement(T.NegativeInfinity), T.Epsilon })
        {
            var softmax = new SoftmaxLagrangian<T>();
            Assert.Equal(x, softmax.Value([x]));
            softmax.Activate([x], g);
            Assert.Equal(T.One, g[0]);
            Assert.Equal(T.Zero, softmax.Energy([x]));
            var layer = new LayerNormLagrangian<T>(T.One, T.CreateChecked(0.25), T.One);
            layer.Activate([x], g);
            Assert.Equal(T.CreateChecked(0.25), g[0]);
        }
    }

    private static void NaNPropagates<T, TModule>(TModule module)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TModule : struct, ILagrangian<TModule, T>
    {
        foreach (var length in new[] { 1, 3, 16, 70 })
        {
            for (var place = 0; place < length; place += 5)
            {
                var x = VectorInputs.Draw<T>("moderate", length, place);
                var v = VectorInputs.Draw<T>("moderate", length, place + 1);
                x[place] = T.NaN;
                T[] result = new T[length], parameters = new T[TModule.ParameterNames.Length];
                Assert.True(T.IsNaN(module.Value(x)));
                Assert.True(T.IsNaN(module.Energy(x)));
                module.Activate(x, result);
                Assert.All(result, element => Assert.True(T.IsNaN(element)));
                module.HessianProduct(x, v, result);
                Assert.All(result, element => Assert.True(T.IsNaN(element)));
                module.ParameterGradient(x, parameters);
                Assert.All(parameters, element => Assert.True(T.IsNaN(element)));
                module.ActivationParameterProduct(x, v, parameters);
                Assert.True(T.IsNaN(parameters[0]));
            }
        }
    }

    private static void NothingHasNoMaximum<T>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Assert.Throws<ArgumentException>(() => new SoftmaxLagrangian<T>().Value([]));
        Assert.Throws<ArgumentException>(() => new SoftmaxLagrangian<T>().Energy([]));
        Assert.Throws<ArgumentException>(() => new LayerNormLagrangian<T>().Value([]));
        Assert.Throws<ArgumentException>(() => new LayerNormLagrangian<T>().Energy([]));
    }

    private static void NothingHasANorm<T>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        // γ√ε: a sum of nothing has a value.
        Assert.Equal(T.CreateChecked(1.0 / 256), new SphericalNormLagrangian<T>(T.One, T.One, T.CreateChecked(1.0 / 65536)).Value([]));
    }
}

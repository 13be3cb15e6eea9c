using System.Numerics;
using static Lagrangians.StandardLagrangians;

namespace Lagrangians.Tests.Standard;

/// <summary>Parameters for each element: the β of every elementwise Lagrangian, the δ of the norms.</summary>
public class PerElementTests
{
    // Of HAMUX every one that has parameters. The second parameter is the scale of the sigmoid.
    private delegate void ActivationOfAll<T>(ReadOnlySpan<T> x, Span<T> destination, ReadOnlySpan<T> parameter);

    private delegate T ValueOfAll<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> parameter);

    [Fact]
    public void Elementwise_in_double()
    {
        Check<double>(RepuActivation, Repu, (x, n) => new RepuLagrangian<double>(n).Activation(x), (x, n) => new RepuLagrangian<double>(n).Value(x));
        Check<double>(ExpActivation, Exp, (x, b) => new ExpLagrangian<double>(b).Activation(x), (x, b) => new ExpLagrangian<double>(b).Value(x));
        Check<double>(RectifiedExpActivation, RectifiedExp, (x, b) => new RectifiedExpLagrangian<double>(b).Activation(x), (x, b) => new RectifiedExpLagrangian<double>(b).Value(x));
        Check<double>(TanhActivation, Tanh, (x, b) => new TanhLagrangian<double>(b).Activation(x), (x, b) => new TanhLagrangian<double>(b).Value(x));
        Check<double>(
            (x, g, p) => SigmoidActivation(x, g, p, p), (x, p) => Sigmoid(x, p, p),
            (x, p) => new SigmoidLagrangian<double>(p, p).Activation(x), (x, p) => new SigmoidLagrangian<double>(p, p).Value(x));
    }

    [Fact]
    public void Elementwise_in_float()
    {
        Check<float>(RepuActivation, Repu, (x, n) => new RepuLagrangian<float>(n).Activation(x), (x, n) => new RepuLagrangian<float>(n).Value(x));
        Check<float>(ExpActivation, Exp, (x, b) => new ExpLagrangian<float>(b).Activation(x), (x, b) => new ExpLagrangian<float>(b).Value(x));
        Check<float>(RectifiedExpActivation, RectifiedExp, (x, b) => new RectifiedExpLagrangian<float>(b).Activation(x), (x, b) => new RectifiedExpLagrangian<float>(b).Value(x));
        Check<float>(TanhActivation, Tanh, (x, b) => new TanhLagrangian<float>(b).Activation(x), (x, b) => new TanhLagrangian<float>(b).Value(x));
        Check<float>(
            (x, g, p) => SigmoidActivation(x, g, p, p), (x, p) => Sigmoid(x, p, p),
            (x, p) => new SigmoidLagrangian<float>(p, p).Activation(x), (x, p) => new SigmoidLagrangian<float>(p, p).Value(x));
    }

    [Fact] public void Layer_norm_in_double() => LayerNorms<double>();

    [Fact] public void Layer_norm_in_float() => LayerNorms<float>();

    [Fact] public void Spherical_norm_in_double() => SphericalNorms<double>();

    [Fact] public void Spherical_norm_in_float() => SphericalNorms<float>();

    [Fact]
    public void Of_nothing()
    {
        Assert.Equal(1.0 / 256, new SphericalNormPerElementLagrangian<double>(default, 1, 1.0 / 65536).Value([]));
        Assert.Throws<ArgumentException>(() => new LayerNormPerElementLagrangian<double>().Value([]));
        Assert.Equal("delta", Assert.Throws<ArgumentException>(() => new LayerNormPerElementLagrangian<double>().Value([1, 2])).ParamName);
    }

    /// <summary>Beside the one with one shift, each is called as one would.</summary>
    [Fact]
    public void Calls()
    {
        double[] x = [1, -2, 0.5], shifts = [0.25, 0.25, 0.25], g = new double[3], h = new double[3];
        Assert.Equal(LayerNorm(x, 2, 0.25), LayerNorm(x, shifts, 2), 1e-14);
        Assert.Equal(SphericalNorm(x, 2, 0.25), SphericalNorm(x, shifts, 2), 1e-14);
        LayerNormActivation(x, g, 2, 0.25);
        LayerNormActivation(x, h, shifts, 2);
        Assert.Equal(g, h);
        SphericalNormActivation(x, g, gamma: 2, delta: 0.25);
        SphericalNormActivation(x, h, delta: shifts, gamma: 2);
        Assert.Equal(g, h);
        Assert.Equal(LayerNorm((RealVector)x, 2, 0.25), LayerNorm((RealVector)x, (RealVector)shifts, 2), 1e-14);
    }

    private static void Check<T>(ActivationOfAll<T> activate, ValueOfAll<T> value, Func<T, T, T> activation, Func<T, T, T> valueOfOne)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        foreach (var length in new[] { 0, 1, 7, 64, 131 })
        {
            var x = VectorInputs.Draw<T>("moderate", length, 5);
            T[] parameter = [.. x.Select((_, i) => T.CreateChecked(1.125 + (i % 5 * 0.25)))], g = new T[length], shorter = new T[length + 1];
            activate(x, g, parameter);
            Assert.Equal(x.Zip(parameter, activation), g);
            var terms = x.Zip(parameter, valueOfOne).ToArray();
            var magnitude = terms.Aggregate(T.One, (sum, term) => sum + T.Abs(term));
            Assert.True(T.Abs(terms.Aggregate(T.Zero, (sum, term) => sum + term) - value(x, parameter)) <= magnitude * T.CreateChecked(length + 1) * (T.BitIncrement(T.One) - T.One));
            Assert.Throws<ArgumentException>(() => value(x, shorter));
            Assert.Throws<ArgumentException>(() => activate(x, g, shorter));
        }
    }

    private static void LayerNorms<T>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => Norm<T, LayerNormLagrangian<T>, LayerNormPerElementLagrangian<T>>();

    private static void SphericalNorms<T>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => Norm<T, SphericalNormLagrangian<T>, SphericalNormPerElementLagrangian<T>>();

    // Without its shift, the norm is that with one shift of 0; what the shifts add is known.
    private static void Norm<T, TOne, TEach>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TOne : struct, ILagrangian<TOne, T>
        where TEach : struct, ILagrangian<TEach, T>
    {
        Assert.Equal(["delta", "gamma"], TEach.ParameterNames.ToArray());
        foreach (var (length, seed) in new[] { (1, 1), (2, 2), (7, 3), (100, 4) })
        {
            var gamma = T.CreateChecked(1.5);
            T[] x = VectorInputs.Draw<T>("moderate", length, seed), v = VectorInputs.Draw<T>("moderate", length, seed + 10);
            T[] delta = VectorInputs.Draw<T>("moderate", length, seed + 20), flat = [.. delta, gamma];
            var (one, each) = (TOne.Create([gamma, T.Zero]), TEach.Create(flat));
            T[] g = new T[length], expected = new T[length], derivatives = new T[length + 1], ofOne = new T[2];
            var dot = delta.Zip(x, (d, e) => d * e).Aggregate(T.Zero, (sum, term) => sum + term);
            var scale = one.Value(x) + delta.Zip(x, (d, e) => T.Abs(d * e)).Aggregate(T.One, (sum, term) => sum + term);
            Near(one.Value(x) + dot, each.Value(x), scale);
            Assert.Equal(one.Energy(x), each.Energy(x));
            one.Activate(x, expected);
            each.Activate(x, g);
            for (var i = 0; i < length; i++)
                Near(expected[i] + delta[i], g[i], T.One);
            one.HessianProduct(x, v, expected);
            each.HessianProduct(x, v, g);
            Assert.Equal(expected, g);
            one.ParameterGradient(x, ofOne);
            each.ParameterGradient(x, derivatives);
            Assert.Equal([.. x, ofOne[0]], derivatives);
            one.ActivationParameterProduct(x, v, ofOne);
            each.ActivationParameterProduct(x, v, derivatives);
            Assert.Equal([.. v, ofOne[0]], derivatives);
            each.CopyParametersTo(derivatives);
            Assert.Equal(flat, derivatives);
        }
    }

    private static void Near<T>(T expected, T actual, T scale)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => Assert.True(T.Abs(expected - actual) <= T.CreateChecked(8) * (T.BitIncrement(T.One) - T.One) * T.Max(scale, T.Abs(expected)), $"{actual} for {expected}");
}

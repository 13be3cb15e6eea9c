using static Lagrangians.StandardLagrangians;

namespace Lagrangians.Tests.Standard;

/// <summary>The definitions themselves, called as the C# methods that they are: their bodies neither overflow nor lose their digits.</summary>
public sealed class PlainCallTests
{
    [Fact]
    public void Of_a_number()
    {
        Assert.Equal(800, Sigmoid(800.0));
        Assert.Equal(0, Sigmoid(-800.0));
        Assert.Equal(1.2664165549094176e-14, Sigmoid(-32.0), 1e-28);
        Assert.Equal(1600 - (0.5 * Math.Log(2)), Tanh(-1600.0, 2), 1e-12);
        Assert.Equal(5e-21, Tanh(1e-10), 1e-35);
        Assert.Equal(0.5 * 3 * 3, Repu(3.0));
        Assert.Equal(0, Relu(-1e300));
        Assert.Equal(1, RectifiedExp(-800.0));
        Assert.Equal(1e300, Identity(Math.Sqrt(2e300)), 1e285);
        Assert.Equal(Math.Exp(700), Exp(700.0));
    }

    [Fact]
    public void Of_a_vector()
    {
        RealVector far = new double[] { 800, 800, -1000 }, huge = new double[] { 3e200, -1e200, 1e200 }, low = new double[] { -900 }, shifts = new double[3];
        Assert.Equal(800 + Math.Log(2), Softmax(far), 1e-12);
        Assert.Equal(800 + Math.Log(2), Ghostmax(far), 1e-12);
        Assert.Equal(Math.Exp(-900), Ghostmax(low));
        // √(Σ(x − 1e200)²/3) of 2, −2 and 0 times 1e200.
        Assert.Equal(3 * Math.Sqrt(8.0 / 3) * 1e200, LayerNorm(huge), 1e186);
        Assert.Equal(3 * Math.Sqrt(8.0 / 3) * 1e200, LayerNorm(huge, shifts), 1e186);
        Assert.Equal(Math.Sqrt(11) * 1e200, SphericalNorm(huge), 1e186);
        Assert.Equal(Math.Sqrt(11) * 1e200, SphericalNorm(huge, shifts), 1e186);
    }

    [Fact]
    public void Of_nothing_as_over_spans()
    {
        RealVector nothing = Array.Empty<double>();
        Assert.Equal(0, Ghostmax(nothing));
        Assert.Throws<ArgumentException>(() => Softmax(nothing));
        Assert.Throws<ArgumentException>(() => LayerNorm(nothing));
        Assert.Equal(Math.Sqrt(1e-5), SphericalNorm(nothing));
    }
}

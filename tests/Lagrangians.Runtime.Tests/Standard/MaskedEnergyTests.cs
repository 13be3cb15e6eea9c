using static Lagrangians.StandardLagrangians;

namespace Lagrangians.Tests.Standard;

/// <summary>g·x − L(x) for activations that are 0 where x is infinite: such an element adds nothing.</summary>
public sealed class MaskedEnergyTests
{
    private const double Masked = double.NegativeInfinity;

    [Fact]
    public void Of_a_softmax() => AssertSame(new SoftmaxLagrangian<double>(1.5), [1, Masked, 2], 1e-14);

    [Fact]
    public void Of_a_ghostmax() => AssertSame(new GhostmaxLagrangian<double>(), [1, Masked, 2], 1e-14);

    [Fact]
    public void Of_a_ghostmax_that_attends_to_nothing() => AssertSame(new GhostmaxLagrangian<double>(), [Masked, Masked], 0);

    [Fact]
    public void Of_elements()
    {
        AssertSame(new SigmoidLagrangian<double>(), [1, Masked, 2], 1e-14);
        AssertSame(new ReluLagrangian<double>(), [1, Masked, 2], 1e-14);
        AssertSame(new ExpLagrangian<double>(0.5), [1, Masked, 2], 1e-14);
        AssertSame(new RectifiedExpLagrangian<double>(), [1, Masked, 2], 1e-14);
    }

    [Fact]
    public void NaN_is_seen_all_the_same()
    {
        Assert.Equal(double.NaN, new SigmoidLagrangian<double>().Energy([0], [double.NaN]));
        Assert.Equal(double.NaN, new SoftmaxLagrangian<double>().Energy([0, double.NaN], [1, 2]));
        Assert.Equal(double.NegativeInfinity, new IdentityLagrangian<double>().Energy([1], [Masked]));
    }

    private static void AssertSame<TModule>(TModule module, double[] x, double tolerance)
        where TModule : struct, ILagrangian<TModule, double>
    {
        var activations = new double[x.Length];
        module.Activate(x, activations);
        Assert.Equal(module.Energy(x), module.Energy(activations, x), tolerance);
    }
}

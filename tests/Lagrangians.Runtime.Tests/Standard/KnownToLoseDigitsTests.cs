using static Lagrangians.StandardLagrangians;

namespace Lagrangians.Tests.Standard;

/// <summary>What is wrong yet, asserted as it is, so that a fix shows here; what it must be stands beside it.</summary>
public class KnownToLoseDigitsTests
{
    /// <summary>log(1 + Σ) of nothing is 0: the sum has a value though the maximum, by which it is computed, has none.</summary>
    [Fact]
    public void Ghostmax_of_nothing_is_refused() => Assert.Throws<ArgumentException>(() => new GhostmaxLagrangian<double>().Value([]));

    /// <summary>The energy of a ghostmax that attends to the ghost alone is 0.</summary>
    [Fact]
    public void The_energy_of_a_ghostmax_with_all_masked_is_nan()
        => Assert.True(double.IsNaN(new GhostmaxLagrangian<double>().Energy([double.NegativeInfinity, double.NegativeInfinity])));

    /// <summary>A softmax has the energy −H/β, which of one element is 0, whatever β.</summary>
    [Fact]
    public void The_energy_of_one_element_under_a_softmax_is_not_zero()
        => Assert.NotEqual(0, new SoftmaxLagrangian<double>(0.1).Energy(VectorInputs.Draw<double>("decades", 1, 1001)));

    /// <summary>∇²L·v is along v − Σpv, of both signs: p₀p₁(v₀ − v₁)·(1, −1).</summary>
    [Fact]
    public void The_Hessian_of_a_softmax_with_a_dominant_element_vanishes_there()
    {
        var product = new double[2];
        new SoftmaxLagrangian<double>().HessianProduct([100, 0], [1, 2], product);
        Assert.Equal(0, product[0]);
        Assert.InRange(product[1], 3.7e-44, 3.8e-44);
    }

    /// <summary>The activation is (1, 1, −2)/√2: three numbers near the largest have a mean.</summary>
    [Fact]
    public void The_mean_of_the_largest_numbers_overflows()
    {
        var activation = new double[3];
        new LayerNormLagrangian<double>().Activate([1.5e308, 1.5e308, 1e308], activation);
        Assert.All(activation, element => Assert.False(Math.Abs(element) is > 0 and < double.PositiveInfinity));
    }
}

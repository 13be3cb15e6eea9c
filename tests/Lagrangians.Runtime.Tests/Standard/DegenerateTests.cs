using static Lagrangians.StandardLagrangians;

namespace Lagrangians.Tests.Standard;

/// <summary>Where the obvious formula has no value, or loses all digits, and the exact result is plain.</summary>
public class DegenerateTests
{
    /// <summary>log(1 + Σ) of nothing is 0.</summary>
    [Fact]
    public void Ghostmax_of_nothing_is_zero()
    {
        Assert.Equal(0, new GhostmaxLagrangian<double>().Value([]));
        Assert.Equal(0, new GhostmaxLagrangian<float>(3).ValueAndActivate([], []));
    }

    /// <summary>The energy of a ghostmax that attends to the ghost alone is 0.</summary>
    [Fact]
    public void The_energy_of_a_ghostmax_with_all_masked_is_zero()
        => Assert.Equal(0, new GhostmaxLagrangian<double>().Energy([double.NegativeInfinity, double.NegativeInfinity]));

    /// <summary>A softmax has the energy −H/β, which of one element is 0, whatever β.</summary>
    [Fact]
    public void The_energy_of_one_element_under_a_softmax_is_zero()
        => Assert.Equal(0, new SoftmaxLagrangian<double>(0.1).Energy(VectorInputs.Draw<double>("decades", 1, 1001)));

    /// <summary>∇²L·v is along v − Σpv, of both signs: p₀p₁(v₀ − v₁)·(1, −1).</summary>
    [Fact]
    public void The_Hessian_of_a_softmax_with_a_dominant_element_has_both_signs()
    {
        var product = new double[2];
        new SoftmaxLagrangian<double>().HessianProduct([100, 0], [1, 2], product);
        Assert.Equal(Math.Exp(-100), product[1], 1e-58);
        Assert.Equal(-product[1], product[0]);
    }

    /// <summary>The activation is (1, 1, −2)/√2: three numbers near the largest have a mean.</summary>
    [Fact]
    public void The_largest_numbers_have_a_mean()
    {
        var activation = new double[3];
        new LayerNormLagrangian<double>().Activate([1.5e308, 1.5e308, 1e308], activation);
        Assert.Equal([Math.Sqrt(0.5), Math.Sqrt(0.5), -Math.Sqrt(2)], activation);
    }

    /// <summary>Numbers of both signs whose differences overflow.</summary>
    [Fact]
    public void Nothing_is_NaN_at_the_ends_of_the_range()
    {
        double[] x = [1.7e308, -1.7e308, 1.7e308, 0, 1.7e308], v = [1, 2, 3, 4, 5], result = new double[5], gradient = new double[2];
        new LayerNormLagrangian<double>().Activate(x, result);
        Assert.All(result, element => Assert.InRange(element, -2, 2));
        Assert.InRange(result[0] + result[1] + result[2] + result[3] + result[4], -1e-14, 1e-14);
        new LayerNormLagrangian<double>().HessianProduct(x, v, result);
        Assert.All(result, element => Assert.InRange(element, -1e-307, 1e-307));
        new SphericalNormLagrangian<double>().Activate(x, result);
        Assert.Equal(0.5, result[0], 1e-15);
        new SphericalNormLagrangian<double>().ParameterGradient(x, gradient);
        Assert.Equal(double.PositiveInfinity, gradient[0]);
        new SoftmaxLagrangian<double>().Activate(x, result);
        Assert.Equal([1 / 3.0, 0, 1 / 3.0, 0, 1 / 3.0], result);
        Assert.Equal(-Math.Log(3), new SoftmaxLagrangian<double>().Energy(x), 1e-15);
    }
}

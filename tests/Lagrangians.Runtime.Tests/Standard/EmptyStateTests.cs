using static Lagrangians.StandardLagrangians;

namespace Lagrangians.Tests.Standard;

/// <summary>A state that has seen nothing is an empty vector: it has the same value, or none.</summary>
public sealed class EmptyStateTests
{
    [Fact]
    public void A_softmax_of_nothing_has_no_value()
    {
        var module = new SoftmaxLagrangian<double>();
        var state = module.CreateState();
        module.Accumulate(ref state, []);
        module.Merge(ref state, module.CreateState());
        Assert.Throws<ArgumentException>(() => module.Value([]));
        Assert.Equal("state", Assert.Throws<ArgumentException>(() => module.Value(state)).ParamName);
        Assert.Throws<ArgumentException>(() => module.Activate(state, [1.0], new double[1]));
        module.Accumulate(ref state, [3.0]);
        Assert.Equal(3, module.Value(state));
    }

    [Fact]
    public void A_layer_norm_of_nothing_has_no_value()
    {
        var module = new LayerNormLagrangian<float>();
        var state = module.CreateState();
        Assert.Throws<ArgumentException>(() => module.Value([]));
        Assert.Throws<ArgumentException>(() => module.Value(state));
        module.Accumulate(ref state, [3f, 3f]);
        Assert.Equal(module.Value([3f, 3f]), module.Value(state));
    }

    [Fact]
    public void What_has_a_value_of_nothing_has_it_of_an_empty_state()
    {
        var (ghostmax, norm) = (new GhostmaxLagrangian<double>(), new SphericalNormLagrangian<double>(1, 0, 0.25));
        Assert.Equal(0, ghostmax.Value([]));
        Assert.Equal(0, ghostmax.Value(ghostmax.CreateState()));
        Assert.Equal(0.5, norm.Value([]));
        Assert.Equal(0.5, norm.Value(norm.CreateState()));
    }
}

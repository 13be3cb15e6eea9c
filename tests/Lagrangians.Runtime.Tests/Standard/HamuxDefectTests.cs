using System.Numerics;
using System.Numerics.Tensors;
using static Lagrangians.StandardLagrangians;

namespace Lagrangians.Tests.Standard;

/// <summary>What is known to be wrong in HAMUX, the library whose formulas the standard ones are: each is right here.</summary>
public class HamuxDefectTests
{
    private static readonly double[] States = [-2.5, 0.75, 0.1, 3, -0.4];

    /// <summary>There the custom rules drop ∂/∂β and ∂/∂scale: a learnable β has gradient 0.</summary>
    [Fact]
    public void Every_learnable_parameter_has_its_gradient()
    {
        HasItsGradient(new ExpLagrangian<double>(1.7));
        HasItsGradient(new RectifiedExpLagrangian<double>(1.7));
        HasItsGradient(new SigmoidLagrangian<double>(1.7, 0.6));
        HasItsGradient(new TanhLagrangian<double>(1.7));
        HasItsGradient(new SoftmaxLagrangian<double>(1.7));
        HasItsGradient(new GhostmaxLagrangian<double>(1.7));
        HasItsGradient(new LayerNormLagrangian<double>(1.7, 0.3, 1e-5));
        HasItsGradient(new SphericalNormLagrangian<double>(1.7, 0.3, 1e-5));
    }

    /// <summary>There the values overflow in float beyond |βx| of about 88.</summary>
    [Theory, InlineData(90f), InlineData(200f), InlineData(1e6f), InlineData(1e30f)]
    public void Values_do_not_overflow(float z)
    {
        var ln2 = MathF.Log(2);
        foreach (var beta in new[] { 1f, 8f })
        {
            var x = z / beta;
            Assert.Equal(x, new SigmoidLagrangian<float>(beta, 1).Value(x), x * 1e-6f);
            Assert.Equal(0, new SigmoidLagrangian<float>(beta, 1).Value(-x), 1e-38f);
            Assert.Equal(x - (ln2 / beta), new TanhLagrangian<float>(beta).Value(x), x * 1e-6f);
            Assert.Equal(x - (ln2 / beta), new TanhLagrangian<float>(beta).Value(-x), x * 1e-6f);
            Assert.Equal(x + (ln2 / beta), new SoftmaxLagrangian<float>(beta).Value([x, -x, x]), x * 1e-6f);
            Assert.Equal(x, new GhostmaxLagrangian<float>(beta).Value([x, -x]), x * 1e-6f);
            Assert.Equal(0, new GhostmaxLagrangian<float>(beta).Value([-x, -x]), 1e-38f);
            float[] activation = new float[3];
            new SoftmaxLagrangian<float>(beta).Activate([x, -x, x], activation);
            Assert.Equal([0.5f, 0, 0.5f], activation);
        }
    }

    /// <summary>There the second derivative of the sigmoid is NaN below −88.</summary>
    [Theory, InlineData(-90), InlineData(-100), InlineData(-1e4), InlineData(90), InlineData(1e4)]
    public void The_sigmoid_has_its_curvature_far_out(double x)
    {
        var expected = Math.Exp(-Math.Abs(x));
        var (single, number) = (new SigmoidLagrangian<float>(), new SigmoidLagrangian<double>());
        Assert.Equal(expected, single.Curvature((float)x), (1e-6 * expected) + 1.5e-45);
        Assert.Equal(expected, number.Curvature(x), 1e-14 * expected);
        float[] product = new float[1];
        single.HessianProduct([(float)x], [2], product);
        Assert.Equal(2 * expected, product[0], (2e-6 * expected) + 3e-45);
    }

    /// <summary>There the rectified power unit has a second derivative of NaN for 1 &lt; n &lt; 2.</summary>
    [Theory, InlineData(1.25), InlineData(1.5), InlineData(1.9375)]
    public void The_rectified_power_unit_has_its_curvature_for_any_degree(double n)
    {
        var (single, number) = (new RepuLagrangian<float>((float)n), new RepuLagrangian<double>(n));
        foreach (var x in new[] { -3.0, -1e-30, 0 })
        {
            Assert.Equal(0, number.Activation(x));
            Assert.Equal(0, single.Activation((float)x));
        }

        Assert.Equal(0, number.Curvature(-3));
        Assert.Equal(0, single.Curvature(-3));
        Assert.False(double.IsNaN(number.Curvature(0)));
        Assert.False(float.IsNaN(single.Curvature(0)));
        foreach (var x in new[] { 0.25, 1, 7 })
        {
            Assert.Equal((n - 1) * Math.Pow(x, n - 2), number.Curvature(x), 1e-14);
            Assert.Equal((n - 1) * Math.Pow(x, n - 2), single.Curvature((float)x), 1e-5);
        }
    }

    /// <summary>There the value of the layer norm has the δ of the whole batch in each row.</summary>
    [Fact]
    public void The_layer_norm_counts_delta_once()
    {
        const int rows = 4, columns = 5;
        var x = VectorInputs.Draw<double>("moderate", rows * columns, 3);
        var norm = new LayerNormLagrangian<double>(1.5, 0.7, 1e-5);
        var values = new double[rows];
        norm.Value(new ReadOnlyTensorSpan<double>(x, [rows, columns], []), new TensorSpan<double>(values, [rows], []));
        for (var row = 0; row < rows; row++)
        {
            var slice = x[(row * columns)..((row + 1) * columns)];
            var mean = slice.Average();
            var variance = slice.Select(e => (e - mean) * (e - mean)).Average();
            Assert.Equal((columns * 1.5 * Math.Sqrt(variance + 1e-5)) + (0.7 * slice.Sum()), values[row], 1e-13 * columns);
        }
    }

    /// <summary>There the gradient of the softmax is NaN where all inputs are −∞, as of a row that is masked.</summary>
    [Fact]
    public void The_softmax_of_a_masked_row_is_uniform()
    {
        foreach (var length in new[] { 1, 4, 9 })
        {
            var (activation, single) = (new double[length], new float[length]);
            new SoftmaxLagrangian<double>(3).Activate(Enumerable.Repeat(double.NegativeInfinity, length).ToArray(), activation);
            new SoftmaxLagrangian<float>(3).Activate(Enumerable.Repeat(float.NegativeInfinity, length).ToArray(), single);
            Assert.All(activation, a => Assert.Equal(1.0 / length, a));
            Assert.All(single, a => Assert.Equal(1f / length, a));
        }
    }

    // Against differences of the value, a whole order in h better than one-sided ones.
    private static void HasItsGradient<TModule>(TModule module)
        where TModule : struct, ILagrangian<TModule, double>
    {
        var count = TModule.ParameterNames.Length;
        Assert.NotEqual(0, count);
        double[] parameters = new double[count], gradient = new double[count];
        module.CopyParametersTo(parameters);
        module.ParameterGradient(States, gradient);
        for (var i = 0; i < count; i++)
        {
            var difference = (Moved(i, 1e-5) - Moved(i, -1e-5)) / 2e-5;
            Assert.NotEqual(0, gradient[i]);
            Assert.Equal(difference, gradient[i], 1e-8 * Math.Max(1, Math.Abs(difference)));
        }

        double Moved(int parameter, double by)
        {
            var moved = (double[])parameters.Clone();
            moved[parameter] += by;
            return TModule.Create(moved).Value(States);
        }
    }
}

using System.Numerics.Tensors;
using static Lagrangians.StandardLagrangians;

namespace Lagrangians.Tests.Tensors;

/// <summary>Gradients, pairs and energies of batches: what the slices give one by one, whatever the strides.</summary>
public class BatchedGradientTests
{
    private static readonly SigmoidLagrangian<double> Sigmoid = new(1.5, 2);

    private static readonly LayerNormLagrangian<double> Norm = new(1.25, 0.5, 1e-5);

    [Theory, InlineData(-1), InlineData(0), InlineData(1)]
    public void Slices_add_up(int axis)
    {
        Check(Sigmoid, axis);
        Check(Norm, axis);
        Check(new SoftmaxLagrangian<double>(0.75), axis);
    }

    [Fact]
    public void The_number_of_slices_does_not_show()
    {
        var x = Tensor.Create<double>([.. Enumerable.Repeat(0.1, 300_000)], [100_000, 3]);
        double[] batch = new double[2], one = new double[2];
        Sigmoid.ParameterGradient(x, batch);
        Sigmoid.ParameterGradient([0.1, 0.1, 0.1], one);
        Assert.Equal(one[0] * 100_000, batch[0], Math.Abs(batch[0]) * 1e-15);
        Assert.Equal(one[1] * 100_000, batch[1], Math.Abs(batch[1]) * 1e-15);
    }

    [Fact]
    public void All_as_one_vector_and_a_new_tensor()
    {
        var x = Some([2, 3, 4], 1);
        double[] all = new double[2], expected = new double[2];
        Norm.ParameterGradient(x, all, axis: null);
        Norm.ParameterGradient(Flat(x), expected);
        Assert.Equal(expected, all);
        var activated = Norm.Activate(x, axis: 1);
        var destination = Tensor.CreateFromShape<double>(x.Lengths);
        Norm.Activate(x, destination, axis: 1);
        Assert.Equal(Flat(destination), Flat(activated));
    }

    [Fact]
    public void What_does_not_fit_is_named()
    {
        var x = Some([2, 3], 2);
        Assert.Throws<ArgumentException>("destination", () => Sigmoid.ParameterGradient(x, new double[1]));
        Assert.Throws<ArgumentException>("upstream", () => Sigmoid.ActivationParameterProduct(x, Some([3, 2], 3), new double[2]));
        Assert.Throws<ArgumentException>("activations", () => Sigmoid.Energy(Some([3, 2], 3), x, Tensor.CreateFromShape<double>([2])));
        Assert.Throws<ArgumentException>("values", () => Sigmoid.ValueAndActivate(x, Tensor.CreateFromShape<double>([2, 3]), Tensor.CreateFromShape<double>([3])));
        Assert.Throws<ArgumentOutOfRangeException>("axis", () => Sigmoid.ParameterGradient(x, new double[2], axis: 2));
    }

    private static void Check<TModule>(TModule module, int axis)
        where TModule : struct, ILagrangian<TModule, double>
    {
        Tensor<double> x = Some([4, 5], 4), upstream = Some([4, 5], 5);
        var count = module.ParameterCount;
        double[] gradient = new double[count], product = new double[count], sums = new double[count], products = new double[count], part = new double[count];
        var along = axis == -1 ? 1 : axis;
        var shape = new[] { x.Lengths[1 - along] };
        Tensor<double> activations = Tensor.CreateFromShape<double>(x.Lengths), values = Tensor.CreateFromShape<double>(shape), energies = Tensor.CreateFromShape<double>(shape);
        module.ParameterGradient(x, gradient, axis);
        module.ActivationParameterProduct(x, upstream, product, axis);
        module.ValueAndActivate(x, activations, values, axis);
        module.Energy(upstream, x, energies, axis);
        for (nint slice = 0; slice < shape[0]; slice++)
        {
            double[] states = Slice(x, along, slice), second = Slice(upstream, along, slice), expected = new double[states.Length];
            module.ParameterGradient(states, part);
            Add(sums, part);
            module.ActivationParameterProduct(states, second, part);
            Add(products, part);
            Assert.Equal(module.ValueAndActivate(states, expected), values[slice]);
            Assert.Equal(expected, Slice(activations, along, slice));
            Assert.Equal(module.Energy(second, states), energies[slice]);
        }

        for (var i = 0; i < count; i++)
        {
            Assert.Equal(sums[i], gradient[i], 1e-13 * (1 + Math.Abs(sums[i])));
            Assert.Equal(products[i], product[i], 1e-13 * (1 + Math.Abs(products[i])));
        }
    }

    private static void Add(double[] sums, double[] part)
    {
        for (var i = 0; i < sums.Length; i++)
            sums[i] += part[i];
    }

    private static double[] Slice(Tensor<double> tensor, int axis, nint other) =>
        [.. Enumerable.Range(0, (int)tensor.Lengths[axis]).Select(i => axis == 0 ? tensor[i, other] : tensor[other, i])];

    private static double[] Flat(Tensor<double> tensor)
    {
        var flat = new double[tensor.FlattenedLength];
        tensor.FlattenTo(flat);
        return flat;
    }

    private static Tensor<double> Some(nint[] shape, int seed)
    {
        var random = new Random(seed);
        return Tensor.Create<double>([.. Enumerable.Range(0, (int)shape.Aggregate((nint)1, (a, b) => a * b)).Select(_ => (random.NextDouble() - 0.5) * 4)], shape);
    }
}

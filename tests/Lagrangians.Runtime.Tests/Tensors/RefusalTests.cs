using System.Numerics.Tensors;

namespace Lagrangians.Tests.Tensors;

public class RefusalTests
{
    private static readonly RankedSoftmax<double> Module = default;

    [Theory]
    [InlineData(2)]
    [InlineData(-3)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void An_axis_that_is_not_there(int axis)
    {
        Tensor<double> x = Ones(3, 4), y = Ones(3, 4), row = Ones(4);
        Assert.Throws<ArgumentOutOfRangeException>("axis", () => Module.Activate(x, y, axis));
        Assert.Throws<ArgumentOutOfRangeException>("axis", () => Module.Value(x, row, axis));
        Assert.Throws<ArgumentOutOfRangeException>("axis", () => Module.Energy(x, row, axis));
        Assert.Throws<ArgumentOutOfRangeException>("axis", () => Module.HessianProduct(x, x, y, axis));
    }

    [Fact]
    public void A_tensor_of_rank_0_has_no_axis_and_no_elements()
    {
        Assert.Throws<ArgumentOutOfRangeException>("axis", () => Module.Activate(default(ReadOnlyTensorSpan<double>), default(TensorSpan<double>)));
        var elementwise = new StandardLagrangians.SigmoidLagrangian<double>();
        var total = new[] { 7.0 };
        elementwise.Activate(default(ReadOnlyTensorSpan<double>), default(TensorSpan<double>), axis: null);
        elementwise.Value(default(ReadOnlyTensorSpan<double>), new TensorSpan<double>(total), axis: null);
        Assert.Equal(0, total[0]);
        Assert.Equal(0, elementwise.Energy(default(ReadOnlyTensorSpan<double>)));
    }

    [Fact]
    public void Another_shape_is_named_beside_the_one_needed()
    {
        Tensor<double> x = Ones(3, 4);
        Refused("destination", "[4, 3]", "[3, 4]", () => Module.Activate(x, Ones(4, 3)));
        Refused("destination", "[12]", "[3, 4]", () => Module.Activate(x, Ones(12), axis: null));
        Refused("destination", "[3, 5]", "[3, 4]", () => Module.Activate(x, Ones(3, 5)));
        Refused("v", "[3, 1]", "[3, 4]", () => Module.HessianProduct(x, Ones(3, 1), Ones(3, 4)));
        Refused("destination", "[4]", "[3, 4]", () => Module.HessianProduct(x, x, Ones(4)));
        Refused("destination", "[4]", "[3]", () => Module.Value(x, Ones(4)));
        Refused("destination", "[3]", "[4]", () => Module.Value(x, Ones(3), axis: 0));
        Refused("destination", "[3, 1]", "[3]", () => Module.Value(x, Ones(3, 1)));
        Refused("destination", "[3, 4]", "[1]", () => Module.Energy(x, Ones(3, 4), axis: null));
        Refused("destination", "[2]", "[1]", () => Module.Energy(Ones(5), Ones(2)));
        Refused("destination", "[2]", "[2, 4]", () => Module.Energy(Ones(2, 3, 4), Ones(2), axis: 1));
        Refused("destination", "[]", "[1]", () => Module.Value(Ones(5), default(TensorSpan<double>)));
    }

    [Fact]
    public void A_destination_that_is_null() =>
        Assert.Throws<ArgumentNullException>("destination", () => Module.Activate(Ones(3), (Tensor<double>)null!));

    [Fact]
    public void A_destination_of_which_several_elements_are_one()
    {
        var array = new double[12];
        var message = Assert.Throws<ArgumentException>("destination", () => Module.Activate(Ones(3, 4), new TensorSpan<double>(array, [3, 4], [0, 1]))).Message;
        Assert.Contains("axis 0", message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("destination", () => Module.HessianProduct(Ones(3, 4), Ones(3, 4), new TensorSpan<double>(array, [3, 4], [1, 0])));
        Assert.Throws<ArgumentException>("destination", () => Module.Value(Ones(3, 4), new TensorSpan<double>(array, [3], [0])));

        // Not even in place: the second slice would be computed from the first one's result.
        Assert.Throws<ArgumentException>("destination", () =>
            Module.Activate(new ReadOnlyTensorSpan<double>(array, [3, 4], [0, 1]), new TensorSpan<double>(array, [3, 4], [0, 1])));
    }

    [Fact]
    public void An_overlap_that_is_not_the_input_itself()
    {
        var array = new double[40];
        var other = Ones(3, 4);
        Assert.Throws<ArgumentException>("destination", () => Module.Activate(new ReadOnlyTensorSpan<double>(array, [3, 4]), new TensorSpan<double>(array, 1, [3, 4], [4, 1])));
        Assert.Throws<ArgumentException>("destination", () => Module.Activate(new ReadOnlyTensorSpan<double>(array, [4, 4]), new TensorSpan<double>(array, [4, 4], [1, 4])));
        Assert.Throws<ArgumentException>("destination", () => Module.Activate(new ReadOnlyTensorSpan<double>(array, [3, 4], [0, 1]), new TensorSpan<double>(array, [3, 4])));
        Assert.Throws<ArgumentException>("destination", () => Module.HessianProduct(other, new ReadOnlyTensorSpan<double>(array, [3, 4]), new TensorSpan<double>(array, 5, [3, 4], [4, 1])));
        Assert.Throws<ArgumentException>("destination", () => Module.HessianProduct(new ReadOnlyTensorSpan<double>(array, [3, 4]), other, new TensorSpan<double>(array, 5, [3, 4], [4, 1])));
        Assert.Throws<ArgumentException>("destination", () => Module.Value(new ReadOnlyTensorSpan<double>(array, [3, 4]), new TensorSpan<double>(array, 11, [3], [1])));
        Assert.Throws<ArgumentException>("destination", () => Module.Energy(new ReadOnlyTensorSpan<double>(array, [3, 4]), new TensorSpan<double>(array, [3], [4])));

        // The left half of a matrix to its right half is none.
        Module.Activate(new ReadOnlyTensorSpan<double>(array, [4, 5], [10, 1]), new TensorSpan<double>(array, 5, [4, 5], [10, 1]));
        Assert.Equal([0, 0, 0, 0, 0, 1 / 15.0, 2 / 15.0, 3 / 15.0, 4 / 15.0, 5 / 15.0], array[30..]);
    }

    [Fact]
    public void Empty_slices_are_as_empty_spans()
    {
        // No slices, no calls; empty slices, and the module says what it says of an empty span.
        Module.Value(Ones(0, 3), Ones(0));
        Module.Activate(Ones(3, 0), Ones(3, 0), axis: 0);
        Assert.Throws<ArgumentException>("x", () => Module.Value(Ones(3, 0), Ones(3)));
        Assert.Throws<ArgumentException>("x", () => Module.Activate(Ones(3, 0), Ones(3, 0)));
        Assert.Throws<ArgumentException>("x", () => Module.Value(Ones(3, 0)));

        Tensor<double> values = Ones(3);
        new StandardLagrangians.SigmoidLagrangian<double>().Value(Ones(3, 0), values);
        Assert.Equal([0.0, 0, 0], values.ToArray());
    }

    private static void Refused(string parameter, string actual, string needed, Action action)
    {
        var message = Assert.Throws<ArgumentException>(parameter, action).Message;
        Assert.Contains($"shape is {actual} where {needed} is needed", message, StringComparison.Ordinal);
    }

    private static Tensor<double> Ones(params ReadOnlySpan<nint> shape)
    {
        Tensor<double> tensor = Tensor.CreateFromShape<double>(shape);
        tensor.AsTensorSpan().Fill(1);
        return tensor;
    }
}

using System.Buffers;
using System.Numerics;
using System.Numerics.Tensors;

namespace Lagrangians.Tests.Tensors;

/// <summary>Calls as a user writes them: every type argument is inferred, from tensors and from spans of them.</summary>
public class CallSiteTests
{
    private static readonly double[] Data = [1, -2, 0.5, 3, 0, -1];

    [Fact]
    public void Tensors_and_their_spans_in_any_combination()
    {
        var module = new StandardLagrangians.SigmoidLagrangian<double>();
        Tensor<double> x = Tensor.Create(Data, [2, 3]);
        var expected = new double[6];
        module.Activate(Data, expected);

        Check((in TensorSpan<double> y) => module.Activate(x, y));
        Check((in TensorSpan<double> y) => module.Activate(x.AsReadOnlyTensorSpan(), y, axis: 0));
        Check((in TensorSpan<double> y) => module.Activate(x.AsTensorSpan(), y, axis: null));
        CheckTensor(y => module.Activate(x, y));
        CheckTensor(y => module.Activate(x.AsReadOnlyTensorSpan(), y, axis: -2));
        CheckTensor(y => module.Activate(x.AsTensorSpan(), y, 1));
        CheckTensor(y => module.Activate(new ReadOnlyTensorSpan<double>(Data, [2, 3]), y));

        void Check(Call call)
        {
            var y = new double[6];
            call(new TensorSpan<double>(y, [2, 3]));
            Assert.Equal(expected, y);
        }

        void CheckTensor(Action<Tensor<double>> call)
        {
            Tensor<double> y = Tensor.CreateFromShape<double>([2, 3]);
            call(y);
            Assert.Equal(expected, y.ToArray());
        }
    }

    [Fact]
    public void The_other_members_along_an_axis()
    {
        var module = new RankedSoftmax<float>();
        Tensor<float> x = Tensor.Create(Data.Select(value => (float)value).ToArray(), [2, 3]), product = Tensor.CreateFromShape<float>([2, 3]);
        Tensor<float> columns = Tensor.CreateFromShape<float>([3]), rows = Tensor.CreateFromShape<float>([2]);

        module.Value(x, rows);
        Assert.Equal([module.Value([1, -2, 0.5f]), module.Value([3, 0, -1])], rows.ToArray());
        module.Value(x, rows.AsTensorSpan(), axis: 1);
        Assert.Equal([module.Value([1, -2, 0.5f]), module.Value([3, 0, -1])], rows.ToArray());
        module.Energy(x, columns, axis: 0);
        Assert.Equal([module.Energy([1, 3]), module.Energy([-2, 0]), module.Energy([0.5f, -1])], columns.ToArray());
        module.Energy(x.AsReadOnlyTensorSpan(), columns.AsTensorSpan(), axis: 0);
        Assert.Equal([module.Energy([1, 3]), module.Energy([-2, 0]), module.Energy([0.5f, -1])], columns.ToArray());

        module.HessianProduct(x, x, product, axis: 0);
        var expected = new float[2];
        module.HessianProduct([1, 3], [1, 3], expected);
        Assert.Equal(expected, new[] { product[0, 0], product[1, 0] });
        module.HessianProduct(x, x.AsTensorSpan(), product.AsTensorSpan(), axis: 0);
        Assert.Equal(expected, new[] { product[0, 0], product[1, 0] });
    }

    [Fact]
    public void Numbers_of_all_elements()
    {
        var module = new RankedSoftmax<double>();
        Tensor<double> x = Tensor.Create(Data, [2, 3]);
        double value = module.Value(Data), energy = module.Energy(Data);
        Assert.Equal(value, module.Value(x));
        Assert.Equal(value, module.Value(x.AsTensorSpan()));
        Assert.Equal(value, module.Value(x.AsReadOnlyTensorSpan()));
        Assert.Equal(energy, module.Energy(x));
        Assert.Equal(energy, module.Energy(x.AsTensorSpan()));
        Assert.Equal(energy, module.Energy(x.AsReadOnlyTensorSpan()));
    }

    [Fact]
    public void Generic_code_over_modules_calls_the_same()
    {
        Assert.Equal(new RankedSoftmax<float>().Value([3, 0, -1]), LastRow(new RankedSoftmax<float>(), Tensor.Create<float>([1, -2, 0.5f, 3, 0, -1], [2, 3])));

        static T LastRow<TSelf, T>(TSelf module, Tensor<T> x)
            where TSelf : struct, ILagrangian<TSelf, T>
            where T : unmanaged, IBinaryFloatingPointIeee754<T>
        {
            Tensor<T> rows = Tensor.CreateFromShape<T>([2]);
            module.Value(x, rows, axis: -1);
            module.Activate(x, x, axis: 0);
            return rows[1];
        }
    }

    [Fact]
    public void Slices_transposes_and_broadcasts_of_tensors()
    {
        var module = new RankedSoftmax<double>();
        Tensor<double> x = Tensor.Create(Data, [2, 3]), y = Tensor.CreateFromShape<double>([3, 2]);
        var part = new double[2];

        module.Activate(Tensor.Transpose(x), y, axis: 0);
        module.Activate(x.AsTensorSpan()[NRange.All, 1..], y.AsTensorSpan()[..2, NRange.All], axis: 0);
        module.Activate([-2, 0], part);
        Assert.Equal(part, new[] { y[0, 0], y[1, 0] });
        module.Activate([0.5, -1], part);
        Assert.Equal(part, new[] { y[0, 1], y[1, 1] });

        // One row seen three times.
        var rows = new ReadOnlyTensorSpan<double>(Data, [3, 2], [0, 1]);
        module.Activate(rows, y);
        module.Activate([1, -2], part);
        Assert.Equal([.. part, .. part, .. part], y.ToArray());
    }

    private delegate void Call(in TensorSpan<double> destination);
}

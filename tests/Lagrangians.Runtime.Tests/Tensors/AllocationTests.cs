using System.Numerics.Tensors;

namespace Lagrangians.Tests.Tensors;

[Collection(nameof(Alone))]
public class AllocationTests
{
    [Theory]
    [InlineData(6)] // On the stack.
    [InlineData(500)] // In a pooled array.
    public void Nothing_is_allocated(int length)
    {
        var module = new RankedSoftmax<double>();
        double[] x = new double[8 * length], y = new double[8 * length], columns = new double[2 * length], rows = new double[8], total = new double[1];
        nint[] shape = [4, length, 2], transposed = [2 * length, 1, length], pairs = [4, 2], wide = [length, 2], one = [1];
        Run();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Run();
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());

        void Run()
        {
            module.Activate(Input(x, shape), Output(y, shape), axis: 0);
            module.Activate(Input(x, shape), Output(y, shape), axis: 1);
            module.Activate(Input(x, shape), Output(y, shape), axis: 2);
            module.Activate(Input(x, shape), Output(y, shape, transposed), axis: 1);
            module.Activate(Input(x, shape, transposed), Output(y, shape, transposed), axis: null);
            module.Activate(Input(x, shape), Output(x, shape), axis: 1);
            module.HessianProduct(Input(x, shape), Input(y, shape, transposed), Output(y, shape, transposed), axis: 1);
            module.HessianProduct(Input(x, shape, transposed), Input(x, shape), Output(y, shape), axis: null);
            module.Value(Input(x, shape), Output(rows, pairs), axis: 1);
            module.Value(Input(x, shape, transposed), Output(total, one), axis: null);
            module.Energy(Input(x, shape), Output(columns, wide), axis: 0);
            module.Energy(Input(x, shape, transposed));
        }
    }

    private static ReadOnlyTensorSpan<double> Input(double[] array, nint[] lengths, nint[]? strides = null) => new(array, lengths, strides ?? []);

    private static TensorSpan<double> Output(double[] array, nint[] lengths, nint[]? strides = null) => new(array, lengths, strides ?? []);
}

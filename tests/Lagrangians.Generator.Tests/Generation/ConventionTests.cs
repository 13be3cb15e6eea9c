using System.Numerics;

namespace Lagrangians.Generator.Tests.Generation;

/// <summary>Lengths, overlaps, bits and allocations, as <c>System.Numerics.Tensors.TensorPrimitives</c> has them.</summary>
[Collection(nameof(Symbols.Alone))]
public sealed class ConventionTests
{
    private const int N = 3;
    private const int MaximumLength = 40;

    // Each element beyond the longest length is a guard.
    private static readonly double[] Points =
        [0, -0.0, 1, -1, 0.3, -0.3, 2.5, -7.25, 1e-8, -1e-8, 1e-30, 20, -20, 95, -95, 800, -800, 1e30, -1e30, double.PositiveInfinity, double.NegativeInfinity, double.NaN, 0.999, 1.001, 3.14159];

    [Fact]
    public void Every_length_and_position_has_the_bits_of_the_scalar_in_double() => AssertBits<double>();

    [Fact]
    public void Every_length_and_position_has_the_bits_of_the_scalar_in_float() => AssertBits<float>();

    [Fact]
    public void A_call_allocates_nothing_in_double() => AssertNoAllocation<double>();

    [Fact]
    public void A_call_allocates_nothing_in_float() => AssertNoAllocation<float>();

    [Fact]
    public void The_destination_may_be_the_input_or_a_parameter() => Assert.All(LayerProject<double>.All, layer =>
    {
        double[] x = [.. Points.Take(19)], beta = [.. Points.Take(19).Select(p => p + 1.5)], shift = new double[19], expected = new double[19];
        layer.PerElement(x, expected, beta, N, shift);
        double[] a = [.. x], b = [.. beta], c = [.. shift];
        layer.PerElement(a, a, beta, N, shift);
        layer.PerElement(x, b, b, N, shift);
        layer.PerElement(x, c, beta, N, c);
        Assert.Equal(Bits(expected), Bits(a));
        Assert.Equal(Bits(expected), Bits(b));
        Assert.Equal(Bits(expected), Bits(c));
        layer.Layer(x, expected, 1.5, N, 0.25);
        layer.Layer(x, x, 1.5, N, 0.25);
        Assert.Equal(Bits(expected), Bits(x));
    });

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(-1)]
    [InlineData(-7)]
    public void Any_other_overlap_is_refused(int offset) => Assert.All(LayerProject<double>.All, layer =>
    {
        var memory = new double[30];
        var other = new double[10];
        var (input, output) = (10, 10 + offset);
        AssertRefused(() => layer.Layer(memory.AsSpan(input, 10), memory.AsSpan(output, 10), 1, N, 1), "destination");
        AssertRefused(() => layer.PerElement(memory.AsSpan(input, 10), memory.AsSpan(output, 10), other, N, other), "destination");
        AssertRefused(() => layer.PerElement(other, memory.AsSpan(output, 10), memory.AsSpan(input, 10), N, other), "destination");
        AssertRefused(() => layer.PerElement(other, memory.AsSpan(output, 10), other, N, memory.AsSpan(input, 10)), "destination");
        Assert.Equal(new double[30], memory);
    });

    [Fact]
    public void A_short_destination_and_unequal_lengths_are_refused_before_anything_is_written() => Assert.All(LayerProject<float>.All, layer =>
    {
        float[] x = [1, 2, 3, 4, 5, 6, 7, 8, 9], shorter = new float[8], longer = new float[10], same = new float[9], destination = new float[9];
        AssertRefused(() => layer.Layer(x, shorter, 1, N, 1), "destination");
        AssertRefused(() => layer.PerElement(x, shorter, same, N, same), "destination");
        foreach (var wrong in new[] { shorter, longer, [] })
        {
            AssertRefused(() => layer.PerElement(x, destination, wrong, N, same), "beta");
            AssertRefused(() => layer.PerElement(x, destination, same, N, wrong), "shift");
        }

        Assert.Equal(new float[9], destination);
        Assert.Equal(new float[8], shorter);
    });

    [Fact]
    public void No_elements() => Assert.All(LayerProject<double>.All, layer =>
    {
        double[] destination = [5];
        Assert.Equal(0, BitConverter.DoubleToInt64Bits(layer.Value([], 1, N, 1)));
        layer.Layer([], destination, 1, N, 1);
        layer.Layer([], [], 1, N, 1);
        layer.PerElement([], destination, [], N, []);
        Assert.Equal([5], destination);
    });

    private static void AssertRefused(Action call, string parameter) => Assert.Equal(parameter, Assert.Throws<ArgumentException>(call).ParamName);

    private static void AssertBits<T>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var guard = T.CreateChecked(1234.5);
        var (beta, shift) = (T.CreateChecked(1.75), T.CreateChecked(-0.375));
        foreach (var layer in LayerProject<T>.All)
        {
            for (var length = 0; length <= MaximumLength; length++)
            {
                for (var first = 0; first < Points.Length; first++)
                {
                    var x = Enumerable.Range(first, length).Select(i => T.CreateSaturating(Points[i % Points.Length])).ToArray();
                    T[] found = [.. Enumerable.Repeat(guard, length + 9)], perElement = [.. found];
                    layer.Layer(x, found, beta, N, shift);
                    layer.PerElement(x, perElement, Enumerable.Repeat(beta, length).ToArray(), N, Enumerable.Repeat(shift, length).ToArray());
                    T[] expected = [.. x.Select(e => layer.Scalar(e, beta, N, shift)), .. Enumerable.Repeat(guard, 9)];
                    if (!Bits(expected).SequenceEqual(Bits(found)) || !Bits(expected).SequenceEqual(Bits(perElement)))
                        Assert.Fail($"{layer.Name}, length {length}, from {first}: {string.Join(' ', expected)}; span {string.Join(' ', found)}; per element {string.Join(' ', perElement)}");
                }
            }
        }
    }

    private static void AssertNoAllocation<T>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T[] x = [.. Enumerable.Range(0, 37).Select(i => T.CreateChecked(i - 18))], destination = new T[37], ones = [.. Enumerable.Repeat(T.One, 37)];
        foreach (var layer in LayerProject<T>.All)
        {
            Run(layer);
            var before = GC.GetAllocatedBytesForCurrentThread();
            Run(layer);
            Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        void Run(LayerProject<T> layer)
        {
            layer.Scalar(x[3], T.One, N, T.Zero);
            layer.Layer(x, destination, T.One, N, T.Zero);
            layer.PerElement(x, destination, ones, N, ones);
            layer.Value(x, T.One, N, T.Zero);
        }
    }

    // The bits, with one NaN: which of them an operation gives is the processor's.
    private static IEnumerable<Int128> Bits<T>(IEnumerable<T> values)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => values.Select(v => T.IsNaN(v) ? Int128.MaxValue : (Int128)BitConverter.DoubleToInt64Bits(double.CreateChecked(v)));
}

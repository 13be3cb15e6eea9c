using System.Numerics;
using System.Numerics.Tensors;
using Xunit;

namespace Lagrangians.Runtime.Tests.Slices;

/// <summary>Slices side by side: each has the bits that it has alone, whatever is in the others.</summary>
public sealed class SideBySideTests
{
    public static TheoryData<int> Lengths => [1, 2, 3, 7, 10, 15, 16, 17, 31, 33, 64, 100, 255, 256, 257, 319, 320, 321, 400];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Slices_have_the_bits_that_they_have_alone(int length)
    {
        Check<float>(length);
        Check<double>(length);
    }

    [Fact]
    public void Axes_and_strides_do_not_show()
    {
        AxesOf<float>();
        AxesOf<double>();
    }

    [Fact]
    public void Slices_of_no_such_length_are_refused()
    {
        var (x, destination) = (new double[7], new double[7]);
        Assert.Equal("x", Assert.Throws<ArgumentException>(() => ActivateSlices<StandardLagrangians.SoftmaxLagrangian<double>, double>(new(), x, destination, 2)).ParamName);
        Assert.Equal("x", Assert.Throws<ArgumentException>(() => ActivateSlices<StandardLagrangians.SigmoidLagrangian<double>, double>(new(), x, destination, 0)).ParamName);
        Assert.Equal("count", Assert.Throws<ArgumentOutOfRangeException>(() => ActivateSlices<StandardLagrangians.SoftmaxLagrangian<double>, double>(new(), x, destination, -1)).ParamName);
        Assert.Equal("destination", Assert.Throws<ArgumentException>(() => ActivateSlices<StandardLagrangians.SoftmaxLagrangian<double>, double>(new(), x, destination.AsSpan(1), 7)).ParamName);
        ActivateSlices<StandardLagrangians.SoftmaxLagrangian<double>, double>(default, [], [], 0);
    }

    private static void Check<T>(int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var random = new Random(length);
        foreach (var count in new[] { 1, 3, 4, 15, 16, 17, 33 })
        {
            var x = Slices<T>(random, length, count);
            Check(new StandardLagrangians.SoftmaxLagrangian<T>(), x, count);
            Check(new StandardLagrangians.SoftmaxLagrangian<T>(T.CreateChecked(2.7)), x, count);
            Check(new StandardLagrangians.SoftmaxLagrangian<T>(T.NaN), x, count);
            Check(new StandardLagrangians.GhostmaxLagrangian<T>(T.CreateChecked(0.3)), x, count);
            Check(new StandardLagrangians.LayerNormLagrangian<T>(), x, count);
            Check(new StandardLagrangians.LayerNormLagrangian<T>(T.CreateChecked(1.5), T.CreateChecked(-0.25), T.CreateChecked(1e-3)), x, count);
            Check(new StandardLagrangians.SphericalNormLagrangian<T>(T.CreateChecked(0.7), T.CreateChecked(0.1), T.CreateChecked(1e-5)), x, count);
            Check(new StandardLagrangians.SphericalNormLagrangian<T>(T.One, T.Zero, T.CreateChecked(typeof(T) == typeof(double) ? 1e-300 : 1e-40)), x, count);
            Check(new StandardLagrangians.SigmoidLagrangian<T>(), x, count);
        }
    }

    // Ordinary slices, and some of each kind that is not.
    private static T[] Slices<T>(Random random, int length, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var x = new T[length * count];
        for (var i = 0; i < count; i++)
        {
            var slice = x.AsSpan(i * length, length);
            var kind = random.Next(14);
            var size = kind switch { 0 => 1e30, 1 => 1e-30, 2 => 300, 3 => typeof(T) == typeof(double) ? 1e300 : 1e38, 4 => typeof(T) == typeof(double) ? 1e-300 : 1e-42, _ => 4 };
            for (var k = 0; k < length; k++)
                slice[k] = kind == 5 ? T.CreateChecked(1.25) : T.CreateChecked(size * ((2 * random.NextDouble()) - 1));
            if (kind is 6)
                slice.Clear();
            T[] special = [T.NaN, T.PositiveInfinity, T.NegativeInfinity, T.NegativeZero];
            if (kind is >= 7 and <= 10)
                slice[random.Next(length)] = special[kind - 7];
            if (kind is 11)
                slice.Fill(T.NegativeInfinity);
        }

        return x;
    }

    private static void Check<TModule, T>(TModule module, T[] x, int count)
        where TModule : struct, ILagrangian<TModule, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (expected, found, inPlace) = (new T[x.Length], new T[x.Length], x.ToArray());
        var length = x.Length / count;
        for (var i = 0; i < count; i++)
            module.Activate(x.AsSpan(i * length, length), expected.AsSpan(i * length, length));
        ActivateSlices<TModule, T>(module, x, found, count);
        ActivateSlices<TModule, T>(module, inPlace, inPlace, count);
        for (var i = 0; i < x.Length; i++)
        {
            Assert.True(IsSame(expected[i], found[i]), $"{module} of {x[i]} at {i % length} of {length}, slice {i / length} of {count}: {found[i]:R}, alone {expected[i]:R}");
            Assert.True(IsSame(expected[i], inPlace[i]), $"{module} in place at {i}");
        }
    }

    private static void AxesOf<T>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var random = new Random(7);
        var data = Enumerable.Range(0, 5 * 18 * 10).Select(_ => T.CreateChecked((8 * random.NextDouble()) - 4)).ToArray();
        var (x, destination) = (Tensor.Create(data, [5, 18, 10]), Tensor.CreateFromShape<T>([5, 18, 10]));
        var module = new StandardLagrangians.LayerNormLagrangian<T>();
        for (var axis = 0; axis < 3; axis++)
        {
            module.Activate(x.AsReadOnlyTensorSpan(), destination.AsTensorSpan(), axis);
            nint[] lengths = [5, 18, 10];
            var (slice, result) = (new T[lengths[axis]], new T[lengths[axis]]);
            for (nint a = 0; a < (axis == 0 ? 18 : 5); a++)
            {
                for (nint b = 0; b < (axis == 2 ? 18 : 10); b++)
                {
                    for (nint i = 0; i < slice.Length; i++)
                        slice[i] = x[At(axis, a, b, i)];
                    module.Activate(slice, result);
                    for (nint i = 0; i < slice.Length; i++)
                        Assert.True(IsSame(result[i], destination[At(axis, a, b, i)]));
                }
            }
        }

        static ReadOnlySpan<nint> At(int axis, nint a, nint b, nint i) => axis switch { 0 => new[] { i, a, b }, 1 => new[] { a, i, b }, _ => new[] { a, b, i } };
    }

    private static void ActivateSlices<TModule, T>(TModule module, ReadOnlySpan<T> x, Span<T> destination, int count)
        where TModule : struct, ILagrangian<TModule, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => TModule.ActivateSlices(module, x, destination, count);

    private static bool IsSame<T>(T a, T b)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => T.IsNaN(a) ? T.IsNaN(b) : a == b && T.IsNegative(a) == T.IsNegative(b);
}

using System.Numerics;
using Lagrangians.Tests.Functions;

namespace Lagrangians.Tests.Tensors;

/// <summary>Any rank, shape, strides and axis against nested loops, bit for bit, with nothing written beside the destination.</summary>
public class RandomTensorTests
{
    private const int Cases = 250;

    [Fact]
    public void A_vector_Lagrangian_in_double() => Check<RankedSoftmax<double>, double>(41, mayBeEmpty: false);

    [Fact]
    public void A_vector_Lagrangian_in_float() => Check<RankedSoftmax<float>, float>(42, mayBeEmpty: false);

    [Fact]
    public void An_elementwise_Lagrangian_in_double() => Check<StandardLagrangians.SigmoidLagrangian<double>, double>(43, mayBeEmpty: true);

    [Fact]
    public void An_elementwise_Lagrangian_in_float() => Check<StandardLagrangians.SigmoidLagrangian<float>, float>(44, mayBeEmpty: true);

    [Fact]
    public void A_rank_beyond_what_goes_on_the_stack()
    {
        var lengths = new nint[20];
        Array.Fill(lengths, 1);
        (lengths[2], lengths[9], lengths[17]) = (3, 4, 2);
        Check<RankedSoftmax<double>, double>(new Random(45), lengths);
    }

    private static void Check<TSelf, T>(int seed, bool mayBeEmpty)
        where TSelf : struct, ILagrangian<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var random = new Random(seed);
        for (var i = 0; i < Cases; i++)
            Check<TSelf, T>(random, Layout.RandomShape(random, random.Next(1, 6), mayBeEmpty));
    }

    private static void Check<TSelf, T>(Random random, nint[] lengths)
        where TSelf : struct, ILagrangian<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        foreach (var axis in Naive.Axes(lengths.Length))
        {
            Activation<TSelf, T>(random, lengths, axis);
            ActivationInPlace<TSelf, T>(random, lengths, axis);
            HessianProduct<TSelf, T>(random, lengths, axis);
            Numbers<TSelf, T>(random, lengths, axis);
        }
    }

    private static void Activation<TSelf, T>(Random random, nint[] lengths, int? axis)
        where TSelf : struct, ILagrangian<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var module = new TSelf();
        Layout read = Layout.Random(random, lengths, mayBroadcast: true), written = Layout.Random(random, lengths, mayBroadcast: false);
        T[] x = Naive.Numbers<T>(random, read.ArrayLength), actual = new T[written.ArrayLength], expected = new T[written.ArrayLength];
        foreach (var slice in Naive.Slices(lengths, axis))
        {
            var elements = Naive.Take(read.Read(x), slice);
            module.Activate(elements, elements);
            Naive.Put(written.Over(expected), slice, elements);
        }

        module.Activate(read.Read(x), written.Over(actual), axis);
        Bits.Equal<T>(expected, actual, $"activation of {read} to {written} along {axis}");
    }

    private static void ActivationInPlace<TSelf, T>(Random random, nint[] lengths, int? axis)
        where TSelf : struct, ILagrangian<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var module = new TSelf();
        var layout = Layout.Random(random, lengths, mayBroadcast: false);
        var actual = Naive.Numbers<T>(random, layout.ArrayLength);
        var expected = actual.ToArray();
        foreach (var slice in Naive.Slices(lengths, axis))
        {
            var elements = Naive.Take(layout.Read(expected), slice);
            module.Activate(elements, elements);
            Naive.Put(layout.Over(expected), slice, elements);
        }

        module.Activate(layout.Read(actual), layout.Over(actual), axis);
        Bits.Equal<T>(expected, actual, $"activation in place of {layout} along {axis}");
    }

    private static void HessianProduct<TSelf, T>(Random random, nint[] lengths, int? axis)
        where TSelf : struct, ILagrangian<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        // The destination is a tensor of its own, or x, or v, or both.
        var inPlace = random.Next(4);
        var module = new TSelf();
        var written = Layout.Random(random, lengths, mayBroadcast: false);
        var read = (inPlace & 1) != 0 ? written : Layout.Random(random, lengths, mayBroadcast: true);
        var along = (inPlace & 2) != 0 ? written : Layout.Random(random, lengths, mayBroadcast: true);
        var actual = Naive.Numbers<T>(random, written.ArrayLength);
        var x = (inPlace & 1) != 0 ? actual : Naive.Numbers<T>(random, read.ArrayLength);
        var v = (inPlace & 2) != 0 ? actual : Naive.Numbers<T>(random, along.ArrayLength);
        var expected = actual.ToArray();
        foreach (var slice in Naive.Slices(lengths, axis))
        {
            T[] states = Naive.Take(read.Read(x), slice), vector = Naive.Take(along.Read(v), slice), product = new T[slice.Length];
            module.HessianProduct(states, vector, product);
            Naive.Put(written.Over(expected), slice, product);
        }

        module.HessianProduct(read.Read(x), along.Read(v), written.Over(actual), axis);
        Bits.Equal<T>(expected, actual, $"Hessian product of {read} and {along} to {written} along {axis}, in place {inPlace}");
    }

    private static void Numbers<TSelf, T>(Random random, nint[] lengths, int? axis)
        where TSelf : struct, ILagrangian<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var module = new TSelf();
        Layout read = Layout.Random(random, lengths, mayBroadcast: true), written = Layout.Random(random, Naive.WithoutAxis(lengths, axis), mayBroadcast: false);
        var x = Naive.Numbers<T>(random, read.ArrayLength);
        T[] values = new T[written.ArrayLength], energies = new T[written.ArrayLength];
        T[] expectedValues = new T[written.ArrayLength], expectedEnergies = new T[written.ArrayLength];
        foreach (var (slice, position) in Naive.Slices(lengths, axis).Zip(Naive.Positions(written.Lengths)))
        {
            var elements = Naive.Take(read.Read(x), slice);
            written.Over(expectedValues)[position] = module.Value(elements);
            written.Over(expectedEnergies)[position] = module.Energy(elements);
        }

        module.Value(read.Read(x), written.Over(values), axis);
        module.Energy(read.Read(x), written.Over(energies), axis);
        Bits.Equal<T>(expectedValues, values, $"value of {read} to {written} along {axis}");
        Bits.Equal<T>(expectedEnergies, energies, $"energy of {read} to {written} along {axis}");
        if (axis is null)
        {
            Bits.Equal([written.Over(values)[(nint[])[0]]], [module.Value(read.Read(x))], $"value of {read}");
            Bits.Equal([written.Over(energies)[(nint[])[0]]], [module.Energy(read.Read(x))], $"energy of {read}");
        }
    }
}

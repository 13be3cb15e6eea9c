using System.Numerics.Tensors;

namespace Lagrangians.Tests.Tensors;

/// <summary>Where a tensor's elements lie in an array.</summary>
internal sealed record Layout(nint[] Lengths, nint[] Strides, int Start, int ArrayLength)
{
    /// <summary>A layout of a shape, with gaps, in any order of the dimensions; broadcast along some if asked for.</summary>
    public static Layout Random(Random random, nint[] lengths, bool mayBroadcast)
    {
        var start = random.Next(4);
        if (lengths.Contains(0))
            return new(lengths, Dense(lengths), start, 10);

        var order = Enumerable.Range(0, lengths.Length).Reverse().ToArray();
        if (random.Next(2) == 0)
            random.Shuffle(order);
        var hasGaps = random.Next(2) == 0;
        var strides = new nint[lengths.Length];
        nint next = 1;
        foreach (var dimension in order)
        {
            if (lengths[dimension] == 1 || (mayBroadcast && random.Next(4) == 0))
                continue; // Stride 0, which a dimension of length 1 must have.
            strides[dimension] = next + (hasGaps ? random.Next(3) : 0);
            next = lengths[dimension] * strides[dimension];
        }
        return new(lengths, strides, start, start + (int)next + random.Next(4));
    }

    public static nint[] RandomShape(Random random, int rank, bool mayBeEmpty)
    {
        var lengths = new nint[rank];
        for (var i = 0; i < rank; i++)
            lengths[i] = random.Next(mayBeEmpty && random.Next(4) == 0 ? 0 : 1, rank > 3 ? 4 : 7);
        if (rank is 1 or 2 && random.Next(3) == 0)
            lengths[random.Next(rank)] *= 30; // Longer than what goes on the stack.
        return lengths;
    }

    public ReadOnlyTensorSpan<T> Read<T>(T[] array) => new(array, Start, Lengths, Strides);

    public TensorSpan<T> Over<T>(T[] array) => new(array, Start, Lengths, Strides);

    public override string ToString() =>
        FormattableString.Invariant($"[{string.Join(", ", Lengths)}] with strides [{string.Join(", ", Strides)}] from {Start}");

    private static nint[] Dense(nint[] lengths)
    {
        var strides = new nint[lengths.Length];
        nint next = 1;
        for (var i = lengths.Length - 1; i >= 0; i--)
        {
            strides[i] = lengths[i] <= 1 ? 0 : next;
            next *= lengths[i];
        }
        return strides;
    }
}

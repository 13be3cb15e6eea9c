using System.Numerics;
using System.Numerics.Tensors;

namespace Lagrangians.Tests.Tensors;

/// <summary>Slices by nested loops over positions and the tensors' own indexers: what the loops are tested against.</summary>
internal static class Naive
{
    /// <summary>All positions of a shape in row-major order.</summary>
    public static IEnumerable<nint[]> Positions(nint[] lengths)
    {
        if (lengths.Length == 0)
        {
            yield return [];
            yield break;
        }

        for (nint i = 0; i < lengths[0]; i++)
        {
            foreach (var rest in Positions(lengths[1..]))
                yield return [i, .. rest];
        }
    }

    /// <summary>The positions of each slice's elements.</summary>
    public static IEnumerable<nint[][]> Slices(nint[] lengths, int? axis)
    {
        if (axis is not { } given)
        {
            yield return [.. Positions(lengths)];
            yield break;
        }

        var at = given < 0 ? given + lengths.Length : given;
        foreach (var outer in Positions([.. lengths[..at], .. lengths[(at + 1)..]]))
            yield return [.. Enumerable.Range(0, (int)lengths[at]).Select(i => (nint[])[.. outer[..at], i, .. outer[at..]])];
    }

    /// <summary>The position of a slice's number in the tensor without the axis.</summary>
    public static nint[] WithoutAxis(nint[] lengths, int? axis) =>
        axis is not { } given || lengths.Length == 1 ? [1] : [.. lengths.Where((_, i) => i != (given < 0 ? given + lengths.Length : given))];

    public static T[] Take<T>(in ReadOnlyTensorSpan<T> tensor, nint[][] positions)
    {
        var elements = new T[positions.Length];
        for (var i = 0; i < elements.Length; i++)
            elements[i] = tensor[positions[i]];
        return elements;
    }

    public static void Put<T>(in TensorSpan<T> tensor, nint[][] positions, T[] elements)
    {
        for (var i = 0; i < elements.Length; i++)
            tensor[positions[i]] = elements[i];
    }

    public static T[] Numbers<T>(Random random, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var numbers = new T[count];
        for (var i = 0; i < count; i++)
            numbers[i] = T.CreateTruncating((random.NextDouble() * 8) - 4);
        return numbers;
    }

    public static IEnumerable<int?> Axes(int rank) => Enumerable.Range(-rank, 2 * rank).Select(axis => (int?)axis).Append(null);
}

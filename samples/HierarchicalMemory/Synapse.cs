using System.Numerics;
using System.Numerics.Tensors;

namespace HierarchicalMemory;

/// <summary>A synapse between two layers, its energy −aᵀWb for the activations a above and b below.</summary>
/// <param name="weights">W: a row for each neuron above, as long as the layer below.</param>
internal sealed class Synapse<T>(T[][] weights)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly T[] _overlaps = new T[weights.Length];

    public int Above => weights.Length;

    public int Below => weights[0].Length;

    /// <summary>Adds Wb to the input above and Wᵀa to the input below, and gives −aᵀWb.</summary>
    public T Transmit(ReadOnlySpan<T> above, ReadOnlySpan<T> below, Span<T> inputAbove, Span<T> inputBelow)
    {
        for (int k = 0; k < weights.Length; k++)
        {
            _overlaps[k] = TensorPrimitives.Dot(weights[k], below);
            TensorPrimitives.MultiplyAdd(weights[k], above[k], inputBelow, inputBelow);
        }

        TensorPrimitives.Add(inputAbove, _overlaps, inputAbove);
        return -TensorPrimitives.Dot(above, _overlaps);
    }
}

using System.Numerics;

namespace LearnTemperature;

/// <summary>What is read of a layer's activations g: y = ξᵀg for K patterns ξ, one for each neuron.</summary>
/// <param name="patterns">ξ, K rows of equal length.</param>
internal sealed class Readout<T>(T[][] patterns)
    where T : IBinaryFloatingPointIeee754<T>
{
    /// <summary>y = g.</summary>
    public static Readout<T> Identity(int neurons) => new(
        [.. Enumerable.Range(0, neurons).Select(k => Enumerable.Range(0, neurons).Select(i => i == k ? T.One : T.Zero).ToArray())]);

    public int Length => patterns[0].Length;

    /// <summary>ξᵀg.</summary>
    public void Read(ReadOnlySpan<T> activations, Span<T> destination)
    {
        destination.Clear();
        for (int k = 0; k < patterns.Length; k++)
        {
            for (int i = 0; i < Length; i++) destination[i] += patterns[k][i] * activations[k];
        }
    }

    /// <summary>The chain rule: ∂ℓ/∂g = ξ·∂ℓ/∂y.</summary>
    public void PullBack(ReadOnlySpan<T> upstream, Span<T> destination)
    {
        for (int k = 0; k < patterns.Length; k++)
        {
            T sum = T.Zero;
            for (int i = 0; i < Length; i++) sum += patterns[k][i] * upstream[i];
            destination[k] = sum;
        }
    }
}

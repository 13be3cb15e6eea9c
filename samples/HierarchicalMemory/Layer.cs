using System.Numerics;
using System.Numerics.Tensors;
using Lagrangians;

namespace HierarchicalMemory;

/// <summary>A layer of neurons: states x, and activations g = ∇L(x).</summary>
internal sealed class Layer<TLagrangian, T>(TLagrangian lagrangian, int neurons)
    where TLagrangian : struct, ILagrangian<TLagrangian, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly T[] _states = new T[neurons];
    private readonly T[] _activations = new T[neurons];
    private readonly T[] _input = new T[neurons];

    public Span<T> States => _states;

    public ReadOnlySpan<T> Activations => _activations;

    /// <summary>What the synapses bring: −∂/∂g of their energies, their sum. Cleared by <see cref="Activate"/>.</summary>
    public Span<T> Input => _input;

    /// <summary>Takes the activations from the states, and gives the layer's energy x·g − L(x).</summary>
    public T Activate()
    {
        lagrangian.Activate(_states, _activations);
        _input.AsSpan().Clear();
        return lagrangian.Energy(_states);
    }

    /// <summary>dx/dt = −∂E/∂g = input − x, for a step of Euler's.</summary>
    public void Step(T stepSize)
    {
        TensorPrimitives.Subtract<T>(_input, _states, _input);
        TensorPrimitives.MultiplyAdd(_input, stepSize, _states, _states);
    }
}

using System.Numerics;

namespace Lagrangians;

/// <summary>
/// A Lagrangian that is evaluated shard by shard: each shard of a vector adds to a state of its own, the states are merged, and the value and the
/// activations follow from the state of all.
/// </summary>
/// <typeparam name="TSelf">The implementing type.</typeparam>
/// <typeparam name="T">The element: <see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="TState">What is kept of the part of a vector that has been seen.</typeparam>
public interface IMergeableLagrangian<TSelf, T, TState> : ILagrangian<TSelf, T>
    where TSelf : struct, IMergeableLagrangian<TSelf, T, TState>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TState : struct
{
    /// <summary>The state of no element, to which chunks are added by <see cref="Accumulate"/>.</summary>
    TState CreateState();

    /// <summary>Adds a chunk of the vector to a state.</summary>
    /// <param name="state">A state that a module with the same parameters has created.</param>
    /// <param name="chunk">Some elements.</param>
    /// <exception cref="ArgumentException"><paramref name="state"/> was created with other parameters.</exception>
    void Accumulate(ref TState state, ReadOnlySpan<T> chunk);

    /// <summary>Adds what another state holds; the order of merging does not matter but for rounding.</summary>
    /// <exception cref="ArgumentException">One of them was created with other parameters.</exception>
    void Merge(ref TState state, in TState other);

    /// <summary>L of the vector that the state has seen; of no element what it is of an empty span, or an <see cref="ArgumentException"/> as there.</summary>
    /// <exception cref="ArgumentException"><paramref name="state"/> was created with other parameters.</exception>
    T Value(in TState state);

    /// <summary>The activations of a chunk of the vector that the state has seen.</summary>
    /// <param name="state">The state of the whole vector.</param>
    /// <param name="x">The chunk.</param>
    /// <param name="destination">Takes the chunk's activations: at least as long as <paramref name="x"/>, which it may itself be.</param>
    /// <exception cref="ArgumentException"><paramref name="state"/> was created with other parameters; or <paramref name="destination"/> is too short.</exception>
    void Activate(in TState state, ReadOnlySpan<T> x, Span<T> destination);
}

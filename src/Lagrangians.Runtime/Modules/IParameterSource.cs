using System.Numerics;
using Lagrangians.Vectors;

namespace Lagrangians;

/// <summary>Where the loops over elements get a formula's parameters from: a module, or a span of values for each.</summary>
/// <typeparam name="T">The element: <see cref="float"/> or <see cref="double"/>.</typeparam>
public interface IParameterSource<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The number of parameters, those that are not learnable included.</summary>
    static abstract int Count { get; }

    /// <summary>Does any differ from element to element?</summary>
    static virtual bool VariesByElement => false;

    /// <summary>Puts every parameter into lanes, in order.</summary>
    /// <param name="index">The position of the first lane.</param>
    /// <param name="destination">Takes <see cref="Count"/> of them.</param>
    /// <typeparam name="V">The lanes.</typeparam>
    void Load<V>(int index, scoped Span<V> destination) where V : unmanaged, ILanes<V, T>;
}

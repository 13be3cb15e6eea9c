using System.Numerics;

namespace Lagrangians.Slices;

/// <summary>The activation of a vector Lagrangian with its parameters: of a vector, and of several ones of the same length side by side.</summary>
/// <typeparam name="T">The element: <see cref="float"/> or <see cref="double"/>.</typeparam>
public interface ISliceFormula<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The activation of a vector.</summary>
    /// <param name="x">The vector.</param>
    /// <param name="destination">Takes the activation.</param>
    void Activate(ReadOnlySpan<T> x, Span<T> destination);

    /// <summary>The activations of slices that lie side by side.</summary>
    /// <param name="x">The first elements of all slices, then the second ones, and so on.</param>
    /// <param name="destination">Takes the activations, side by side; apart from <paramref name="x"/>.</param>
    /// <returns>The slices whose activation it is, a bit each; others are to be computed by themselves.</returns>
    int ActivateSideBySide(ReadOnlySpan<T> x, Span<T> destination);
}

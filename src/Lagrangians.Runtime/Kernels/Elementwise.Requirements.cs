using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Lagrangians.Vectors;

namespace Lagrangians.Kernels;

public static partial class Elementwise
{
    /// <summary>Throws if two inputs differ in length.</summary>
    /// <param name="x">The elements.</param>
    /// <param name="other">A second operand, or a parameter given for each element.</param>
    /// <param name="parameterName">The name that the exception carries.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void RequireSameLength<T>(
        ReadOnlySpan<T> x, ReadOnlySpan<T> other, [CallerArgumentExpression(nameof(other))] string? parameterName = null)
    {
        if (other.Length != x.Length)
            throw new ArgumentException($"It has {other.Length} elements where {x.Length} are needed.", parameterName);
    }

    /// <summary>
    /// Throws if a destination cannot take the result of an elementwise loop that reads <paramref name="input"/>. To be called
    /// for every input, parameters that are given for each element included.
    /// </summary>
    /// <param name="input">What the loop reads.</param>
    /// <param name="destination">What it writes.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="destination"/> is shorter than <paramref name="input"/>, or overlaps it without starting where it starts.
    /// </exception>
    public static void RequireDestination<T>(ReadOnlySpan<T> input, Span<T> destination)
    {
        if (destination.Length < input.Length)
            throw new ArgumentException($"It has {destination.Length} elements where {input.Length} are needed.", nameof(destination));
        if (!Unsafe.AreSame(ref MemoryMarshal.GetReference(input), ref MemoryMarshal.GetReference(destination)) && input.Overlaps(destination))
            throw new ArgumentException("It overlaps an input without being that input.", nameof(destination));
    }

    /// <summary>Throws if there are not so many slices of one length, or a destination cannot take as many.</summary>
    /// <param name="x">The slices, one after the other.</param>
    /// <param name="destination">What is written.</param>
    /// <param name="count">The number of slices.</param>
    /// <returns>The length of each.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="x"/> cannot be divided so, or <paramref name="destination"/> is shorter, or overlaps it without starting where it starts.
    /// </exception>
    public static int RequireSlices<T>(ReadOnlySpan<T> x, Span<T> destination, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (count == 0 ? !x.IsEmpty : x.Length % count != 0)
            throw new ArgumentException($"{x.Length} elements are not {count} slices of one length.", nameof(x));
        RequireDestination(x, destination);
        return count == 0 ? 0 : x.Length / count;
    }

    /// <summary>Throws if a destination has no room for so many numbers.</summary>
    /// <param name="destination">What is written to.</param>
    /// <param name="count">How many there will be.</param>
    /// <param name="parameterName">The name that the exception carries.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is shorter.</exception>
    public static void RequireCapacity<T>(
        Span<T> destination, int count, [CallerArgumentExpression(nameof(destination))] string? parameterName = null)
    {
        if (destination.Length < count)
            throw new ArgumentException($"It has {destination.Length} elements where {count} are needed.", parameterName);
    }

    /// <summary>Throws if there are not exactly so many parameters.</summary>
    /// <exception cref="ArgumentException">Another number is given.</exception>
    public static void RequireCount<T>(ReadOnlySpan<T> parameters, int count)
    {
        if (parameters.Length != count)
            throw new ArgumentException($"{parameters.Length} parameters are given where there are {count}.", nameof(parameters));
    }

    /// <summary>Throws if there is no element, for what has no value then: a mean, an extremum.</summary>
    /// <exception cref="ArgumentException"><paramref name="x"/> is empty.</exception>
    public static void RequireElements<T>(ReadOnlySpan<T> x)
    {
        if (x.IsEmpty)
            throw new ArgumentException("A reduction of no elements has no value.", nameof(x));
    }

    /// <summary>Throws if a state has seen no element, for what has no value then.</summary>
    /// <param name="count">How many it has seen.</param>
    /// <exception cref="ArgumentException">None.</exception>
    public static void RequireElements<T>(Number<T> count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (count.Nearest == 0)
            throw new ArgumentException("A reduction of no elements has no value, and the state has seen none.", "state");
    }
}

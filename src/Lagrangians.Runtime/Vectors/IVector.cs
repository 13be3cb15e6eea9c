using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

/// <summary>
/// Some lanes of <typeparamref name="T"/> side by side: one lane, or a 128-, 256- or 512-bit register.
/// A kernel is written once as a generic method over this interface, and the JIT makes the widths.
/// </summary>
/// <remarks>
/// Every operation here is exactly rounded or exact, so that a kernel gives the same bits on every implementation.
/// Masks are lanes with all bits set or none.
/// </remarks>
/// <typeparam name="V">The implementing type.</typeparam>
/// <typeparam name="T">The element: <see cref="float"/> or <see cref="double"/>.</typeparam>
public partial interface IVector<V, T> : ILanes<V, T>
    where V : unmanaged, IVector<V, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Every lane the number nearest to <paramref name="value"/>.</summary>
    /// <remarks>C# does not look for conversions in the interfaces of an interface.</remarks>
    static abstract implicit operator V(double value);

    /// <summary>Adds integers to the bit patterns: <paramref name="bits"/> holds integer lanes as wide as <typeparamref name="T"/>.</summary>
    static abstract V AddBits(V x, V bits);

    /// <summary>Shifts the bit patterns right, filling with zeros.</summary>
    static abstract V ShiftRight(V x, int count);

    /// <summary>Shifts the bit patterns left, filling with zeros.</summary>
    static abstract V ShiftLeft(V x, int count);

    /// <summary>Every lane the bit pattern of an integer, truncated to the width of <typeparamref name="T"/>.</summary>
    static abstract V FromBits(long bits);

    /// <summary>2ⁿ for an integer-valued n between the exponents of the normal numbers.</summary>
    /// <remarks>The sum puts the biased exponent into the last bits; the shift moves it to its place.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual V PowerOfTwo(V n) => typeof(T) == typeof(double)
        ? V.ShiftLeft(n + (6755399441055744.0 + 1023), 52)
        : V.ShiftLeft(n + (12582912.0 + 127), 23);

    /// <summary>x·2ⁿ for an integer-valued n, gradual underflow and overflow included (one rounding at the most).</summary>
    static virtual V ScaleB(V x, V n)
    {
        // A factor below the normal numbers goes in steps that leave all digits of a result that is not zero,
        // so that only the last product rounds.
        V lowest = typeof(T) == typeof(double) ? -1022 : -126;
        V step = typeof(T) == typeof(double) ? -969 : -102;
        V underflow = typeof(T) == typeof(double) ? -2900 : -320;
        V highest = typeof(T) == typeof(double) ? 1023 : 127;
        V remaining = V.Min(V.Max(n, underflow), highest + highest + highest);
        for (var i = 0; i < 3; i++)
        {
            V exponent = V.Select(remaining < lowest, step, V.Min(remaining, highest));
            x *= V.PowerOfTwo(exponent);
            remaining -= exponent;
        }
        return x;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.Apply<TFunction>(V x, TFunction function) => function.Rounded<V, T>(x);
}

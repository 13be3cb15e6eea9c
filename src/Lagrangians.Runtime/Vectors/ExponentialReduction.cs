using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

/// <summary>An argument as n·ln 2 + r with |r| ≤ ½ ln 2, and eʳ: what the exponential and all its relatives begin with.</summary>
/// <remarks>Cody and Waite's reduction, with the low word of r kept.</remarks>
internal readonly struct ExponentialReduction<V, T>
    where V : unmanaged, IVector<V, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>n.</summary>
    internal readonly V Exponent;

    /// <summary>r, normalized.</summary>
    internal readonly DoubleWord<V, T> Remainder;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ExponentialReduction(V exponent, DoubleWord<V, T> remainder) => (Exponent, Remainder) = (exponent, remainder);

    /// <summary>Beyond these eˣ is 0 or ∞, and a clamped argument gives the same.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V Clamp(V x) =>
        V.Min(V.Max(x, Constants.Choose<V, T>(-760, -110)), Constants.Choose<V, T>(720, 100));

    /// <summary>Reduces an argument within <see cref="Clamp"/>'s bounds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ExponentialReduction<V, T> Of(V x)
    {
        V n = V.Round(x * 1.4426950408889634);
        V r = V.FusedMultiplyAdd(-n, Constants.Ln2High<V, T>(), x);
        V high = V.FusedMultiplyAdd(-n, Constants.Ln2Low<V, T>(), r);
        return new(n, new(high, V.FusedMultiplyAdd(-n, Constants.Ln2Low<V, T>(), r - high)));
    }

    /// <summary>The same for x + low, where low is a rounding error of x.</summary>
    /// <remarks>
    /// At x = −745 such an error is thousands of ulps of r: it has to be normalized into r, since what comes after takes a
    /// low word for so small that its product with r² vanishes. Where r is smaller than low, FastTwoSum loses nothing that counts beside 1.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ExponentialReduction<V, T> Of(V x, V low)
    {
        var reduction = Of(x);
        return new(reduction.Exponent, reduction.Remainder.WithLow(low).Normalized);
    }

    /// <summary>eʳ − 1 − r.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal V Tail() => Remainder.High * Remainder.High * Polynomials.ExpTail<V, T>(Remainder.High);

    /// <summary>eʳ to some bits more than the type has; not normalized.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal DoubleWord<V, T> Mantissa()
    {
        var sum = DoubleWord<V, T>.FastTwoSum(1, Remainder.High);
        V tail = Tail();
        return sum.WithLow(V.FusedMultiplyAdd(Remainder.Low, sum.High + tail, tail));
    }

    /// <summary>x·2ⁿ for an x of the magnitude of 1, rounded once: both halves of the factor are normal numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V Scale(V x, V n)
    {
        V half = V.Floor(n * 0.5);
        return x * V.PowerOfTwo(half) * V.PowerOfTwo(n - half);
    }
}

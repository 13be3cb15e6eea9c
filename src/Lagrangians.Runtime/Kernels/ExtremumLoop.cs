using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Lagrangians.Vectors;

namespace Lagrangians.Kernels;

/// <summary>The largest or smallest term. It does not depend on the order, so registers may overlap.</summary>
internal static class ExtremumLoop
{
    /// <summary>Runs at the widest register that the hardware has and the length fills.</summary>
    internal static T Run<T, TTerms, TChoice>(TTerms terms, int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTerms : ITerms<T>, allows ref struct
        where TChoice : IChoice
    {
        if (length == 0)
            throw new ArgumentException("A reduction of no elements has no value.", "x");
        if (Vector512.IsHardwareAccelerated && length >= Simd512<T>.Count)
            return Run<T, TTerms, TChoice, Simd512<T>>(terms, length);
        if (Vector256.IsHardwareAccelerated && length >= Simd256<T>.Count)
            return Run<T, TTerms, TChoice, Simd256<T>>(terms, length);
        if (Vector128.IsHardwareAccelerated && length >= Simd128<T>.Count)
            return Run<T, TTerms, TChoice, Simd128<T>>(terms, length);
        return Run<T, TTerms, TChoice, Lane<T>>(terms, length);
    }

    internal static T Run<T, TTerms, TChoice, V>(TTerms terms, int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTerms : ITerms<T>, allows ref struct
        where TChoice : IChoice
        where V : struct, IVector<V, T>
    {
        V best = terms.At<V>(0);
        for (var i = V.Count; i < length; i += V.Count)
            best = TChoice.Choose<V, T>(best, terms.At<V>(Math.Min(i, length - V.Count)));
        Span<T> lanes = stackalloc T[V.Count];
        V.Store(best, lanes, 0);
        var result = Lane<T>.Create(lanes[0]);
        for (var i = 1; i < lanes.Length; i++)
            result = TChoice.Choose<Lane<T>, T>(result, Lane<T>.Create(lanes[i]));
        return Lane<T>.First(result);
    }
}

/// <summary>Which of two numbers a reduction keeps; NaN where either is.</summary>
internal interface IChoice
{
    static abstract V Choose<V, T>(V x, V y)
        where V : struct, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>;
}

internal readonly struct Larger : IChoice
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Choose<V, T>(V x, V y)
        where V : struct, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => V.Max(x, y);
}

internal readonly struct Smaller : IChoice
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Choose<V, T>(V x, V y)
        where V : struct, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => V.Min(x, y);
}

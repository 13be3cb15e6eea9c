using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Lagrangians.Vectors;

namespace Lagrangians.Kernels;

internal static class MapLoop
{
    /// <summary>Runs at the widest register that the hardware has and the length fills.</summary>
    internal static void Run<T, TTerms>(TTerms terms, Span<T> destination, int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTerms : ITerms<T>, allows ref struct
        => RunPrepared<T, PlainTerms<T, TTerms>>(new(terms), destination, length);

    /// <summary>The same over terms that are to be prepared.</summary>
    internal static void RunPrepared<T, TTerms>(scoped in TTerms terms, Span<T> destination, int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTerms : IPreparedTerms<T>, allows ref struct
    {
        if (Vector512.IsHardwareAccelerated && length >= Simd512<T>.Count)
            RunPrepared<T, TTerms, Simd512<T>>(in terms, destination, length);
        else if (Vector256.IsHardwareAccelerated && length >= Simd256<T>.Count)
            RunPrepared<T, TTerms, Simd256<T>>(in terms, destination, length);
        else if (Vector128.IsHardwareAccelerated && length >= Simd128<T>.Count)
            RunPrepared<T, TTerms, Simd128<T>>(in terms, destination, length);
        else
            RunPrepared<T, TTerms, Lane<T>>(in terms, destination, length);
    }

    /// <summary>The same on lanes with digits to spare.</summary>
    internal static void RunPrecise<T, TTerms>(TTerms terms, Span<T> destination, int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTerms : ITerms<T>, allows ref struct
    {
        if (Vector512.IsHardwareAccelerated && length >= Simd512<T>.Count)
            RunPrecise<T, TTerms, Simd512<T>, Simd512<double>>(terms, destination, length);
        else if (Vector256.IsHardwareAccelerated && length >= Simd256<T>.Count)
            RunPrecise<T, TTerms, Simd256<T>, Simd256<double>>(terms, destination, length);
        else if (Vector128.IsHardwareAccelerated && length >= Simd128<T>.Count)
            RunPrecise<T, TTerms, Simd128<T>, Simd128<double>>(terms, destination, length);
        else
            RunPrecise<T, TTerms, Lane<T>, Lane<double>>(terms, destination, length);
    }

    private static void RunPrecise<T, TTerms, V, W>(TTerms terms, Span<T> destination, int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTerms : ITerms<T>, allows ref struct
        where V : unmanaged, IVector<V, T>
        where W : unmanaged, IVector<W, double>
    {
        if (typeof(T) == typeof(float) && TTerms.Digits == TermDigits.Some)
            Run<T, TTerms, WidenedLanes<W, T>>(terms, destination, length);
        else
            Run<T, TTerms, PairedLanes<V, T>>(terms, destination, length);
    }

    internal static void Run<T, TTerms, V>(TTerms terms, Span<T> destination, int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTerms : ITerms<T>, allows ref struct
        where V : unmanaged, ILanes<V, T>
        => RunPrepared<T, PlainTerms<T, TTerms>, V>(new(terms), destination, length);

    internal static void RunPrepared<T, TTerms, V>(scoped in TTerms given, Span<T> destination, int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTerms : IPreparedTerms<T>, allows ref struct
        where V : unmanaged, ILanes<V, T>
    {
        if (typeof(T) == typeof(InliningBudget))
            InliningBudget.Spend();

        // A copy: what is read by reference is read again after each store.
        var terms = given;
        if (length < V.Count)
        {
            RunLanes(terms, destination, length);
            return;
        }

        // The last register overlaps the one before it. It is evaluated first and stored last, since the destination
        // may be the input.
        var last = length - V.Count;
        if (TTerms.AreLight)
        {
            RunLight<T, TTerms, V>(terms, destination, last);
            return;
        }

        V end = At<T, TTerms, V>(terms, last);
        if (last > 0)
        {
            Span<V> registers = stackalloc V[TTerms.Registers];
            terms.Prepare(registers);
            for (var i = 0; i < last; i += V.Count)
                V.Store(terms.At(i, registers), destination, i);
        }

        V.Store(end, destination, last);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void RunLight<T, TTerms, V>(TTerms terms, Span<T> destination, int last)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTerms : IPreparedTerms<T>, allows ref struct
        where V : unmanaged, ILanes<V, T>
    {
        Span<V> registers = stackalloc V[TTerms.Registers];
        terms.Prepare(registers);
        V end = terms.At(last, registers);
        var i = 0;
        for (; i < last - (3 * V.Count); i += 4 * V.Count)
        {
            V.Store(terms.At(i, registers), destination, i);
            V.Store(terms.At(i + V.Count, registers), destination, i + V.Count);
            V.Store(terms.At(i + (2 * V.Count), registers), destination, i + (2 * V.Count));
            V.Store(terms.At(i + (3 * V.Count), registers), destination, i + (3 * V.Count));
        }

        for (; i < last; i += V.Count)
            V.Store(terms.At(i, registers), destination, i);
        V.Store(end, destination, last);
    }

    private static void RunLanes<T, TTerms>(TTerms terms, Span<T> destination, int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTerms : IPreparedTerms<T>, allows ref struct
    {
        if (typeof(T) == typeof(InliningBudget))
            InliningBudget.Spend();

        Span<Lane<T>> registers = stackalloc Lane<T>[TTerms.Registers];
        terms.Prepare(registers);
        for (var i = 0; i < length; i++)
            Lane<T>.Store(terms.At(i, registers), destination, i);
    }

    /// <summary>A second copy of a kernel in one method would use up the JIT's budget for inlining.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V At<T, TTerms, V>(TTerms terms, int index)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTerms : IPreparedTerms<T>, allows ref struct
        where V : unmanaged, ILanes<V, T>
    {
        if (typeof(T) == typeof(InliningBudget))
            InliningBudget.Spend();

        Span<V> registers = stackalloc V[TTerms.Registers];
        terms.Prepare(registers);
        return terms.At(index, registers);
    }
}

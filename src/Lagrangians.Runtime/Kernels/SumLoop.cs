using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Lagrangians.Vectors;

namespace Lagrangians.Kernels;

/// <summary>A sum whose order depends on the length alone: that of <see cref="PairwiseSums{T}"/>.</summary>
/// <remarks>
/// Pairwise summation: N. J. Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., §4.2. Rounding errors grow with
/// 32 + log₂(n) instead of n.
/// </remarks>
internal static class SumLoop
{
    /// <summary>Runs at the widest register that the hardware has and the length fills.</summary>
    internal static T Run<T, TTerms>(TTerms terms, int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTerms : ITerms<T>, allows ref struct
        => RunPrepared<T, PlainTerms<T, TTerms>>(new(terms), length);

    internal static T Run<T, TTerms, V>(TTerms terms, int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTerms : ITerms<T>, allows ref struct
        where V : unmanaged, ILanes<V, T>
        => RunPrepared<T, PlainTerms<T, TTerms>, V>(new(terms), length);

    /// <summary>The same over terms that are to be prepared.</summary>
    internal static T RunPrepared<T, TTerms>(TTerms terms, int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTerms : IPreparedTerms<T>, allows ref struct
    {
        if (Vector512.IsHardwareAccelerated && length >= Simd512<T>.Count)
            return RunPrepared<T, TTerms, Simd512<T>>(terms, length);
        if (Vector256.IsHardwareAccelerated && length >= Simd256<T>.Count)
            return RunPrepared<T, TTerms, Simd256<T>>(terms, length);
        if (Vector128.IsHardwareAccelerated && length >= Simd128<T>.Count)
            return RunPrepared<T, TTerms, Simd128<T>>(terms, length);
        return RunPrepared<T, TTerms, Lane<T>>(terms, length);
    }

    internal static T RunPrepared<T, TTerms, V>(TTerms terms, int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTerms : IPreparedTerms<T>, allows ref struct
        where V : unmanaged, ILanes<V, T>
    {
        Span<T> accumulators = stackalloc T[PairwiseSums<T>.Width];
        var sums = new PairwiseSums<T>(stackalloc T[PairwiseSums<T>.Pending], 1);
        Span<T> sum = stackalloc T[1];
        for (var start = 0; start < length; start += PairwiseSums<T>.ChunkLength)
        {
            sum[0] = Chunk<T, TTerms, V>(terms, start, Math.Min(length - start, PairwiseSums<T>.ChunkLength), accumulators);
            sums.Add(sum);
        }

        sums.CopyTo(sum);
        return sum[0];
    }

    private static T Chunk<T, TTerms, V>(TTerms terms, int start, int length, Span<T> accumulators)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTerms : IPreparedTerms<T>, allows ref struct
        where V : unmanaged, ILanes<V, T>
    {
        if (typeof(T) == typeof(InliningBudget))
            InliningBudget.Spend();

        Span<V> registers = stackalloc V[TTerms.Registers];
        terms.Prepare(registers);
        accumulators.Clear();
        var mask = accumulators.Length - 1;
        var i = 0;
        for (; i <= length - V.Count; i += V.Count)
            V.Store(V.Load(accumulators, i & mask) + terms.At(start + i, registers), accumulators, i & mask);
        if (i < length)
            AddLanes(terms, start, i, length, accumulators);
        return PairwiseSums<T>.Fold(accumulators);
    }

    /// <summary>Apart from the registers: a second copy of a kernel in one method would use up the JIT's budget for inlining.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void AddLanes<T, TTerms>(TTerms terms, int start, int from, int to, Span<T> accumulators)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTerms : IPreparedTerms<T>, allows ref struct
    {
        if (typeof(T) == typeof(InliningBudget))
            InliningBudget.Spend();

        Span<Lane<T>> registers = stackalloc Lane<T>[TTerms.Registers];
        terms.Prepare(registers);
        for (var i = from; i < to; i++)
            accumulators[i & (accumulators.Length - 1)] += Lane<T>.First(terms.At(start + i, registers));
    }
}

using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Lagrangians.Vectors;

namespace Lagrangians.Kernels;

/// <summary>
/// The sums of the derivatives in all learnable parameters in one pass. Each has the bits that <see cref="SumLoop"/> gives it alone: the
/// same accumulators, folded and combined in the same order.
/// </summary>
internal static class GradientLoop
{
    private const int AccumulatorBytes = 4 * 64;
    private const int Rounds = 32;

    /// <summary>
    /// A derivative in the parameter that is given: 0 where that is outside its domain, and NaN where it is NaN, on which the derivative need not
    /// depend: 0 would look as if it had converged.
    /// </summary>
    internal static T OfGiven<T>(T given, T used, T derivative)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => given == used ? derivative : T.IsNaN(given) ? given : T.Zero;

    /// <summary>Runs at the widest register that the hardware has and the length fills.</summary>
    internal static void Run<TSelf, T, TGradient>(TSelf lagrangian, ReadOnlySpan<T> x, ReadOnlySpan<T> second, Span<T> sums)
        where TSelf : struct, IElementwiseFormulas<TSelf>, IParameterSource<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TGradient : struct, IGradient
    {
        if (Vector512.IsHardwareAccelerated && x.Length >= Simd512<T>.Count)
            Run<TSelf, T, TGradient, Simd512<T>>(lagrangian, x, second, sums);
        else if (Vector256.IsHardwareAccelerated && x.Length >= Simd256<T>.Count)
            Run<TSelf, T, TGradient, Simd256<T>>(lagrangian, x, second, sums);
        else if (Vector128.IsHardwareAccelerated && x.Length >= Simd128<T>.Count)
            Run<TSelf, T, TGradient, Simd128<T>>(lagrangian, x, second, sums);
        else
            Run<TSelf, T, TGradient, Lane<T>>(lagrangian, x, second, sums);
    }

    internal static void Run<TSelf, T, TGradient, V>(TSelf lagrangian, ReadOnlySpan<T> x, ReadOnlySpan<T> second, Span<T> sums)
        where TSelf : struct, IElementwiseFormulas<TSelf>, IParameterSource<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TGradient : struct, IGradient
        where V : unmanaged, ILanes<V, T>
    {
        var width = AccumulatorBytes / Unsafe.SizeOf<T>();
        Span<T> accumulators = stackalloc T[width * sums.Length];
        Span<T> pending = stackalloc T[32 * sums.Length]; // As in a single sum, side by side.
        var depth = 0;
        for (int start = 0, chunk = 0; start < x.Length; start += Rounds * width, chunk++)
        {
            var length = Math.Min(x.Length - start, Rounds * width);
            accumulators.Clear();
            var done = length - (length % V.Count);
            Accumulate<TSelf, T, TGradient, V>(lagrangian, x, second, start, start + done, accumulators, width);
            Accumulate<TSelf, T, TGradient, Lane<T>>(lagrangian, x, second, start + done, start + length, accumulators, width);
            Fold(accumulators, width, sums);
            for (var carry = chunk; (carry & 1) != 0; carry >>= 1)
                Add(pending.Slice(--depth * sums.Length, sums.Length), sums);
            sums.CopyTo(pending.Slice(depth++ * sums.Length, sums.Length));
        }

        sums.Clear();
        while (depth > 0)
            Add(pending.Slice(--depth * sums.Length, sums.Length), sums);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Accumulate<TSelf, T, TGradient, V>(
        TSelf lagrangian, ReadOnlySpan<T> x, ReadOnlySpan<T> second, int from, int to, Span<T> accumulators, int width)
        where TSelf : struct, IElementwiseFormulas<TSelf>, IParameterSource<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TGradient : struct, IGradient
        where V : unmanaged, ILanes<V, T>
    {
        Span<V> parameters = stackalloc V[TSelf.Count];
        Span<V> derivatives = stackalloc V[accumulators.Length / width];
        if (!TSelf.VariesByElement)
            lagrangian.Load(0, parameters);
        for (var i = from; i < to; i += V.Count)
        {
            if (TSelf.VariesByElement)
                lagrangian.Load(i, parameters);
            TGradient.At<TSelf, V>(V.Load(x, i), TGradient.TakesSecond ? V.Load(second, i) : default, parameters, derivatives);
            // Chunks begin at multiples of the width.
            var place = i & (width - 1);
            for (var j = 0; j < derivatives.Length; j++, place += width)
                V.Store(V.Load(accumulators, place) + derivatives[j], accumulators, place);
        }
    }

    private static void Fold<T>(Span<T> accumulators, int width, Span<T> sums)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (var n = 0; n < sums.Length; n++)
        {
            var own = accumulators.Slice(n * width, width);
            for (var half = width / 2; half > 0; half /= 2)
            {
                for (var j = 0; j < half; j++)
                    own[j] += own[j + half];
            }

            sums[n] = own[0];
        }
    }

    private static void Add<T>(ReadOnlySpan<T> addends, Span<T> sums)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (var n = 0; n < sums.Length; n++)
            sums[n] = addends[n] + sums[n];
    }
}

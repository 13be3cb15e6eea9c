using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Lagrangians.Vectors;

namespace Lagrangians.Kernels;

/// <summary>
/// The sums of the derivatives in all learnable parameters in one pass. Each has the bits that <see cref="SumLoop"/> gives it alone, since both add in the order of
/// <see cref="PairwiseSums{T}"/>.
/// </summary>
internal static class GradientLoop
{
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
        var width = PairwiseSums<T>.Width;
        Span<T> accumulators = stackalloc T[width * sums.Length];
        var pairwise = new PairwiseSums<T>(stackalloc T[PairwiseSums<T>.Pending * sums.Length], sums.Length);
        var arguments = new Arguments<T, TSelf, TSelf>(x, lagrangian);
        for (var start = 0; start < x.Length; start += PairwiseSums<T>.ChunkLength)
        {
            var length = Math.Min(x.Length - start, PairwiseSums<T>.ChunkLength);
            accumulators.Clear();
            var done = length - (length % V.Count);
            Accumulate<TSelf, T, TGradient, V>(arguments, second, start, start + done, accumulators);
            Accumulate<TSelf, T, TGradient, Lane<T>>(arguments, second, start + done, start + length, accumulators);
            for (var n = 0; n < sums.Length; n++)
                sums[n] = PairwiseSums<T>.Fold(accumulators.Slice(n * width, width));
            pairwise.Add(sums);
        }

        pairwise.CopyTo(sums);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Accumulate<TSelf, T, TGradient, V>(
        Arguments<T, TSelf, TSelf> arguments, ReadOnlySpan<T> second, int from, int to, Span<T> accumulators)
        where TSelf : struct, IElementwiseFormulas<TSelf>, IParameterSource<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TGradient : struct, IGradient
        where V : unmanaged, ILanes<V, T>
    {
        if (typeof(T) == typeof(InliningBudget))
            InliningBudget.Spend();

        var width = PairwiseSums<T>.Width;
        Span<V> parameters = stackalloc V[Arguments<T, TSelf, TSelf>.Count];
        Span<V> derivatives = stackalloc V[accumulators.Length / width];
        arguments.Prepare(TGradient.Formula, parameters);
        for (var i = from; i < to; i += V.Count)
        {
            V x = arguments.At(TGradient.Formula, i, parameters);
            TGradient.At<TSelf, V>(x, TGradient.TakesSecond ? V.Load(second, i) : default, parameters, derivatives);
            // Chunks begin at multiples of the width.
            var place = i & (width - 1);
            for (var j = 0; j < derivatives.Length; j++, place += width)
                V.Store(V.Load(accumulators, place) + derivatives[j], accumulators, place);
        }
    }
}

using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Lagrangians.Vectors;

namespace Lagrangians.Kernels;

/// <summary>
/// The terms of some elements, evaluated into memory near at hand: what is then made of them, a sum or an extremum, is one loop for all terms. A lane's
/// result depends on that lane only, so that the last registers may overlap those before them.
/// </summary>
internal static class TermBlock
{
    /// <summary>The number of terms of a block, but for the last one, which may be longer: so that it fills a register wherever all terms do.</summary>
    internal const int Length = 256;

    /// <summary>Room for the last block.</summary>
    internal const int Capacity = Length + 64;

    /// <summary>Where the block that begins somewhere ends.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int End(int start, int to) => to - start <= Capacity ? to : start + Length;

    /// <summary>The room that the blocks of so many terms take.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int RoomFor(int length) => Math.Min(length, Capacity);

    /// <summary>Terms that are rounded to the element's type, at the widest register that they fill.</summary>
    internal static void Fill<T, TTerms>(TTerms terms, int start, Span<T> block)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTerms : ITerms<T>, allows ref struct
    {
        if (Vector512.IsHardwareAccelerated && block.Length >= Simd512<T>.Count)
            Fill<T, TTerms, Simd512<T>>(terms, start, block);
        else if (Vector256.IsHardwareAccelerated && block.Length >= Simd256<T>.Count)
            Fill<T, TTerms, Simd256<T>>(terms, start, block);
        else if (Vector128.IsHardwareAccelerated && block.Length >= Simd128<T>.Count)
            Fill<T, TTerms, Simd128<T>>(terms, start, block);
        else
            Fill<T, TTerms, Lane<T>>(terms, start, block);
    }

    /// <summary>Terms that are rounded to the element's type.</summary>
    internal static void Fill<T, TTerms, V>(TTerms terms, int start, Span<T> block)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTerms : ITerms<T>, allows ref struct
        where V : unmanaged, IVector<V, T>
    {
        if (typeof(T) == typeof(InliningBudget))
            InliningBudget.Spend();

        // A loop without terms has none.
        if (block.IsEmpty)
            return;
        var last = block.Length - V.Count;
        for (var i = 0; ; i = Math.Min(i + V.Count, last))
        {
            V.Store(terms.At<V>(start + i), block, i);
            if (i == last)
                return;
        }
    }

    /// <summary>Terms of floats, as doubles, at the widest register that they fill.</summary>
    internal static void FillWidened<T, TTerms>(TTerms terms, int start, Span<double> block)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTerms : ITerms<T>, allows ref struct
    {
        if (Vector512.IsHardwareAccelerated && block.Length >= Simd512<double>.Count)
            FillWidened<T, TTerms, Simd512<double>>(terms, start, block);
        else if (Vector256.IsHardwareAccelerated && block.Length >= Simd256<double>.Count)
            FillWidened<T, TTerms, Simd256<double>>(terms, start, block);
        else if (Vector128.IsHardwareAccelerated && block.Length >= Simd128<double>.Count)
            FillWidened<T, TTerms, Simd128<double>>(terms, start, block);
        else
            FillWidened<T, TTerms, Lane<double>>(terms, start, block);
    }

    /// <summary>Terms of floats, as doubles.</summary>
    internal static void FillWidened<T, TTerms, W>(TTerms terms, int start, Span<double> block)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTerms : ITerms<T>, allows ref struct
        where W : unmanaged, IVector<W, double>
    {
        if (typeof(T) == typeof(InliningBudget))
            InliningBudget.Spend();

        var last = block.Length - W.Count;
        for (var i = 0; ; i = Math.Min(i + W.Count, last))
        {
            W.Store(terms.At<WidenedLanes<W, T>>(start + i).Lanes, block, i);
            if (i == last)
                return;
        }
    }

    /// <summary>Terms in two words, at the widest register that they fill.</summary>
    internal static void FillPaired<T, TTerms>(TTerms terms, int start, Span<T> high, Span<T> low)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTerms : ITerms<T>, allows ref struct
    {
        if (Vector512.IsHardwareAccelerated && high.Length >= Simd512<T>.Count)
            FillPaired<T, TTerms, Simd512<T>>(terms, start, high, low);
        else if (Vector256.IsHardwareAccelerated && high.Length >= Simd256<T>.Count)
            FillPaired<T, TTerms, Simd256<T>>(terms, start, high, low);
        else if (Vector128.IsHardwareAccelerated && high.Length >= Simd128<T>.Count)
            FillPaired<T, TTerms, Simd128<T>>(terms, start, high, low);
        else
            FillPaired<T, TTerms, Lane<T>>(terms, start, high, low);
    }

    /// <summary>Terms in two words.</summary>
    internal static void FillPaired<T, TTerms, V>(TTerms terms, int start, Span<T> high, Span<T> low)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTerms : ITerms<T>, allows ref struct
        where V : unmanaged, IVector<V, T>
    {
        if (typeof(T) == typeof(InliningBudget))
            InliningBudget.Spend();

        var last = high.Length - V.Count;
        for (var i = 0; ; i = Math.Min(i + V.Count, last))
        {
            var term = terms.At<PairedLanes<V, T>>(start + i);
            V.Store(term.High, high, i);
            V.Store(term.Low, low, i);
            if (i == last)
                return;
        }
    }
}

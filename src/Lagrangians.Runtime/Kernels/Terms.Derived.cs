using System.Numerics;
using System.Runtime.CompilerServices;
using Lagrangians.Vectors;

namespace Lagrangians.Kernels;

/// <summary>The terms with their signs turned.</summary>
internal readonly ref struct NegatedTerms<T, TTerms>(TTerms terms) : ITerms<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TTerms : ITerms<T>, allows ref struct
{
    private readonly TTerms terms = terms;

    public static TermDigits Digits => TTerms.Digits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V At<V>(int index) where V : unmanaged, ILanes<V, T> => -terms.At<V>(index);
}

using System.Numerics;
using System.Runtime.CompilerServices;
using Lagrangians.Vectors;

namespace Lagrangians.Kernels;

/// <summary>Terms with registers of their own, which a loop prepares once: the parameters of a formula, each in all lanes.</summary>
internal interface IPreparedTerms<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The number of registers.</summary>
    static abstract int Registers { get; }

    /// <summary>Are they so few instructions that a loop over them is better unrolled?</summary>
    static virtual bool AreLight => false;

    /// <summary>Fills them.</summary>
    void Prepare<V>(scoped Span<V> registers) where V : unmanaged, ILanes<V, T>;

    /// <summary>The terms at some positions side by side. A lane's result depends on that lane only.</summary>
    V At<V>(int index, scoped Span<V> registers) where V : unmanaged, ILanes<V, T>;
}

/// <summary>Terms that need no preparation.</summary>
internal readonly ref struct PlainTerms<T, TTerms>(TTerms terms) : IPreparedTerms<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TTerms : ITerms<T>, allows ref struct
{
    private readonly TTerms terms = terms;

    public static int Registers => 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Prepare<V>(scoped Span<V> registers) where V : unmanaged, ILanes<V, T>
    {
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V At<V>(int index, scoped Span<V> registers) where V : unmanaged, ILanes<V, T> => terms.At<V>(index);
}

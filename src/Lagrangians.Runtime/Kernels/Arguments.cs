using System.Numerics;
using System.Runtime.CompilerServices;
using Lagrangians.Vectors;

namespace Lagrangians.Kernels;

/// <summary>The elements and the parameters that formulas are evaluated at.</summary>
/// <typeparam name="T">The element: <see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="TFormulas">The formulas.</typeparam>
/// <typeparam name="TSource">Where the parameters are from.</typeparam>
internal readonly ref struct Arguments<T, TFormulas, TSource>(ReadOnlySpan<T> x, TSource source)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TFormulas : struct, IElementwiseFormulas<TFormulas>
    where TSource : IParameterSource<T>, allows ref struct
{
    private readonly ReadOnlySpan<T> x = x;
    private readonly TSource source = source;

    /// <summary>The number of lanes that the parameters take, with what depends on them alone.</summary>
    internal static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TSource.Count + TFormulas.PreparedCount;
    }

    /// <summary>Puts the parameters into lanes, if they are the same for all elements.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Prepare<V>(ElementwiseFormula formula, scoped Span<V> parameters) where V : unmanaged, ILanes<V, T>
    {
        if (!TSource.VariesByElement)
            Load(formula, 0, parameters);
    }

    /// <summary>Some elements side by side, with the parameters that go with them in lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal V At<V>(ElementwiseFormula formula, int index, scoped Span<V> parameters) where V : unmanaged, ILanes<V, T>
    {
        if (TSource.VariesByElement)
            Load(formula, index, parameters);
        return V.Load(x, index);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Load<V>(ElementwiseFormula formula, int index, scoped Span<V> parameters) where V : unmanaged, ILanes<V, T>
    {
        source.Load(index, parameters);
        if (TFormulas.PreparedCount > 0)
            TFormulas.Prepare(formula, parameters);
    }
}

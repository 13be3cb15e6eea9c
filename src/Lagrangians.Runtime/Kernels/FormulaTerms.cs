using System.Numerics;
using System.Runtime.CompilerServices;
using Lagrangians.Vectors;

namespace Lagrangians.Kernels;

/// <summary>A formula of a Lagrangian at every element, with its parameters.</summary>
/// <typeparam name="T">The element: <see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="TFormulas">The Lagrangian.</typeparam>
/// <typeparam name="TSource">Where its parameters are from.</typeparam>
/// <typeparam name="TFormula">Which of its formulas.</typeparam>
internal readonly ref struct FormulaTerms<T, TFormulas, TSource, TFormula>(ReadOnlySpan<T> x, ReadOnlySpan<T> second, TSource source) : IPreparedTerms<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TFormulas : struct, IElementwiseFormulas<TFormulas>
    where TSource : IParameterSource<T>, allows ref struct
    where TFormula : struct, IFormula
{
    private readonly Arguments<T, TFormulas, TSource> arguments = new(x, source);
    private readonly ReadOnlySpan<T> second = second;

    public static int Registers => Arguments<T, TFormulas, TSource>.Count;

    public static bool AreLight
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TFormula.IsOfSlope && TFormulas.IsLight;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Prepare<V>(scoped Span<V> registers) where V : unmanaged, ILanes<V, T> => arguments.Prepare(TFormula.Formula, registers);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V At<V>(int index, scoped Span<V> registers) where V : unmanaged, ILanes<V, T>
    {
        V x = arguments.At(TFormula.Formula, index, registers);
        return TFormula.At<TFormulas, V>(x, TFormula.TakesSecond ? V.Load(second, index) : default, registers);
    }
}

/// <summary>The value at every element, to be summed, where the activation is stored on the way; a loop over it must visit every element once.</summary>
internal readonly ref struct PairTerms<T, TFormulas, TSource>(ReadOnlySpan<T> x, Span<T> destination, TSource source) : IPreparedTerms<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TFormulas : struct, IElementwiseFormulas<TFormulas>
    where TSource : IParameterSource<T>, allows ref struct
{
    private readonly Arguments<T, TFormulas, TSource> arguments = new(x, source);
    private readonly Span<T> destination = destination;

    public static int Registers => Arguments<T, TFormulas, TSource>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Prepare<V>(scoped Span<V> registers) where V : unmanaged, ILanes<V, T> => arguments.Prepare(ElementwiseFormula.ValueAndActivation, registers);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V At<V>(int index, scoped Span<V> registers) where V : unmanaged, ILanes<V, T>
    {
        V value = TFormulas.ValueAndActivation(arguments.At(ElementwiseFormula.ValueAndActivation, index, registers), registers, out V activation);
        V.Store(activation, destination, index);
        return value;
    }
}

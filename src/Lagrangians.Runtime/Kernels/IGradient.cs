using System.Runtime.CompilerServices;
using Lagrangians.Vectors;

namespace Lagrangians.Kernels;

/// <summary>The derivatives of one of a Lagrangian's formulas in all learnable parameters.</summary>
internal interface IGradient
{
    /// <summary>What it is made of.</summary>
    static abstract ElementwiseFormula Formula { get; }

    static abstract bool TakesSecond { get; }

    static abstract void At<TFormulas, V>(V x, V second, ReadOnlySpan<V> parameters, Span<V> destination)
        where TFormulas : struct, IElementwiseFormulas<TFormulas>
        where V : struct, IReal<V>;
}

/// <summary>∂F/∂θ.</summary>
internal readonly struct ValueGradient : IGradient
{
    public static ElementwiseFormula Formula => ElementwiseFormula.ParameterDerivatives;

    public static bool TakesSecond => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void At<TFormulas, V>(V x, V second, ReadOnlySpan<V> parameters, Span<V> destination)
        where TFormulas : struct, IElementwiseFormulas<TFormulas>
        where V : struct, IReal<V>
        => TFormulas.ParameterDerivatives(x, parameters, destination);
}

/// <summary>upstream·∂F′/∂θ.</summary>
internal readonly struct ActivationGradient : IGradient
{
    public static ElementwiseFormula Formula => ElementwiseFormula.ActivationParameterDerivatives;

    public static bool TakesSecond => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void At<TFormulas, V>(V x, V second, ReadOnlySpan<V> parameters, Span<V> destination)
        where TFormulas : struct, IElementwiseFormulas<TFormulas>
        where V : struct, IReal<V>
    {
        TFormulas.ActivationParameterDerivatives(x, parameters, destination);
        for (var i = 0; i < destination.Length; i++)
            destination[i] *= second;
    }
}

using System.Runtime.CompilerServices;
using Lagrangians.Vectors;

namespace Lagrangians.Kernels;

/// <summary>One of a Lagrangian's formulas, of an element and maybe a second one at its position.</summary>
internal interface IFormula
{
    /// <summary>What it is made of.</summary>
    static abstract ElementwiseFormula Formula { get; }

    static abstract bool TakesSecond { get; }

    /// <summary>Is it F′ or F″, maybe with a factor?</summary>
    static virtual bool IsOfSlope => false;

    static abstract V At<TFormulas, V>(V x, V second, ReadOnlySpan<V> parameters)
        where TFormulas : struct, IElementwiseFormulas<TFormulas>
        where V : struct, IReal<V>;
}

/// <summary>F(x).</summary>
internal readonly struct ValueFormula : IFormula
{
    public static ElementwiseFormula Formula => ElementwiseFormula.Value;

    public static bool TakesSecond => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V At<TFormulas, V>(V x, V second, ReadOnlySpan<V> parameters)
        where TFormulas : struct, IElementwiseFormulas<TFormulas>
        where V : struct, IReal<V>
        => TFormulas.Value(x, parameters);
}

/// <summary>F′(x).</summary>
internal readonly struct ActivationFormula : IFormula
{
    public static ElementwiseFormula Formula => ElementwiseFormula.Activation;

    public static bool TakesSecond => false;

    public static bool IsOfSlope => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V At<TFormulas, V>(V x, V second, ReadOnlySpan<V> parameters)
        where TFormulas : struct, IElementwiseFormulas<TFormulas>
        where V : struct, IReal<V>
        => TFormulas.Activation(x, parameters);
}

/// <summary>F″(x).</summary>
internal readonly struct CurvatureFormula : IFormula
{
    public static ElementwiseFormula Formula => ElementwiseFormula.Curvature;

    public static bool TakesSecond => false;

    public static bool IsOfSlope => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V At<TFormulas, V>(V x, V second, ReadOnlySpan<V> parameters)
        where TFormulas : struct, IElementwiseFormulas<TFormulas>
        where V : struct, IReal<V>
        => TFormulas.Curvature(x, parameters);
}

/// <summary>F″(x)·v.</summary>
internal readonly struct HessianProductFormula : IFormula
{
    public static ElementwiseFormula Formula => ElementwiseFormula.Curvature;

    public static bool TakesSecond => true;

    public static bool IsOfSlope => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V At<TFormulas, V>(V x, V second, ReadOnlySpan<V> parameters)
        where TFormulas : struct, IElementwiseFormulas<TFormulas>
        where V : struct, IReal<V>
        => TFormulas.Curvature(x, parameters) * second;
}

/// <summary>x·F′(x) − F(x).</summary>
internal readonly struct EnergyFormula : IFormula
{
    public static ElementwiseFormula Formula => ElementwiseFormula.Energy;

    public static bool TakesSecond => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V At<TFormulas, V>(V x, V second, ReadOnlySpan<V> parameters)
        where TFormulas : struct, IElementwiseFormulas<TFormulas>
        where V : struct, IReal<V>
        => TFormulas.Energy(x, parameters);
}

/// <summary>g·x − F(x) for an activation g; where that is 0 so is the product.</summary>
internal readonly struct LegendreFormula : IFormula
{
    public static ElementwiseFormula Formula => ElementwiseFormula.Value;

    public static bool TakesSecond => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V At<TFormulas, V>(V x, V second, ReadOnlySpan<V> parameters)
        where TFormulas : struct, IElementwiseFormulas<TFormulas>
        where V : struct, IReal<V>
        => Elementwise.Activated(x, second) - TFormulas.Value(x, parameters);
}

using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

/// <content>Functions that are written once as an <see cref="ILaneFunction"/>, a line each, and how lanes of any kind evaluate them.</content>
public partial interface IVector<TSelf, T>
{
    /// <summary>A function that is written over lanes with digits to spare, rounded to these; lanes that have such digits override it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static virtual TSelf Apply<TFunction>(TSelf x, TFunction function)
        where TFunction : struct, ILaneFunction
        => function.Rounded<TSelf, T>(x);

    /// <summary>Σ cₖ·zᵏ for a small z, the constant first, with what a double leaves of the coefficients.</summary>
    internal static virtual TSelf Series(TSelf z, ReadOnlySpan<double> high, ReadOnlySpan<double> low)
    {
        TSelf sum = 0;
        for (var k = high.Length - 1; k >= 0; k--)
            sum = (z * sum) + TSelf.Constant(high[k], low[k]);
        return sum;
    }

    /// <summary>The logarithm of a positive number to the digits that the lanes have to spare.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static virtual TSelf PreciseLog(TSelf x) => TSelf.Log(x);

    /// <summary>log Γ(x); ∞ at ±0, NaN below.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TSelf LogGamma(TSelf x) => TSelf.Apply(x, default(LogGammaFunction));

    /// <summary>The derivative of log Γ; −∞ at ±0, NaN below.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TSelf Digamma(TSelf x) => TSelf.Apply(x, default(DigammaFunction));

    /// <summary>The second derivative of log Γ; ∞ at ±0, NaN below.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TSelf Trigamma(TSelf x) => TSelf.Apply(x, default(TrigammaFunction));

    /// <summary>The derivative of log Γ of order n + 1, for n ≥ 1; infinite at ±0, NaN below.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TSelf PolyGamma(double n, TSelf x) => TSelf.Apply(x, new PolyGammaFunction((int)n));
}

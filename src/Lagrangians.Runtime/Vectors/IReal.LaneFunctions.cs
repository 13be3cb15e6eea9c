using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

/// <content>Functions that are written once as an <see cref="ILaneFunction"/>, a line each, and how lanes of any kind evaluate them.</content>
public partial interface IReal<V>
{
    /// <summary>A function that is written over numbers with digits to spare, as these may have; registers round it from such.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static virtual V Apply<TFunction>(V x, TFunction function)
        where TFunction : struct, ILaneFunction
        => function.Over(x, all: false);

    /// <summary>Σ cₖ·zᵏ for a small z, the constant first, with what a double leaves of the coefficients.</summary>
    internal static virtual V Series(V z, ReadOnlySpan<double> high, ReadOnlySpan<double> low)
    {
        V sum = 0;
        for (var k = high.Length - 1; k >= 0; k--)
            sum = (z * sum) + V.Constant(high[k], low[k]);
        return sum;
    }

    /// <summary>The logarithm of a positive number to the digits that the lanes have to spare.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static virtual V PreciseLog(V x) => V.Log(x);

    /// <summary>log(1 + x) for x from 0 to 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual V Log1pOfFraction(V x) => V.Log1p(x);

    /// <summary>x·tanh x − log cosh x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual V Negentropy(V x) => V.Apply(x, default(NegentropyFunction));

    /// <summary>log Γ(x); ∞ at ±0, NaN below.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual V LogGamma(V x) => V.Apply(x, default(LogGammaFunction));

    /// <summary>The derivative of log Γ; −∞ at ±0, NaN below.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual V Digamma(V x) => V.Apply(x, default(DigammaFunction));

    /// <summary>The second derivative of log Γ; ∞ at ±0, NaN below.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual V Trigamma(V x) => V.Apply(x, default(TrigammaFunction));

    /// <summary>The derivative of log Γ of order n + 1, for n ≥ 1; infinite at ±0, NaN below.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual V PolyGamma(double n, V x) => V.Apply(x, new PolyGammaFunction((int)n));
}

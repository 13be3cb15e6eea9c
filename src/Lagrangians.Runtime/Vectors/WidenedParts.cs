using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Lagrangians.Vectors;

/// <summary>Parts of formulas in twice the digits and a wider range, for registers.</summary>
internal static class WidenedParts<V, T>
    where V : unmanaged, IVector<V, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    // The square of such an argument may stand in an exponent, and the power is still a normal double.
    private const double Moderate = 24;

    // Two words of a float hold 1 + u to all digits of a small u, a double does not: where the sixth power of an argument cancels, 28 digits are left from here.
    private const double Small = 0.03125;

    /// <summary>
    /// A part of a formula, rounded once: of floats on doubles where these do, else on double-words, and on <see cref="Wide{V, T}"/> the lanes that leave
    /// the range of a double on the way.
    /// </summary>
    /// <remarks>What is rarely asked for is a call: inlined, it would use up what the JIT grants a loop.</remarks>
    /// <typeparam name="TFormulas">The formulas.</typeparam>
    /// <typeparam name="W">The registers of doubles of the same width.</typeparam>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static V Of<TFormulas, W>(int part, V x, ReadOnlySpan<V> parameters)
        where TFormulas : struct, IElementwiseFormulas<TFormulas>
        where W : unmanaged, IVector<W, double>
    {
        if (typeof(T) == typeof(double))
            return OrWide<TFormulas>(part, x, parameters, Unsafe.BitCast<W, V>(OnWords<TFormulas, W>(part, Unsafe.BitCast<V, W>(x), MemoryMarshal.Cast<V, W>(parameters))));
        V result = OnDoubles<TFormulas, W>(part, x, parameters, words: false);
        V beyond = BeyondDoubles(x, parameters, result);
        return V.Any(beyond)
            ? OrWide<TFormulas>(part, x, parameters, V.Select(beyond, OnDoubles<TFormulas, W>(part, x, parameters, words: true), result))
            : result;
    }

    private static V OrWide<TFormulas>(int part, V x, ReadOnlySpan<V> parameters, V result)
        where TFormulas : struct, IElementwiseFormulas<TFormulas>
    {
        V beyond = ~(V.Abs(result) < double.PositiveInfinity);
        return V.Any(beyond) ? V.Select(beyond, OnWide<TFormulas>(part, x, parameters), result) : result;
    }

    private static W OnWords<TFormulas, W>(int part, W x, ReadOnlySpan<W> parameters)
        where TFormulas : struct, IElementwiseFormulas<TFormulas>
        where W : unmanaged, IVector<W, double>
    {
        Span<Extended<W>> words = stackalloc Extended<W>[parameters.Length];
        for (var i = 0; i < parameters.Length; i++)
            words[i] = Extended<W>.Of(parameters[i]);
        return Extended<W>.Narrow(TFormulas.Wide(part, Extended<W>.Of(x), words));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V OnWide<TFormulas>(int part, V x, ReadOnlySpan<V> parameters)
        where TFormulas : struct, IElementwiseFormulas<TFormulas>
    {
        Span<Wide<V, T>> wide = stackalloc Wide<V, T>[parameters.Length];
        for (var i = 0; i < parameters.Length; i++)
            wide[i] = parameters[i];
        return Wide<V, T>.Narrow(TFormulas.Wide<Wide<V, T>>(part, x, wide));
    }

    // A register of doubles has half as many lanes.
    private static V OnDoubles<TFormulas, W>(int part, V x, ReadOnlySpan<V> parameters, bool words)
        where TFormulas : struct, IElementwiseFormulas<TFormulas>
        where W : unmanaged, IVector<W, double>
    {
        Span<T> elements = stackalloc T[V.Count], results = stackalloc T[V.Count];
        Span<float> floats = MemoryMarshal.Cast<T, float>(elements), narrow = MemoryMarshal.Cast<T, float>(results);
        Span<W> wide = stackalloc W[parameters.Length];
        for (var i = 0; i < V.Count; i += W.Count)
        {
            for (var k = 0; k < wide.Length; k++)
            {
                V.Store(parameters[k], elements, 0);
                wide[k] = W.Widen(floats, i);
            }

            V.Store(x, elements, 0);
            W lanes = W.Widen(floats, i);
            W.Narrow(words ? OnWords<TFormulas, W>(part, lanes, wide) : TFormulas.Wide(part, lanes, wide), narrow, i);
        }

        return V.Load(results, 0);
    }

    /// <summary>
    /// A mask of the lanes where a double may not do: where an exponential on the way could leave its range, or has left it, and where x is so small that digits may be lost beside 1.
    /// </summary>
    private static V BeyondDoubles(V x, ReadOnlySpan<V> parameters, V result)
    {
        V size = V.Abs(x);
        foreach (V parameter in parameters)
        {
            V magnitude = V.Abs(parameter);
            size *= V.Select(V.Equal(magnitude, 0), 1, V.Max(magnitude, 1 / magnitude));
        }

        V fine = (size <= Moderate) & ((V.Abs(x) >= Small) | V.Equal(x, 0)) & (V.Abs(result) < double.PositiveInfinity) & (~V.Equal(result, 0) | V.Equal(x, 0));
        return ~fine;
    }
}

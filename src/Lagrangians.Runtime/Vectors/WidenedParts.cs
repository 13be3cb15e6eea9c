using System.Numerics;
using System.Runtime.CompilerServices;

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

    /// <summary>A part of a formula on <see cref="Wide{V, T}"/>, rounded once.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static V Of<TFormulas>(int part, V x, ReadOnlySpan<V> parameters)
        where TFormulas : struct, IElementwiseFormulas<TFormulas>
    {
        Span<Wide<V, T>> wide = stackalloc Wide<V, T>[parameters.Length];
        for (var i = 0; i < parameters.Length; i++)
            wide[i] = parameters[i];
        return Wide<V, T>.Narrow(TFormulas.Wide<Wide<V, T>>(part, x, wide));
    }

    /// <summary>
    /// A mask of the lanes where a double may not do: where an exponential on the way could leave its range, or has left it, and where x is so small that digits may be lost beside 1.
    /// </summary>
    internal static V BeyondDoubles(V x, ReadOnlySpan<V> parameters, V result)
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

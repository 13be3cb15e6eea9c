using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

/// <summary>Short polynomials, from which the longer ones are put together so that their parts run side by side (Estrin's scheme).</summary>
internal static class PolynomialBlocks<V, T>
    where V : unmanaged, IVector<V, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>c₀ + c₁x + c₂x².</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Quadratic(V x, V c0, V c1, V c2) => V.FusedMultiplyAdd(x, V.FusedMultiplyAdd(x, c2, c1), c0);

    /// <summary>c₀ + c₁x + c₂x² + c₃x³.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Cubic(V x, V square, V c0, V c1, V c2, V c3) =>
        V.FusedMultiplyAdd(square, V.FusedMultiplyAdd(x, c3, c2), V.FusedMultiplyAdd(x, c1, c0));
}

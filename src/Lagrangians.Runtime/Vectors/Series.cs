using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

/// <summary>The small steps that the kernels share: constants by type, polynomial blocks, exact sums.</summary>
internal static class Series<V, T>
    where V : struct, IVector<V, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The constant of the type at hand.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Choose(double forDouble, float forSingle) => typeof(T) == typeof(float) ? (V)(double)forSingle : (V)forDouble;

    /// <summary>c₀ + c₁x + c₂x².</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Quadratic(V x, V c0, V c1, V c2) => V.FusedMultiplyAdd(x, V.FusedMultiplyAdd(x, c2, c1), c0);

    /// <summary>c₀ + c₁x + c₂x² + c₃x³ in two independent halves (Estrin), so that blocks run side by side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Cubic(V x, V square, V c0, V c1, V c2, V c3) =>
        V.FusedMultiplyAdd(square, V.FusedMultiplyAdd(x, c3, c2), V.FusedMultiplyAdd(x, c1, c0));

    /// <summary>The sum and, exactly, what its rounding dropped (Knuth's TwoSum).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V TwoSum(V x, V y, out V dropped)
    {
        V sum = x + y;
        V added = sum - x;
        dropped = (x - (sum - added)) + (y - added);
        return sum;
    }

    /// <summary>The same where |x| ≥ |y| or x = 0 (Dekker's FastTwoSum).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V FastTwoSum(V x, V y, out V dropped)
    {
        V sum = x + y;
        dropped = y - (sum - x);
        return sum;
    }

    /// <summary>The product and, exactly, what its rounding dropped.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V TwoProduct(V x, V y, out V dropped)
    {
        V product = x * y;
        dropped = V.FusedMultiplyAdd(x, y, -product);
        return product;
    }
}

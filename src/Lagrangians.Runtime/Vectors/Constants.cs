using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

/// <summary>Numbers that differ between the two precisions; the JIT folds the choice.</summary>
internal static class Constants
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V Choose<V, T>(double forDouble, float forFloat)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => typeof(T) == typeof(double) ? forDouble : forFloat;

    /// <summary>ln 2 with so many zeros at its end that its product with an exponent is exact.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V Ln2High<V, T>()
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => Choose<V, T>(0.6931471805601177, 0.693145751953125f);

    /// <summary>ln 2 − <see cref="Ln2High{V, T}"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V Ln2Low<V, T>()
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => Choose<V, T>(-1.7239444525614835e-13, 1.428606765330187e-06f);

    /// <summary>log₁₀ 2 with so many zeros at its end that its product with an exponent is exact.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V Log10Of2High<V, T>()
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => Choose<V, T>(0.3010299956640665, 0.301025390625f);

    /// <summary>log₁₀ 2 − <see cref="Log10Of2High{V, T}"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V Log10Of2Low<V, T>()
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => Choose<V, T>(-8.532344317057107e-14, 4.605039066518657e-06f);

    /// <summary>ln 2 as a double-word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static DoubleWord<V, T> Ln2<V, T>()
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => new(Choose<V, T>(0.6931471805599453, 0.6931471824645996f), Choose<V, T>(2.3190468138462996e-17, -1.9046542121259336e-09f));

    /// <summary>ln 10 as a double-word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static DoubleWord<V, T> Ln10<V, T>()
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => new(Choose<V, T>(2.302585092994046, 2.3025851249694824f), Choose<V, T>(-2.1707562233822494e-16, -3.1975435632602967e-08f));

    /// <summary>log₂ e as a double-word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static DoubleWord<V, T> Log2E<V, T>()
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => new(Choose<V, T>(1.4426950408889634, 1.4426950216293335f), Choose<V, T>(2.0355273740931033e-17, 1.925963033500011e-08f));

    /// <summary>log₁₀ e as a double-word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static DoubleWord<V, T> Log10E<V, T>()
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => new(Choose<V, T>(0.4342944819032518, 0.4342944920063019f), Choose<V, T>(1.098319650216765e-17, -1.0103049952192578e-08f));

    /// <summary>1/3 as a double-word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static DoubleWord<V, T> Third<V, T>()
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => new(Choose<V, T>(0.3333333333333333, 0.3333333432674408f), Choose<V, T>(1.850371707708594e-17, -9.934107758624577e-09f));
}

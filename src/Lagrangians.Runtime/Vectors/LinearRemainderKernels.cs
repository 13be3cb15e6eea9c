using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

/// <summary>What eˣ and log(1 + x) have beyond their linear parts: eˣ − 1 − x and log(1 + x) − x.</summary>
internal static class LinearRemainderKernels
{
    /// <summary>eˣ − 1 − x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V Expm1mx<V, T>(V x)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        V result = V.OrdinaryExpm1mx(x);
        V ordinary = V.Abs(x) <= IVector<V, T>.ExpLimit;
        return V.All(ordinary) ? result : V.Select(ordinary, result, Expm1mxOfAny<V, T>(x));
    }

    /// <summary>log(1 + x) − x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V Log1pmx<V, T>(V x)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        V result = V.OrdinaryLog1pmx(x);
        V ordinary = (x > -1) & (x < Constants.Choose<V, T>(1e150, 1e18f));
        return V.All(ordinary) ? result : V.Select(ordinary, result, Log1pmxOfAny<V, T>(x));
    }

    /// <summary>For any x: beyond what is ordinary one of eˣ and −1 − x is nothing beside the other.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V Expm1mxOfAny<V, T>(V x)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => V.Select(x < 0, -1 - x, V.Exp(x));

    /// <summary>For any x: where the logarithm is nothing beside x, and at and below −1.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V Log1pmxOfAny<V, T>(V x)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => V.Select(x > 0, -x, V.Select(V.Equal(x, -1), double.NegativeInfinity, double.NaN));
}

using System.Numerics;
using System.Runtime.CompilerServices;
using Lagrangians.Kernels;

namespace Lagrangians.Vectors;

/// <summary>What follows from an <see cref="ILaneFunction"/>.</summary>
internal static class LaneFunctions
{
    /// <summary>By double-words of the lanes.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static V ByWords<TFunction, V, T>(TFunction function, V x)
        where TFunction : struct, ILaneFunction
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var words = function.Over<PairedLanes<V, T>>(new(x, 0), all: false);
        return words.High + words.Low;
    }

    /// <summary>For one number.</summary>
    public static T At<TFunction, T>(T x)
        where TFunction : struct, ILaneFunction
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => Elementwise.Evaluate(x, default(LaneKernel<TFunction, T>));

    /// <summary>For each element of a span.</summary>
    public static void Map<TFunction, T>(ReadOnlySpan<T> x, Span<T> destination)
        where TFunction : struct, ILaneFunction
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => Elementwise.Map(x, destination, default(LaneKernel<TFunction, T>));
}

/// <summary>A function as a kernel of the loops.</summary>
internal readonly struct LaneKernel<TFunction, T> : IElementwiseKernel<T>
    where TFunction : struct, ILaneFunction
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Evaluate<V>(V x, int index) where V : unmanaged, ILanes<V, T> => V.Apply(x, default(TFunction));
}

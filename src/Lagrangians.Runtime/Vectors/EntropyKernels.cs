using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

/// <summary>x·log x.</summary>
internal static class EntropyKernels
{
    /// <summary>x·log x with the logarithm as a double-word; 0 at ±0, NaN below.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V XLogX<V, T>(V x)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var log = LogarithmReduction<V, T>.Of(x).Log().Normalized;
        var product = DoubleWord<V, T>.TwoProduct(x, log.High);
        V result = V.FusedMultiplyAdd(x, log.Low, product.Low) + product.High;
        V outside = V.Select(V.Equal(x, 0), 0, V.Select(x < 0, double.NaN, x));
        V finite = V.Select(product.High < double.PositiveInfinity, result, product.High);
        return V.Select((x > 0) & (x < double.PositiveInfinity), finite, outside);
    }
}

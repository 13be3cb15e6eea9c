using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

/// <summary>arsinh, arcosh and artanh: the logarithm of an argument that is carried as a double-word, so that no digit is lost near a root.</summary>
internal static class InverseHyperbolicKernels
{
    /// <summary>log(|x| + √(x² + 1)) with the sign of x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V Asinh<V, T>(V x)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        V magnitude = V.Abs(x);
        var square = DoubleWord<V, T>.TwoProduct(magnitude, magnitude);
        var root = DoubleWord<V, T>.TwoSum(square.High, 1).WithLow(square.Low).Normalized.Sqrt();
        var argument = DoubleWord<V, T>.FastTwoSum(root.High, magnitude).WithLow(root.Low).Normalized;
        V result = V.CopySign(NearZero<V, T>(magnitude, -1.0 / 6, LogOfLarge(magnitude, argument).Rounded), x);
        return V.Select(magnitude < double.PositiveInfinity, result, x);
    }

    /// <summary>log(x + √(x² − 1)).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V Acosh<V, T>(V x)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var square = DoubleWord<V, T>.TwoProduct(x, x);
        var root = DoubleWord<V, T>.FastTwoSum(square.High, -1).WithLow(square.Low).Normalized.Sqrt();
        var argument = DoubleWord<V, T>.FastTwoSum(x, root.High).WithLow(root.Low).Normalized;
        V outside = V.Select(V.Equal(x, 1), 0, V.Select(x < 1, double.NaN, x));
        return V.Select((x > 1) & (x < double.PositiveInfinity), LogOfLarge(x, argument).Rounded, outside);
    }

    /// <summary>½·log((1 + |x|)/(1 − |x|)) with the sign of x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V Atanh<V, T>(V x)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        V magnitude = V.Abs(x);
        var ratio = DoubleWord<V, T>.FastTwoSum(1, magnitude).Over(DoubleWord<V, T>.FastTwoSum(1, -magnitude)).Normalized;
        V result = V.CopySign(NearZero<V, T>(magnitude, 1.0 / 3, LogarithmReduction<V, T>.Log(ratio).Rounded * 0.5), x);
        V outside = V.Select(V.Equal(magnitude, 1), V.CopySign(double.PositiveInfinity, x), double.NaN);
        return V.Select(magnitude < 1, result, outside);
    }

    /// <summary>x + c·x³ where nothing more of the series is left: there the low word of the argument has as many digits as the result, which is one too few.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V NearZero<V, T>(V x, double c, V result)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => V.Select(x < Constants.Choose<V, T>(1.4901161193847656e-08, 0.00024414062f), V.FusedMultiplyAdd(x * x * c, x, x), result);

    /// <summary>The argument's logarithm; log 2x where it is 2x to the last digit, long before x² overflows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static DoubleWord<V, T> LogOfLarge<V, T>(V x, DoubleWord<V, T> argument)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        V large = x > Constants.Choose<V, T>(268435456, 16384);
        return LogarithmReduction<V, T>.Log(DoubleWord<V, T>.Select(large, new(x, 0), argument), V.Select(large, 1, 0));
    }
}

using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

/// <content>
/// Functions of an argument that is known beyond its last place, x + error: what is lost when βx is rounded is 350 ulps of e^βx at
/// βx = 700. An error that is not finite, where βx over- or underflows, counts for nothing.
/// </content>
public partial interface IVector<TSelf, T>
{
    /// <summary>x·y − fl(x·y).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TSelf ProductError(TSelf x, TSelf y) => TSelf.FusedMultiplyAdd(x, y, -(x * y));

    /// <summary>x·number − fl(x·fl(number)), for a number known to two doubles.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TSelf ProductError(TSelf x, double high, double low) => TSelf.ProductError(x, high) + (x * LowOf(high, low));

    /// <summary>x + y − fl(x + y).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TSelf SumError(TSelf x, TSelf y) => DoubleWord<TSelf, T>.TwoSum(x, y).Low;

    /// <summary>log x less what <see cref="Log(TSelf)"/> makes of it, for a positive number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TSelf LogError(TSelf x)
    {
        var log = PowerKernels.Log<TSelf, T>(x);
        return (log.High - TSelf.Log(x)) + log.Low;
    }

    /// <summary>x/y − fl(x/y).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TSelf QuotientError(TSelf x, TSelf y) => TSelf.FusedMultiplyAdd(-(x / y), y, x) / y;

    /// <summary>exp(x + error).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TSelf Exp(TSelf x, TSelf error) =>
        ExponentialKernels.Exp<TSelf, T>(x, TSelf.Select(TSelf.Abs(error) < double.PositiveInfinity, error, 0));

    /// <summary>2 to the power x + error.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TSelf Exp2(TSelf x, TSelf error)
    {
        var value = TSelf.Exp2(x);
        return Corrected(value, value * (error * 0.6931471805599453));
    }

    /// <summary>10 to the power x + error.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TSelf Exp10(TSelf x, TSelf error)
    {
        var value = TSelf.Exp10(x);
        return Corrected(value, value * (error * 2.302585092994046));
    }

    /// <summary>x to the power y + error.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TSelf Pow(TSelf x, TSelf y, TSelf error) => PowerKernels.Pow<TSelf, T>(x, y, error);

    /// <summary>x to the power of a number that is known to two doubles.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TSelf Pow(TSelf x, double high, double low) => PowerKernels.Pow<TSelf, T>(x, high, LowOf(high, low));

    /// <summary>exp(x + error) − 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TSelf Expm1(TSelf x, TSelf error)
    {
        var value = TSelf.Expm1(x);
        return Corrected(value, (value + 1) * error);
    }

    /// <summary>1/(1 + exp(−x − error)).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TSelf Sigmoid(TSelf x, TSelf error)
    {
        var value = TSelf.Sigmoid(x);
        return Corrected(value, value * ((TSelf)1 - value) * error);
    }

    /// <summary>log(1 + exp(x + error)).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TSelf Softplus(TSelf x, TSelf error)
    {
        var value = TSelf.Softplus(x);
        return Corrected(value, TSelf.Sigmoid(x) * error);
    }

    /// <summary>sinh(x + error).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TSelf Sinh(TSelf x, TSelf error)
    {
        var value = TSelf.Sinh(x);
        return Corrected(value, TSelf.Cosh(x) * error);
    }

    /// <summary>cosh(x + error).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TSelf Cosh(TSelf x, TSelf error)
    {
        var value = TSelf.Cosh(x);
        return Corrected(value, TSelf.Sinh(x) * error);
    }

    /// <summary>log(1 − exp(x + error)).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TSelf Log1mExp(TSelf x, TSelf error)
    {
        var value = TSelf.Log1mExp(x);
        return Corrected(value, (TSelf)(-1) / TSelf.Expm1(-x) * error);
    }

    // What the type does not hold of high + low.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TSelf LowOf(double high, double low) => typeof(T) == typeof(double) ? low : high - (float)high + low;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TSelf Corrected(TSelf value, TSelf correction) =>
        TSelf.Select(TSelf.Abs(correction) < double.PositiveInfinity, value + correction, value);
}

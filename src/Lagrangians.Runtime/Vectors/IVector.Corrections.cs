using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

/// <content>An error that is not finite, where βx over- or underflows, counts for nothing.</content>
public partial interface IVector<V, T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.ProductError(V x, double high, double low) => V.ProductError(x, high) + (x * LowOf(high, low));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.Amended(V value, V error) => Corrected(value, error);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.LogError(V x)
    {
        var log = PowerKernels.Log<V, T>(x);
        return (log.High - V.Log(x)) + log.Low;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.Exp(V x, V error) => ExponentialKernels.Exp<V, T>(x, error);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.Exp2(V x, V error)
    {
        var value = V.Exp2(x);
        return Corrected(value, value * (error * 0.6931471805599453));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.Exp10(V x, V error)
    {
        var value = V.Exp10(x);
        return Corrected(value, value * (error * 2.302585092994046));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.Pow(V x, V y, V error) => Apart<V, T>.Of<CorrectedPowFunction<V, T>>(x, y, error);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.Pow(V x, double high, double low) => Apart<V, T>.Of<CorrectedPowFunction<V, T>>(x, high, LowOf(high, low));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.Expm1(V x, V error)
    {
        var value = V.Expm1(x);
        return Corrected(value, (value + 1) * error);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.Sigmoid(V x, V error) => SigmoidKernels.Sigmoid<V, T>(x, error);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.Softplus(V x, V error) => SigmoidKernels.Softplus<V, T>(x, error);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.Sinh(V x, V error)
    {
        var value = V.Sinh(x);
        return Corrected(value, V.Cosh(x) * error);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.Cosh(V x, V error)
    {
        var value = V.Cosh(x);
        return Corrected(value, V.Sinh(x) * error);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.Log1mExp(V x, V error)
    {
        var value = V.Log1mExp(x);
        return Corrected(value, (-1) / V.Expm1(-x) * error);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.Expm1mx(V x, V error)
    {
        var value = V.Expm1mx(x);
        return Corrected(value, (value + x) * error);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.Log1pmx(V x, V error)
    {
        // Near −1 the error is not small against 1 + x, in lanes of float: log(1 + t) by three terms.
        var value = V.Log1pmx(x);
        var t = error / (x + 1);
        return Corrected(value, (t - (t * t * (0.5 - (t * 0.3333333333333333)))) - error);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Corrected(V value, V correction) => V.Select(V.Abs(correction) < double.PositiveInfinity, value + correction, value);
}

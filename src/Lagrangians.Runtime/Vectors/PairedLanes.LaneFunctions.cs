using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

/// <content>Functions that are written over lanes with digits to spare, as these are.</content>
internal readonly partial struct PairedLanes<V, T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes<V, T> Constant(double high, double low) => new(high, typeof(T) == typeof(double) ? low : high - (float)high + low);

    // What a register loses is in the low word.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static PairedLanes<V, T> IReal<PairedLanes<V, T>>.ProductError(PairedLanes<V, T> x, PairedLanes<V, T> y) => 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static PairedLanes<V, T> IReal<PairedLanes<V, T>>.SumError(PairedLanes<V, T> x, PairedLanes<V, T> y) => 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static PairedLanes<V, T> IReal<PairedLanes<V, T>>.QuotientError(PairedLanes<V, T> x, PairedLanes<V, T> y) => 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static PairedLanes<V, T> IReal<PairedLanes<V, T>>.Negentropy(PairedLanes<V, T> x)
    {
        V tanh = V.Tanh(x.High);
        return WithLow(V.Negentropy(x.High), x.Low, x.High * (1 - (tanh * tanh)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes<V, T> Apply<TFunction>(PairedLanes<V, T> x, TFunction function)
        where TFunction : struct, ILaneFunction
        => function.Over<PairedLanes<V, T>>(x, all: false);

    /// <summary>The terms beyond the first are so small that the digits of one word do.</summary>
    public static PairedLanes<V, T> Series(PairedLanes<V, T> z, ReadOnlySpan<double> high, ReadOnlySpan<double> low)
    {
        V sum = 0;
        for (var k = high.Length - 1; k > 0; k--)
            sum = V.FusedMultiplyAdd(sum, z.High, high[k]);
        return Constant(high[0], low[0]) + new PairedLanes<V, T>(sum * z.High, 0);
    }

    /// <inheritdoc cref="IReal{V}.PreciseLog"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static PairedLanes<V, T> PreciseLog(PairedLanes<V, T> x)
    {
        var log = PowerKernels.Log<V, T>(x.High);
        var sum = Of(log.High, log.Low + (x.Low / x.High));
        V isFinite = x.High < double.PositiveInfinity;
        return new(V.Select(isFinite, sum.High, x.High), sum.Low & isFinite);
    }
}

using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

/// <content>Functions that are written over lanes with digits to spare, as these are.</content>
internal readonly partial struct PairedLanes<V, T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes<V, T> Constant(double high, double low) => new(high, typeof(T) == typeof(double) ? low : high - (float)high + low);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes<V, T> Apply<TFunction>(PairedLanes<V, T> x, TFunction function)
        where TFunction : struct, ILaneFunction
        => function.Over<PairedLanes<V, T>>(x, all: false);

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

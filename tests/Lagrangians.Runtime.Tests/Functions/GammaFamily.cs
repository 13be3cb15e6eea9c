using System.Numerics;
using Lagrangians.Vectors;

namespace Lagrangians.Tests.Functions;

internal readonly struct Digamma : IFunction
{
    public static IEnumerable<(double Low, double High, int Direction)> Monotone => [(0, double.PositiveInfinity, 1)];

    public static IEnumerable<double> Seams => [1.3991321449683622, 1.4616321449683622, 1.5241321449683622, 10];

    public static V At<V, T>(V x, V y)
        where V : unmanaged, ILanes<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => V.Digamma(x);
}

internal readonly struct Trigamma : IFunction
{
    public static IEnumerable<(double Low, double High, int Direction)> Monotone => [(0, double.PositiveInfinity, -1)];

    public static V At<V, T>(V x, V y)
        where V : unmanaged, ILanes<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => V.Trigamma(x);
}

internal readonly struct LogGamma : IFunction
{
    // Least at 1.4616321449683623.
    public static IEnumerable<(double Low, double High, int Direction)> Monotone => [(0, 1.4616321, -1), (1.4616322, double.PositiveInfinity, 1)];

    public static IEnumerable<double> Seams => [0.9375, 1, 1.0625, 1.3991321449683622, 1.4616320, 1.4616323, 1.5241321449683622, 1.9375, 2, 2.0625, 10];

    public static V At<V, T>(V x, V y)
        where V : unmanaged, ILanes<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => V.LogGamma(x);
}

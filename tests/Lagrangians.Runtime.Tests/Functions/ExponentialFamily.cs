using System.Numerics;
using Lagrangians.Vectors;

namespace Lagrangians.Tests.Functions;

/// <summary>A vector function, named as its file of reference points; y is for the functions of two.</summary>
internal interface IFunction
{
    /// <summary>Where it grows (1) and where it falls (−1), between bounds.</summary>
    static virtual IEnumerable<(double Low, double High, int Direction)> Monotone => [];

    /// <summary>Where the formulas of its kernel meet.</summary>
    static virtual IEnumerable<double> Seams => [];

    static abstract V At<V, T>(V x, V y)
        where V : unmanaged, ILanes<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>;
}

internal readonly struct Exp : IFunction
{
    public static V At<V, T>(V x, V y)
        where V : unmanaged, ILanes<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => V.Exp(x);
}

internal readonly struct Exp2 : IFunction
{
    public static V At<V, T>(V x, V y)
        where V : unmanaged, ILanes<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => V.Exp2(x);
}

internal readonly struct Exp10 : IFunction
{
    public static V At<V, T>(V x, V y)
        where V : unmanaged, ILanes<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => V.Exp10(x);
}

internal readonly struct Expm1 : IFunction
{
    public static V At<V, T>(V x, V y)
        where V : unmanaged, ILanes<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => V.Expm1(x);
}

internal readonly struct Log : IFunction
{
    public static V At<V, T>(V x, V y)
        where V : unmanaged, ILanes<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => V.Log(x);
}

internal readonly struct Log2 : IFunction
{
    public static V At<V, T>(V x, V y)
        where V : unmanaged, ILanes<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => V.Log2(x);
}

internal readonly struct Log10 : IFunction
{
    public static V At<V, T>(V x, V y)
        where V : unmanaged, ILanes<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => V.Log10(x);
}

internal readonly struct Log1p : IFunction
{
    public static V At<V, T>(V x, V y)
        where V : unmanaged, ILanes<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => V.Log1p(x);
}

internal readonly struct Sinh : IFunction
{
    public static V At<V, T>(V x, V y)
        where V : unmanaged, ILanes<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => V.Sinh(x);
}

internal readonly struct Cosh : IFunction
{
    public static V At<V, T>(V x, V y)
        where V : unmanaged, ILanes<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => V.Cosh(x);
}

internal readonly struct Tanh : IFunction
{
    public static V At<V, T>(V x, V y)
        where V : unmanaged, ILanes<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => V.Tanh(x);
}

internal readonly struct Asinh : IFunction
{
    public static V At<V, T>(V x, V y)
        where V : unmanaged, ILanes<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => V.Asinh(x);
}

internal readonly struct Acosh : IFunction
{
    public static V At<V, T>(V x, V y)
        where V : unmanaged, ILanes<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => V.Acosh(x);
}

internal readonly struct Atanh : IFunction
{
    public static V At<V, T>(V x, V y)
        where V : unmanaged, ILanes<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => V.Atanh(x);
}

internal readonly struct Sigmoid : IFunction
{
    public static V At<V, T>(V x, V y)
        where V : unmanaged, ILanes<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => V.Sigmoid(x);
}

internal readonly struct Softplus : IFunction
{
    public static V At<V, T>(V x, V y)
        where V : unmanaged, ILanes<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => V.Softplus(x);
}

internal readonly struct LogCosh : IFunction
{
    public static V At<V, T>(V x, V y)
        where V : unmanaged, ILanes<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => V.LogCosh(x);
}

internal readonly struct Negentropy : IFunction
{
    public static IEnumerable<(double Low, double High, int Direction)> Monotone => [(0, double.PositiveInfinity, 1), (double.NegativeInfinity, 0, -1)];

    public static IEnumerable<double> Seams => [0.5335, 0.625, -0.625, 0.78];

    public static V At<V, T>(V x, V y)
        where V : unmanaged, ILanes<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => V.Negentropy(x);
}

internal readonly struct Expm1mx : IFunction
{
    public static IEnumerable<double> Seams => [17.02];

    public static V At<V, T>(V x, V y)
        where V : unmanaged, ILanes<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => V.Expm1mx(x);
}

internal readonly struct Log1pOfFraction : IFunction
{
    public static IEnumerable<double> Seams => [0.41421356237309503];

    public static V At<V, T>(V x, V y)
        where V : unmanaged, ILanes<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => V.Log1pOfFraction(x);
}

internal readonly struct Log1pmx : IFunction
{
    public static IEnumerable<double> Seams => [-0.4, 0.375, 0.395];

    public static V At<V, T>(V x, V y)
        where V : unmanaged, ILanes<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => V.Log1pmx(x);
}

internal readonly struct Log1mExp : IFunction
{
    public static V At<V, T>(V x, V y)
        where V : unmanaged, ILanes<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => V.Log1mExp(x);
}

internal readonly struct XLogX : IFunction
{
    public static V At<V, T>(V x, V y)
        where V : unmanaged, ILanes<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => V.XLogX(x);
}

internal readonly struct Pow : IFunction
{
    public static V At<V, T>(V x, V y)
        where V : unmanaged, ILanes<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => V.Pow(x, y);
}

internal readonly struct LogAddExp : IFunction
{
    public static V At<V, T>(V x, V y)
        where V : unmanaged, ILanes<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => V.LogAddExp(x, y);
}

using System.Numerics;
using Lagrangians.Vectors;

namespace Lagrangians.Tests.Functions;

internal readonly struct Sin : IFunction
{
    public static V At<V, T>(V x, V y)
        where V : unmanaged, ILanes<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => V.Sin(x);
}

internal readonly struct Cos : IFunction
{
    public static V At<V, T>(V x, V y)
        where V : unmanaged, ILanes<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => V.Cos(x);
}

internal readonly struct Tan : IFunction
{
    public static V At<V, T>(V x, V y)
        where V : unmanaged, ILanes<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => V.Tan(x);
}

internal readonly struct Asin : IFunction
{
    public static V At<V, T>(V x, V y)
        where V : unmanaged, ILanes<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => V.Asin(x);
}

internal readonly struct Acos : IFunction
{
    public static V At<V, T>(V x, V y)
        where V : unmanaged, ILanes<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => V.Acos(x);
}

internal readonly struct Atan : IFunction
{
    public static V At<V, T>(V x, V y)
        where V : unmanaged, ILanes<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => V.Atan(x);
}

/// <summary>In the order of its definition: the first operand is the ordinate.</summary>
internal readonly struct Atan2 : IFunction
{
    public static V At<V, T>(V x, V y)
        where V : unmanaged, ILanes<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => V.Atan2(x, y);
}

internal readonly struct Cbrt : IFunction
{
    public static V At<V, T>(V x, V y)
        where V : unmanaged, ILanes<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => V.Cbrt(x);
}

internal readonly struct Hypot : IFunction
{
    public static V At<V, T>(V x, V y)
        where V : unmanaged, ILanes<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => V.Hypot(x, y);
}

internal readonly struct Erf : IFunction
{
    public static V At<V, T>(V x, V y)
        where V : unmanaged, ILanes<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => V.Erf(x);
}

internal readonly struct Erfc : IFunction
{
    public static V At<V, T>(V x, V y)
        where V : unmanaged, ILanes<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => V.Erfc(x);
}

internal readonly struct NormalCdf : IFunction
{
    public static V At<V, T>(V x, V y)
        where V : unmanaged, ILanes<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => V.NormalCdf(x);
}

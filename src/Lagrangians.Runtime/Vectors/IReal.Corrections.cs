using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

/// <content>
/// Functions of an argument that is known beyond its last place, x + error: what is lost when βx is rounded is 350 ulps of e^βx at
/// βx = 700. Numbers that hold more digits than the element add the error; registers carry it to first order.
/// </content>
public partial interface IReal<V>
{
    /// <summary>x·y − fl(x·y).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual V ProductError(V x, V y) => V.FusedMultiplyAdd(x, y, -(x * y));

    /// <summary>x·number − fl(x·fl(number)), for a number known to two doubles.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual V ProductError(V x, double high, double low) => V.ProductError(x, high) + (x * low);

    /// <summary>x + y − fl(x + y).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual V SumError(V x, V y)
    {
        V sum = x + y;
        V second = sum - x;
        return (x - (sum - second)) + (y - second);
    }

    /// <summary>z − x·y, rounded once: what is left of z where x is fl(z/y), or where x and y are fl(√z).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual V Remainder(V x, V y, V z) => V.FusedMultiplyAdd(-x, y, z);

    /// <summary>value + error, where the error is a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual V Amended(V value, V error) => value + error;

    /// <summary>log x less what <see cref="Log(V)"/> makes of it, for a positive number.</summary>
    static virtual V LogError(V x) => 0;

    /// <summary>x/y − fl(x/y).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual V QuotientError(V x, V y) => V.Remainder(x / y, y, x) / y;

    /// <summary>exp(x + error).</summary>
    static virtual V Exp(V x, V error) => V.Exp(x + error);

    /// <summary>2 to the power x + error.</summary>
    static virtual V Exp2(V x, V error) => V.Exp2(x + error);

    /// <summary>10 to the power x + error.</summary>
    static virtual V Exp10(V x, V error) => V.Exp10(x + error);

    /// <summary>x to the power y + error.</summary>
    static virtual V Pow(V x, V y, V error) => V.Pow(x, y + error);

    /// <summary>x to the power of a number that is known to two doubles.</summary>
    static virtual V Pow(V x, double high, double low) => V.Pow(x, V.Constant(high, low));

    /// <summary>exp(x + error) − 1.</summary>
    static virtual V Expm1(V x, V error) => V.Expm1(x + error);

    /// <summary>1/(1 + exp(−x − error)).</summary>
    static virtual V Sigmoid(V x, V error) => V.Sigmoid(x + error);

    /// <summary>log(1 + exp(x + error)).</summary>
    static virtual V Softplus(V x, V error) => V.Softplus(x + error);

    /// <summary>sinh(x + error).</summary>
    static virtual V Sinh(V x, V error) => V.Sinh(x + error);

    /// <summary>cosh(x + error).</summary>
    static virtual V Cosh(V x, V error) => V.Cosh(x + error);

    /// <summary>log(1 − exp(x + error)).</summary>
    static virtual V Log1mExp(V x, V error) => V.Log1mExp(x + error);

    /// <summary>exp(x + error) − 1 − x − error.</summary>
    static virtual V Expm1mx(V x, V error) => V.Expm1mx(x + error);

    /// <summary>log(1 + x + error) − x − error.</summary>
    static virtual V Log1pmx(V x, V error) => V.Log1pmx(x + error);
}

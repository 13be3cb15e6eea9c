using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Lagrangians.Vectors.Registers;

namespace Lagrangians.Vectors;

/// <content>The kernels that are written on registers.</content>
public partial struct Simd128<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Simd128<T> IVector<Simd128<T>, T>.OrdinaryExp(Simd128<T> x)
    {
        Simd128<T> result;
        if (IsDouble)
            result.lanes = Double128.Exp(x.lanes.AsDouble()).As<double, T>();
        else
            result.lanes = Single128.Exp(x.lanes.AsSingle()).As<float, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Simd128<T> IVector<Simd128<T>, T>.OrdinaryExpm1(Simd128<T> x)
    {
        Simd128<T> result;
        if (IsDouble)
            result.lanes = Double128.Expm1(x.lanes.AsDouble()).As<double, T>();
        else
            result.lanes = Single128.Expm1(x.lanes.AsSingle()).As<float, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Simd128<T> IVector<Simd128<T>, T>.OrdinaryExpm1mx(Simd128<T> x)
    {
        Simd128<T> result;
        if (IsDouble)
            result.lanes = Double128.Expm1mx(x.lanes.AsDouble()).As<double, T>();
        else
            result.lanes = Single128.Expm1mx(x.lanes.AsSingle()).As<float, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Simd128<T> IVector<Simd128<T>, T>.OrdinaryLog1pmx(Simd128<T> x)
    {
        Simd128<T> result;
        if (IsDouble)
            result.lanes = Double128.Log1pmx(x.lanes.AsDouble()).As<double, T>();
        else
            result.lanes = Single128.Log1pmx(x.lanes.AsSingle()).As<float, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Simd128<T> IVector<Simd128<T>, T>.OrdinarySigmoid(Simd128<T> x)
    {
        Simd128<T> result;
        if (IsDouble)
            result.lanes = Double128.Sigmoid(x.lanes.AsDouble()).As<double, T>();
        else
            result.lanes = Single128.Sigmoid(x.lanes.AsSingle()).As<float, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Simd128<T> IVector<Simd128<T>, T>.OrdinarySoftplus(Simd128<T> x)
    {
        Simd128<T> result;
        if (IsDouble)
            result.lanes = Double128.Softplus(x.lanes.AsDouble()).As<double, T>();
        else
            result.lanes = Single128.Softplus(x.lanes.AsSingle()).As<float, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Simd128<T> IVector<Simd128<T>, T>.OrdinaryLog(Simd128<T> x)
    {
        Simd128<T> result;
        if (IsDouble)
            result.lanes = Double128.Log(x.lanes.AsDouble()).As<double, T>();
        else
            result.lanes = Single128.Log(x.lanes.AsSingle()).As<float, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Simd128<T> IVector<Simd128<T>, T>.OrdinaryLog1p(Simd128<T> x)
    {
        Simd128<T> result;
        if (IsDouble)
            result.lanes = Double128.Log1p(x.lanes.AsDouble()).As<double, T>();
        else
            result.lanes = Single128.Log1p(x.lanes.AsSingle()).As<float, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Simd128<T> IVector<Simd128<T>, T>.OrdinaryExp(Simd128<T> x, Simd128<T> low)
    {
        Simd128<T> result;
        if (IsDouble)
            result.lanes = Double128.Exp(x.lanes.AsDouble(), low.lanes.AsDouble()).As<double, T>();
        else
            result.lanes = Single128.Exp(x.lanes.AsSingle(), low.lanes.AsSingle()).As<float, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Simd128<T> IVector<Simd128<T>, T>.OrdinarySigmoid(Simd128<T> x, Simd128<T> low)
    {
        Simd128<T> result;
        if (IsDouble)
            result.lanes = Double128.Sigmoid(x.lanes.AsDouble(), low.lanes.AsDouble()).As<double, T>();
        else
            result.lanes = Single128.Sigmoid(x.lanes.AsSingle(), low.lanes.AsSingle()).As<float, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Simd128<T> IVector<Simd128<T>, T>.OrdinarySoftplus(Simd128<T> x, Simd128<T> low)
    {
        Simd128<T> result;
        if (IsDouble)
            result.lanes = Double128.Softplus(x.lanes.AsDouble(), low.lanes.AsDouble()).As<double, T>();
        else
            result.lanes = Single128.Softplus(x.lanes.AsSingle(), low.lanes.AsSingle()).As<float, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Simd128<T> IReal<Simd128<T>>.Tanh(Simd128<T> x)
    {
        Simd128<T> result;
        if (IsDouble)
            result.lanes = Double128.Tanh(x.lanes.AsDouble()).As<double, T>();
        else
            result.lanes = Single128.Tanh(x.lanes.AsSingle()).As<float, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Simd128<T> IReal<Simd128<T>>.LogCosh(Simd128<T> x)
    {
        Simd128<T> result;
        if (IsDouble)
            result.lanes = Double128.LogCosh(x.lanes.AsDouble()).As<double, T>();
        else
            result.lanes = Single128.LogCosh(x.lanes.AsSingle()).As<float, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Simd128<T> IReal<Simd128<T>>.Log1pOfFraction(Simd128<T> x)
    {
        Simd128<T> result;
        if (IsDouble)
            result.lanes = Double128.Log1pOfFraction(x.lanes.AsDouble()).As<double, T>();
        else
            result.lanes = Single128.Log1pOfFraction(x.lanes.AsSingle()).As<float, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Simd128<T> IReal<Simd128<T>>.Negentropy(Simd128<T> x)
    {
        Simd128<T> result;
        if (IsDouble)
            result.lanes = Double128.Negentropy(x.lanes.AsDouble()).As<double, T>();
        else
            result.lanes = Single128.Negentropy(x.lanes.AsSingle()).As<float, T>();
        return result;
    }

    // Of two zeros the native instruction takes either, and of a number and a NaN the second, or the NaN; the sum makes a zero positive.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Simd128<T> IReal<Simd128<T>>.PositivePart(Simd128<T> x)
    {
        Simd128<T> result;
        result.lanes = Vector128.MaxNative(Vector128<T>.Zero, x.lanes) + Vector128<T>.Zero;
        return result;
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Lagrangians.Vectors.Registers;

namespace Lagrangians.Vectors;

/// <content>The kernels that are written on registers.</content>
public partial struct Simd512<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Simd512<T> IVector<Simd512<T>, T>.OrdinaryExp(Simd512<T> x)
    {
        Simd512<T> result;
        if (IsDouble)
            result.lanes = Double512.Exp(x.lanes.AsDouble()).As<double, T>();
        else
            result.lanes = Single512.Exp(x.lanes.AsSingle()).As<float, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Simd512<T> IVector<Simd512<T>, T>.OrdinaryExpm1(Simd512<T> x)
    {
        Simd512<T> result;
        if (IsDouble)
            result.lanes = Double512.Expm1(x.lanes.AsDouble()).As<double, T>();
        else
            result.lanes = Single512.Expm1(x.lanes.AsSingle()).As<float, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Simd512<T> IVector<Simd512<T>, T>.OrdinaryExpm1mx(Simd512<T> x)
    {
        Simd512<T> result;
        if (IsDouble)
            result.lanes = Double512.Expm1mx(x.lanes.AsDouble()).As<double, T>();
        else
            result.lanes = Single512.Expm1mx(x.lanes.AsSingle()).As<float, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Simd512<T> IVector<Simd512<T>, T>.OrdinaryLog1pmx(Simd512<T> x)
    {
        Simd512<T> result;
        if (IsDouble)
            result.lanes = Double512.Log1pmx(x.lanes.AsDouble()).As<double, T>();
        else
            result.lanes = Single512.Log1pmx(x.lanes.AsSingle()).As<float, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Simd512<T> IVector<Simd512<T>, T>.OrdinarySigmoid(Simd512<T> x)
    {
        Simd512<T> result;
        if (IsDouble)
            result.lanes = Double512.Sigmoid(x.lanes.AsDouble()).As<double, T>();
        else
            result.lanes = Single512.Sigmoid(x.lanes.AsSingle()).As<float, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Simd512<T> IVector<Simd512<T>, T>.OrdinarySoftplus(Simd512<T> x)
    {
        Simd512<T> result;
        if (IsDouble)
            result.lanes = Double512.Softplus(x.lanes.AsDouble()).As<double, T>();
        else
            result.lanes = Single512.Softplus(x.lanes.AsSingle()).As<float, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Simd512<T> IVector<Simd512<T>, T>.OrdinaryLog(Simd512<T> x)
    {
        Simd512<T> result;
        if (IsDouble)
            result.lanes = Double512.Log(x.lanes.AsDouble()).As<double, T>();
        else
            result.lanes = Single512.Log(x.lanes.AsSingle()).As<float, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Simd512<T> IVector<Simd512<T>, T>.OrdinaryLog1p(Simd512<T> x)
    {
        Simd512<T> result;
        if (IsDouble)
            result.lanes = Double512.Log1p(x.lanes.AsDouble()).As<double, T>();
        else
            result.lanes = Single512.Log1p(x.lanes.AsSingle()).As<float, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Simd512<T> IVector<Simd512<T>, T>.OrdinaryExp(Simd512<T> x, Simd512<T> low)
    {
        Simd512<T> result;
        if (IsDouble)
            result.lanes = Double512.Exp(x.lanes.AsDouble(), low.lanes.AsDouble()).As<double, T>();
        else
            result.lanes = Single512.Exp(x.lanes.AsSingle(), low.lanes.AsSingle()).As<float, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Simd512<T> IVector<Simd512<T>, T>.OrdinarySigmoid(Simd512<T> x, Simd512<T> low)
    {
        Simd512<T> result;
        if (IsDouble)
            result.lanes = Double512.Sigmoid(x.lanes.AsDouble(), low.lanes.AsDouble()).As<double, T>();
        else
            result.lanes = Single512.Sigmoid(x.lanes.AsSingle(), low.lanes.AsSingle()).As<float, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Simd512<T> IVector<Simd512<T>, T>.OrdinarySoftplus(Simd512<T> x, Simd512<T> low)
    {
        Simd512<T> result;
        if (IsDouble)
            result.lanes = Double512.Softplus(x.lanes.AsDouble(), low.lanes.AsDouble()).As<double, T>();
        else
            result.lanes = Single512.Softplus(x.lanes.AsSingle(), low.lanes.AsSingle()).As<float, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Simd512<T> IReal<Simd512<T>>.Tanh(Simd512<T> x)
    {
        Simd512<T> result;
        if (IsDouble)
            result.lanes = Double512.Tanh(x.lanes.AsDouble()).As<double, T>();
        else
            result.lanes = Single512.Tanh(x.lanes.AsSingle()).As<float, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Simd512<T> IReal<Simd512<T>>.LogCosh(Simd512<T> x)
    {
        Simd512<T> result;
        if (IsDouble)
            result.lanes = Double512.LogCosh(x.lanes.AsDouble()).As<double, T>();
        else
            result.lanes = Single512.LogCosh(x.lanes.AsSingle()).As<float, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Simd512<T> IReal<Simd512<T>>.Log1pOfFraction(Simd512<T> x)
    {
        Simd512<T> result;
        if (IsDouble)
            result.lanes = Double512.Log1pOfFraction(x.lanes.AsDouble()).As<double, T>();
        else
            result.lanes = Single512.Log1pOfFraction(x.lanes.AsSingle()).As<float, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Simd512<T> IReal<Simd512<T>>.Negentropy(Simd512<T> x)
    {
        Simd512<T> result;
        if (IsDouble)
            result.lanes = Double512.Negentropy(x.lanes.AsDouble()).As<double, T>();
        else
            result.lanes = Single512.Negentropy(x.lanes.AsSingle()).As<float, T>();
        return result;
    }

    // Of two zeros the native instruction takes either, and of a number and a NaN the second, or the NaN; the sum makes a zero positive.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Simd512<T> IReal<Simd512<T>>.PositivePart(Simd512<T> x)
    {
        Simd512<T> result;
        result.lanes = Vector512.MaxNative(Vector512<T>.Zero, x.lanes) + Vector512<T>.Zero;
        return result;
    }
}

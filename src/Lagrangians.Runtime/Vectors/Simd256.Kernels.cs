using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Lagrangians.Vectors.Registers;

namespace Lagrangians.Vectors;

/// <content>The kernels that are written on registers.</content>
public partial struct Simd256<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Simd256<T> IVector<Simd256<T>, T>.OrdinaryExp(Simd256<T> x)
    {
        Simd256<T> result;
        if (IsDouble)
            result.lanes = Double256.Exp(x.lanes.AsDouble()).As<double, T>();
        else
            result.lanes = Single256.Exp(x.lanes.AsSingle()).As<float, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Simd256<T> IVector<Simd256<T>, T>.OrdinaryExpm1(Simd256<T> x)
    {
        Simd256<T> result;
        if (IsDouble)
            result.lanes = Double256.Expm1(x.lanes.AsDouble()).As<double, T>();
        else
            result.lanes = Single256.Expm1(x.lanes.AsSingle()).As<float, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Simd256<T> IVector<Simd256<T>, T>.OrdinaryExpm1mx(Simd256<T> x)
    {
        Simd256<T> result;
        if (IsDouble)
            result.lanes = Double256.Expm1mx(x.lanes.AsDouble()).As<double, T>();
        else
            result.lanes = Single256.Expm1mx(x.lanes.AsSingle()).As<float, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Simd256<T> IVector<Simd256<T>, T>.OrdinaryLog1pmx(Simd256<T> x)
    {
        Simd256<T> result;
        if (IsDouble)
            result.lanes = Double256.Log1pmx(x.lanes.AsDouble()).As<double, T>();
        else
            result.lanes = Single256.Log1pmx(x.lanes.AsSingle()).As<float, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Simd256<T> IVector<Simd256<T>, T>.OrdinarySigmoid(Simd256<T> x)
    {
        Simd256<T> result;
        if (IsDouble)
            result.lanes = Double256.Sigmoid(x.lanes.AsDouble()).As<double, T>();
        else
            result.lanes = Single256.Sigmoid(x.lanes.AsSingle()).As<float, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Simd256<T> IVector<Simd256<T>, T>.OrdinarySoftplus(Simd256<T> x)
    {
        Simd256<T> result;
        if (IsDouble)
            result.lanes = Double256.Softplus(x.lanes.AsDouble()).As<double, T>();
        else
            result.lanes = Single256.Softplus(x.lanes.AsSingle()).As<float, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Simd256<T> IVector<Simd256<T>, T>.OrdinaryLog(Simd256<T> x)
    {
        Simd256<T> result;
        if (IsDouble)
            result.lanes = Double256.Log(x.lanes.AsDouble()).As<double, T>();
        else
            result.lanes = Single256.Log(x.lanes.AsSingle()).As<float, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Simd256<T> IVector<Simd256<T>, T>.OrdinaryLog1p(Simd256<T> x)
    {
        Simd256<T> result;
        if (IsDouble)
            result.lanes = Double256.Log1p(x.lanes.AsDouble()).As<double, T>();
        else
            result.lanes = Single256.Log1p(x.lanes.AsSingle()).As<float, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Simd256<T> IVector<Simd256<T>, T>.OrdinaryExp(Simd256<T> x, Simd256<T> low)
    {
        Simd256<T> result;
        if (IsDouble)
            result.lanes = Double256.Exp(x.lanes.AsDouble(), low.lanes.AsDouble()).As<double, T>();
        else
            result.lanes = Single256.Exp(x.lanes.AsSingle(), low.lanes.AsSingle()).As<float, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Simd256<T> IVector<Simd256<T>, T>.OrdinarySigmoid(Simd256<T> x, Simd256<T> low)
    {
        Simd256<T> result;
        if (IsDouble)
            result.lanes = Double256.Sigmoid(x.lanes.AsDouble(), low.lanes.AsDouble()).As<double, T>();
        else
            result.lanes = Single256.Sigmoid(x.lanes.AsSingle(), low.lanes.AsSingle()).As<float, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Simd256<T> IVector<Simd256<T>, T>.OrdinarySoftplus(Simd256<T> x, Simd256<T> low)
    {
        Simd256<T> result;
        if (IsDouble)
            result.lanes = Double256.Softplus(x.lanes.AsDouble(), low.lanes.AsDouble()).As<double, T>();
        else
            result.lanes = Single256.Softplus(x.lanes.AsSingle(), low.lanes.AsSingle()).As<float, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Simd256<T> IReal<Simd256<T>>.Tanh(Simd256<T> x)
    {
        Simd256<T> result;
        if (IsDouble)
            result.lanes = Double256.Tanh(x.lanes.AsDouble()).As<double, T>();
        else
            result.lanes = Single256.Tanh(x.lanes.AsSingle()).As<float, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Simd256<T> IReal<Simd256<T>>.LogCosh(Simd256<T> x)
    {
        Simd256<T> result;
        if (IsDouble)
            result.lanes = Double256.LogCosh(x.lanes.AsDouble()).As<double, T>();
        else
            result.lanes = Single256.LogCosh(x.lanes.AsSingle()).As<float, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Simd256<T> IReal<Simd256<T>>.Log1pOfFraction(Simd256<T> x)
    {
        Simd256<T> result;
        if (IsDouble)
            result.lanes = Double256.Log1pOfFraction(x.lanes.AsDouble()).As<double, T>();
        else
            result.lanes = Single256.Log1pOfFraction(x.lanes.AsSingle()).As<float, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Simd256<T> IReal<Simd256<T>>.Negentropy(Simd256<T> x)
    {
        Simd256<T> result;
        if (IsDouble)
            result.lanes = Double256.Negentropy(x.lanes.AsDouble()).As<double, T>();
        else
            result.lanes = Single256.Negentropy(x.lanes.AsSingle()).As<float, T>();
        return result;
    }

    // Of two zeros the native instruction takes either, and of a number and a NaN the second, or the NaN; the sum makes a zero positive.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Simd256<T> IReal<Simd256<T>>.PositivePart(Simd256<T> x)
    {
        Simd256<T> result;
        result.lanes = Vector256.MaxNative(Vector256<T>.Zero, x.lanes) + Vector256<T>.Zero;
        return result;
    }
}

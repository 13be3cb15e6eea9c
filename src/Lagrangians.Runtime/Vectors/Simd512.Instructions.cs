using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Lagrangians.Vectors;

#pragma warning disable CS1591 // The members are documented on IVector.

/// <content>
/// Operations that are one instruction where the processor has it, which the JIT does not find by itself; the bits are the same without. Written out here: an operation that calls another one takes
/// three times as much of what the JIT takes into one method.
/// </content>
public partial struct Simd512<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> Select(Simd512<T> mask, Simd512<T> whenTrue, Simd512<T> whenFalse)
    {
        Simd512<T> result;
        result.lanes = Vector512.ConditionalSelect(mask.lanes, whenTrue.lanes, whenFalse.lanes);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Simd512<T> IReal<Simd512<T>>.ProductError(Simd512<T> x, Simd512<T> y)
    {
        Simd512<T> result;
        if (!Avx512F.IsSupported)
            return FusedMultiplyAdd(x, y, -(x * y));
        if (typeof(T) == typeof(double))
            result.lanes = Avx512F.FusedMultiplySubtract(x.lanes.AsDouble(), y.lanes.AsDouble(), (x.lanes * y.lanes).AsDouble()).As<double, T>();
        else
            result.lanes = Avx512F.FusedMultiplySubtract(x.lanes.AsSingle(), y.lanes.AsSingle(), (x.lanes * y.lanes).AsSingle()).As<float, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Simd512<T> IReal<Simd512<T>>.Remainder(Simd512<T> x, Simd512<T> y, Simd512<T> z)
    {
        Simd512<T> result;
        if (!Avx512F.IsSupported)
            return FusedMultiplyAdd(-x, y, z);
        if (typeof(T) == typeof(double))
            result.lanes = Avx512F.FusedMultiplyAddNegated(x.lanes.AsDouble(), y.lanes.AsDouble(), z.lanes.AsDouble()).As<double, T>();
        else
            result.lanes = Avx512F.FusedMultiplyAddNegated(x.lanes.AsSingle(), y.lanes.AsSingle(), z.lanes.AsSingle()).As<float, T>();
        return result;
    }
}

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
public partial struct Simd128<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> Select(Simd128<T> mask, Simd128<T> whenTrue, Simd128<T> whenFalse)
    {
        Simd128<T> result;
        // Where masks have registers of their own the other one is an instruction too.
        if (!Sse41.IsSupported || Avx512F.VL.IsSupported)
            result.lanes = Vector128.ConditionalSelect(mask.lanes, whenTrue.lanes, whenFalse.lanes);
        else if (typeof(T) == typeof(double))
            result.lanes = Sse41.BlendVariable(whenFalse.lanes.AsDouble(), whenTrue.lanes.AsDouble(), mask.lanes.AsDouble()).As<double, T>();
        else
            result.lanes = Sse41.BlendVariable(whenFalse.lanes.AsSingle(), whenTrue.lanes.AsSingle(), mask.lanes.AsSingle()).As<float, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Simd128<T> IReal<Simd128<T>>.ProductError(Simd128<T> x, Simd128<T> y)
    {
        Simd128<T> result;
        if (!Fma.IsSupported)
            return FusedMultiplyAdd(x, y, -(x * y));
        if (typeof(T) == typeof(double))
            result.lanes = Fma.MultiplySubtract(x.lanes.AsDouble(), y.lanes.AsDouble(), (x.lanes * y.lanes).AsDouble()).As<double, T>();
        else
            result.lanes = Fma.MultiplySubtract(x.lanes.AsSingle(), y.lanes.AsSingle(), (x.lanes * y.lanes).AsSingle()).As<float, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Simd128<T> IReal<Simd128<T>>.Remainder(Simd128<T> x, Simd128<T> y, Simd128<T> z)
    {
        Simd128<T> result;
        if (!Fma.IsSupported)
            return FusedMultiplyAdd(-x, y, z);
        if (typeof(T) == typeof(double))
            result.lanes = Fma.MultiplyAddNegated(x.lanes.AsDouble(), y.lanes.AsDouble(), z.lanes.AsDouble()).As<double, T>();
        else
            result.lanes = Fma.MultiplyAddNegated(x.lanes.AsSingle(), y.lanes.AsSingle(), z.lanes.AsSingle()).As<float, T>();
        return result;
    }
}

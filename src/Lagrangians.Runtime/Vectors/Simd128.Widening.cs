using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Lagrangians.Vectors;

/// <content>Floats as doubles.</content>
public partial struct Simd128<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Simd128<T> IVector<Simd128<T>, T>.Widen(ReadOnlySpan<float> source, int index)
    {
        Simd128<T> result;
        result.lanes = Vector128.WidenLower(Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<double>(ref Place(source, index))).AsSingle()).As<double, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void IVector<Simd128<T>, T>.Narrow(Simd128<T> value, Span<float> destination, int index)
    {
        Vector128<float> narrow = Vector128.Narrow(value.lanes.AsDouble(), value.lanes.AsDouble());
        Unsafe.WriteUnaligned(ref Place(destination, index), narrow.AsDouble()[0]);
    }

    // Two floats are as large as a double.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref byte Place(ReadOnlySpan<float> source, int index) =>
        ref Unsafe.As<float, byte>(ref Unsafe.Add(ref MemoryMarshal.GetReference(source), index));

    static Simd128<T> IReal<Simd128<T>>.Widened<TFormulas>(int part, Simd128<T> x, ReadOnlySpan<Simd128<T>> parameters) =>
        WidenedParts<Simd128<T>, T>.Of<TFormulas, Simd128<double>>(part, x, parameters);
}

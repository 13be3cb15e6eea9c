using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Lagrangians.Vectors;

/// <content>Floats as doubles.</content>
public partial struct Simd512<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Simd512<T> IVector<Simd512<T>, T>.Widen(ReadOnlySpan<float> source, int index)
    {
        Simd512<T> result;
        result.lanes = Vector512.WidenLower(Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(source), (nuint)(uint)index).ToVector512Unsafe()).As<double, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void IVector<Simd512<T>, T>.Narrow(Simd512<T> value, Span<float> destination, int index)
    {
        Vector512<double> wide = value.lanes.AsDouble();
        Vector256<float> narrow = Avx512F.IsSupported ? Avx512F.ConvertToVector256Single(wide) : Vector256.Narrow(wide.GetLower(), wide.GetUpper());
        narrow.StoreUnsafe(ref MemoryMarshal.GetReference(destination), (nuint)(uint)index);
    }

    static Simd512<T> IReal<Simd512<T>>.Widened<TFormulas>(int part, Simd512<T> x, ReadOnlySpan<Simd512<T>> parameters) =>
        WidenedParts<Simd512<T>, T>.Of<TFormulas, Simd512<double>>(part, x, parameters);
}

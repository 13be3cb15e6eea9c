using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Lagrangians.Vectors;

/// <content>Floats as doubles.</content>
public partial struct Simd256<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Simd256<T> IVector<Simd256<T>, T>.Widen(ReadOnlySpan<float> source, int index)
    {
        Simd256<T> result;
        result.lanes = Vector256.WidenLower(Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(source), (nuint)(uint)index).ToVector256Unsafe()).As<double, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void IVector<Simd256<T>, T>.Narrow(Simd256<T> value, Span<float> destination, int index)
    {
        Vector256<double> wide = value.lanes.AsDouble();
        Vector128<float> narrow = Avx.IsSupported ? Avx.ConvertToVector128Single(wide) : Vector128.Narrow(wide.GetLower(), wide.GetUpper());
        narrow.StoreUnsafe(ref MemoryMarshal.GetReference(destination), (nuint)(uint)index);
    }

    static Simd256<T> IReal<Simd256<T>>.Widened<TFormulas>(int part, Simd256<T> x, ReadOnlySpan<Simd256<T>> parameters) =>
        WidenedParts<Simd256<T>, T>.Of<TFormulas, Simd256<double>>(part, x, parameters);
}

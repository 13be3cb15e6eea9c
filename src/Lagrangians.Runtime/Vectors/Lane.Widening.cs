using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Lagrangians.Vectors;

/// <content>Floats as doubles.</content>
public partial struct Lane<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane<T> IVector<Lane<T>, T>.Widen(ReadOnlySpan<float> source, int index)
    {
        Lane<T> result;
        result.lanes = Vector128.Create((double)source[index]).As<double, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void IVector<Lane<T>, T>.Narrow(Lane<T> value, Span<float> destination, int index)
    {
        destination[index] = (float)value.lanes.AsDouble()[0];
    }

    static Lane<T> IReal<Lane<T>>.Widened<TFormulas>(int part, Lane<T> x, ReadOnlySpan<Lane<T>> parameters) =>
        WidenedParts<Lane<T>, T>.Of<TFormulas, Lane<double>>(part, x, parameters);
}

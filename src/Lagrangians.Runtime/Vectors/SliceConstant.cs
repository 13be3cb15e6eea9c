using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Lagrangians.Vectors;

/// <summary>A number of each slice as the lanes of a pass take it: in two words of the element's type, and as a double.</summary>
/// <typeparam name="T">The element: <see cref="float"/> or <see cref="double"/>.</typeparam>
public readonly ref struct SliceConstant<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ref readonly SliceNumber<T> number;
    private readonly Words high;
    private readonly Words low;

    /// <summary>Splits the numbers once, before the pass begins.</summary>
    public SliceConstant(in SliceNumber<T> number)
    {
        this.number = ref number;
        if (typeof(T) == typeof(double))
            return;
        for (var i = 0; i < SliceNumber<T>.Count; i++)
        {
            high[i] = (float)number.High[i];
            low[i] = float.IsFinite(high[i]) ? (float)(number.High[i] - high[i] + number.Low[i]) : 0;
        }
    }

    /// <summary>The nearest numbers of the element's type.</summary>
    [UnscopedRef]
    internal ReadOnlySpan<T> High => typeof(T) == typeof(double) ? MemoryMarshal.Cast<double, T>(number.High) : MemoryMarshal.Cast<float, T>((ReadOnlySpan<float>)high);

    /// <summary>What these leave.</summary>
    [UnscopedRef]
    internal ReadOnlySpan<T> Low => typeof(T) == typeof(double) ? MemoryMarshal.Cast<double, T>(number.Low) : MemoryMarshal.Cast<float, T>((ReadOnlySpan<float>)low);

    /// <summary>The nearest doubles.</summary>
    internal ReadOnlySpan<double> Nearest => number.High;

    /// <summary>What these leave.</summary>
    internal ReadOnlySpan<double> Rest => number.Low;

    /// <summary>The place of a lane among the slices.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int PlaceOf(int index) => index & (SliceNumber<T>.Count - 1);

    [InlineArray(SliceNumber<T>.Count)]
    private struct Words
    {
        private float first;
    }
}

using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

/// <summary>A number of each slice as the lanes of a pass take it.</summary>
/// <param name="number">The numbers, which must not change while the pass goes on.</param>
/// <typeparam name="T">The element: <see cref="float"/> or <see cref="double"/>.</typeparam>
public readonly ref struct SliceConstant<T>(in SliceNumber<T> number)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ref readonly SliceNumber<T> number = ref number;

    /// <summary>The nearest numbers of the element's type.</summary>
    internal ReadOnlySpan<T> High => number.First;

    /// <summary>What these leave.</summary>
    internal ReadOnlySpan<T> Low => number.Second;

    /// <summary>The nearest doubles.</summary>
    internal ReadOnlySpan<double> Nearest => number.High;

    /// <summary>What these leave.</summary>
    internal ReadOnlySpan<double> Rest => number.Low;

    /// <summary>The place of a lane among the slices.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int PlaceOf(int index) => index & (SliceNumber<T>.Count - 1);
}

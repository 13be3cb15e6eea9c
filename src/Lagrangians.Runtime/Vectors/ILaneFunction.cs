using System.Numerics;

namespace Lagrangians.Vectors;

/// <summary>
/// A function of one number that is written once, over lanes that have digits to spare: its forms for registers, for double-words, for numbers
/// with an exponent of their own, over spans and for one number follow from that.
/// </summary>
internal interface ILaneFunction
{
    /// <summary>The function over lanes that have digits to spare, within its domain and beyond.</summary>
    /// <param name="x">The argument.</param>
    /// <param name="all">Whether all digits of the lanes are wanted; else some more than the element has.</param>
    W Over<W>(W x, bool all)
        where W : struct, IReal<W>;

    /// <summary>The function over the lanes of a register, rounded from double-words; some places may have a formula of their own.</summary>
    V Rounded<V, T>(V x)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>;
}

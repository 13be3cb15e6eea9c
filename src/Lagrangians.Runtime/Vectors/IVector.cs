using System.Numerics;

namespace Lagrangians.Vectors;

/// <summary>
/// Some lanes of <typeparamref name="T"/> side by side: one lane, or a 128-, 256- or 512-bit register.
/// A kernel is written once as a generic method over this interface, and the JIT makes the widths.
/// </summary>
/// <remarks>
/// Every operation here is exactly rounded or exact, so that a kernel gives the same bits on every implementation.
/// Comparisons return masks: lanes with all bits set or none.
/// </remarks>
/// <typeparam name="TSelf">The implementing type.</typeparam>
/// <typeparam name="T">The element: <see cref="float"/> or <see cref="double"/>.</typeparam>
public partial interface IVector<TSelf, T>
    where TSelf : struct, IVector<TSelf, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The number of lanes.</summary>
    static abstract int Count { get; }

    /// <summary>Every lane the same value.</summary>
    static abstract TSelf Create(T value);

    /// <summary>Every lane the number nearest to <paramref name="value"/>.</summary>
    static abstract implicit operator TSelf(double value);

    /// <summary>Every lane the same number: the nearest one, or all that the lanes can hold of it.</summary>
    static virtual TSelf From(in LaneConstant<T> constant) => TSelf.Create(constant.High);

    /// <summary>Every lane the number nearest to the sum of a double and what it leaves of a constant, or all that the lanes can hold of it.</summary>
    static virtual TSelf Constant(double high, double low) => high;

    /// <summary>
    /// Reads <see cref="Count"/> elements that start at <paramref name="index"/>. The loops check the lengths once;
    /// here only a debug build does.
    /// </summary>
    static abstract TSelf Load(ReadOnlySpan<T> source, int index);

    /// <summary>
    /// Writes <see cref="Count"/> elements that start at <paramref name="index"/>. The loops check the lengths once;
    /// here only a debug build does.
    /// </summary>
    static abstract void Store(TSelf value, Span<T> destination, int index);

    /// <summary>The first lane.</summary>
    static abstract T First(TSelf value);

    /// <summary>Sum, lane by lane.</summary>
    static abstract TSelf operator +(TSelf left, TSelf right);

    /// <summary>Difference, lane by lane.</summary>
    static abstract TSelf operator -(TSelf left, TSelf right);

    /// <summary>Product, lane by lane.</summary>
    static abstract TSelf operator *(TSelf left, TSelf right);

    /// <summary>Quotient, lane by lane.</summary>
    static abstract TSelf operator /(TSelf left, TSelf right);

    /// <summary>The same with the sign bit flipped.</summary>
    static abstract TSelf operator -(TSelf value);

    /// <summary>Bitwise and, for masks.</summary>
    static abstract TSelf operator &(TSelf left, TSelf right);

    /// <summary>Bitwise or, for masks.</summary>
    static abstract TSelf operator |(TSelf left, TSelf right);

    /// <summary>Bitwise exclusive or, for masks and sign bits.</summary>
    static abstract TSelf operator ^(TSelf left, TSelf right);

    /// <summary>Bitwise complement, for masks.</summary>
    static abstract TSelf operator ~(TSelf value);

    /// <summary>A mask of the lanes where left &lt; right.</summary>
    static abstract TSelf operator <(TSelf left, TSelf right);

    /// <summary>A mask of the lanes where left &gt; right.</summary>
    static abstract TSelf operator >(TSelf left, TSelf right);

    /// <summary>A mask of the lanes where left ≤ right.</summary>
    static abstract TSelf operator <=(TSelf left, TSelf right);

    /// <summary>A mask of the lanes where left ≥ right.</summary>
    static abstract TSelf operator >=(TSelf left, TSelf right);

    /// <summary>A mask of the lanes where the operands are equal; a NaN equals nothing.</summary>
    static abstract TSelf Equal(TSelf left, TSelf right);

    /// <summary>Lane by lane: <paramref name="whenTrue"/> where the mask is set, else <paramref name="whenFalse"/>.</summary>
    static abstract TSelf Select(TSelf mask, TSelf whenTrue, TSelf whenFalse);

    /// <summary>left·right + addend with one rounding.</summary>
    static abstract TSelf FusedMultiplyAdd(TSelf left, TSelf right, TSelf addend);

    /// <summary>The square root, correctly rounded.</summary>
    static abstract TSelf Sqrt(TSelf x);

    /// <summary>The absolute value.</summary>
    static abstract TSelf Abs(TSelf x);

    /// <summary>The larger operand; NaN where either is NaN, +0 over −0, as <see cref="Math.Max(double, double)"/>.</summary>
    static abstract TSelf Max(TSelf x, TSelf y);

    /// <summary>The smaller operand; NaN where either is NaN, −0 under +0, as <see cref="Math.Min(double, double)"/>.</summary>
    static abstract TSelf Min(TSelf x, TSelf y);

    /// <summary>The nearest integer, ties to even.</summary>
    static abstract TSelf Round(TSelf x);

    /// <summary>The largest integer that is not above x.</summary>
    static abstract TSelf Floor(TSelf x);

    /// <summary>The sign bit of <paramref name="sign"/> on the magnitude of <paramref name="magnitude"/>.</summary>
    static abstract TSelf CopySign(TSelf magnitude, TSelf sign);

    /// <summary>Adds integers to the bit patterns: <paramref name="bits"/> holds integer lanes as wide as <typeparamref name="T"/>.</summary>
    static abstract TSelf AddBits(TSelf x, TSelf bits);

    /// <summary>Shifts the bit patterns right, filling with zeros.</summary>
    static abstract TSelf ShiftRight(TSelf x, int count);

    /// <summary>Shifts the bit patterns left, filling with zeros.</summary>
    static abstract TSelf ShiftLeft(TSelf x, int count);

    /// <summary>Every lane the bit pattern of an integer, truncated to the width of <typeparamref name="T"/>.</summary>
    static abstract TSelf FromBits(long bits);

    /// <summary>Is any lane of the mask set?</summary>
    static abstract bool Any(TSelf mask);
}

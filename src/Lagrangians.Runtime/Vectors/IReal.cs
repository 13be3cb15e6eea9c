namespace Lagrangians.Vectors;

/// <summary>
/// What a formula needs of its numbers: arithmetic, comparison, choice and the elementary functions; neither bits nor an element type. A formula
/// is a generic method over it: on registers it is a loop's body, on double-words it has twice the digits, and a backend of one's own may build
/// a graph of it.
/// </summary>
/// <remarks>Comparisons return masks, which <see cref="Select"/> and the operators on masks take.</remarks>
/// <typeparam name="V">The implementing type.</typeparam>
public partial interface IReal<V>
    where V : struct, IReal<V>
{
    /// <summary>Every lane the number nearest to <paramref name="value"/>.</summary>
    static abstract implicit operator V(double value);

    /// <summary>A constant that is known to two doubles: the nearest number, or all that the type can hold of it.</summary>
    static virtual V Constant(double high, double low) => high;

    /// <summary>Sum, lane by lane.</summary>
    static abstract V operator +(V left, V right);

    /// <summary>Difference, lane by lane.</summary>
    static abstract V operator -(V left, V right);

    /// <summary>Product, lane by lane.</summary>
    static abstract V operator *(V left, V right);

    /// <summary>Quotient, lane by lane.</summary>
    static abstract V operator /(V left, V right);

    /// <summary>The same with the sign bit flipped.</summary>
    static abstract V operator -(V value);

    /// <summary>Bitwise and, for masks.</summary>
    static abstract V operator &(V left, V right);

    /// <summary>Bitwise or, for masks.</summary>
    static abstract V operator |(V left, V right);

    /// <summary>Bitwise exclusive or, for masks and sign bits.</summary>
    static abstract V operator ^(V left, V right);

    /// <summary>Bitwise complement, for masks.</summary>
    static abstract V operator ~(V value);

    /// <summary>A mask of the lanes where left &lt; right.</summary>
    static abstract V operator <(V left, V right);

    /// <summary>A mask of the lanes where left &gt; right.</summary>
    static abstract V operator >(V left, V right);

    /// <summary>A mask of the lanes where left ≤ right.</summary>
    static abstract V operator <=(V left, V right);

    /// <summary>A mask of the lanes where left ≥ right.</summary>
    static abstract V operator >=(V left, V right);

    /// <summary>A mask of the lanes where the operands are equal; a NaN equals nothing.</summary>
    static abstract V Equal(V left, V right);

    /// <summary>Lane by lane: <paramref name="whenTrue"/> where the mask is set, else <paramref name="whenFalse"/>.</summary>
    static abstract V Select(V mask, V whenTrue, V whenFalse);

    /// <summary>left·right + addend with one rounding.</summary>
    static abstract V FusedMultiplyAdd(V left, V right, V addend);

    /// <summary>The square root, correctly rounded.</summary>
    static abstract V Sqrt(V x);

    /// <summary>The absolute value.</summary>
    static abstract V Abs(V x);

    /// <summary>The larger operand; NaN where either is NaN, +0 over −0, as <see cref="Math.Max(double, double)"/>.</summary>
    static abstract V Max(V x, V y);

    /// <summary>The smaller operand; NaN where either is NaN, −0 under +0, as <see cref="Math.Min(double, double)"/>.</summary>
    static abstract V Min(V x, V y);

    /// <summary>The nearest integer, ties to even.</summary>
    static abstract V Round(V x);

    /// <summary>The largest integer that is not above x.</summary>
    static abstract V Floor(V x);

    /// <summary>The sign bit of <paramref name="sign"/> on the magnitude of <paramref name="magnitude"/>.</summary>
    static abstract V CopySign(V magnitude, V sign);

    /// <summary>Is any lane of the mask set?</summary>
    static abstract bool Any(V mask);

    /// <summary>
    /// A part of a formula in more digits, and over a wider range, than the type has; what is asked for where <see cref="Any"/> of a mask is
    /// set. Numbers that have no wider ones evaluate it as they are.
    /// </summary>
    /// <param name="part">Which part.</param>
    /// <param name="x">The argument.</param>
    /// <param name="parameters">The formula's parameters.</param>
    /// <typeparam name="TFormulas">The formulas.</typeparam>
    static virtual V Widened<TFormulas>(int part, V x, ReadOnlySpan<V> parameters)
        where TFormulas : struct, IElementwiseFormulas<TFormulas>
        => TFormulas.Wide(part, x, parameters);
}

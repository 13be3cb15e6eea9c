using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using R = System.Runtime.Intrinsics.Vector512<double>;

namespace Lagrangians.Vectors.Registers;

/// <content>The kernels of Remainders.template.</content>
internal static partial class Double512
{
    /// <summary>eˣ − 1 − x for |x| ≤ 708 (87): (2ⁿ − 1 − x) + 2ⁿ·r + 2ⁿ·(r²/2 + …), of which the first two are 0 for n = 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static R Expm1mx(R x)
    {
        R r = ReducedExactly(Vector512.MaxNative(Vector512.Create(-40d), x), out R exponent, out R low);
        R halfOfR = r * Vector512.Create(0.5);
        R half = halfOfR * r;
        R restOfHalf = Vector512.FusedMultiplyAdd(r, low, ProductError(halfOfR, r));
        R tail = Vector512.FusedMultiplyAdd((half * r), ExpCubicTail(r, (half + half)), restOfHalf);

        R one = Vector512.Create(1d);
        R scale = (one.AsInt64() + exponent.AsInt64()).AsDouble();
        R offset = scale - one;
        R restOfOffset = (scale - offset) - one;
        R linear = offset - x;
        R subtracted = offset - linear;
        R restOfLinear = (offset - (linear + subtracted)) + (subtracted - x);
        R multiple = scale * r;
        R sum = linear + multiple;
        R added = sum - linear;
        R restOfSum = (linear - (sum - added)) + (multiple - added);
        R square = scale * half;
        R result = sum + square;
        R addedLast = result - sum;
        R restOfResult = (sum - (result - addedLast)) + (square - addedLast);
        return (result + (restOfResult + Vector512.FusedMultiplyAdd(scale, (tail + low), (restOfSum + (restOfLinear + restOfOffset)))));
    }

    /// <summary>log(1 + x) − x for an x above −1 by 2⁻⁵² (2⁻²³) at least, up to 2⁵⁰⁰ (2⁶⁰): (k·ln 2 + f − x) + (log(1 + f) − f).</summary>
    /// <remarks>
    /// From −0.4 to 0.375 f is x and the first part 0; elsewhere, with f from −0.3125 to 0.375, the two parts cancel little. What 1 + x loses is divided by it, to some digits, since the more there are that count, the nearer it is to 1.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static R Log1pmx(R x)
    {
        R one = Vector512.Create(1d);
        R argument = one + x;
        R second = argument - one;
        R lost = (one - (argument - second)) + (x - second);
        R k = Reduced(argument, Vector512.Create(0x3FE6000000000000).AsDouble(), out R f, out R exponent);
        R lessF = one - f;
        R inverse = Vector512.FusedMultiplyAdd((f * f), lessF, lessF);
        R multiple = k * Vector512.Create(0.6931471805601177);
        R first = multiple + f;
        R linear = first - x;
        R subtracted = first - linear;
        R restOfLinear = (first - (linear + subtracted)) + (subtracted - x);
        R restOfFirst = Vector512.FusedMultiplyAdd((lost * (one.AsInt64() - exponent.AsInt64()).AsDouble()), inverse, ((multiple - first) + f));
        R low = restOfLinear + Vector512.FusedMultiplyAdd(k, Vector512.Create(-1.7239444525614835e-13), restOfFirst);

        R isFar = Vector512.LessThan(x, Vector512.Create(-0.4)) | Vector512.LessThan(Vector512.Create(0.375), x);
        R g = Select(isFar, f, x);
        R halfOfG = g * Vector512.Create(-0.5);
        R half = halfOfG * g;
        R restOfHalf = ProductError(halfOfG, g);
        R squareOfG = g * g;
        R third = Vector512.Create(-0.6666666666666666);
        R share = g * third;
        R restOfShare = Vector512.FusedMultiplyAdd(squareOfG, LogRemainderTail(g, squareOfG), ProductError(g, third));
        R tail = Vector512.FusedMultiplyAdd(half, share, Vector512.FusedMultiplyAdd(half, restOfShare, Vector512.FusedMultiplyAdd(restOfHalf, share, restOfHalf)));
        R sum = isFar & linear;
        R result = sum + half;
        R added = result - sum;
        R restOfResult = (sum - (result - added)) + (half - added);
        R rounded = result + (restOfResult + (tail + (isFar & low)));
        // Negative also where it vanishes, but at 0.
        return rounded | (~Vector512.Equals(x, Vector512.Create(0d)) & Vector512.Create(-0.0));
    }
}

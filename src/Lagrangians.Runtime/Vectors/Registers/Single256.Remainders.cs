using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using R = System.Runtime.Intrinsics.Vector256<float>;

namespace Lagrangians.Vectors.Registers;

/// <content>The kernels of Remainders.template.</content>
internal static partial class Single256
{
    /// <summary>eˣ − 1 − x for |x| ≤ 708 (87): (2ⁿ − 1 − x) + 2ⁿ·r + 2ⁿ·(r²/2 + …), of which the first two are 0 for n = 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static R Expm1mx(R x)
    {
        R r = ReducedExactly(Vector256.MaxNative(Vector256.Create(-20f), x), out R exponent, out R low);
        R halfOfR = r * Vector256.Create(0.5f);
        R half = halfOfR * r;
        R restOfHalf = Vector256.FusedMultiplyAdd(r, low, ProductError(halfOfR, r));
        R tail = Vector256.FusedMultiplyAdd((half * r), ExpCubicTail(r, (half + half)), restOfHalf);

        R one = Vector256.Create(1f);
        R scale = (one.AsInt32() + exponent.AsInt32()).AsSingle();
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
        return (result + (restOfResult + Vector256.FusedMultiplyAdd(scale, (tail + low), (restOfSum + (restOfLinear + restOfOffset)))));
    }

    /// <summary>log(1 + x) − x for an x above −1 by 2⁻⁵² (2⁻²³) at least, up to 2⁵⁰⁰ (2⁶⁰): (k·ln 2 + f − x) + (log(1 + f) − f).</summary>
    /// <remarks>
    /// From −0.4 to 0.375 f is x and the first part 0; elsewhere, with f from −0.3125 to 0.375, the two parts cancel little. What 1 + x loses is divided by it, to some digits, since the more there are that count, the nearer it is to 1.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static R Log1pmx(R x)
    {
        R one = Vector256.Create(1f);
        R argument = one + x;
        R second = argument - one;
        R lost = (one - (argument - second)) + (x - second);
        R k = Reduced(argument, Vector256.Create(0x3F300000).AsSingle(), out R f, out R exponent);
        R lessF = one - f;
        R inverse = Vector256.FusedMultiplyAdd((f * f), lessF, lessF);
        R multiple = k * Vector256.Create(0.693145751953125f);
        R first = multiple + f;
        R linear = first - x;
        R subtracted = first - linear;
        R restOfLinear = (first - (linear + subtracted)) + (subtracted - x);
        R restOfFirst = Vector256.FusedMultiplyAdd((lost * (one.AsInt32() - exponent.AsInt32()).AsSingle()), inverse, ((multiple - first) + f));
        R low = restOfLinear + Vector256.FusedMultiplyAdd(k, Vector256.Create(1.428606765330187e-06f), restOfFirst);

        R isFar = Vector256.LessThan(x, Vector256.Create(-0.4f)) | Vector256.LessThan(Vector256.Create(0.375f), x);
        R g = Select(isFar, f, x);
        R halfOfG = g * Vector256.Create(-0.5f);
        R half = halfOfG * g;
        R restOfHalf = ProductError(halfOfG, g);
        R squareOfG = g * g;
        R third = Vector256.Create(-0.6666666865348816f);
        R share = g * third;
        R restOfShare = Vector256.FusedMultiplyAdd(squareOfG, LogRemainderTail(g, squareOfG), ProductError(g, third));
        R tail = Vector256.FusedMultiplyAdd(half, share, Vector256.FusedMultiplyAdd(half, restOfShare, Vector256.FusedMultiplyAdd(restOfHalf, share, restOfHalf)));
        R sum = isFar & linear;
        R result = sum + half;
        R added = result - sum;
        R restOfResult = (sum - (result - added)) + (half - added);
        R rounded = result + (restOfResult + (tail + (isFar & low)));
        // Negative also where it vanishes, but at 0.
        return rounded | (~Vector256.Equals(x, Vector256.Create(0f)) & Vector256.Create(-0.0f));
    }
}

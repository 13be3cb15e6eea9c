using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using R = System.Runtime.Intrinsics.Vector128<double>;

namespace Lagrangians.Vectors.Registers;

/// <summary>The kernels on 128 bits of doubles, written by expand.py from the templates beside it.</summary>
internal static partial class Double128
{
    /// <summary>eˣ for |x| ≤ 708 (87).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static R Exp(R x)
    {
        R first = ReducedByFirst(x, out R n, out R exponent);
        R rest = n * Vector128.Create(1.7239444525614835e-13);
        return Exp(first, rest, exponent);
    }

    /// <summary>The same of x + low.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static R Exp(R x, R low)
    {
        R first = ReducedByFirst(x, out R n, out R exponent);
        R rest = Vector128.FusedMultiplyAdd(n, Vector128.Create(1.7239444525614835e-13), low);
        return Exp(first, rest, exponent);
    }

    /// <summary>eˣ − 1 for x ≤ 708 (87).</summary>
    /// <remarks>2ⁿ·((1 − 2⁻ⁿ) + (eʳ − 1)); at −40 (−20) and below the result is −1.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static R Expm1(R x)
    {
        R r = ReducedExactly(Vector128.MaxNative(Vector128.Create(-40d), x), out R exponent, out R low);
        R growth = Growth(r, out R rest);
        R one = Vector128.Create(1d);
        R inverse = (one.AsInt64() - exponent.AsInt64()).AsDouble();
        R offset = one - inverse;
        R restOfOffset = (one - offset) - inverse;
        R sum = offset + growth;
        R tail = ((offset - sum) + growth) + Vector128.FusedMultiplyAdd(low, growth, ((rest + low) + restOfOffset));
        return ((sum + tail) * (one.AsInt64() + exponent.AsInt64()).AsDouble()) | (x & Vector128.Create(-0.0));
    }

    /// <summary>e⁻ᵃ in two words, for a from 0 to 708 (87) given as −a; beyond as for that limit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static R Decay(R negative, R low, out R rest)
    {
        R r = Reduced(Vector128.MaxNative(Vector128.Create(-708d), negative), low, out R exponent);
        return DecayOf(r, exponent, out rest);
    }

    /// <summary>The same without an error of the argument.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static R Decay(R negative, out R rest)
    {
        R r = Reduced(Vector128.MaxNative(Vector128.Create(-708d), negative), out R exponent);
        return DecayOf(r, exponent, out rest);
    }

    /// <summary>The same with what eʳ − 1 is rounded by.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static R DecayExactly(R negative, out R rest)
    {
        R first = ReducedByFirst(Vector128.MaxNative(Vector128.Create(-708d), negative), out R n, out R exponent);
        R restOfR = n * Vector128.Create(1.7239444525614835e-13);
        R r = first + restOfR;
        R square = r * r;
        R tail = Vector128.FusedMultiplyAdd(square, ExpTail(r, square), restOfR);
        R growth = first + tail;
        R one = Vector128.Create(1d);
        R mantissa = one + growth;
        R scale = (one.AsInt64() + exponent.AsInt64()).AsDouble();
        rest = ((growth - (mantissa - one)) + ((first - growth) + tail)) * scale;
        return mantissa * scale;
    }

    /// <summary>n·ln 2 + r = x, |r| ≤ ½ ln 2: r, and n where the exponent of a number is.</summary>
    /// <remarks>The sum with a large number rounds to an integer, which its last bits then hold.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static R Reduced(R x, out R exponent)
    {
        R large = Vector128.Create(6755399441055744.0);
        R shifted = Vector128.FusedMultiplyAdd(x, Vector128.Create(1.4426950408889634), large);
        R n = shifted - large;
        exponent = (shifted.AsInt64() << 52).AsDouble();
        R r = Vector128.FusedMultiplyAdd(n, Vector128.Create(-0.6931471805601177), x);
        return Vector128.FusedMultiplyAdd(n, Vector128.Create(1.7239444525614835e-13), r);
    }

    /// <summary>The same of x + low, where one sum is rounded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static R Reduced(R x, R low, out R exponent)
    {
        R first = ReducedByFirst(x, out R n, out exponent);
        return first + Vector128.FusedMultiplyAdd(n, Vector128.Create(1.7239444525614835e-13), low);
    }

    /// <summary>x less n times the first digits of ln 2, exactly.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static R ReducedByFirst(R x, out R n, out R exponent)
    {
        R large = Vector128.Create(6755399441055744.0);
        R shifted = Vector128.FusedMultiplyAdd(x, Vector128.Create(1.4426950408889634), large);
        n = shifted - large;
        exponent = (shifted.AsInt64() << 52).AsDouble();
        return Vector128.FusedMultiplyAdd(n, Vector128.Create(-0.6931471805601177), x);
    }

    /// <summary>The same with what r is rounded by, which counts where eʳ − 1 cancels with 1 − 2⁻ⁿ.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static R ReducedExactly(R x, out R exponent, out R low)
    {
        R large = Vector128.Create(6755399441055744.0);
        R shifted = Vector128.FusedMultiplyAdd(x, Vector128.Create(1.4426950408889634), large);
        R n = shifted - large;
        exponent = (shifted.AsInt64() << 52).AsDouble();
        R exact = Vector128.FusedMultiplyAdd(n, Vector128.Create(-0.6931471805601177), x);
        R rest = Vector128.Create(1.7239444525614835e-13);
        R r = Vector128.FusedMultiplyAdd(n, rest, exact);
        low = Vector128.FusedMultiplyAdd(n, rest, (exact - r));
        return r;
    }

    /// <summary>eʳ − 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static R Growth(R r)
    {
        R square = r * r;
        return Vector128.FusedMultiplyAdd(square, ExpTail(r, square), r);
    }

    /// <summary>eʳ − 1 in two words.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static R Growth(R r, out R rest)
    {
        R square = r * r;
        R tail = square * ExpTail(r, square);
        R growth = r + tail;
        rest = (r - growth) + tail;
        return growth;
    }

    /// <summary>2ⁿ·eʳ for r = first + rest: the sum of the exact first part and all beyond it is rounded once, and 1 added to it once more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static R Exp(R first, R rest, R exponent)
    {
        R r = first + rest;
        R square = r * r;
        R growth = first + Vector128.FusedMultiplyAdd(square, ExpShortTail(r, square), rest);
        return ((Vector128.Create(1d) + growth).AsInt64() + exponent.AsInt64()).AsDouble();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static R DecayOf(R r, R exponent, out R rest)
    {
        R growth = Growth(r);
        R one = Vector128.Create(1d);
        R mantissa = one + growth;
        R scale = (one.AsInt64() + exponent.AsInt64()).AsDouble();
        rest = (growth - (mantissa - one)) * scale;
        return mantissa * scale;
    }

    /// <summary>log x for a positive normal number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static R Log(R x)
    {
        R k = Reduced(x, Vector128.Create(0x3FE6A09E667F3BCD).AsDouble(), out R f, out _);
        return Sum(k, f, Vector128.Create(0d), LessThanF(f));
    }

    /// <summary>log(1 + x) for an x above −1 by 2⁻⁵² (2⁻²³) at least, up to 2⁵⁰⁰ (2⁶⁰).</summary>
    /// <remarks>What 1 + x loses, divided by it, is added: to some digits, since the more there are that count, the nearer 1 + x is to 1.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static R Log1p(R x)
    {
        R one = Vector128.Create(1d);
        R sum = one + x;
        R second = sum - one;
        R lost = (one - (sum - second)) + (x - second);
        R k = Reduced(sum, Vector128.Create(0x3FE6A09E667F3BCD).AsDouble(), out R f, out R exponent);
        R inverse = Vector128.FusedMultiplyAdd(f, (f - one), one);
        R rest = (lost * (one.AsInt64() - exponent.AsInt64()).AsDouble()) * inverse;
        return Sum(k, f, rest, LessThanF(f)) | (x & Vector128.Create(-0.0));
    }

    /// <summary>x = 2ᵏ·(1 + f), 1 + f from a least number below 1 to twice that: k, f, and k where the exponent of a number is.</summary>
    /// <remarks>Less the least number's bits, a number's exponent changes at the powers of two times that number instead of at the powers of two.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static R Reduced(R x, R least, out R f, out R exponent)
    {
        R shifted = (x.AsInt64() - least.AsInt64()).AsDouble();
        R fraction = Vector128.Create(0x000FFFFFFFFFFFFF).AsDouble();
        R places = shifted & fraction;
        exponent = (shifted.AsInt64() - places.AsInt64()).AsDouble();
        f = (places.AsInt64() + least.AsInt64()).AsDouble() - Vector128.Create(1d);
        // The integer k becomes a number by way of the last bits of 2⁵² (2²³); made positive first.
        R positive = (shifted.AsInt64() + Vector128.Create(0x4000000000000000).AsDouble().AsInt64()).AsDouble();
        R large = Vector128.Create(4503599627370496d);
        R field = (positive.AsInt64() >>> 52).AsDouble() | large;
        return field - Vector128.Create(4503599627370496 + 1024d);
    }

    /// <summary>f − log(1 + f), |f| &lt; 0.42.</summary>
    /// <remarks>
    /// With s = f/(2 + f): log m = 2s + s³·P(s²) = f − (f²/2 − s·(f²/2 + s²·P(s²))), which rounds less, since f is exact
    /// (fdlibm, e_log.c).
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static R LessThanF(R f)
    {
        R s = f / (f + Vector128.Create(2d));
        R z = s * s;
        R halfSquare = (f * f) * Vector128.Create(0.5);
        R inner = Vector128.FusedMultiplyAdd(z, LogTail(z, (z * z)), halfSquare);
        return NegatedMultiplyAdd(s, inner, halfSquare);
    }

    /// <summary>k·ln 2 + f + rest − less.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static R Sum(R k, R f, R rest, R less)
    {
        R multiple = k * Vector128.Create(0.6931471805601177);
        R sum = multiple + f;
        R error = (multiple - sum) + f;
        R low = NegatedMultiplyAdd(k, Vector128.Create(-1.7239444525614835e-13), less);
        return sum + (error + (rest - low));
    }

    /// <summary>One or the other, by a mask of all bits or none in each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static R Select(R mask, R whenTrue, R whenFalse) =>
        Sse41.IsSupported && !Avx512F.VL.IsSupported ? Sse41.BlendVariable(whenFalse, whenTrue, mask) : Vector128.ConditionalSelect(mask, whenTrue, whenFalse);

    /// <summary>x·y − fl(x·y).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static R ProductError(R x, R y) =>
        Fma.IsSupported ? Fma.MultiplySubtract(x, y, x * y) : Vector128.FusedMultiplyAdd(x, y, -(x * y));

    /// <summary>z − x·y, rounded once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static R NegatedMultiplyAdd(R x, R y, R z) =>
        Fma.IsSupported ? Fma.MultiplyAddNegated(x, y, z) : Vector128.FusedMultiplyAdd(-x, y, z);
}

using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors.Registers;

/// <summary>The natural logarithm of a normal number, and of 1 + x where that is one.</summary>
internal static class Logarithm<R, I>
    where R : struct
    where I : struct, IInstructions<R>
{
    /// <summary>log x for a positive normal number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static R Log(R x)
    {
        R k = Reduced(x, out R f, out _);
        return Sum(k, f, I.Of(0), LessThanF(f));
    }

    /// <summary>log(1 + x) for an x above −1 by 2⁻⁵² (2⁻²³) at least, up to 2⁵⁰⁰ (2⁶⁰).</summary>
    /// <remarks>What 1 + x loses, divided by it, is added: to some digits, since the more there are that count, the nearer 1 + x is to 1.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static R Log1p(R x)
    {
        R one = I.Of(1);
        R sum = I.Add(one, x);
        R second = I.Subtract(sum, one);
        R lost = I.Add(I.Subtract(one, I.Subtract(sum, second)), I.Subtract(x, second));
        R k = Reduced(sum, out R f, out R exponent);
        R inverse = I.MultiplyAdd(f, I.Subtract(f, one), one);
        R rest = I.Multiply(I.Multiply(lost, I.SubtractBits(one, exponent)), inverse);
        return I.Or(Sum(k, f, rest, LessThanF(f)), I.And(x, I.Of(-0.0)));
    }

    /// <summary>x = 2ᵏ·(1 + f), √½ ≤ 1 + f &lt; √2: k, f, and k where the exponent of a number is.</summary>
    /// <remarks>With 1/√½ added to its bits, a number's exponent changes at the powers of two times √½ instead of at the powers of two.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static R Reduced(R x, out R f, out R exponent)
    {
        R rootOfHalf = I.OfBits(I.IsDouble ? 0x3FE6A09E667F3BCD : 0x3F3504F3);
        R shifted = I.SubtractBits(x, rootOfHalf);
        R fraction = I.OfBits(I.IsDouble ? 0x000FFFFFFFFFFFFF : 0x007FFFFF);
        R places = I.And(shifted, fraction);
        exponent = I.SubtractBits(shifted, places);
        f = I.Subtract(I.AddBits(places, rootOfHalf), I.Of(1));
        // The integer k becomes a number by way of the last bits of 2⁵² (2²³); made positive first.
        R positive = I.AddBits(shifted, I.OfBits(I.IsDouble ? 0x4000000000000000 : 0x40000000));
        R large = I.Of(I.IsDouble ? 4503599627370496 : 8388608);
        R field = I.Or(I.ShiftRight(positive, I.IsDouble ? 52 : 23), large);
        return I.Subtract(field, I.Of(I.IsDouble ? 4503599627370496 + 1024 : 8388608 + 128));
    }

    /// <summary>f − log(1 + f), |f| &lt; 0.42.</summary>
    /// <remarks>
    /// With s = f/(2 + f): log m = 2s + s³·P(s²) = f − (f²/2 − s·(f²/2 + s²·P(s²))), which rounds less, since f is exact
    /// (fdlibm, e_log.c).
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static R LessThanF(R f)
    {
        R s = I.Divide(f, I.Add(f, I.Of(2)));
        R z = I.Multiply(s, s);
        R halfSquare = I.Multiply(I.Multiply(f, f), I.Of(0.5));
        R inner = I.MultiplyAdd(z, Polynomials<R, I>.LogTail(z, I.Multiply(z, z)), halfSquare);
        return I.NegatedMultiplyAdd(s, inner, halfSquare);
    }

    /// <summary>k·ln 2 + f + rest − less.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static R Sum(R k, R f, R rest, R less)
    {
        R multiple = I.Multiply(k, I.Of(I.IsDouble ? 0.6931471805601177 : 0.693145751953125));
        R sum = I.Add(multiple, f);
        R error = I.Add(I.Subtract(multiple, sum), f);
        R low = I.NegatedMultiplyAdd(k, I.Of(I.IsDouble ? -1.7239444525614835e-13 : 1.428606765330187e-06), less);
        return I.Add(sum, I.Add(error, I.Subtract(rest, low)));
    }
}

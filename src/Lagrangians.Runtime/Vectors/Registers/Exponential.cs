using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors.Registers;

/// <summary>
/// The exponential and its relatives within an ordinary range: what is beyond, and a NaN, may give anything, and is for <see cref="IVector{V, T}"/>'s kernels,
/// which a caller asks where a lane needs it.
/// </summary>
/// <remarks>
/// An argument may come with a rounding error of its own, <c>low</c>, which goes into the reduced argument: 350 ulps of the result at its other end where it is left out.
/// </remarks>
internal static class Exponential<R, I>
    where R : struct
    where I : struct, IInstructions<R>
{
    /// <summary>eˣ is a normal number for |x| up to this.</summary>
    internal static double Limit
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => I.IsDouble ? 708 : 87;
    }

    /// <summary>eˣ for |x| ≤ <see cref="Limit"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static R Exp(R x)
    {
        R r = Reduced(x, out R exponent);
        return I.AddBits(I.Add(I.Of(1), Growth(r)), exponent);
    }

    /// <summary>The same of x + low.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static R Exp(R x, R low)
    {
        R reduced = Reduced(x, out R exponent);
        R r = I.Add(reduced, low);
        R lost = I.Add(I.Subtract(reduced, r), low);
        R square = I.Multiply(r, r);
        R one = I.Of(1);
        R mantissa = I.Add(one, r);
        R tail = I.MultiplyAdd(square, Polynomials<R, I>.ExpTail(r, square), I.Add(I.Add(I.Subtract(one, mantissa), r), lost));
        return I.AddBits(I.Add(mantissa, tail), exponent);
    }

    /// <summary>eˣ − 1 for x ≤ <see cref="Limit"/>.</summary>
    /// <remarks>2ⁿ·((1 − 2⁻ⁿ) + (eʳ − 1)); at −40 (−20) and below the result is −1.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static R Expm1(R x)
    {
        R r = Reduced(I.AtLeast(I.Of(I.IsDouble ? -40 : -20), x), out R exponent);
        R growth = Growth(r, out R rest);
        R one = I.Of(1);
        R offset = I.Subtract(one, I.SubtractBits(one, exponent));
        R sum = I.Add(offset, growth);
        R tail = I.Add(I.Add(I.Subtract(offset, sum), growth), rest);
        return I.Or(I.Multiply(I.Add(sum, tail), I.AddBits(one, exponent)), I.And(x, I.Of(-0.0)));
    }

    /// <summary>e⁻ᵃ in two words, for a from 0 to <see cref="Limit"/> given as −a; beyond as for that limit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static R Decay(R negative, R low, out R rest)
    {
        R r = I.Add(Reduced(I.AtLeast(I.Of(-Limit), negative), out R exponent), low);
        return DecayOf(r, exponent, out rest);
    }

    /// <summary>The same without an error of the argument.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static R Decay(R negative, out R rest)
    {
        R r = Reduced(I.AtLeast(I.Of(-Limit), negative), out R exponent);
        return DecayOf(r, exponent, out rest);
    }

    /// <summary>n·ln 2 + r = x, |r| ≤ ½ ln 2: r, and n where the exponent of a number is.</summary>
    /// <remarks>The sum with a large number rounds to an integer, which its last bits then hold.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static R Reduced(R x, out R exponent)
    {
        R large = I.Of(I.IsDouble ? 6755399441055744.0 : 12582912.0);
        R shifted = I.MultiplyAdd(x, I.Of(1.4426950408889634), large);
        R n = I.Subtract(shifted, large);
        exponent = I.ShiftLeft(shifted, I.IsDouble ? 52 : 23);
        R r = I.MultiplyAdd(n, I.Of(I.IsDouble ? -0.6931471805601177 : -0.693145751953125), x);
        return I.MultiplyAdd(n, I.Of(I.IsDouble ? 1.7239444525614835e-13 : -1.428606765330187e-06), r);
    }

    /// <summary>eʳ − 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static R Growth(R r)
    {
        R square = I.Multiply(r, r);
        return I.MultiplyAdd(square, Polynomials<R, I>.ExpTail(r, square), r);
    }

    /// <summary>eʳ − 1 in two words.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static R Growth(R r, out R rest)
    {
        R square = I.Multiply(r, r);
        R tail = I.Multiply(square, Polynomials<R, I>.ExpTail(r, square));
        R growth = I.Add(r, tail);
        rest = I.Add(I.Subtract(r, growth), tail);
        return growth;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static R DecayOf(R r, R exponent, out R rest)
    {
        R growth = Growth(r);
        R one = I.Of(1);
        R mantissa = I.Add(one, growth);
        R scale = I.AddBits(one, exponent);
        rest = I.Multiply(I.Subtract(growth, I.Subtract(mantissa, one)), scale);
        return I.Multiply(mantissa, scale);
    }
}

using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors.Registers;

/// <summary>The sigmoid, the softplus, tanh and log cosh, from e⁻ᵃ in two words; quotients are corrected by their remainder.</summary>
internal static class Logistic<R, I>
    where R : struct
    where I : struct, IInstructions<R>
{
    /// <summary>1/(1 + e⁻ˣ) for x ≥ −<see cref="Exponential{R, I}.Limit"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static R Sigmoid(R x)
    {
        R power = Exponential<R, I>.Decay(I.Or(x, I.Of(-0.0)), out R rest);
        return Sigmoid(x, power, rest);
    }

    /// <summary>The same of x + low.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static R Sigmoid(R x, R low)
    {
        R power = Exponential<R, I>.Decay(I.Or(x, I.Of(-0.0)), Outwards(x, low), out R rest);
        return Sigmoid(x, power, rest);
    }

    /// <summary>log(1 + eˣ) for a finite x ≥ −<see cref="Exponential{R, I}.Limit"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static R Softplus(R x)
    {
        R power = Exponential<R, I>.Decay(I.Or(x, I.Of(-0.0)), out R rest);
        return PlusLogOfOnePlus(I.AtLeast(I.Of(0), x), I.Of(0), power, rest);
    }

    /// <summary>The same of x + low.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static R Softplus(R x, R low)
    {
        R power = Exponential<R, I>.Decay(I.Or(x, I.Of(-0.0)), Outwards(x, low), out R rest);
        R zero = I.Of(0);
        return PlusLogOfOnePlus(I.AtLeast(zero, x), I.And(I.Less(zero, x), low), power, rest);
    }

    /// <summary>tanh x of any x: −t/(2 + t) with t = exp(−2|x|) − 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static R Tanh(R x)
    {
        // Beyond these tanh rounds to 1.
        R sign = I.Of(-0.0);
        R magnitude = I.AtMost(I.Of(I.IsDouble ? 22 : 11), I.Xor(x, I.And(x, sign)));
        R r = Exponential<R, I>.Reduced(I.Multiply(magnitude, I.Of(-2)), out R exponent);
        R growth = Exponential<R, I>.Growth(r, out R rest);
        R one = I.Of(1);
        R scale = I.AddBits(one, exponent);
        R offset = I.Subtract(scale, one);
        R restOfOffset = I.Subtract(scale, I.Add(offset, one));
        R t = I.MultiplyAdd(scale, growth, offset);
        R tail = I.Add(I.MultiplyAdd(scale, rest, I.MultiplyAdd(scale, growth, I.Subtract(offset, t))), restOfOffset);
        R two = I.Of(2);
        R divisor = I.Add(two, t);
        R lowOfDivisor = I.Add(I.Add(I.Subtract(two, divisor), t), tail);
        R inverse = I.Divide(one, divisor);
        R quotient = I.Multiply(t, inverse);
        R remainder = I.Add(I.NegatedMultiplyAdd(quotient, divisor, t), I.NegatedMultiplyAdd(quotient, lowOfDivisor, tail));
        R result = I.MultiplyAdd(remainder, inverse, quotient);
        // The quotient is negative, or a zero of either sign.
        return I.Xor(I.Or(result, sign), I.Xor(I.And(x, sign), sign));
    }

    /// <summary>log cosh x of any x: x²/2 + x⁴·P(x²) for |x| &lt; ¾, else |x| − ln 2 + log(1 + exp(−2|x|)).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static R LogCosh(R x)
    {
        R magnitude = I.Xor(x, I.And(x, I.Of(-0.0)));
        R square = I.Multiply(magnitude, magnitude);
        R fourth = I.Multiply(square, square);
        R restOfSquare = I.NegatedMultiplyAdd(magnitude, magnitude, square);
        R tail = I.NegatedMultiplyAdd(restOfSquare, I.Of(0.5), I.Multiply(fourth, Polynomials<R, I>.LogCoshTail(square, fourth)));
        R near = I.MultiplyAdd(square, I.Of(0.5), tail);

        R ln2 = I.Of(I.IsDouble ? 0.6931471805599453 : 0.6931471824645996);
        R linear = I.Subtract(magnitude, ln2);
        R restOfLinear = I.Subtract(I.Subtract(I.Subtract(magnitude, linear), ln2), I.Of(I.IsDouble ? 2.3190468138462996e-17 : -1.9046542121259336e-09));
        R power = Exponential<R, I>.Decay(I.Multiply(magnitude, I.Of(-2)), out R rest);
        R far = PlusLogOfOnePlus(linear, restOfLinear, power, rest);
        return I.Select(I.Less(magnitude, I.Of(0.75)), near, I.Select(I.Less(I.Of(64), magnitude), linear, far));
    }

    /// <summary>The error of x as one of −|x|.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static R Outwards(R x, R low)
    {
        R sign = I.Of(-0.0);
        return I.Xor(low, I.Xor(I.And(x, sign), sign));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static R Sigmoid(R x, R power, R rest)
    {
        R one = I.Of(1);
        R divisor = I.Add(one, power);
        R lowOfDivisor = I.Add(I.Add(I.Subtract(one, divisor), power), rest);
        R negative = I.Less(x, I.Of(0));
        R numerator = I.Select(negative, power, one);
        R inverse = I.Divide(one, divisor);
        R quotient = I.Multiply(numerator, inverse);
        R remainder = I.Add(I.NegatedMultiplyAdd(quotient, divisor, numerator), I.NegatedMultiplyAdd(quotient, lowOfDivisor, I.And(negative, rest)));
        return I.MultiplyAdd(remainder, inverse, quotient);
    }

    /// <summary>a + low + log(1 + q) for q from 0 to 1 in two words, where a is 0 or not much less than log(1 + q) is.</summary>
    /// <remarks>
    /// With 2ᵏ·m = 1 + q, √½ ≤ m &lt; √2, and s = (m − 1)/(m + 1): log m = 2s + s³·P(s²). Near q = 1 as near 0 s is small, so that little is rounded there,
    /// where the result grows by less than its last place from one argument to the next.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static R PlusLogOfOnePlus(R a, R low, R q, R rest)
    {
        R halved = I.Less(I.Of(0.41421356237309503), q);
        R one = I.And(halved, I.Of(1));
        R numerator = I.Subtract(q, one);
        R restOfNumerator = I.Add(I.Subtract(q, I.Add(numerator, one)), rest);
        R two = I.Add(I.Of(2), one);
        R divisor = I.Add(two, q);
        R restOfDivisor = I.Add(I.Add(I.Subtract(two, divisor), q), rest);
        R inverse = I.Divide(I.Of(1), divisor);
        R s = I.Multiply(numerator, inverse);
        R remainder = I.Add(I.NegatedMultiplyAdd(s, divisor, numerator), I.NegatedMultiplyAdd(s, restOfDivisor, restOfNumerator));
        R z = I.Multiply(s, s);
        R correction = I.MultiplyAdd(remainder, inverse, I.Multiply(remainder, inverse));
        R tail = I.MultiplyAdd(I.Multiply(s, z), Polynomials<R, I>.LogTail(z, I.Multiply(z, z)), correction);

        R ln2 = I.And(halved, I.Of(I.IsDouble ? 0.6931471805599453 : 0.6931471824645996));
        R restOfLn2 = I.And(halved, I.Of(I.IsDouble ? 2.3190468138462996e-17 : -1.9046542121259336e-09));
        R first = I.Add(a, ln2);
        R second = I.Subtract(first, a);
        R restOfFirst = I.Add(I.Subtract(a, I.Subtract(first, second)), I.Subtract(ln2, second));
        R twice = I.Add(s, s);
        R sum = I.Add(first, twice);
        R restOfSum = I.Add(I.Subtract(first, sum), twice);
        return I.Add(sum, I.Add(restOfSum, I.Add(I.Add(restOfFirst, restOfLn2), I.Add(tail, low))));
    }
}

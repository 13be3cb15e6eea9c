using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using R = System.Runtime.Intrinsics.Vector512<float>;

namespace Lagrangians.Vectors.Registers;

/// <content>The kernels of Logistic.template.</content>
internal static partial class Single512
{
    /// <summary>1/(1 + e⁻ˣ) for x ≥ −708 (87).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static R Sigmoid(R x)
    {
        R power = Decay((x | Vector512.Create(-0.0f)), out R rest);
        return Sigmoid(x, power, rest);
    }

    /// <summary>The same of x + low.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static R Sigmoid(R x, R low)
    {
        R power = Decay((x | Vector512.Create(-0.0f)), Outwards(x, low), out R rest);
        return Sigmoid(x, power, rest);
    }

    /// <summary>log(1 + eˣ) for a finite x ≥ −708 (87).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static R Softplus(R x)
    {
        R power = Decay((x | Vector512.Create(-0.0f)), out R rest);
        return PlusLogOfOnePlus(Vector512.MaxNative(Vector512.Create(0f), x), Vector512.Create(0f), power, rest);
    }

    /// <summary>The same of x + low.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static R Softplus(R x, R low)
    {
        R power = Decay((x | Vector512.Create(-0.0f)), Outwards(x, low), out R rest);
        R zero = Vector512.Create(0f);
        return PlusLogOfOnePlus(Vector512.MaxNative(zero, x), (Vector512.LessThan(zero, x) & low), power, rest);
    }

    /// <summary>tanh x of any x: −t/(2 + t) with t = exp(−2|x|) − 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static R Tanh(R x)
    {
        // Beyond these tanh rounds to 1.
        R sign = Vector512.Create(-0.0f);
        R magnitude = Vector512.MinNative(Vector512.Create(11f), (x ^ (x & sign)));
        R r = Reduced((magnitude * Vector512.Create(-2f)), out R exponent);
        R growth = Growth(r, out R rest);
        R one = Vector512.Create(1f);
        R scale = (one.AsInt32() + exponent.AsInt32()).AsSingle();
        R offset = scale - one;
        R restOfOffset = scale - (offset + one);
        R t = Vector512.FusedMultiplyAdd(scale, growth, offset);
        R tail = Vector512.FusedMultiplyAdd(scale, rest, Vector512.FusedMultiplyAdd(scale, growth, (offset - t))) + restOfOffset;
        R two = Vector512.Create(2f);
        R divisor = two + t;
        R lowOfDivisor = ((two - divisor) + t) + tail;
        R inverse = one / divisor;
        R quotient = t * inverse;
        R remainder = NegatedMultiplyAdd(quotient, divisor, t) + NegatedMultiplyAdd(quotient, lowOfDivisor, tail);
        R result = Vector512.FusedMultiplyAdd(remainder, inverse, quotient);
        // The quotient is negative, or a zero of either sign.
        return (result | sign) ^ ((x & sign) ^ sign);
    }

    /// <summary>log cosh x of any x: x²/2 + x⁴·P(x²) for |x| &lt; ¾, else |x| − ln 2 + log(1 + exp(−2|x|)).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static R LogCosh(R x)
    {
        R magnitude = x ^ (x & Vector512.Create(-0.0f));
        R square = magnitude * magnitude;
        R fourth = square * square;
        R restOfSquare = NegatedMultiplyAdd(magnitude, magnitude, square);
        R tail = NegatedMultiplyAdd(restOfSquare, Vector512.Create(0.5f), (fourth * LogCoshTail(square, fourth)));
        R near = Vector512.FusedMultiplyAdd(square, Vector512.Create(0.5f), tail);

        R ln2 = Vector512.Create(0.6931471824645996f);
        R linear = magnitude - ln2;
        R restOfLinear = ((magnitude - linear) - ln2) - Vector512.Create(-1.9046542121259336e-09f);
        R power = Decay((magnitude * Vector512.Create(-2f)), out R rest);
        // The power is below a quarter, and what its rest adds is the rest to all digits that count.
        R squareOfPower = power * power;
        R restOfLog = Vector512.FusedMultiplyAdd(squareOfPower, LogOfOnePlusTail(power, squareOfPower), rest);
        R sum = linear + power;
        R added = sum - linear;
        R restOfSum = (linear - (sum - added)) + (power - added);
        R far = sum + (restOfSum + (restOfLinear + restOfLog));
        return Select(Vector512.LessThan(magnitude, Vector512.Create(0.75f)), near, Select(Vector512.LessThan(Vector512.Create(64f), magnitude), linear, far));
    }

    /// <summary>x·tanh x − log cosh x of any x: x²/2 + x⁴·P(x²) for |x| &lt; ⅝, else ln 2 − log(1 + q) − 2|x|·q/(1 + q) with q = exp(−2|x|).</summary>
    /// <remarks>The quotient q/(1 + q) is corrected by its remainder; q is below 0.29, where log(1 + q) is q + q²·P(q).</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static R Negentropy(R x)
    {
        // Beyond these it rounds to ln 2.
        R magnitude = Vector512.MinNative(Vector512.Create(12f), (x ^ (x & Vector512.Create(-0.0f))));
        R square = magnitude * magnitude;
        R fourth = square * square;
        R restOfSquare = ProductError(magnitude, magnitude);
        R partOfSquare = square * NegentropyTail(square, fourth);
        R tailOfNear = Vector512.FusedMultiplyAdd(square, partOfSquare, (restOfSquare * Vector512.FusedMultiplyAdd(partOfSquare, Vector512.Create(2f), Vector512.Create(0.5f))));
        R near = Vector512.FusedMultiplyAdd(square, Vector512.Create(0.5f), tailOfNear);

        R twice = magnitude + magnitude;
        R q = DecayExactly((magnitude * Vector512.Create(-2f)), out R rest);
        R one = Vector512.Create(1f);
        R divisor = one + q;
        R low = ((one - divisor) + q) + rest;
        R inverse = one / divisor;
        R share = q * inverse;
        R restOfShare = inverse * (NegatedMultiplyAdd(share, divisor, q) + NegatedMultiplyAdd(share, low, rest));
        R squareOfQ = q * q;
        R tail = squareOfQ * LogOfOnePlusTail(q, squareOfQ);

        R ln2 = Vector512.Create(0.6931471824645996f);
        R lessQ = ln2 - q;
        R restOfLessQ = ((ln2 - lessQ) - q) - Vector512.FusedMultiplyAdd(rest, inverse, Vector512.Create(1.9046542121259336e-09f));
        R first = lessQ - tail;
        R restOfFirst = ((lessQ - first) - tail) + restOfLessQ;
        R product = twice * share;
        R restOfProduct = NegatedMultiplyAdd(twice, restOfShare, NegatedMultiplyAdd(twice, share, product));
        R sum = first - product;
        R restOfSum = (first - sum) - product;
        R far = sum + (restOfSum + (restOfFirst + restOfProduct));
        return Select(Vector512.LessThan(magnitude, Vector512.Create(0.625f)), near, far);
    }

    /// <summary>The error of x as one of −|x|.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static R Outwards(R x, R low)
    {
        R sign = Vector512.Create(-0.0f);
        return low ^ ((x & sign) ^ sign);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static R Sigmoid(R x, R power, R rest)
    {
        R one = Vector512.Create(1f);
        R divisor = one + power;
        R lowOfDivisor = ((one - divisor) + power) + rest;
        R negative = Vector512.LessThan(x, Vector512.Create(0f));
        R numerator = Select(negative, power, one);
        R inverse = one / divisor;
        R quotient = numerator * inverse;
        R remainder = NegatedMultiplyAdd(quotient, divisor, numerator) + NegatedMultiplyAdd(quotient, lowOfDivisor, (negative & rest));
        return Vector512.FusedMultiplyAdd(remainder, inverse, quotient);
    }

    /// <summary>log(1 + q) for q from 0 to 1: what <see cref="Softplus(R)"/> adds, of a q that is known to one word.</summary>
    /// <remarks>
    /// From √2 − 1 on 1 + q is √2·(1 + f), of c = √½ as the type has it: f = cq + c − 1 is from 0 to √2 − 1 on either side, and takes a polynomial where the quotient of the usual series takes as long as
    /// twenty operations. What f loses is below a quarter of the last place of the result.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static R Log1pOfFraction(R q)
    {
        R isAbove = Vector512.LessThan(Vector512.Create(0.41421356237309503f), q);
        R factor = Select(isAbove, Vector512.Create(0.7071067690849304f), Vector512.Create(1f));
        R f = Vector512.FusedMultiplyAdd(q, factor, (isAbove & Vector512.Create(-0.2928932309150696f)));
        R square = f * f;
        R log = isAbove & Vector512.Create(0.3465736210346222f);
        R restOfLog = isAbove & Vector512.Create(-1.3640378604407033e-08f);
        R tail = Vector512.FusedMultiplyAdd(square, LogOfOnePlusTail(f, square), restOfLog);
        R sum = log + f;
        R restOfSum = (log - sum) + f;
        return sum + (restOfSum + tail);
    }

    /// <summary>a + low + log(1 + q) for q from 0 to 1 in two words, where a is 0 or not much less than log(1 + q) is.</summary>
    /// <remarks>
    /// With 2ᵏ·m = 1 + q, √½ ≤ m &lt; √2, and s = (m − 1)/(m + 1): log m = 2s + s³·P(s²). Near q = 1 as near 0 s is small, so that little is rounded there,
    /// where the result grows by less than its last place from one argument to the next.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static R PlusLogOfOnePlus(R a, R low, R q, R rest)
    {
        R halved = Vector512.LessThan(Vector512.Create(0.41421356237309503f), q);
        R one = halved & Vector512.Create(1f);
        R numerator = q - one;
        R restOfNumerator = (q - (numerator + one)) + rest;
        R two = Vector512.Create(2f) + one;
        R divisor = two + q;
        R restOfDivisor = ((two - divisor) + q) + rest;
        R inverse = Vector512.Create(1f) / divisor;
        R s = numerator * inverse;
        R remainder = NegatedMultiplyAdd(s, divisor, numerator) + NegatedMultiplyAdd(s, restOfDivisor, restOfNumerator);
        R z = s * s;
        R correction = Vector512.FusedMultiplyAdd(remainder, inverse, (remainder * inverse));
        R tail = Vector512.FusedMultiplyAdd((s * z), LogTail(z, (z * z)), correction);

        R ln2 = halved & Vector512.Create(0.6931471824645996f);
        R restOfLn2 = halved & Vector512.Create(-1.9046542121259336e-09f);
        R first = a + ln2;
        R second = first - a;
        R restOfFirst = (a - (first - second)) + (ln2 - second);
        R twice = s + s;
        R sum = first + twice;
        R restOfSum = (first - sum) + twice;
        return sum + (restOfSum + ((restOfFirst + restOfLn2) + (tail + low)));
    }
}

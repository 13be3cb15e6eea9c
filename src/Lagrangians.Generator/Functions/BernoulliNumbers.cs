using System.Collections.Concurrent;
using System.Numerics;
using Lagrangians.Generator.Arithmetic;

namespace Lagrangians.Generator.Functions;

/// <summary>The Bernoulli numbers with an even index.</summary>
internal static class BernoulliNumbers
{
    private static readonly ConcurrentDictionary<int, Rational[]> Known = new();

    /// <summary>B₂ₖ, for k ≥ 1.</summary>
    public static Rational At(int k)
    {
        var count = 16;
        while (count < k)
            count *= 2;
        return Known.GetOrAdd(count, First)[k - 1];
    }

    // By the tangent numbers, which are integers: R. P. Brent, D. Harvey, Fast computation of Bernoulli, Tangent and Secant numbers (2011), algorithm 2.
    private static Rational[] First(int count)
    {
        var tangents = new BigInteger[count + 1];
        tangents[1] = 1;
        for (var k = 2; k <= count; k++)
            tangents[k] = (k - 1) * tangents[k - 1];
        for (var k = 2; k <= count; k++)
        {
            for (var j = k; j <= count; j++)
                tangents[j] = ((j - k) * tangents[j - 1]) + ((j - k + 2) * tangents[j]);
        }

        var numbers = new Rational[count];
        for (var k = 1; k <= count; k++)
        {
            var power = BigInteger.One << (2 * k);
            numbers[k - 1] = new Rational(2 * k * tangents[k] * (k % 2 == 0 ? -1 : 1), power * (power - 1));
        }

        return numbers;
    }
}

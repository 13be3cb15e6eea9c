using System.Collections.Concurrent;
using System.Numerics;

namespace Lagrangians.Generator.Arithmetic;

internal static partial class BigFunctions
{
    public static BigFloat Pi(Precision precision) => Constant(PiCache, precision);

    public static BigFloat Ln2(Precision precision) => Constant(Ln2Cache, precision);

    public static BigFloat Ln10(Precision precision) => Constant(Ln10Cache, precision);

    public static BigFloat E(Precision precision) => Constant(ECache, precision);

    // Machin 1706.
    private static readonly ConstantCache PiCache = new(bits =>
        (16 * InverseTangentOf(5, bits, true)) - (4 * InverseTangentOf(239, bits, true)));

    // From 31 = 2^5·(1−1/32) and its kin: log 2, 3 and 5 are combinations of artanh(1/31), artanh(1/49), artanh(1/161).
    private static readonly ConstantCache Ln2Cache = new(bits => Logarithm(bits, 14, 10, 6));

    private static readonly ConstantCache Ln10Cache = new(bits => Logarithm(bits, 46, 34, 20));

    private static readonly ConstantCache ECache = new(bits => FixedPoint.Exp(BigInteger.One << bits, bits));

    private static BigFloat Constant(ConstantCache cache, Precision precision)
    {
        var bits = precision.Bits + Guard;
        return FromFixed(cache.Get(bits), bits, precision);
    }

    private static BigInteger Logarithm(int bits, int a, int b, int c) =>
        (a * InverseTangentOf(31, bits, false)) + (b * InverseTangentOf(49, bits, false)) + (c * InverseTangentOf(161, bits, false));

    // atan(1/n) or artanh(1/n): only divisions by small integers.
    private static BigInteger InverseTangentOf(int n, int bits, bool alternating)
    {
        var power = (BigInteger.One << bits) / n;
        var sum = power;
        for (var k = 1; ; k++)
        {
            power /= n * n;
            if (power.IsZero) return sum;
            var term = power / ((2 * k) + 1);
            sum += alternating && (k & 1) == 1 ? -term : term;
        }
    }

    // One value per step of 256 bits, never a longer one that happens to be there: a result must not depend on history.
    private sealed class ConstantCache(Func<int, BigInteger> compute)
    {
        private const int Step = 256, Reserve = 32;
        private readonly ConcurrentDictionary<int, BigInteger> _values = new();

        /// <summary>The constant in units of 2^−bits, cut.</summary>
        public BigInteger Get(int bits)
        {
            var step = (bits + Step - 1) / Step;
            return _values.GetOrAdd(step, s => compute((s * Step) + Reserve)) >> ((step * Step) + Reserve - bits);
        }
    }
}

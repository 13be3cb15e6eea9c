using System.Numerics;

namespace Lagrangians.Generator.Arithmetic;

/// <summary>Roots of non-negative integers, cut to the integer below, by Newton's iteration on ever longer leading parts.</summary>
internal static class IntegerRoots
{
    /// <summary>⌊√value⌋.</summary>
    public static BigInteger Sqrt(BigInteger value)
    {
        var length = BinaryRounding.BitLength(value);
        if (length <= 52) return (long)Math.Sqrt((double)(long)value); // exact: IEEE 754 rounds √ correctly

        var half = length / 4;
        var start = Sqrt(value >> (2 * half)) << half;
        var root = (start + (value / start)) >> 1;
        while (root * root > value) root -= 1;
        while ((root + 1) * (root + 1) <= value) root += 1;
        return root;
    }

    /// <summary>⌊∛value⌋.</summary>
    public static BigInteger Cbrt(BigInteger value)
    {
        var length = BinaryRounding.BitLength(value);
        BigInteger root;
        if (length <= 48)
        {
            root = (long)Math.Pow((double)(long)value, 1.0 / 3);
        }
        else
        {
            var third = length / 6;
            var start = (Cbrt(value >> (3 * third)) + 1) << third;
            root = ((start << 1) + (value / (start * start))) / 3;
        }

        while (root * root * root > value) root -= 1;
        while (BigInteger.Pow(root + 1, 3) <= value) root += 1;
        return root;
    }
}

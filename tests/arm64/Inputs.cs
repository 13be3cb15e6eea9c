using System.Numerics;

namespace Lagrangians.Bits;

/// <summary>Inputs that are the same on every machine: no function of the host's takes part.</summary>
internal static class Inputs
{
    public enum Kind
    {
        /// <summary>Between −4 and 4.</summary>
        Ordinary,

        /// <summary>Of all sizes that the type has.</summary>
        AllSizes,

        /// <summary>Ordinary ones among which are zeros, infinities, NaN, the largest and the smallest numbers.</summary>
        Special,
    }

    public static T[] Draw<T>(Kind kind, int length, ulong seed)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var state = (seed * 0x9E3779B97F4A7C15UL) + (ulong)length + ((ulong)kind << 32);
        T[] special = [T.Zero, T.NegativeZero, T.PositiveInfinity, T.NegativeInfinity, T.NaN, T.Epsilon, -T.Epsilon, T.BitDecrement(T.PositiveInfinity), -T.BitDecrement(T.PositiveInfinity)];
        var result = new T[length];
        for (var i = 0; i < length; i++)
        {
            var ordinary = T.CreateChecked(((long)(Next() >> 11) - (1L << 52)) / (double)(1L << 50));
            result[i] = kind switch
            {
                Kind.AllSizes => T.ScaleB(ordinary, (int)(Next() % 240) - 120),
                Kind.Special when Next() % 3 == 0 => special[Next() % (ulong)special.Length],
                _ => ordinary,
            };
        }

        return result;

        ulong Next()
        {
            state ^= state << 13;
            state ^= state >> 7;
            return state ^= state << 17;
        }
    }
}

using System.Numerics;

namespace Lagrangians.Tests.Standard;

/// <summary>The inputs that tests/references/vector_inputs.py draws, bit for bit, and the same names for them.</summary>
internal static class VectorInputs
{
    private static readonly Dictionary<string, ((int Low, int High) Double, (int Low, int High) Float)> Exponents = new()
    {
        ["wide"] = ((-996, 996), (-123, 123)),
        ["tiny"] = ((-996, -664), (-123, -83)),
        ["huge"] = ((664, 996), (83, 123)),
        ["negative"] = ((4, 9), (4, 6)),
        ["top"] = ((1022, 1023), (126, 127)),
        ["decades"] = ((-17, 17), (-17, 17)),
    };

    public static string[] Kinds => ["moderate", "decades", "wide", "tiny", "huge", "top", "hundreds", "negative", "offset", "dominant", "equal"];

    public static T[] Draw<T>(string kind, int length, int seed)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var state = (ulong)seed;
        var result = new T[length];
        for (var i = 0; i < length; i++)
            result[i] = Element<T>(kind, Next(ref state));
        if (kind == "dominant")
            result[length / 2] = T.CreateChecked(64);
        if (kind == "equal")
            Array.Fill(result, result[0]);
        return result;
    }

    private static T Element<T>(string kind, ulong random)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var isDouble = typeof(T) == typeof(double);
        var digits = isDouble ? 53 : 24;
        var leading = 1L << (digits - 1);
        if (Exponents.TryGetValue(kind, out var both))
        {
            var (low, high) = isDouble ? both.Double : both.Float;
            var exponent = low + (int)((random >> 1) % 1024 % (ulong)(high - low + 1));
            var magnitude = Scaled(leading + (long)(random >> (65 - digits)), exponent - digits + 1);
            return kind == "negative" || (random & 1) != 0 ? -magnitude : magnitude;
        }
        return kind switch
        {
            "offset" => Scaled(leading + (long)(random >> (75 - digits)), 11 - digits),
            "hundreds" => Scaled((long)(random >> (64 - digits)) - leading, (isDouble ? 9 : 6) - digits + 1),
            _ => Scaled((long)(random >> (64 - digits)) - leading, 3 - digits),
        };

        static T Scaled(long integer, int exponent) => T.ScaleB(T.CreateChecked(integer), exponent);
    }

    /// <summary>G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number generators", 2014.</summary>
    private static ulong Next(ref ulong state)
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}

using System.Numerics;
using System.Runtime.InteropServices;

namespace Lagrangians.Tests.Functions;

/// <summary>Numbers compared as bits, except that all NaN are the same.</summary>
internal static class Bits
{
    public static bool Same<T>(T x, T y) where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        T.IsNaN(x) ? T.IsNaN(y) : x == y && T.IsNegative(x) == T.IsNegative(y);

    public static void Equal<T>(ReadOnlySpan<T> expected, ReadOnlySpan<T> actual, string what) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++)
        {
            if (!Same(expected[i], actual[i]))
                Assert.Fail(FormattableString.Invariant($"{what}: {expected[i]:R} expected and {actual[i]:R} found at {i} of {expected.Length}."));
        }
    }

    /// <summary>Half of any bits, NaN and subnormals included, half of moderate numbers, with the special ones in between.</summary>
    public static T[] Numbers<T>(int count, int seed) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T[] special = [T.Zero, -T.Zero, T.One, -T.One, T.PositiveInfinity, T.NegativeInfinity, T.NaN, T.Epsilon, -T.Epsilon, T.CreateChecked(2), T.CreateChecked(-3)];
        var random = new Random(seed);
        var numbers = new T[count];
        random.NextBytes(MemoryMarshal.AsBytes(numbers.AsSpan()));
        for (var i = 0; i < count; i++)
        {
            if (i % 2 == 0)
                numbers[i] = T.CreateTruncating((random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-3, 4)));
            else if (random.Next(5) == 0)
                numbers[i] = special[random.Next(special.Length)];
        }
        return numbers;
    }
}

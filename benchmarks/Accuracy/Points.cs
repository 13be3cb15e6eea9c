using System.Numerics;
using System.Runtime.InteropServices;

namespace Lagrangians.Accuracy;

/// <summary>Arguments of a function: the same in every run.</summary>
internal static class Points
{
    private const int Neighbours = 12;

    /// <summary>
    /// Half of them evenly in the interval of interest, a quarter with any bits (evenly in the exponent, subnormal numbers among them), a
    /// quarter of moderate magnitudes; and the neighbours of the places that decide.
    /// </summary>
    public static T[] Of<T>(Subject subject, int count, int seed)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var random = new Random(seed);
        var numbers = new List<T>(count + (subject.Places.Length * Neighbours * 4));
        // The interval of a double's exponential is far too wide for a float's.
        var (low, high) = subject.Interest;
        var shrink = typeof(T) == typeof(float) && Math.Max(-low, high) > 200 ? 0.14 : 1;
        for (var i = 0; i < count / 4; i++)
        {
            numbers.Add(T.CreateTruncating(shrink * (low + ((high - low) * random.NextDouble()))));
            numbers.Add(T.CreateTruncating(shrink * (low + ((high - low) * random.NextDouble()))));
            numbers.Add(AnyBits<T>(random));
            numbers.Add(T.CreateTruncating((random.Next(2) == 0 ? 1 : -1) * Math.Pow(2, (random.NextDouble() * 30) - 20)));
        }

        foreach (var place in subject.Places.Concat(subject.Places.Select(p => -p)))
        {
            var (below, above) = (T.CreateTruncating(place), T.CreateTruncating(place));
            for (var i = 0; i < Neighbours; i++)
            {
                numbers.Add(below = T.BitDecrement(below));
                numbers.Add(above = T.BitIncrement(above));
            }
        }

        var (lowest, highest) = (T.CreateSaturating(subject.Domain.Low), T.CreateSaturating(subject.Domain.High));
        return [.. numbers.Where(x => T.IsFinite(x) && !T.IsZero(x) && x >= lowest && x <= highest)];
    }

    /// <summary>Second arguments: near the first, or anywhere.</summary>
    public static T[] Beside<T>(T[] first, int seed)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var random = new Random(seed);
        return Array.ConvertAll(first, x => random.Next(3) switch
        {
            0 => Finite(x + T.CreateTruncating((random.NextDouble() - 0.5) * 20), x),
            1 => T.CreateTruncating((random.NextDouble() - 0.5) * 6),
            _ => AnyBits<T>(random),
        });
    }

    private static T Finite<T>(T value, T otherwise)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => T.IsFinite(value) ? value : otherwise;

    private static T AnyBits<T>(Random random)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T value = default;
        do
        {
            random.NextBytes(MemoryMarshal.AsBytes(new Span<T>(ref value)));
        }
        while (!T.IsFinite(value));
        return value;
    }
}

using System.Numerics;
using Lagrangians.Vectors;

namespace Lagrangians.Tests.Functions;

/// <summary>Where a function grows its kernel never falls from one number to the next: at cut-offs and seams, and anywhere.</summary>
public class MonotonicityTests
{
    private const double Infinity = double.PositiveInfinity;

    // Cut-offs, roots and seams of all kernels in both types; each is tried with every function, with both signs and in steps of ln 2.
    internal static readonly double[] Places =
    [
        0, 0.1715729, 0.17328679513998632, 0.2928932188134525, 0.34657359027997264, 0.41421356237309503, 0.46875, 0.5, 0.69314718055994531, 0.70710678118654752, 0.75, 1, 1.0397207708399179,
        1.4142135623730951, 1.8284271247461901, 2, 2.4142135623730949, 3.92, 5.92, 8.3, 9.0109131, 9.19455, 10.0549, 11, 12.949, 14.17, 15, 16, 17.328679, 18.7, 19.0615475, 20, 22, 26.5432, 27.226, 28, 32,
        36.04, 37.4299477, 37.5193, 38.4852, 39, 40, 64, 69.3147, 87.3365448, 88.7228391, 103.972076, 708.396418532264, 709.782712893384, 745.1332191019412, 16384, 268435456, 1e19, 1e100, 0.36787944117144233,
    ];

    // Between two bounds: 1 where it grows, −1 where it falls; what a function says of itself, and these.
    public static TheoryData<string, double, double, int> Functions =>
    [
        .. FunctionUnderTest.All.Values.SelectMany(f => f.Monotone.Select(m => new TheoryDataRow<string, double, double, int>(f.Name, m.Low, m.High, m.Direction))), .. Others,
    ];

    private static TheoryData<string, double, double, int> Others => new()
    {
        { "Exp", -Infinity, Infinity, 1 }, { "Expm1", -Infinity, Infinity, 1 }, { "Log", 0, Infinity, 1 }, { "Log1p", -1, Infinity, 1 }, { "Log1mExp", -Infinity, 0, -1 },
        { "Softplus", -Infinity, Infinity, 1 }, { "Sigmoid", -Infinity, Infinity, 1 }, { "Tanh", -Infinity, Infinity, 1 }, { "Asinh", -Infinity, Infinity, 1 },
        { "Acosh", 1, Infinity, 1 }, { "Atanh", -1, 1, 1 }, { "Erf", -Infinity, Infinity, 1 }, { "Erfc", -Infinity, Infinity, -1 }, { "NormalCdf", -Infinity, Infinity, 1 },
        { "LogCosh", 0, Infinity, 1 }, { "LogCosh", -Infinity, 0, -1 }, { "Expm1mx", 0, Infinity, 1 }, { "Expm1mx", -Infinity, 0, -1 },
        { "Log1pmx", 0, Infinity, -1 }, { "Log1pmx", -1, 0, 1 }, { "XLogX", 0, 0.3678, -1 }, { "XLogX", 0.3679, Infinity, 1 },
    };

    [Theory, MemberData(nameof(Functions))]
    public void Neighbours_in_double(string function, double low, double high, int direction) => Neighbours(function, low, high, direction);

    [Theory, MemberData(nameof(Functions))]
    public void Neighbours_in_float(string function, double low, double high, int direction) => Neighbours(function, (float)low, (float)high, direction);

    /// <summary>All floats in steps of a prime: some million numbers, in order.</summary>
    [Theory, MemberData(nameof(Functions))]
    public void Over_all_floats(string function, double low, double high, int direction)
    {
        const int step = 8191;
        var numbers = new List<float>();
        for (var bits = 0x7F800000L; bits >= 0; bits -= step)
            numbers.Add(-BitConverter.Int32BitsToSingle((int)bits));
        for (var bits = 0L; bits <= 0x7F800000; bits += step)
            numbers.Add(BitConverter.Int32BitsToSingle((int)bits));
        Check(function, [.. numbers.Where(x => x >= low && x <= high)], direction);
    }

    private static void Neighbours<T>(string function, T low, T high, int direction)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => Check(function, Runs<T>.All.Where(x => x >= low && x <= high).ToArray(), direction);

    private static void Check<T>(string name, T[] x, int direction)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Assert.True(x.Length > 10_000, $"{x.Length} numbers");
        var results = new T[x.Length];
        FunctionUnderTest.All[name].Map<T, Simd256<T>>(x, x, results);
        for (var i = 1; i < x.Length; i++)
        {
            var holds = direction > 0 ? results[i - 1] <= results[i] : results[i - 1] >= results[i];
            if (!holds)
                Assert.Fail(FormattableString.Invariant($"{name}({x[i - 1]:R}) is {results[i - 1]:R}, and at {x[i]:R} it is {results[i]:R}."));
        }
    }

    /// <summary>Runs of neighbours, in order: around the places, and around random numbers of every magnitude.</summary>
    private static class Runs<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        private const int Length = 160;

        public static readonly T[] All = Make();

        private static T[] Make()
        {
            var random = new Random(9);
            var centers = Places.Concat(FunctionUnderTest.All.Values.SelectMany(f => f.Seams)).Concat(Enumerable.Range(1, 60).Select(k => (k - 0.5) * Math.Log(2))).SelectMany(p => new[] { p, -p })
                .Select(T.CreateTruncating)
                .Concat(Bits.Numbers<T>(300, 9)).Concat(Enumerable.Range(0, 300).Select(_ => T.CreateTruncating((random.NextDouble() - 0.5) * 90)));
            var numbers = new List<T>();
            foreach (var center in centers.Where(T.IsFinite))
            {
                var x = center;
                for (var i = 0; i < Length / 2; i++)
                    x = T.BitDecrement(x);
                for (var i = 0; i < Length; i++, x = T.BitIncrement(x))
                    numbers.Add(x);
            }

            return [.. numbers.Distinct().Order()];
        }
    }
}

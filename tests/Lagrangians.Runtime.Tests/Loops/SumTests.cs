using System.Numerics;
using Lagrangians.Kernels;
using Lagrangians.Tests.Functions;
using Lagrangians.Vectors;

namespace Lagrangians.Tests.Loops;

public class SumTests
{
    public static TheoryData<int> Lengths => [.. Enumerable.Range(0, 71), 1023, 1024, 1025, 2047, 2048, 2049, 4100, 5000, 10_000, 70_001];

    [Theory, MemberData(nameof(Lengths))]
    public void The_width_does_not_show_in_double(int length) => TheWidthDoesNotShow<double>(length);

    [Theory, MemberData(nameof(Lengths))]
    public void The_width_does_not_show_in_float(int length) => TheWidthDoesNotShow<float>(length);

    private static void TheWidthDoesNotShow<T>(int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (x, y) = (Moderate<T>(length, 30), Moderate<T>(length, 31));
        var kernel = default(Hyperbolic<T>);
        var sum = Elementwise.Sum(x, kernel);
        var product = Elementwise.Sum(x, y, kernel);
        Check<Lane<T>>();
        Check<Simd128<T>>();
        Check<Simd256<T>>();
        Check<Simd512<T>>();

        void Check<V>() where V : unmanaged, ILanes<V, T>
        {
            Assert.True(Bits.Same(sum, SumLoop.Run<T, UnaryTerms<T, Hyperbolic<T>>, V>(new(x, kernel), length)));
            Assert.True(Bits.Same(product, SumLoop.Run<T, BinaryTerms<T, Hyperbolic<T>>, V>(new(x, y, kernel), length)));
        }
    }

    [Fact]
    public void Nothing_sums_to_zero() => Assert.True(Bits.Same(0.0, Elementwise.Sum<double, Identity<double>>([], default)));

    [Fact]
    public void Every_element_counts_once()
    {
        for (var length = 0; length <= 9000; length += length < 300 ? 1 : 97)
        {
            var x = Enumerable.Range(1, length).Select(i => (double)i).ToArray();
            Assert.Equal(length * (length + 1.0) / 2, Elementwise.Sum(x, default(Identity<double>)));
            Assert.Equal(x.Sum(element => element * element), Elementwise.Sum(x, x, default(Identity<double>)));
        }
    }

    [Fact]
    public void A_million_floats_lose_little()
    {
        var x = new float[1_000_000];
        Array.Fill(x, 0.1f);
        var exact = 0.1f * 1e6;
        Assert.InRange(Elementwise.Sum(x, default(Identity<float>)) / exact, 1 - 2e-6, 1 + 2e-6);
    }

    private static T[] Moderate<T>(int length, int seed)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, length).Select(_ => T.CreateChecked((random.NextDouble() - 0.5) * 4))];
    }
}

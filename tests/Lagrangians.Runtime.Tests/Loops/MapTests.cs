using System.Numerics;
using Lagrangians.Kernels;
using Lagrangians.Tests.Functions;
using Lagrangians.Vectors;

namespace Lagrangians.Tests.Loops;

[Collection(nameof(Alone))]
public class MapTests
{
    [Fact]
    public void Every_length_and_position_in_double() => EveryLengthAndPosition<double>();

    [Fact]
    public void Every_length_and_position_in_float() => EveryLengthAndPosition<float>();

    private static void EveryLengthAndPosition<T>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var all = Bits.Numbers<T>(80, 20);
        var second = Bits.Numbers<T>(80, 21);
        var kernel = default(Hyperbolic<T>);
        for (var length = 0; length <= 70; length++)
        {
            for (var start = 0; start < 4; start++)
            {
                var what = $"length {length}, position {start}";
                ReadOnlySpan<T> x = all.AsSpan(start, length), y = second.AsSpan(start, length);
                T[] expected = new T[length], product = new T[length], scaled = new T[length];
                for (var i = 0; i < length; i++)
                {
                    expected[i] = Elementwise.Evaluate(x[i], kernel);
                    product[i] = Elementwise.Evaluate(x[i], y[i], kernel);
                    scaled[i] = Elementwise.Evaluate(x[i], new ScaledExp<T>(y.Slice(i, 1)));
                }

                var destination = Filled(length + 2);
                Elementwise.Map(x, destination, kernel);
                Bits.Equal<T>(expected, destination.AsSpan(0, length), what);
                Assert.All(destination[length..], element => Assert.Equal(T.One, element));

                destination = Filled(length + 2);
                Elementwise.Map(x, y, destination, kernel);
                Bits.Equal<T>(product, destination.AsSpan(0, length), what);
                Assert.All(destination[length..], element => Assert.Equal(T.One, element));

                destination = Filled(length);
                Elementwise.Map(x, destination, new ScaledExp<T>(y));
                Bits.Equal<T>(scaled, destination, what);

                var inPlace = x.ToArray();
                Elementwise.Map(inPlace, inPlace, kernel);
                Bits.Equal<T>(expected, inPlace, $"in place, {what}");

                inPlace = y.ToArray();
                Elementwise.Map(x, inPlace, inPlace, kernel);
                Bits.Equal<T>(product, inPlace, $"in the second operand's place, {what}");
            }
        }

        static T[] Filled(int length)
        {
            var array = new T[length];
            Array.Fill(array, T.One);
            return array;
        }
    }

    [Fact]
    public void Every_width_has_the_same_loop()
    {
        var x = Bits.Numbers<double>(70, 22);
        for (var length = 0; length <= x.Length; length++)
        {
            var expected = new double[length];
            Elementwise.Map(x.AsSpan(0, length), expected, default(Hyperbolic<double>));
            Check<Lane<double>>(length, expected);
            Check<Simd128<double>>(length, expected);
            Check<Simd256<double>>(length, expected);
            Check<Simd512<double>>(length, expected);
        }

        void Check<V>(int length, double[] expected) where V : unmanaged, ILanes<V, double>
        {
            var inPlace = x[..length];
            MapLoop.Run<double, UnaryTerms<double, Hyperbolic<double>>, V>(new(inPlace, default), inPlace, length);
            Bits.Equal<double>(expected, inPlace, $"{typeof(V).Name}, length {length}");
        }
    }

    [Fact]
    public void Nothing_is_allocated()
    {
        var x = new double[1000];
        Run();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Run();
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());

        void Run()
        {
            Elementwise.Map(x, x, default(Hyperbolic<double>));
            Elementwise.Map(x, x, x, default(Hyperbolic<double>));
            Elementwise.Sum(x, default(Hyperbolic<double>));
            Elementwise.Sum(x, x, default(Hyperbolic<double>));
        }
    }
}

using System.Numerics;
using Lagrangians.Tests.Functions;
using Lagrangians.Vectors;

namespace Lagrangians.Tests.Vectors;

/// <summary>Each width's primitives give what the scalar type gives, to the bit.</summary>
public class PrimitiveTests
{
    [Fact] public void One_lane_of_double() => Check<double, Lane<double>>();

    [Fact] public void One_lane_of_float() => Check<float, Lane<float>>();

    [Fact] public void Doubles_in_128_bits() => Check<double, Simd128<double>>();

    [Fact] public void Floats_in_128_bits() => Check<float, Simd128<float>>();

    [Fact] public void Doubles_in_256_bits() => Check<double, Simd256<double>>();

    [Fact] public void Floats_in_256_bits() => Check<float, Simd256<float>>();

    [Fact] public void Doubles_in_512_bits() => Check<double, Simd512<double>>();

    [Fact] public void Floats_in_512_bits() => Check<float, Simd512<float>>();

    private static void Check<T, V>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where V : unmanaged, IVector<V, T>
    {
        const int length = 4096; // A multiple of every width.
        var (x, y, z) = (Bits.Numbers<T>(length, 10), Bits.Numbers<T>(length, 11), Bits.Numbers<T>(length, 12));
        y[5] = x[5];
        T one = T.One, zero = T.Zero;

        Compare("+", (a, b, _) => a + b, (a, b, _) => a + b);
        Compare("-", (a, b, _) => a - b, (a, b, _) => a - b);
        Compare("*", (a, b, _) => a * b, (a, b, _) => a * b);
        Compare("/", (a, b, _) => a / b, (a, b, _) => a / b);
        Compare("negation", (a, _, _) => -a, (a, _, _) => -a);
        Compare("FusedMultiplyAdd", V.FusedMultiplyAdd, T.FusedMultiplyAdd);
        Compare("Sqrt", (a, _, _) => V.Sqrt(a), (a, _, _) => T.Sqrt(a));
        Compare("Abs", (a, _, _) => V.Abs(a), (a, _, _) => T.Abs(a));
        Compare("Max", (a, b, _) => V.Max(a, b), (a, b, _) => T.Max(a, b));
        Compare("Min", (a, b, _) => V.Min(a, b), (a, b, _) => T.Min(a, b));
        Compare("Round", (a, _, _) => V.Round(a), (a, _, _) => T.Round(a, MidpointRounding.ToEven));
        Compare("Floor", (a, _, _) => V.Floor(a), (a, _, _) => T.Floor(a));
        Compare("CopySign", (a, b, _) => V.CopySign(a, b), (a, b, _) => T.CopySign(a, b));
        Compare("<", (a, b, _) => V.Select(a < b, 1, 0), (a, b, _) => a < b ? one : zero);
        Compare(">", (a, b, _) => V.Select(a > b, 1, 0), (a, b, _) => a > b ? one : zero);
        Compare("<=", (a, b, _) => V.Select(a <= b, 1, 0), (a, b, _) => a <= b ? one : zero);
        Compare(">=", (a, b, _) => V.Select(a >= b, 1, 0), (a, b, _) => a >= b ? one : zero);
        Compare("Equal", (a, b, _) => V.Select(V.Equal(a, b), 1, 0), (a, b, _) => a == b ? one : zero);
        Compare("mask logic", (a, b, c) => V.Select(((a < b) & (b < c)) | ~(a < c), a ^ a, c), (a, b, c) => (a < b && b < c) || !(a < c) ? zero : c);
        Compare("AddBits", (a, _, _) => V.AddBits(V.Abs(a), V.FromBits(1)), (a, _, _) => T.BitIncrement(T.Abs(a)), finite: true);
        Compare("Shifts", (a, _, _) => V.ShiftRight(V.ShiftLeft(a, 1), 1), (a, _, _) => T.Abs(a));
        Compare("ScaleB", (a, b, _) => V.ScaleB(a, V.Round(b)), (a, b, _) => Scaled(a, T.Round(b)), finite: true);
        // Factors that lead to the subnormal numbers, where a second rounding would show.
        Compare("ScaleB to subnormals", (a, b, _) => V.ScaleB(Fraction<T, V>(a) * Small<T>(), Depth<T, V>(b)), (a, b, _) => Scaled(
            Lane<T>.First(Fraction<T, Lane<T>>(Lane<T>.Create(a)) * Small<T>()), Lane<T>.First(Depth<T, Lane<T>>(Lane<T>.Create(b)))), finite: true);
        Compare("Clamp", (a, _, _) => V.Clamp(a, -1, 2), (a, _, _) => T.Clamp(a, -one, one + one));
        Compare("conversion", (a, _, _) => a * 0.1, (a, _, _) => a * T.CreateChecked(0.1));

        for (var i = 0; i < V.Count; i++)
        {
            var mask = new T[V.Count];
            mask[i] = one;
            Assert.True(V.Any(V.Load(mask, 0) > 0));
        }
        Assert.False(V.Any(V.Create(zero) > 0));
        Assert.Equal(x[3], V.First(V.Load(x, 3)));

        void Compare(string what, Func<V, V, V, V> vector, Func<T, T, T, T> scalar, bool finite = false)
        {
            var actual = new T[length];
            for (var i = 0; i < length; i += V.Count)
                V.Store(vector(V.Load(x, i), V.Load(y, i), V.Load(z, i)), actual, i);
            for (var i = 0; i < length; i++)
            {
                if (finite && !(T.IsFinite(x[i]) && T.IsFinite(y[i])))
                    continue;
                var expected = scalar(x[i], y[i], z[i]);
                Assert.True(
                    Bits.Same(expected, actual[i]),
                    FormattableString.Invariant($"{what} of {x[i]:R}, {y[i]:R}, {z[i]:R} is {actual[i]:R} in {typeof(V).Name}, {expected:R} in {typeof(T).Name}."));
            }
        }
    }

    /// <summary>The number's digits between 1 and 2.</summary>
    private static V Fraction<T, V>(V x) where T : unmanaged, IBinaryFloatingPointIeee754<T> where V : unmanaged, IVector<V, T> =>
        typeof(T) == typeof(double)
            ? (x & V.FromBits(0x000FFFFFFFFFFFFF)) | V.FromBits(0x3FF0000000000000)
            : (x & V.FromBits(0x007FFFFF)) | V.FromBits(0x3F800000);

    /// <summary>An exponent that leaves none to all of the digits of a number of the magnitude of Small.</summary>
    private static V Depth<T, V>(V x) where T : unmanaged, IBinaryFloatingPointIeee754<T> where V : unmanaged, IVector<V, T> =>
        typeof(T) == typeof(double) ? -V.Round(980 + (Fraction<T, V>(x) - 1) * 60) : -V.Round(105 + (Fraction<T, V>(x) - 1) * 30);

    private static double Small<T>() => typeof(T) == typeof(double) ? 1e-12 : 1e-6;

    private static T Scaled<T>(T x, T n) where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        T.ScaleB(x, int.CreateSaturating(T.Clamp(n, T.CreateChecked(-5000), T.CreateChecked(5000))));
}

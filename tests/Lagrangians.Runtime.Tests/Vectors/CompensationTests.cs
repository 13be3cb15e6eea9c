using Lagrangians.Vectors;

namespace Lagrangians.Tests.Vectors;

/// <summary>What operations lose, on registers of every width: with it the result of two of them is that of one.</summary>
public class CompensationTests
{
    [Fact]
    public void What_a_quotient_and_a_root_leave_is_exact()
    {
        Check<Lane<double>>();
        Check<Simd128<double>>();
        Check<Simd256<double>>();
        Check<Simd512<double>>();

        static void Check<V>() where V : unmanaged, IVector<V, double>
        {
            Assert.Equal(Math.FusedMultiplyAdd(-(1.0 / 3), 3, 1), At(V.Remainder(V.Create(1.0 / 3), V.Create(3), V.Create(1))));
            Assert.Equal(-Math.FusedMultiplyAdd(Math.Sqrt(2), Math.Sqrt(2), -2), At(V.Remainder(V.Create(Math.Sqrt(2)), V.Create(Math.Sqrt(2)), V.Create(2))));
            Assert.Equal(0, At(V.Remainder(V.Create(2), V.Create(3), V.Create(6))));
        }
    }

    [Fact]
    public void An_error_that_is_no_number_counts_for_nothing()
    {
        Check<Lane<float>, float>();
        Check<Simd128<float>, float>();
        Check<Simd256<double>, double>();
        Check<Simd512<double>, double>();

        static void Check<V, T>() where V : unmanaged, IVector<V, T> where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
        {
            foreach (var error in new[] { double.NaN, double.PositiveInfinity, double.NegativeInfinity })
                Assert.Equal(T.CreateChecked(1.5), V.First(V.Amended(Of(1.5), Of(error))));
            Assert.Equal(T.CreateChecked(1.75), V.First(V.Amended(Of(1.5), Of(0.25))));
            Assert.Equal(T.PositiveInfinity, V.First(V.Amended(Of(double.PositiveInfinity), Of(-1))));
            static V Of(double number) => V.Create(T.CreateChecked(number));
            Assert.True(T.IsNaN(V.First(V.Amended(Of(double.NaN), Of(1)))));
        }
    }

    private static double At<V>(V lanes) where V : unmanaged, IVector<V, double> => V.First(lanes);
}

using static Lagrangians.VectorMath;

namespace Lagrangians.Tests.Arrays;

public class ReductionTests
{
    private static readonly RealVector X = new[] { 3.0, -4, 1 };
    private static readonly RealVector Y = new[] { 0.5, 2, -1 };

    [Fact]
    public void Reductions_of_a_few_elements()
    {
        Assert.Equal(0, Sum(X));
        Assert.Equal(0.5, Mean(Y));
        Assert.Equal(3, Max(X));
        Assert.Equal(-4, Min(X));
        Assert.Equal(Math.Sqrt(26), Norm(X), 1e-15);
        Assert.Equal(-7.5, Dot(X, Y));
        Assert.Equal(Math.Log(Math.Exp(0.5) + Math.Exp(2) + Math.Exp(-1)), LogSumExp(Y), 1e-15);
    }

    [Fact]
    public void Reductions_of_a_function_of_the_elements()
    {
        Assert.Equal(8, Sum(X, Math.Abs));
        Assert.Equal(26 / 3.0, Mean(X, xi => xi * xi), 1e-15);
        Assert.Equal(4, Max(X, xi => -xi));
        Assert.Equal(-1, Min(X, xi => xi < 0 ? xi + 10 : -xi / 3));
        Assert.Equal(Math.Log(Math.Exp(-3) + Math.Exp(4) + Math.Exp(-1)), LogSumExp(X, xi => -xi), 1e-15);

        Assert.Equal(-7.5, Sum(X, Y, (xi, yi) => xi * yi));
        Assert.Equal(-2.5, Mean(X, Y, (xi, yi) => xi * yi));
        Assert.Equal(2.5, Max(X, Y, (xi, yi) => xi - yi));
        Assert.Equal(-6, Min(X, Y, (xi, yi) => xi - yi));
        Assert.Equal(Math.Log(Math.Exp(3.5) + Math.Exp(-2) + 1), LogSumExp(X, Y, (xi, yi) => xi + yi), 1e-15);
    }

    [Fact]
    public void The_empty_vector_has_some_reductions_only()
    {
        RealVector none = default;
        Assert.Equal(0, Sum(none));
        Assert.Equal(0, Norm(none));
        Assert.Equal(0, Dot(none, none));
        Assert.Equal(0, Sum(none, xi => 1 / xi));
        Func<double>[] without = [() => Mean(none), () => Max(none), () => Min(none), () => LogSumExp(none), () => Mean(none, xi => xi), () => LogSumExp(none, none, (xi, yi) => xi)];
        foreach (var reduction in without)
            Assert.Throws<ArgumentException>("x", () => reduction());
    }

    [Fact]
    public void Unequal_lengths_are_named()
    {
        RealVector two = new[] { 1.0, 2 };
        Assert.Contains("3 and 2", Assert.Throws<ArgumentException>(() => Dot(X, two)).Message, StringComparison.Ordinal);
        Assert.Contains("2 and 3", Assert.Throws<ArgumentException>(() => Sum(two, X, (xi, yi) => xi)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>("f", () => Sum(X, (Func<double, double>)null!));
    }

    [Theory]
    [InlineData(1e200)]
    [InlineData(1e-200)]
    [InlineData(1e307)]
    [InlineData(1e-323)]
    public void A_norm_neither_overflows_nor_vanishes(double scale)
    {
        Assert.Equal(1, Norm(new[] { 3 * scale, -4 * scale }) / (5 * scale), 1e-15);
    }

    [Fact]
    public void Extreme_elements()
    {
        Assert.Equal(double.PositiveInfinity, Norm(new[] { 1, double.NegativeInfinity }));
        Assert.Equal(double.NaN, Norm(new[] { 1, double.NaN }));
        Assert.Equal(0, Norm(new[] { 0.0, -0.0 }));
        Assert.Equal(double.NaN, Max(new[] { 1, double.NaN, 2 }));
        Assert.Equal(double.NaN, Min(new[] { 1, double.NaN, 2 }));
        Assert.Equal(1e308, Mean(new[] { 1e308, 1e308, 1e308 }), 1e293);
        Assert.Equal(double.PositiveInfinity, Mean(new[] { 1, double.PositiveInfinity }));

        Assert.Equal(double.NegativeInfinity, LogSumExp(new[] { double.NegativeInfinity, double.NegativeInfinity }));
        Assert.Equal(double.PositiveInfinity, LogSumExp(new[] { double.NegativeInfinity, double.PositiveInfinity }));
        Assert.Equal(double.NaN, LogSumExp(new[] { double.NaN, double.PositiveInfinity }));
        Assert.Equal(1000 + Math.Log(2), LogSumExp(new[] { 1000.0, 1000 }), 1e-12);
        Assert.Equal(-1000.0, LogSumExp(new[] { -1000.0, double.NegativeInfinity }));
        Assert.Equal(Math.Exp(-40), LogSumExp(new[] { 0.0, -40 }), 1e-32);
        Assert.Equal(1e308, LogSumExp(new[] { 1e308, -1e308 }));
    }

    [Fact]
    public void A_long_sum_keeps_its_digits()
    {
        var tenths = new double[1_000_000];
        Array.Fill(tenths, 0.1);
        Assert.Equal(100_000, Sum(tenths), 1e-9);
    }
}

using static System.Math;
using static Lagrangians.SpecialFunctions;
using static Lagrangians.VectorMath;

namespace Lagrangians.Tests.Arrays;

/// <summary>What the contract's definitions rely on: with all the functions imported, the arguments say which one is meant.</summary>
public class OverloadResolutionTests
{
    private static readonly double[] Data = [0.5, -1, 2];

    [Fact]
    public void A_name_means_the_function_on_numbers_or_on_vectors()
    {
        RealVector x = Data;
        double s = 2;
        var beta = 0.5f;
        const int n = 3;

        Number(Max(1, 2), 2);
        Number(Max(s, 0), 2);
        Number(Max(s, n), 3);
        Number(Min(n, s), 2);
        Number(Abs(-n), 3);
        Number(Exp(0), 1);
        Number(Exp(s - 2), 1);
        Number(Pow(s, n), 8);
        Number(Log(1), 0);
        Number(Sqrt(4), 2);
        Number(Clamp(n, 0, 1), 1);
        Number(Softplus(s * 0), Log(2));
        Number(Log1p(0), 0);
        Number(Tanh(s), Math.Tanh(2));
        Number(Atanh(n - 3), 0);
        Vector(Tanh(x * 0), 0, 0, 0);
        Number(Max(x), 2);
        Number(Max(x, xi => Abs(xi) - 1), 1);
        Number(Max(x, x, (xi, yi) => xi * yi), 4);
        Number(Min(x), -1);
        Number(Sum(x, Abs), 3.5);
        Number(Sum(x, xi => Max(xi, 0)), 2.5);
        Number(Sum(x, x, (xi, yi) => Abs(xi) <= s ? xi * yi : 0), 5.25);

        Vector(Max(x, 0), 0.5, 0, 2);
        Vector(Max(0, x), 0.5, 0, 2);
        Vector(Max(x, s), 2, 2, 2);
        Vector(Max(x, n), 3, 3, 3);
        Vector(Max(x, -x), 0.5, 1, 2);
        Vector(Max(x, Data), Data);
        Vector(Min(x, beta), 0.5, -1, 0.5);
        Vector(Clamp(x, -n, 1), 0.5, -1, 1);
        Vector(Exp(beta * x), Exp(0.25), Exp(-0.5), Exp(1));
        Vector(Exp(Data), Exp(0.5), Exp(-1), Exp(2));
        Vector(Pow(x, 2), 0.25, 1, 4);
        Vector(Softplus(x * 0), Log(2), Log(2), Log(2));
        Vector(LogAddExp(x * 0, 0), Log(2), Log(2), Log(2));
    }

    [Fact]
    public void The_definitions_of_the_contract_run_as_they_are_written()
    {
        Number(Softmax(Data, 2), Log(Exp(1) + Exp(-2) + Exp(4)) / 2);
        Number(LayerNorm(Data, 2, 0.5, 1e-5), (3 * 2 * Sqrt((((0.5 - 0.5) * (0.5 - 0.5)) + (1.5 * 1.5) + (1.5 * 1.5)) / 3 + 1e-5)) + 0.75);
        Number(Clipped(Data, 1), 0.125 + 0.5 + 1.5);
    }

    [Fact]
    public void Arrays_and_spans_go_to_the_overload_for_spans()
    {
        Assert.Equal("span", Chosen(Data));
        Assert.Equal("span", Chosen(Data.AsSpan()));
        Assert.Equal("span", Chosen((ReadOnlySpan<double>)Data));
        Assert.Equal("vector", Chosen((RealVector)Data));
    }

    private static string Chosen(RealVector x) => $"vector{x.Length}"[..6];

    private static string Chosen(ReadOnlySpan<double> x) => $"span{x.Length}"[..4];

    private static double Softmax(RealVector x, double beta) => Log(Sum(Exp(beta * x))) / beta;

    private static double LayerNorm(RealVector x, double gamma, double delta, double eps)
    {
        var centred = x - Mean(x);
        return x.Length * gamma * Sqrt(Mean(centred * centred) + eps) + delta * Sum(x);
    }

    private static double Clipped(RealVector x, double c) => Sum(x, xi => Abs(xi) <= c ? xi * xi / 2 : c * (Abs(xi) - c / 2));

    private static void Number(double actual, double expected) => Assert.Equal(expected, actual, 1e-14);

    private static void Vector(RealVector actual, params double[] expected)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], actual[i], 1e-15);
    }
}

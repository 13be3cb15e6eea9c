using Lagrangians.Generator.Arithmetic;

namespace Lagrangians.Generator.Tests.Arithmetic;

public sealed class BigFunctionsDomainTests
{
    private const double Infinity = double.PositiveInfinity;

    [Theory]
    [InlineData("exp", -Infinity, 0)]
    [InlineData("exp", Infinity, Infinity)]
    [InlineData("exp", -1e300, 0)]
    [InlineData("exp", 1e300, Infinity)]
    [InlineData("expm1", -1e300, -1)]
    [InlineData("expm1", 0, 0)]
    [InlineData("expm1mx", -1e300, 1e300)]
    [InlineData("expm1mx", 0, 0)]
    [InlineData("expm1mx", -Infinity, Infinity)]
    [InlineData("expm1mx", Infinity, Infinity)]
    [InlineData("log1pmx", -1, -Infinity)]
    [InlineData("log1pmx", 0, 0)]
    [InlineData("log1pmx", 1e300, -1e300)]
    [InlineData("log1pmx", Infinity, -Infinity)]
    [InlineData("log1pmx", -2, double.NaN)]
    [InlineData("log1pmx", -Infinity, double.NaN)]
    [InlineData("log", 0, -Infinity)]
    [InlineData("log", 1, 0)]
    [InlineData("log", -1, double.NaN)]
    [InlineData("log", Infinity, Infinity)]
    [InlineData("log1p", -1, -Infinity)]
    [InlineData("log1p", -2, double.NaN)]
    [InlineData("log1p", -Infinity, double.NaN)]
    [InlineData("sqrt", -1e-300, double.NaN)]
    [InlineData("sqrt", 0, 0)]
    [InlineData("cbrt", -27, -3)]
    [InlineData("cbrt", -Infinity, -Infinity)]
    [InlineData("sin", 0, 0)]
    [InlineData("sin", Infinity, double.NaN)]
    [InlineData("cos", -Infinity, double.NaN)]
    [InlineData("tan", Infinity, double.NaN)]
    [InlineData("asin", 1, Math.PI / 2)]
    [InlineData("asin", 1.0000000000000002, double.NaN)]
    [InlineData("acos", 1, 0)]
    [InlineData("acos", -1, Math.PI)]
    [InlineData("acos", -1.0000000000000002, double.NaN)]
    [InlineData("acos", Infinity, double.NaN)]
    [InlineData("atan", -Infinity, -Math.PI / 2)]
    [InlineData("sinh", -1e300, -Infinity)]
    [InlineData("sinh", -Infinity, -Infinity)]
    [InlineData("cosh", -Infinity, Infinity)]
    [InlineData("cosh", 0, 1)]
    [InlineData("tanh", -1e300, -1)]
    [InlineData("tanh", Infinity, 1)]
    [InlineData("asinh", -Infinity, -Infinity)]
    [InlineData("acosh", 1, 0)]
    [InlineData("acosh", 0.5, double.NaN)]
    [InlineData("acosh", Infinity, Infinity)]
    [InlineData("atanh", -1, -Infinity)]
    [InlineData("atanh", 1.5, double.NaN)]
    [InlineData("erf", -1e300, -1)]
    [InlineData("erfc", -1e300, 2)]
    [InlineData("erfc", 1e300, 0)]
    [InlineData("erfc", Infinity, 0)]
    [InlineData("erfc", -Infinity, 2)]
    [InlineData("ncdf", Infinity, 1)]
    [InlineData("ncdf", -1e300, 0)]
    [InlineData("ncdf", 1e300, 1)]
    [InlineData("ncdf", 0, 0.5)]
    [InlineData("sigmoid", -Infinity, 0)]
    [InlineData("sigmoid", Infinity, 1)]
    [InlineData("sigmoid", 0, 0.5)]
    [InlineData("softplus", -1e300, 0)]
    [InlineData("softplus", 1e300, 1e300)]
    [InlineData("softplus", Infinity, Infinity)]
    [InlineData("negentropy", -Infinity, 0.6931471805599453)]
    [InlineData("logcosh", -1e300, 1e300)]
    [InlineData("logcosh", -Infinity, Infinity)]
    [InlineData("log1mexp", 0, -Infinity)]
    [InlineData("log1mexp", 1, double.NaN)]
    [InlineData("log1mexp", -Infinity, 0)]
    [InlineData("xlogx", 0, 0)]
    [InlineData("xlogx", 1, 0)]
    [InlineData("xlogx", -1, double.NaN)]
    public void The_ends_of_the_domain(string function, double x, double expected) =>
        Assert.Equal(expected, BigFunctionTable.Unary[function](x, 100).ToDouble());

    [Theory]
    [InlineData("pow", -8, 1 / 3.0, double.NaN)]
    [InlineData("pow", -2, 3, -8)]
    [InlineData("pow", -2, -2, 0.25)]
    [InlineData("pow", -1, 1e300, 1)]
    [InlineData("pow", -1, 9007199254740991, -1)]
    [InlineData("pow", 0, 0, 1)]
    [InlineData("pow", 0, -1, Infinity)]
    [InlineData("pow", 0, 0.5, 0)]
    [InlineData("pow", double.NaN, 0, 1)]
    [InlineData("pow", 1, double.NaN, 1)]
    [InlineData("pow", double.NaN, 1, double.NaN)]
    [InlineData("pow", 0.5, Infinity, 0)]
    [InlineData("pow", 0.5, -Infinity, Infinity)]
    [InlineData("pow", -2, Infinity, Infinity)]
    [InlineData("pow", -1, Infinity, 1)]
    [InlineData("pow", -Infinity, 3, -Infinity)]
    [InlineData("pow", -Infinity, 0.5, Infinity)]
    [InlineData("pow", -Infinity, -1, 0)]
    [InlineData("pow", 4, 0.5, 2)]
    [InlineData("pow", 2, 1e300, Infinity)]
    [InlineData("pow", 2, -1e300, 0)]
    [InlineData("atan2", 0, -1, Math.PI)]
    [InlineData("atan2", 0, 0, 0)]
    [InlineData("atan2", 1, 0, Math.PI / 2)]
    [InlineData("atan2", -Infinity, Infinity, -Math.PI / 4)]
    [InlineData("atan2", 1, -Infinity, Math.PI)]
    [InlineData("atan2", -Infinity, 3, -Math.PI / 2)]
    [InlineData("hypot", 0, 0, 0)]
    [InlineData("hypot", -Infinity, double.NaN, Infinity)]
    [InlineData("hypot", double.NaN, 1, double.NaN)]
    [InlineData("logaddexp", -Infinity, 3, 3)]
    [InlineData("logaddexp", -Infinity, 0, 0)]
    [InlineData("logaddexp", -Infinity, -Infinity, -Infinity)]
    [InlineData("logaddexp", Infinity, -Infinity, Infinity)]
    [InlineData("logaddexp", double.NaN, 1, double.NaN)]
    public void The_ends_of_the_domain_of_two(string function, double x, double y, double expected) =>
        Assert.Equal(expected, BigFunctionTable.Binary[function](x, y, 100).ToDouble());

    [Fact]
    public void NaN_goes_through() =>
        Assert.All(BigFunctionTable.Unary, f => Assert.True(f.Value(BigFloat.NaN, 53).IsNaN, f.Key));

    [Fact]
    public void Odd_functions_are_odd_and_even_ones_even()
    {
        foreach (var x in new[] { 1e-300, 1e-9, 0.3, 0.99, 1.7, 5, 800, 1e12 })
        {
            foreach (var odd in new[] { "sin", "tan", "asin", "atan", "sinh", "tanh", "asinh", "atanh", "erf", "cbrt" })
                Assert.True(Value(odd, -x).Equals(-Value(odd, x)), odd);
            foreach (var even in new[] { "cos", "cosh", "logcosh", "negentropy" }) Assert.True(Value(even, -x).Equals(Value(even, x)), even);
        }

        static BigFloat Value(string name, double x) => BigFunctionTable.Unary[name](x, 77);
    }

    [Fact]
    public void Too_much_precision_is_refused()
    {
        Assert.Throws<PrecisionLimitException>(() => BigFunctions.Exp(1, 20_001));
        Assert.Throws<PrecisionLimitException>(() => BigFunctions.Exp(1, 20_000)); // guard bits
        Assert.Throws<PrecisionLimitException>(() => BigFunctions.Sin(BigFloat.One.Scale(30_000), 53));
        Assert.Throws<PrecisionLimitException>(() => BigFunctions.Sin(BigFloat.One.Scale(1L << 39), 53));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Precision(1));
    }

    [Fact]
    public void Results_do_not_depend_on_what_was_computed_before()
    {
        var before = Enumerable.Range(0, 100).Select(i => BigFunctions.Log(i + 0.3, 60 + i)).ToList();
        BigFunctions.Log(7, 9000);
        Parallel.For(0, 100, i => Assert.Equal(before[i], BigFunctions.Log(i + 0.3, 60 + i)));
    }

    [Fact]
    public void Constants()
    {
        Assert.Equal(Math.PI, BigFunctions.Pi(53).ToDouble());
        Assert.Equal(Math.E, BigFunctions.E(53).ToDouble());
        Assert.Equal(Math.Log(2), BigFunctions.Ln2(53).ToDouble());
        Assert.Equal(BigFunctions.Log(2, 3000), BigFunctions.Ln2(3000));
        Assert.Equal(BigFunctions.Log(10, 3000), BigFunctions.Ln10(3000));
        Assert.Equal(BigFunctions.Exp(1, 3000), BigFunctions.E(3000));
        Assert.Equal(BigFunctions.Acos(-1, 3000), BigFunctions.Pi(3000));
    }
}

using System.Numerics;

namespace Lagrangians.Tests.Functions;

public class SpecialValueTests
{
    private const double Infinity = double.PositiveInfinity;

    public static TheoryData<string, double, double> OneArgument => new()
    {
        { "Exp", 0, 1 }, { "Exp", -0.0, 1 }, { "Exp", -Infinity, 0 }, { "Exp", Infinity, Infinity }, { "Exp", 1000, Infinity }, { "Exp", -1e30, 0 },
        { "Exp2", 3, 8 }, { "Exp2", -1, 0.5 }, { "Exp2", -Infinity, 0 }, { "Exp2", Infinity, Infinity },
        { "Exp10", 0, 1 }, { "Exp10", 3, 1000 }, { "Exp10", -Infinity, 0 }, { "Exp10", Infinity, Infinity },
        { "Expm1", 0, 0 }, { "Expm1", -0.0, -0.0 }, { "Expm1", -Infinity, -1 }, { "Expm1", Infinity, Infinity }, { "Expm1", -100, -1 },
        { "Expm1mx", 0, 0 }, { "Expm1mx", -0.0, 0 }, { "Expm1mx", -Infinity, Infinity }, { "Expm1mx", Infinity, Infinity }, { "Expm1mx", -100, 99 }, { "Expm1mx", -1e30, 1e30 },
        { "Expm1mx", 1e-300, 0 }, { "Expm1mx", 1000, Infinity }, { "Expm1mx", -1e308, 1e308 },
        { "Log1pmx", 0, 0 }, { "Log1pmx", -0.0, 0 }, { "Log1pmx", -1, -Infinity }, { "Log1pmx", -2, double.NaN }, { "Log1pmx", Infinity, -Infinity },
        { "Log1pmx", -Infinity, double.NaN }, { "Log1pmx", 1e30, -1e30 }, { "Log1pmx", double.MaxValue, -double.MaxValue },
        { "Log", 0, -Infinity }, { "Log", -0.0, -Infinity }, { "Log", 1, 0 }, { "Log", -1, double.NaN }, { "Log", Infinity, Infinity }, { "Log", -Infinity, double.NaN },
        { "Log2", 0, -Infinity }, { "Log2", 1, 0 }, { "Log2", 1024, 10 }, { "Log2", -1, double.NaN }, { "Log2", Infinity, Infinity },
        { "Log10", 0, -Infinity }, { "Log10", 1, 0 }, { "Log10", 1000, 3 }, { "Log10", 1e10, 10 }, { "Log10", -1, double.NaN }, { "Log10", Infinity, Infinity },
        { "Log1p", 0, 0 }, { "Log1p", -0.0, -0.0 }, { "Log1p", -1, -Infinity }, { "Log1p", -2, double.NaN }, { "Log1p", Infinity, Infinity }, { "Log1p", -Infinity, double.NaN },
        { "Sinh", 0, 0 }, { "Sinh", -0.0, -0.0 }, { "Sinh", Infinity, Infinity }, { "Sinh", -Infinity, -Infinity }, { "Sinh", -1e30, -Infinity },
        { "Cosh", 0, 1 }, { "Cosh", Infinity, Infinity }, { "Cosh", -Infinity, Infinity },
        { "Tanh", 0, 0 }, { "Tanh", -0.0, -0.0 }, { "Tanh", Infinity, 1 }, { "Tanh", -Infinity, -1 }, { "Tanh", 1e30, 1 },
        { "Asinh", 0, 0 }, { "Asinh", -0.0, -0.0 }, { "Asinh", Infinity, Infinity }, { "Asinh", -Infinity, -Infinity },
        { "Acosh", 1, 0 }, { "Acosh", 0.5, double.NaN }, { "Acosh", -2, double.NaN }, { "Acosh", Infinity, Infinity },
        { "Atanh", 0, 0 }, { "Atanh", -0.0, -0.0 }, { "Atanh", 1, Infinity }, { "Atanh", -1, -Infinity }, { "Atanh", 2, double.NaN }, { "Atanh", -Infinity, double.NaN },
        { "Sigmoid", 0, 0.5 }, { "Sigmoid", Infinity, 1 }, { "Sigmoid", -Infinity, 0 },
        { "Softplus", Infinity, Infinity }, { "Softplus", -Infinity, 0 }, { "Softplus", 100, 100 },
        { "Negentropy", 0, 0 }, { "Negentropy", -0.0, 0 }, { "Negentropy", Infinity, 0.6931471805599453 }, { "Negentropy", -1e300, 0.6931471805599453 },
        { "LogCosh", 0, 0 }, { "LogCosh", -0.0, 0 }, { "LogCosh", Infinity, Infinity }, { "LogCosh", -Infinity, Infinity },
        { "Log1mExp", 0, -Infinity }, { "Log1mExp", -0.0, -Infinity }, { "Log1mExp", 1, double.NaN }, { "Log1mExp", -Infinity, -0.0 }, { "Log1mExp", Infinity, double.NaN },
        { "XLogX", 0, 0 }, { "XLogX", -0.0, 0 }, { "XLogX", 1, 0 }, { "XLogX", -1, double.NaN }, { "XLogX", Infinity, Infinity }, { "XLogX", 1e308, Infinity },
    };

    [Theory, MemberData(nameof(OneArgument))]
    public void One_argument(string function, double x, double expected)
    {
        Check<double>(function, x, x, expected);
        if (float.IsFinite((float)x) == double.IsFinite(x))
            Check<float>(function, (float)x, (float)x, (float)expected);
    }

    public static TheoryData<double, double, double> Powers => new()
    {
        { double.NaN, 0, 1 }, { Infinity, 0, 1 }, { 0, -0.0, 1 }, { 1, double.NaN, 1 }, { 1, Infinity, 1 }, { -1, Infinity, 1 }, { -1, -Infinity, 1 },
        { double.NaN, 1, double.NaN }, { 2, double.NaN, double.NaN },
        { 0, 3, 0 }, { -0.0, 3, -0.0 }, { -0.0, 2, 0 }, { -0.0, 0.5, 0 }, { 0, -3, Infinity }, { -0.0, -3, -Infinity }, { -0.0, -2, Infinity }, { -0.0, -0.5, Infinity },
        { 0, Infinity, 0 }, { 0, -Infinity, Infinity }, { -0.0, -Infinity, Infinity },
        { Infinity, 2, Infinity }, { Infinity, -2, 0 }, { -Infinity, 3, -Infinity }, { -Infinity, 2, Infinity }, { -Infinity, 0.5, Infinity },
        { -Infinity, -3, -0.0 }, { -Infinity, -2, 0 }, { -Infinity, -0.5, 0 },
        { 2, Infinity, Infinity }, { 2, -Infinity, 0 }, { 0.5, Infinity, 0 }, { 0.5, -Infinity, Infinity }, { -2, Infinity, Infinity }, { -0.5, Infinity, 0 },
        { -2, 3, -8 }, { -2, 2, 4 }, { -2, 0.5, double.NaN }, { -2, -1, -0.5 }, { 2, 10, 1024 }, { 10, 3, 1000 }, { 2, 2000, Infinity }, { -2, 2001, -Infinity },
        { -2, -3001, -0.0 }, { 0.5, 3000, 0 }, { 2, 1e300, Infinity }, { 4, 0.5, 2 }, { 1e10, -1e30, 0 },
    };

    [Theory, MemberData(nameof(Powers))]
    public void Power(double x, double y, double expected)
    {
        Check("Pow", x, y, expected);
        Check("Pow", (float)x, (float)y, (float)expected);
    }

    public static TheoryData<double, double, double> Sums => new()
    {
        { -Infinity, -Infinity, -Infinity }, { -Infinity, 2, 2 }, { 2, -Infinity, 2 }, { Infinity, 2, Infinity }, { Infinity, -Infinity, Infinity },
        { Infinity, Infinity, Infinity }, { double.NaN, 1, double.NaN }, { 1, double.NaN, double.NaN }, { double.NaN, Infinity, double.NaN }, { 1000, 0, 1000 },
        { -1e30, 1e30, 1e30 },
    };

    [Theory, MemberData(nameof(Sums))]
    public void LogAddExp(double x, double y, double expected)
    {
        Check("LogAddExp", x, y, expected);
        Check("LogAddExp", (float)x, (float)y, (float)expected);
    }

    public static TheoryData<string> Names => FunctionUnderTest.Names;

    [Theory, MemberData(nameof(Names))]
    public void NaN_gives_NaN(string function)
    {
        Check(function, double.NaN, double.NaN, double.NaN);
        Check(function, float.NaN, float.NaN, float.NaN);
    }

    [Theory]
    [InlineData("Sinh", -1), InlineData("Tanh", -1), InlineData("Asinh", -1), InlineData("Atanh", -1), InlineData("Cosh", 1), InlineData("LogCosh", 1), InlineData("Negentropy", 1)]
    public void Parity_is_exact(string function, int sign)
    {
        foreach (var x in Bits.Numbers<double>(5000, 3))
            Check(function, -x, -x, sign * FunctionUnderTest.All[function].At(x, x));
        foreach (var x in Bits.Numbers<float>(5000, 3))
            Check(function, -x, -x, sign * FunctionUnderTest.All[function].At(x, x));
    }

    [Fact]
    public void LogAddExp_is_symmetric()
    {
        var (x, y) = (Bits.Numbers<double>(5000, 4), Bits.Numbers<double>(5000, 5));
        for (var i = 0; i < x.Length; i++)
            Check("LogAddExp", x[i], y[i], FunctionUnderTest.All["LogAddExp"].At(y[i], x[i]));
    }

    private static void Check<T>(string function, T x, T y, T expected)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var actual = FunctionUnderTest.All[function].At(x, y);
        Assert.True(Bits.Same(expected, actual), FormattableString.Invariant($"{function}({x:R}, {y:R}) is {actual:R} where {expected:R} is right ({typeof(T).Name})."));
    }
}

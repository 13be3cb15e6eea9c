using System.Numerics;

namespace Lagrangians.Tests.Functions;

public class TrigonometricSpecialValueTests
{
    private const double Infinity = double.PositiveInfinity;
    private const double NaN = double.NaN;
    private const double Half = Math.PI / 2;
    private const double Quarter = Math.PI / 4;

    public static TheoryData<string, double, double> OneArgument => new()
    {
        { "Sin", 0, 0 }, { "Sin", -0.0, -0.0 }, { "Sin", Infinity, NaN }, { "Sin", -Infinity, NaN },
        { "Cos", 0, 1 }, { "Cos", -0.0, 1 }, { "Cos", Infinity, NaN }, { "Cos", -Infinity, NaN },
        { "Tan", 0, 0 }, { "Tan", -0.0, -0.0 }, { "Tan", Infinity, NaN }, { "Tan", -Infinity, NaN },
        { "Asin", 0, 0 }, { "Asin", -0.0, -0.0 }, { "Asin", 1, Half }, { "Asin", -1, -Half }, { "Asin", 1.0001, NaN }, { "Asin", -1.0001, NaN }, { "Asin", Infinity, NaN },
        { "Acos", 1, 0 }, { "Acos", 0, Half }, { "Acos", -0.0, Half }, { "Acos", -1, Math.PI }, { "Acos", 1.0001, NaN }, { "Acos", -1.0001, NaN }, { "Acos", -Infinity, NaN },
        { "Atan", 0, 0 }, { "Atan", -0.0, -0.0 }, { "Atan", 1, Quarter }, { "Atan", Infinity, Half }, { "Atan", -Infinity, -Half }, { "Atan", 1e35, Half },
        { "Cbrt", 0, 0 }, { "Cbrt", -0.0, -0.0 }, { "Cbrt", Infinity, Infinity }, { "Cbrt", -Infinity, -Infinity }, { "Cbrt", -27, -3 }, { "Cbrt", 1e6, 100 },
        { "Erf", 0, 0 }, { "Erf", -0.0, -0.0 }, { "Erf", Infinity, 1 }, { "Erf", -Infinity, -1 }, { "Erf", 6, 1 }, { "Erf", -1e30, -1 },
        { "Erfc", 0, 1 }, { "Erfc", -0.0, 1 }, { "Erfc", Infinity, 0 }, { "Erfc", -Infinity, 2 }, { "Erfc", 28, 0 }, { "Erfc", 1e30, 0 }, { "Erfc", -1e30, 2 }, { "Erfc", 1e-30, 1 },
        { "NormalCdf", 0, 0.5 }, { "NormalCdf", -0.0, 0.5 }, { "NormalCdf", Infinity, 1 }, { "NormalCdf", -Infinity, 0 }, { "NormalCdf", -39, 0 }, { "NormalCdf", 1e30, 1 },
        { "NormalCdf", -1e30, 0 },
    };

    [Theory, MemberData(nameof(OneArgument))]
    public void One_argument(string function, double x, double expected) => Check(function, x, x, expected);

    /// <summary>IEEE 754-2019 §9.2.1; the first operand is y.</summary>
    public static TheoryData<string, double, double, double> TwoArguments => new()
    {
        { "Atan2", 0, 0, 0 }, { "Atan2", -0.0, 0, -0.0 }, { "Atan2", 0, -0.0, Math.PI }, { "Atan2", -0.0, -0.0, -Math.PI },
        { "Atan2", 0, 2, 0 }, { "Atan2", -0.0, 2, -0.0 }, { "Atan2", 0, -2, Math.PI }, { "Atan2", -0.0, -2, -Math.PI },
        { "Atan2", 2, 0, Half }, { "Atan2", 2, -0.0, Half }, { "Atan2", -2, 0, -Half }, { "Atan2", -2, -0.0, -Half },
        { "Atan2", 2, Infinity, 0 }, { "Atan2", -2, Infinity, -0.0 }, { "Atan2", 2, -Infinity, Math.PI }, { "Atan2", -2, -Infinity, -Math.PI },
        { "Atan2", Infinity, 2, Half }, { "Atan2", -Infinity, -2, -Half }, { "Atan2", Infinity, 0, Half }, { "Atan2", 0, -Infinity, Math.PI },
        { "Atan2", Infinity, Infinity, Quarter }, { "Atan2", -Infinity, Infinity, -Quarter },
        { "Atan2", Infinity, -Infinity, 3 * Quarter }, { "Atan2", -Infinity, -Infinity, -3 * Quarter },
        { "Atan2", NaN, 1, NaN }, { "Atan2", 1, NaN, NaN }, { "Atan2", NaN, Infinity, NaN }, { "Atan2", Infinity, NaN, NaN }, { "Atan2", NaN, 0, NaN },
        { "Hypot", 0, 0, 0 }, { "Hypot", -0.0, -0.0, 0 }, { "Hypot", 3, -4, 5 }, { "Hypot", -0.0, -2, 2 }, { "Hypot", 3e30, 4e30, 5e30 },
        { "Hypot", Infinity, NaN, Infinity }, { "Hypot", NaN, -Infinity, Infinity }, { "Hypot", -Infinity, 1, Infinity }, { "Hypot", NaN, 1, NaN }, { "Hypot", 0, NaN, NaN },
    };

    [Theory, MemberData(nameof(TwoArguments))]
    public void Two_arguments(string function, double x, double y, double expected) => Check(function, x, y, expected);

    [Theory]
    [InlineData("Sin", -1), InlineData("Cos", 1), InlineData("Tan", -1), InlineData("Asin", -1), InlineData("Atan", -1), InlineData("Cbrt", -1), InlineData("Erf", -1)]
    public void Parity_is_exact(string function, int sign)
    {
        foreach (var x in Bits.Numbers<double>(5000, 11))
            Same(function, -x, -x, sign * FunctionUnderTest.All[function].At(x, x));
        foreach (var x in Bits.Numbers<float>(5000, 11))
            Same(function, -x, -x, sign * FunctionUnderTest.All[function].At(x, x));
    }

    [Theory]
    [InlineData("Sin"), InlineData("Tan"), InlineData("Asin"), InlineData("Atan")]
    public void A_subnormal_number_is_its_own_image(string function)
    {
        for (var bits = 1L; bits < 1L << 52; bits = bits * 3 + 1)
            Same(function, BitConverter.Int64BitsToDouble(bits), 0, BitConverter.Int64BitsToDouble(bits));
        for (var bits = 1; bits < 1 << 23; bits = bits * 3 + 1)
            Same(function, BitConverter.Int32BitsToSingle(bits), 0, BitConverter.Int32BitsToSingle(bits));
    }

    [Fact]
    public void Hypot_is_symmetric()
    {
        foreach (var (x, y) in Bits.Numbers<double>(5000, 12).Zip(Bits.Numbers<double>(5000, 13)))
            Same("Hypot", x, y, FunctionUnderTest.All["Hypot"].At(y, x));
        foreach (var (x, y) in Bits.Numbers<float>(5000, 12).Zip(Bits.Numbers<float>(5000, 13)))
            Same("Hypot", x, y, FunctionUnderTest.All["Hypot"].At(y, x));
    }

    private static void Check(string function, double x, double y, double expected)
    {
        Same(function, x, y, expected);
        Same(function, (float)x, (float)y, (float)expected);
    }

    private static void Same<T>(string function, T x, T y, T expected)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var actual = FunctionUnderTest.All[function].At(x, y);
        Assert.True(Bits.Same(expected, actual), FormattableString.Invariant($"{function}({x:R}, {y:R}) is {actual:R} where {expected:R} is right ({typeof(T).Name})."));
    }
}

namespace Lagrangians.Tests.Functions;

/// <summary>The public scalar functions are the kernels on one lane.</summary>
public class SpecialFunctionsTests
{
    public static TheoryData<string, Func<double, double>, Func<float, float>> Functions => new()
    {
        { "Softplus", SpecialFunctions.Softplus, SpecialFunctions.Softplus },
        { "LogCosh", SpecialFunctions.LogCosh, SpecialFunctions.LogCosh },
        { "Sigmoid", SpecialFunctions.Sigmoid, SpecialFunctions.Sigmoid },
        { "Expm1", SpecialFunctions.Expm1, SpecialFunctions.Expm1 },
        { "Expm1mx", SpecialFunctions.Expm1mx, SpecialFunctions.Expm1mx },
        { "Log1pmx", SpecialFunctions.Log1pmx, SpecialFunctions.Log1pmx },
        { "Log1p", SpecialFunctions.Log1p, SpecialFunctions.Log1p },
        { "Log1mExp", SpecialFunctions.Log1mExp, SpecialFunctions.Log1mExp },
        { "Tanh", SpecialFunctions.Tanh, SpecialFunctions.Tanh },
        { "Asinh", SpecialFunctions.Asinh, SpecialFunctions.Asinh },
        { "Acosh", SpecialFunctions.Acosh, SpecialFunctions.Acosh },
        { "Atanh", SpecialFunctions.Atanh, SpecialFunctions.Atanh },
        { "Erf", SpecialFunctions.Erf, SpecialFunctions.Erf },
        { "Erfc", SpecialFunctions.Erfc, SpecialFunctions.Erfc },
        { "NormalCdf", SpecialFunctions.NormalCdf, SpecialFunctions.NormalCdf },
        { "XLogX", SpecialFunctions.XLogX, SpecialFunctions.XLogX },
    };

    [Theory, MemberData(nameof(Functions), DisableDiscoveryEnumeration = true)]
    public void Same_bits_as_the_kernel(string name, Func<double, double> forDouble, Func<float, float> forFloat)
    {
        var function = FunctionUnderTest.All[name];
        foreach (var x in Bits.Numbers<double>(2000, 6))
            Assert.True(Bits.Same(function.At(x, x), forDouble(x)), $"{name}({x:R})");
        foreach (var x in Bits.Numbers<float>(2000, 6))
            Assert.True(Bits.Same(function.At(x, x), forFloat(x)), $"{name}({x:R})");
    }

    [Fact]
    public void LogAddExp_has_the_same_bits_as_the_kernel()
    {
        var function = FunctionUnderTest.All["LogAddExp"];
        foreach (var (x, y) in Bits.Numbers<double>(2000, 7).Zip(Bits.Numbers<double>(2000, 8)))
            Assert.True(Bits.Same(function.At(x, y), SpecialFunctions.LogAddExp(x, y)), $"{x:R}, {y:R}");
        foreach (var (x, y) in Bits.Numbers<float>(2000, 7).Zip(Bits.Numbers<float>(2000, 8)))
            Assert.True(Bits.Same(function.At(x, y), SpecialFunctions.LogAddExp(x, y)), $"{x:R}, {y:R}");
    }
}

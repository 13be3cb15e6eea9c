using System.Reflection;

namespace Lagrangians.Tests.Functions;

/// <summary>The public scalar functions are the kernels on one lane.</summary>
public class SpecialFunctionsTests
{
    // Every function of one number; some are generic, so that they do not stand in the way of those of Math.
    public static TheoryData<string, Func<double, double>, Func<float, float>> Functions =>
    [
        .. typeof(SpecialFunctions).GetMethods().Where(m => IsOf<double>(m)).Select(m => new TheoryDataRow<string, Func<double, double>, Func<float, float>>(
            m.Name, m.CreateDelegate<Func<double, double>>(), typeof(SpecialFunctions).GetMethods().Single(f => f.Name == m.Name && IsOf<float>(f)).CreateDelegate<Func<float, float>>())),
        new("Tanh", SpecialFunctions.Tanh, SpecialFunctions.Tanh), new("Asinh", SpecialFunctions.Asinh, SpecialFunctions.Asinh),
        new("Acosh", SpecialFunctions.Acosh, SpecialFunctions.Acosh), new("Atanh", SpecialFunctions.Atanh, SpecialFunctions.Atanh),
    ];

    [Fact]
    public void There_are_functions() => Assert.True(Functions.Count >= 16);

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

    private static bool IsOf<T>(MethodInfo method) => !method.IsGenericMethod && method.ReturnType == typeof(T) && method.GetParameters() is [var x] && x.ParameterType == typeof(T);
}

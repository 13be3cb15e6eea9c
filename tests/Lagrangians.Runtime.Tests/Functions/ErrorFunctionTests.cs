namespace Lagrangians.Tests.Functions;

/// <summary>The public error functions are the kernels on one lane, and keep the digits of their tails.</summary>
public class ErrorFunctionTests
{
    [Fact]
    public void Same_bits_as_the_kernels()
    {
        foreach (var x in Bits.Numbers<double>(2000, 14))
        {
            Assert.True(Bits.Same(FunctionUnderTest.All["Erf"].At(x, x), SpecialFunctions.Erf(x)), $"Erf({x:R})");
            Assert.True(Bits.Same(FunctionUnderTest.All["Erfc"].At(x, x), SpecialFunctions.Erfc(x)), $"Erfc({x:R})");
            Assert.True(Bits.Same(FunctionUnderTest.All["NormalCdf"].At(x, x), SpecialFunctions.NormalCdf(x)), $"NormalCdf({x:R})");
        }
        foreach (var x in Bits.Numbers<float>(2000, 14))
        {
            Assert.True(Bits.Same(FunctionUnderTest.All["Erf"].At(x, x), SpecialFunctions.Erf(x)), $"Erf({x:R})");
            Assert.True(Bits.Same(FunctionUnderTest.All["Erfc"].At(x, x), SpecialFunctions.Erfc(x)), $"Erfc({x:R})");
            Assert.True(Bits.Same(FunctionUnderTest.All["NormalCdf"].At(x, x), SpecialFunctions.NormalCdf(x)), $"NormalCdf({x:R})");
        }
    }

    /// <summary>Against 60 digits of mpmath.</summary>
    [Theory]
    [InlineData(0.25, 0.72367360983176307), InlineData(1, 0.15729920705028513), InlineData(10, 2.0884875837625447e-45), InlineData(26, 5.6631924088561428e-296)]
    public void The_complement_has_all_its_digits(double x, double expected) =>
        Assert.InRange(SpecialFunctions.Erfc(x), expected * (1 - 4e-16), expected * (1 + 4e-16));

    [Fact]
    public void The_tails_end_where_the_type_ends()
    {
        // erfc(27.226) is 2.4726e-324, just over half of the least number; erfc(27.227) is 2.3415e-324.
        Assert.Equal(double.Epsilon, SpecialFunctions.Erfc(27.226));
        Assert.Equal(0, SpecialFunctions.Erfc(27.227));
        Assert.True(SpecialFunctions.NormalCdf(-38.4) is > 0 and < 1e-308);
        Assert.Equal(0, SpecialFunctions.NormalCdf(-38.6));
        Assert.True(SpecialFunctions.Erf(5.8) < 1);
        Assert.Equal(1, SpecialFunctions.Erf(6));
    }
}

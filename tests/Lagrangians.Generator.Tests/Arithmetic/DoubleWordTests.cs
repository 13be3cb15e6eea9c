using CsCheck;
using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;

namespace Lagrangians.Generator.Tests.Arithmetic;

/// <summary>Double words against the same operations at 300 bits.</summary>
public sealed class DoubleWordTests
{
    // Sums of two numbers of different size, so that the low word is not 0.
    private static readonly Gen<DoubleWord> Numbers =
        from high in Gen.Double[-1, 1]
        from low in Gen.Double[-1, 1]
        from exponent in Gen.Int[-60, 60]
        select ((DoubleWord)high + ((DoubleWord)low).Scale(-56)).Scale(exponent);

    [Fact]
    public void Operations_err_by_a_few_units_of_104_bits() => Gen.Select(Numbers, Numbers).Sample((a, b) =>
    {
        var (x, y) = (a.ToBigFloat(), b.ToBigFloat());
        Close(a + b, BigFloat.Add(x, y, 300), -102);
        Close(a - b, BigFloat.Subtract(x, y, 300), -102);
        Close(a * b, BigFloat.Multiply(x, y, 300), -102);
        if (!b.IsZero)
            Close(a / b, BigFloat.Divide(x, y, 300), -101);
        Close(a.Abs().Sqrt(), BigFloat.Sqrt(BigFloat.Abs(x), 300), -101);
        Close(DoubleWord.From(x), x, -105);
        Assert.Equal(x.CompareTo(y), a.CompareTo(b));
    });

    [Theory]
    [InlineData("Exp"), InlineData("Expm1"), InlineData("Log"), InlineData("Log1p"), InlineData("Sigmoid"), InlineData("Softplus"), InlineData("Tanh")]
    [InlineData("LogCosh"), InlineData("Negentropy"), InlineData("Sinh"), InlineData("Cosh"), InlineData("XLogX"), InlineData("Hypot"), InlineData("LogAddExp"), InlineData("Max"), InlineData("Min")]
    [InlineData("Erf"), InlineData("Erfc"), InlineData("Erfcx"), InlineData("NormalCdf")]
    public void Functions_err_by_a_few_units_of_100_bits(string name) => Gen.Select(Numbers, Numbers).Sample((a, b) =>
    {
        var function = FunctionLibrary.Find(name);
        DoubleWord[] arguments = function.Arity == 1 ? [a] : [a, b];
        if (Math.Abs(a.Magnitude) > 30 && name is not ("Log" or "Log1p"))
            arguments[0] = a.Scale(-a.Magnitude + (a.Magnitude % 10));
        var exact = function.Value([.. arguments.Select(u => u.ToBigFloat())], 300);
        var found = function.InDoubleWords!(arguments);
        Assert.Equal(exact.IsNaN, found.IsNaN);
        // The argument's own digits: e^u of a u of 2^10 has ten less, e^(−u²) twenty; and a logarithm near its root.
        var power = function.ExponentialOrder == 2 || name == "Erfcx" ? 2 : 1;
        Close(found, exact, -99 + (power * (int)Math.Max(0, arguments.Max(u => u.Magnitude))), name == "LogAddExp" ? -99 : int.MinValue);
    });

    [Fact]
    public void Ends_are_as_those_of_the_long_numbers()
    {
        Assert.True(DoubleWordFunctions.Log(0).CompareTo(double.NegativeInfinity) == 0);
        Assert.True(DoubleWordFunctions.Log(-1).IsNaN);
        Assert.True(DoubleWordFunctions.Exp(1e15).CompareTo(double.PositiveInfinity) == 0);
        Assert.True(DoubleWordFunctions.Exp(-1e15).IsZero);
        Assert.Equal(1, ((DoubleWord)1 / 0).ToBigFloat().Sign);
        Assert.False(((DoubleWord)1 / 0).IsFinite);
        var one = DoubleWordFunctions.Exp(100_000) * DoubleWordFunctions.Exp(-100_000);
        Assert.True((one - 1).Abs() < ((DoubleWord)1).Scale(-84));
    }

    private static void Close(DoubleWord found, BigFloat exact, int bits, int absolute = int.MinValue)
    {
        if (!exact.IsFinite)
            return;
        var error = BigFloat.Abs(BigFloat.Subtract(found.ToBigFloat(), exact, 60));
        Assert.True(error.IsZero || error.Magnitude <= Math.Max(exact.Magnitude + bits, absolute), $"{found.ToBigFloat()} for {exact}: off by 2^{error.Magnitude - exact.Magnitude}");
    }
}

using System.Reflection;
using Lagrangians.Tests.Functions;
using Lagrangians.Vectors;

namespace Lagrangians.Tests.Vectors;

/// <summary>Lanes with more digits and range than the element: the same functions as on registers.</summary>
public class WideLaneTests
{
    private static readonly string[] Errors = ["ProductError", "QuotientError", "SumError", "LogError", "Amended"];

    /// <summary>Every function of one or two arguments that passes over a vector may call; rounding errors are for registers.</summary>
    public static TheoryData<string> Functions => [.. typeof(IReal<>).GetMethods(BindingFlags.Public | BindingFlags.Static)
        .Where(m => !m.IsSpecialName && m.ReturnType == m.DeclaringType!.GetGenericArguments()[0] && m.GetParameters().All(p => p.ParameterType == m.ReturnType))
        .Where(m => m.GetParameters().Length is 1 or 2).Select(m => m.Name).Except(Errors).Except(["Equal"])];

    [Theory, MemberData(nameof(Functions))]
    public void Numbers_have_the_function(string name)
    {
        // Generated code names it on the type, where a default of the interface is not found.
        Assert.Contains(typeof(Number<double>).GetMethods(BindingFlags.Public | BindingFlags.Static), m => m.Name == name);
        Agree<Number<double>>(name, x => x, Number<double>.First);
    }

    [Theory, MemberData(nameof(Functions))]
    public void Double_words_have_the_function(string name) =>
        Agree<PairedLanes<Lane<double>, double>>(name, x => x, PairedLanes<Lane<double>, double>.First);

    /// <summary>That a formula has a limit is asked of the functions of the element's type, so that these have the same ones.</summary>
    [Theory, MemberData(nameof(Functions))]
    public void Wide_lanes_have_the_limits(string name)
    {
        foreach (var x in new[] { double.PositiveInfinity, double.NegativeInfinity, double.NaN })
        {
            var exact = Lane<double>.First(Call(name, Lane<double>.Create(x), Lane<double>.Create(0.75)));
            var wide = Lane<double>.First(Wide<Lane<double>, double>.Narrow(Call<Wide<Lane<double>, double>>(name, x, 0.75)));
            Assert.True(exact.Equals(wide), $"{name}({x}): {wide:R} for {exact:R}");
        }
    }

    [Theory]
    [InlineData(1e300)]
    [InlineData(-1e-300)]
    [InlineData(1.5)]
    public void Products_neither_overflow_nor_vanish(double x)
    {
        Number<double> number = x;
        var power = number * number * number * number;
        Assert.Equal(Math.Abs(x), Number<double>.First(Number<double>.Sqrt(Number<double>.Sqrt(power))));
        Assert.Equal(4 * Math.Log(Math.Abs(x)), Number<double>.First(Number<double>.Log(power)), Math.Abs(1e-12 * Math.Log(Math.Abs(x))));
        Assert.Equal(x, Number<double>.First(power / (number * number * number)));
    }

    [Fact]
    public void Sums_keep_what_a_double_drops()
    {
        Number<double> one = 1, tiny = 1e-25;
        Assert.Equal(1e-25, Number<double>.First(one + tiny - one), 1e-31);
        Assert.Equal(0, Number<double>.First((one / 3 * 3) - one), 1e-31);
        Assert.Equal(1e308, Number<double>.First((Number<double>)1e308 + 1e308 + 1e308 - 1e308 - 1e308));
    }

    // A static default of an interface is called by way of a method that is generic in the lanes.
    private static void Agree<V>(string name, Func<double, V> create, Func<V, double> first)
        where V : unmanaged, ILanes<V, double>
    {
        foreach (var x in new[] { 0.3, -0.7, 1.25, -3.5, 17, -200.5 })
        {
            var exact = Lane<double>.First(Call(name, Lane<double>.Create(x), Lane<double>.Create(0.75)));
            var wide = first(Call(name, create(x), create(0.75)));
            var ulp = Math.BitIncrement(Math.Abs(exact)) - Math.Abs(exact);
            Assert.True(double.IsNaN(exact) ? double.IsNaN(wide) : exact == wide || Math.Abs(exact - wide) <= 4 * ulp, $"{name}({x}): {wide:R} for {exact:R}");
        }
    }

    private static V Call<V>(string name, V x, V y)
        where V : struct, IReal<V>
        => name switch
        {
            "Sqrt" => V.Sqrt(x),
            "Abs" => V.Abs(x),
            "Round" => V.Round(x),
            "Floor" => V.Floor(x),
            "Max" => V.Max(x, y),
            "Min" => V.Min(x, y),
            "CopySign" => V.CopySign(x, y),
            "Atan2" => V.Atan2(x, y),
            "Hypot" => V.Hypot(x, y),
            "Pow" => V.Pow(x, y),
            "LogAddExp" => V.LogAddExp(x, y),
            "IntegerQuotient" => V.IntegerQuotient(x, y),
            "IntegerRemainder" => V.IntegerRemainder(x, y),
            "Sign" => V.Sign(x),
            "PositivePart" => V.PositivePart(x),
            "UnlessNaN" => V.UnlessNaN(x, y),
            "Finite" => V.Finite(x),
            "Exp" => V.Exp(x),
            "Exp2" => V.Exp2(x),
            "Exp10" => V.Exp10(x),
            "Expm1" => V.Expm1(x),
            "Expm1mx" => V.Expm1mx(x),
            "Log" => V.Log(x),
            "Log2" => V.Log2(x),
            "Log10" => V.Log10(x),
            "Log1p" => V.Log1p(x),
            "Log1pmx" => V.Log1pmx(x),
            "Log1mExp" => V.Log1mExp(x),
            "Sinh" => V.Sinh(x),
            "Cosh" => V.Cosh(x),
            "Tanh" => V.Tanh(x),
            "Asinh" => V.Asinh(x),
            "Acosh" => V.Acosh(x),
            "Atanh" => V.Atanh(x),
            "Sigmoid" => V.Sigmoid(x),
            "Softplus" => V.Softplus(x),
            "LogCosh" => V.LogCosh(x),
            "Negentropy" => V.Negentropy(x),
            "Log1pOfFraction" => V.Log1pOfFraction(V.Min(V.Abs(x), 1)),
            "XLogX" => V.XLogX(x),
            "Sin" => V.Sin(x),
            "Cos" => V.Cos(x),
            "Tan" => V.Tan(x),
            "Asin" => V.Asin(x),
            "Acos" => V.Acos(x),
            "Atan" => V.Atan(x),
            "Cbrt" => V.Cbrt(x),
            "Erf" => V.Erf(x),
            "Erfc" => V.Erfc(x),
            "Erfcx" => V.Erfcx(x),
            "NormalCdf" => V.NormalCdf(x),
            "LogGamma" => V.LogGamma(x),
            "Digamma" => V.Digamma(x),
            "Trigamma" => V.Trigamma(x),
            "PreciseLog" => V.PreciseLog(x),
            _ => throw new ArgumentException($"{name} is new: call it here too", nameof(name)),
        };
}

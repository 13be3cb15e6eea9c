using System.Reflection;
using Lagrangians.Tests.Functions;

namespace Lagrangians.Tests.Arrays;

public class VectorMathTests
{
    private const BindingFlags Statics = BindingFlags.Public | BindingFlags.Static;

    // Each function on vectors beside the one on numbers that it applies to every element.
    private static readonly Dictionary<string, (Func<RealVector, RealVector> OnVectors, Func<double, double> OnNumbers)> Unary = new()
    {
        ["Exp"] = (VectorMath.Exp, Math.Exp),
        ["Expm1"] = (VectorMath.Expm1, SpecialFunctions.Expm1),
        ["Expm1mx"] = (VectorMath.Expm1mx, SpecialFunctions.Expm1mx),
        ["Log1pmx"] = (VectorMath.Log1pmx, SpecialFunctions.Log1pmx),
        ["Log"] = (VectorMath.Log, Math.Log),
        ["Log to a base"] = (x => VectorMath.Log(x, 3), x => Math.Log(x, 3)),
        ["Log2"] = (VectorMath.Log2, Math.Log2),
        ["Log10"] = (VectorMath.Log10, Math.Log10),
        ["Log1p"] = (VectorMath.Log1p, SpecialFunctions.Log1p),
        ["Log1mExp"] = (VectorMath.Log1mExp, SpecialFunctions.Log1mExp),
        ["XLogX"] = (VectorMath.XLogX, SpecialFunctions.XLogX),
        ["Square"] = (VectorMath.Square, x => x * x),
        ["Sqrt"] = (VectorMath.Sqrt, Math.Sqrt),
        ["Cbrt"] = (VectorMath.Cbrt, Math.Cbrt),
        ["Abs"] = (VectorMath.Abs, Math.Abs),
        ["Clamp"] = (x => VectorMath.Clamp(x, -1, 2), x => Math.Clamp(x, -1, 2)),
        ["Sin"] = (VectorMath.Sin, Math.Sin),
        ["Cos"] = (VectorMath.Cos, Math.Cos),
        ["Tan"] = (VectorMath.Tan, Math.Tan),
        ["Asin"] = (VectorMath.Asin, Math.Asin),
        ["Acos"] = (VectorMath.Acos, Math.Acos),
        ["Atan"] = (VectorMath.Atan, Math.Atan),
        ["Sinh"] = (VectorMath.Sinh, Math.Sinh),
        ["Cosh"] = (VectorMath.Cosh, Math.Cosh),
        ["Tanh"] = (VectorMath.Tanh, Math.Tanh),
        ["Asinh"] = (VectorMath.Asinh, Math.Asinh),
        ["Acosh"] = (VectorMath.Acosh, Math.Acosh),
        ["Atanh"] = (VectorMath.Atanh, Math.Atanh),
        ["Softplus"] = (VectorMath.Softplus, SpecialFunctions.Softplus),
        ["Negentropy"] = (VectorMath.Negentropy, SpecialFunctions.Negentropy),
        ["LogCosh"] = (VectorMath.LogCosh, SpecialFunctions.LogCosh),
        ["Sigmoid"] = (VectorMath.Sigmoid, SpecialFunctions.Sigmoid),
        ["Erf"] = (VectorMath.Erf, SpecialFunctions.Erf),
        ["Erfc"] = (VectorMath.Erfc, SpecialFunctions.Erfc),
        ["NormalCdf"] = (VectorMath.NormalCdf, SpecialFunctions.NormalCdf),
    };

    private static readonly Dictionary<string, (Func<RealVector, RealVector, RealVector> OnVectors, Func<RealVector, double, RealVector> WithNumber,
        Func<double, RealVector, RealVector> OfNumber, Func<double, double, double> OnNumbers)> Binary = new()
    {
        ["Pow"] = (VectorMath.Pow, VectorMath.Pow, VectorMath.Pow, Math.Pow),
        ["Max"] = (VectorMath.Max, VectorMath.Max, VectorMath.Max, Math.Max),
        ["Min"] = (VectorMath.Min, VectorMath.Min, VectorMath.Min, Math.Min),
        ["Atan2"] = (VectorMath.Atan2, VectorMath.Atan2, VectorMath.Atan2, Math.Atan2),
        ["LogAddExp"] = (VectorMath.LogAddExp, VectorMath.LogAddExp, VectorMath.LogAddExp, SpecialFunctions.LogAddExp),
    };

    private static readonly double[] Numbers = Bits.Numbers<double>(200, 31);
    private static readonly double[] Others = Bits.Numbers<double>(200, 32);

    public static TheoryData<string> UnaryNames => [.. Unary.Keys];

    // Those of SpecialFunctions that are on vectors too.
    public static TheoryData<string> SpecialNames => [.. typeof(SpecialFunctions).GetMethods(Statics).Select(m => m.Name).Distinct()
        .Where(n => OnNumbers(n) is not null && OnVectors(n) is not null)];

    public static TheoryData<string> BinaryNames => [.. Binary.Keys];

    [Theory]
    [MemberData(nameof(UnaryNames))]
    public void A_function_is_applied_to_every_element(string name)
    {
        var (onVectors, onNumbers) = Unary[name];
        Bits.Equal<double>([.. Numbers.Select(onNumbers)], onVectors(Numbers).AsSpan(), name);
    }

    [Theory]
    [MemberData(nameof(SpecialNames))]
    public void A_special_function_is_applied_to_every_element(string name) =>
        Bits.Equal<double>([.. Numbers.Select(x => OnNumbers(name)!(x))], OnVectors(name)!(Numbers).AsSpan(), name);

    private static Func<double, double>? OnNumbers(string name) =>
        typeof(SpecialFunctions).GetMethod(name, 0, Statics, [typeof(double)])?.CreateDelegate<Func<double, double>>();

    private static Func<RealVector, RealVector>? OnVectors(string name) =>
        typeof(VectorMath).GetMethod(name, Statics, [typeof(RealVector)])?.CreateDelegate<Func<RealVector, RealVector>>();

    [Theory]
    [MemberData(nameof(BinaryNames))]
    public void A_function_of_two_is_applied_to_every_pair(string name)
    {
        var (onVectors, withNumber, ofNumber, onNumbers) = Binary[name];
        Bits.Equal<double>([.. Numbers.Zip(Others, onNumbers)], onVectors(Numbers, Others).AsSpan(), name);
        Bits.Equal<double>([.. Numbers.Select(x => onNumbers(x, 1.5))], withNumber(Numbers, 1.5).AsSpan(), $"{name} with a number");
        Bits.Equal<double>([.. Numbers.Select(y => onNumbers(1.5, y))], ofNumber(1.5, Numbers).AsSpan(), $"{name} of a number");
        Assert.Contains("200 and 3", Assert.Throws<ArgumentException>(() => onVectors(Numbers, new double[3])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Powers_of_two_and_ten_are_exact_where_they_can_be()
    {
        RealVector integers = Enumerable.Range(0, 23).Select(i => (double)i).ToArray();
        for (var i = 0; i < integers.Length; i++)
        {
            Assert.Equal(Math.ScaleB(1, i), VectorMath.Exp2(integers)[i]);
            Assert.Equal(double.Parse($"1e{i}"), VectorMath.Exp10(integers)[i]);
        }
        Assert.Equal(Math.Sqrt(2), VectorMath.Exp2(new[] { 0.5 })[0], 1e-15);
        Assert.Equal(Math.Sqrt(0.1), VectorMath.Exp10(new[] { -0.5 })[0], 1e-15);
    }

    [Fact]
    public void The_hypotenuse_neither_overflows_nor_vanishes()
    {
        Assert.Equal(5e200, VectorMath.Hypot(new[] { 3e200 }, new[] { 4e200 })[0], 1e186);
        Assert.Equal(5e-200, VectorMath.Hypot(new[] { 3e-200 }, 4e-200)[0], 1e-214);
        Assert.Equal(5, VectorMath.Hypot(3, new[] { -4.0 })[0]);
    }

    [Fact]
    public void A_clamp_with_its_bounds_exchanged_is_refused() =>
        Assert.Throws<ArgumentException>(() => VectorMath.Clamp(Numbers, 1, -1));
}

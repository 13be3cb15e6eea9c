using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Reading.Model;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Tests.Reading;

/// <summary>A literal is its C# value, and what is made of literals is exact, whatever C# folds it to.</summary>
public sealed class ConstantTests
{
    private static readonly Rational Huber = Rational.FromDouble(1.345);

    public static TheoryData<string, string> Expressions => new()
    {
        { "1.345 * 1.345", "square" },
        { "C * C", "square" },
        { "Squared", "square" },
        { "Elsewhere.Squared", "square" },
        { "C * Elsewhere.C", "square" },
        { "+(C) * 1.345d", "square" },
        { "1.0 / 3", "third" },
        { "Third", "third" },
        { "1 / 3.0", "third" },
        { "1 / 3 + 1.0 / 3", "third" },
        { "(double)1 / 3", "third" },
        { "1.345f", "float" },
        { "(float)1.345", "float" },
        { "(double)1.345f", "float" },
        { "Single", "float" },
        { "1.345", "double" },
        { "(double)1.345m", "double" },
        { "true ? 1.345 : 2", "double" },
        { "1.345 % 2", "double" },
    };

    [Theory, MemberData(nameof(Expressions))]
    public void It_is_read_as_it_stands(string expression, string number)
    {
        var expected = number switch { "square" => Huber * Huber, "third" => new Rational(1, 3), "float" => Rational.FromDouble(1.345f), _ => Huber };
        Assert.Equal(expected, CoefficientOf($"=> ({expression}) * x"));
        Assert.Equal(expected, CoefficientOf($"{{ const double local = {expression}; const double unused = double.NaN; return x * local; }}"));
    }

    [Theory]
    [InlineData("1 / 2", 0)]
    [InlineData("(int)2.7", 2)]
    [InlineData("7 / 2", 3)]
    public void Integers_are_those_of_CSharp(string expression, int expected) => Assert.Equal(expected, CoefficientOf($"=> x * 5 + ({expression}) * x") - 5);

    [Fact]
    public void A_thousand_constants_are_no_deep_nest() =>
        Assert.Equal(1001 * Rational.FromDouble(0.1), CoefficientOf($"=> ({string.Join(" + ", Enumerable.Repeat("0.1", 1001))}) * x"));

    [Theory]
    [InlineData("-Pow(x, 0.1) * Pow(x, 0.9)", "-x")]
    [InlineData("0.3 * x * x - 3 * 0.1 * x * x", "0")]
    [InlineData("Pow(x, 0.1 * 20)", "x * x")]
    [InlineData("Pow(x, 0.3333333333333333 * 3)", "x")]
    public void What_cancels_in_what_is_meant_is_not_emitted(string body, string emitted) => Assert.Equal(emitted, Accept($"=> {body}").Body!.ToString());

    [Fact]
    public void What_remains_beside_it_is_the_double()
    {
        var body = Accept("=> 0.3 * x * x - 3 * 0.1 * x * x + 0.7 * x").Body!;
        Assert.Equal(Rational.FromDouble(0.7), Assert.IsType<Product>(body).Coefficient);
    }

    [Fact]
    public void What_nothing_is_rounded_in_is_read_once()
    {
        Assert.Null(Accept("=> x * x / 2 + 0.75 * x").Meaning);
        Assert.Equal(new Rational(269, 200), Assert.IsType<Product>(Accept("=> 1.345 * x").Meaning!.Body).Coefficient);
    }

    private static Rational CoefficientOf(string body) => Accept(body).Body is Product product ? product.Coefficient : 1;

    private static Definition Accept(string body) => Compile.Accept(Compile.Project(
        ("Model.cs", $"static partial class Neurons {{ const double C = 1.345, Squared = C * C; const float Single = 1.345f; const double Third = 1.0 / 3; [Lagrangian] static double F([Domain(Min = 0)] double x) {body}{(body[0] == '{' ? "" : ";")} }}"),
        ("Elsewhere.cs", "static class Elsewhere { public const double C = 1.345; public const double Squared = Neurons2.Again * C; } static class Neurons2 { public const double Again = Elsewhere.C; }")));
}

using System.Globalization;
using Lagrangians.Generator.Reading;
using Lagrangians.Generator.Reading.Model;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Tests.Reading;

/// <summary>What is read of a signature.</summary>
public sealed class SignatureTests
{
    [Theory]
    [InlineData("double a = 1e-6", "1E-06")]
    [InlineData("double a = 1", "1")]
    [InlineData("double a = 0.1", "0.1")]
    [InlineData("double a = 1.0 / 3", "0.3333333333333333")]
    [InlineData("double a = -0.0", "-0.0")]
    [InlineData("double a = -2.5", "-2.5")]
    [InlineData("double a = double.MaxValue", "double.MaxValue")]
    [InlineData("double a = double.Epsilon", "5E-324")]
    [InlineData("double a = double.PositiveInfinity", "double.PositiveInfinity")]
    [InlineData("double a = double.NaN", "double.NaN")]
    [InlineData("double a = Math.PI", "3.141592653589793")]
    [InlineData("double a = default", "0")]
    [InlineData("float a = 0.1f", "0.1f")]
    [InlineData("float a = float.MinValue", "float.MinValue")]
    [InlineData("float a = 3", "3f")]
    [InlineData("int a = -7", "-7")]
    [InlineData("int a = int.MaxValue", "2147483647")]
    [InlineData("double a", null)]
    public void DefaultsReadBackExactly(string parameter, string? text)
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            // As fi-FI has it: a comma for a point and U+2212 for a minus.
            var finnish = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            finnish.NumberFormat.NumberDecimalSeparator = ",";
            finnish.NumberFormat.NegativeSign = "\u2212";
            CultureInfo.CurrentCulture = finnish;
            Assert.Equal(text, Compile.Accept(Compile.InClass($"[Lagrangian] static double F(double x, {parameter}) => x;")).Method.Parameters[1].DefaultText);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Theory]
    [InlineData("", "(-, -)")]
    [InlineData("[Domain]", "(-, -)")]
    [InlineData("[Domain(Min = 0)]", "[0, -)")]
    [InlineData("[Domain(MinExclusive = 0)]", "(0, -)")]
    [InlineData("[Domain(Max = 1, Min = 0)]", "[0, 1]")]
    [InlineData("[Domain(Min = double.NegativeInfinity, MaxExclusive = 0)]", "(-, 0)")]
    [InlineData("[Learnable(Min = 0.5, MinExclusive = 0.25)]", "[1/2, -)")]
    [InlineData("[Learnable(Min = 0.25, MinExclusive = 0.5)]", "(1/2, -)")]
    [InlineData("[Learnable(Min = 0.5, MinExclusive = 0.5)]", "(1/2, -)")]
    [InlineData("[Domain(Min = 0, Max = 3)] [Learnable(Min = -1, Max = 1)]", "[0, 1]")]
    public void TheTighterBoundWins(string attributes, string expected)
    {
        var domain = Compile.Accept(Compile.InClass($"[Lagrangian] static double F(double x, {attributes} double a) => x;")).Method.Parameters[1].Symbol.Domain;
        Assert.Equal(expected, $"{(domain.Lower.IsOpen ? "(" : "[")}{Show(domain.Lower)}, {Show(domain.Upper)}{(domain.Upper.IsOpen ? ")" : "]")}");
    }

    [Fact]
    public void TheUsersOwnDefiningPartCounts()
    {
        var method = Compile.Accept(Compile.InClass("public static partial double F(double x, double b = 3); [Lagrangian] public static partial double F(double x, double b) => b * x;")).Method;
        Assert.False(method.IsPartial);
        Assert.Equal("3", method.Parameters[1].DefaultText);
        var marked = Compile.Accept(Compile.InClass("[Lagrangian] public static partial double F(double x); public static partial double F(double x) => x;")).Method;
        Assert.False(marked.IsPartial);
    }

    [Theory]
    [InlineData("private protected static partial double F(double x)", "private protected", "static partial")]
    [InlineData("internal unsafe static partial double F(double x)", "internal", "unsafe static partial")]
    [InlineData("new public static partial double F(double x)", "public", "new static partial")]
    [InlineData("static partial double F(double x)", "", "static partial")]
    public void ModifiersAreThoseOfBothParts(string declaration, string accessibility, string modifiers)
    {
        var method = Compile.Accept($"partial class C {{ [Lagrangian] {declaration} => x; }}").Method;
        Assert.Equal((accessibility, modifiers), (method.Accessibility, method.Modifiers));
    }

    [Theory]
    [InlineData("/** <summary>One.</summary>\n * <remarks>Two.</remarks> */", "<summary>One.</summary>\n<remarks>Two.</remarks>")]
    [InlineData("/// <summary>A &lt; b\n///   <c>x</c>\n/// </summary>\n// not this\n", "<summary>A &lt; b\n  <c>x</c>\n</summary>")]
    [InlineData("// no documentation\n", null)]
    public void Documentation(string comment, string? expected) =>
        Assert.Equal(expected, Compile.Accept($"partial class C {{\n{comment}\n[Lagrangian] static double F(double x) => x; }}").Method.Documentation);

    [Theory]
    [InlineData("[Lagrangian] static double F(double x) => x;", "FActivation", "FLagrangian")]
    [InlineData("[Lagrangian(Activation = \"A\", Module = \"@class\")] static double F(double x) => x;", "A", "@class")]
    [InlineData("[Lagrangian] static double @if(double x) => x;", "ifActivation", "ifLagrangian")]
    public void Names(string member, string activation, string module) =>
        Assert.Equal(new GeneratedNames(activation, module), Compile.Accept(Compile.InClass(member)).Names);

    [Fact]
    public void OverloadsHaveModulesOfTheirOwn()
    {
        var compilation = Compile.Project(Compile.InClass(
            "[Lagrangian] static double F(double x, double beta) => x; [Lagrangian] static double F(double x) => x; [Lagrangian] static double F(double x, int n, double beta) => x;"));
        var modules = Compile.Methods(compilation).Select(m => DefinitionReader.Read(m, compilation, TestContext.Current.CancellationToken).Definition!.Names.Module);
        Assert.Equal(["FBetaLagrangian", "FLagrangian", "FNBetaLagrangian"], modules);
    }

    [Theory]
    [InlineData("[Lagrangian] public static partial double F(double x) => Math.Round(x);", true)]
    [InlineData("[Lagrangian] public static partial double F(double x, [Learnable] int n = 1) => x;", true)]
    [InlineData("[Lagrangian] public static partial double F(double x, double a = 1) => x; static void FActivation(double x, double a) { }", true)]
    [InlineData("[Lagrangian] public static partial double F(double x) => missing;", true)]
    [InlineData("[Lagrangian] public static partial double F<T>(double x) => x;", true)]
    [InlineData("[Lagrangian] public static partial string F(double x) => null!;", true)]
    [InlineData("[Lagrangian] public static string F(double x) => null!;", false)]
    [InlineData("[Lagrangian] public static partial double F(Missing x) => 1;", false)]
    public void OfARejectedDefinitionTheDefiningPartRemains(string member, bool remains)
    {
        var definition = Compile.Read(Compile.Project(Compile.InClass(member))).Definition;
        Assert.Equal(remains, definition is not null);
        Assert.Null(definition?.Body);
    }

    private static string Show(Bound bound) => bound.IsFinite ? bound.Value.ToString() : "-";
}

namespace Lagrangians.Generator.Tests.Generation;

/// <summary>π and e by their names, which are the numbers themselves.</summary>
public sealed class NamedNumberTests
{
    [Theory]
    [InlineData("=> x * SpecialFunctions.Erf(x) + Exp(-x * x) / Sqrt(Math.PI);", "=> V.Erf(x);")]
    [InlineData("=> x * SpecialFunctions.NormalCdf(x) + Exp(-x * x / 2) / Sqrt(2 * PI);", "=> V.NormalCdf(x);")]
    [InlineData("=> x * SpecialFunctions.NormalCdf(x) + Exp(-x * x / 2) / Sqrt(double.Tau);", "=> V.NormalCdf(x);")]
    [InlineData("{ const double density = 2 * double.Pi; return x * SpecialFunctions.NormalCdf(x) + Exp(-x * x / 2) / Sqrt(density); }", "=> V.NormalCdf(x);")]
    [InlineData("=> Exp(x) - Math.E * x + (1 - Log(Math.E));", "=> V.Exp(x)")]
    public void What_they_cancel_with_is_gone(string body, string activation)
    {
        var generated = UserProject.Build($"internal static partial class F {{ [Lagrangian] internal static partial double L([Domain(Min = -5, Max = 5)] double x) {body} }}").Generated;
        Assert.Contains(activation, generated, StringComparison.Ordinal);
    }

    [Fact]
    public void Kinks_that_cancel_at_0_leave_the_slope()
    {
        var assembly = UserProject.Build("internal static partial class F { [Lagrangian] internal static partial double L(double x) => Max(0, x) + Min(0, Exp(x) - 1); }").Load();
        Assert.Equal(1, UserProject.Bind<Func<double, double>>(assembly, "F", "LActivation")(0));
    }
}

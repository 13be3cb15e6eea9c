namespace Lagrangians.Generator.Tests.Diagnostics;

/// <summary>LAG202: what C# itself makes of a body is told where it is wrong, and only there.</summary>
public sealed class BodyAccuracyTests
{
    private const string Of = "The body of the Lagrangian 'F' ";

    [Theory]
    [InlineData("double F(double x, double beta = 1) => [|Log(1 + Exp(beta * x))|] / beta;", "overflows at x = 765.25, beta = 1: it returns ∞, and the exact value is 765.25")]
    [InlineData("double F(double x) => [|Math.Log(Math.Cosh(x))|];", "overflows at x = 765.25: it returns ∞, and the exact value is 764.5568528194401")]
    [InlineData("double F([Domain(Max = 0)] double x) => [|Log(1 + Exp(x))|];", "loses all digits at x = -38.25: it returns 0, and the exact value is 2.444759076612131E-17")]
    [InlineData("double F(double x) => [|Sqrt(1 + x * x) - 1|];", "loses all digits at x = 1.1641532182693481E-10: it returns 0, and the exact value is 6.776263578034403E-21")]
    [InlineData("double F([Domain(Max = 5)] double x) => [|Exp(x) - x - 1|];", "loses 9 digits at x = -9.5367431640625E-07: it returns 4.547473508864641E-13, and the exact value is 4.547472063262089E-13")]
    [InlineData("double F(double x) => [|Exp(x) / (1 + Exp(x))|];", "is not a number at x = 765.25: it returns NaN, and the exact value is 1")]
    [InlineData("double F([Domain(Min = 1e150)] double x) => [|Sqrt(x * x + 1)|];", "overflows at x = 1E+200: it returns ∞, and the exact value is 1E+200")]
    [InlineData("float F(float x) => [|MathF.Log(1 + MathF.Exp(x))|];", "overflows at x = 90.125: it returns ∞, and the exact value is 90.125")]
    [InlineData("double F(RealVector x) => [|Log(Sum(Exp(x)))|];", "overflows at x = [765.25]: it returns ∞, and the exact value is 765.25")]
    [InlineData("double F(RealVector x, double b = 2) => [|Log(Sum(x, xi => Exp(b * xi)))|] / b;", "overflows at x = [765.25], b = 2: it returns ∞, and the exact value is 765.25")]
    [InlineData("double F(double x) { var e = Exp(x); return 3 * [|Log(1 + e)|]; }", "overflows at x = 765.25: it returns ∞, and the exact value is 2295.75")]
    [InlineData("double F(double x) => [|G(2 * x)|]; static double G(double z) => Log(1 + Exp(z));", "overflows at x = 765.25: it returns ∞, and the exact value is 1530.5")]
    [InlineData("double F(double x) => [|double.LogP1(x * x)|];", "loses all digits at x = 1.1641532182693481E-10: it returns 0, and the exact value is 1.3552527156068805E-20")]
    [InlineData("double F(double x) => x switch { > 0 => x * x / 2, _ => [|Exp(x) - 1|] - x };", "loses 9 digits at x = -9.5367431640625E-07: it returns 4.547473508864641E-13, and the exact value is 4.547472063262089E-13")]
    public async Task A_loss_is_told_with_a_point_and_both_values(string marked, string message)
    {
        var start = marked.IndexOf("[|", StringComparison.Ordinal);
        var end = marked.IndexOf("|]", StringComparison.Ordinal) - 2;
        using var body = new BodyFix(Compile.Usings + Compile.InClass("[Lagrangian] static " + marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal)));
        var found = Assert.Single(await body.Diagnose());
        Assert.Equal("LAG202", found.Id);
        Assert.Equal(Of + message, found.GetMessage());
        Assert.Equal(Microsoft.CodeAnalysis.DiagnosticSeverity.Info, found.Severity);
        var text = await body.Text();
        var method = text.IndexOf("[Lagrangian] static ", StringComparison.Ordinal) + "[Lagrangian] static ".Length;
        Assert.Equal(text.Substring(method + start, end - start), text.Substring(found.Location.SourceSpan.Start, found.Location.SourceSpan.Length));
    }

    [Theory]
    [InlineData("double F(double x) => x * x / 2;")]
    [InlineData("double F(double x, double b = 1.7) => Exp(b * x) / b;")]
    [InlineData("double F(double x) => Exp(-x * x / 2);")]
    [InlineData("double F([Domain(Min = 0)] double x) => x * Log(x) - x;")]
    [InlineData("double F(double x) => Abs(x);")]
    [InlineData("double F(double x, double c = 1) => Abs(x) <= c ? x * x / 2 : c * (Abs(x) - c / 2);")]
    [InlineData("double F(double x) => SpecialFunctions.Softplus(x);")]
    [InlineData("double F(double x, double beta = 1) => SpecialFunctions.LogCosh(beta * x) / beta;")]
    [InlineData("double F(double x) => FusedMultiplyAdd(x, x, -1);")]
    [InlineData("double F(double x) => x * x - 2 * x;")]
    [InlineData("double F(double x, double c = 0.3) => (x - c) * (x - c);")]
    [InlineData("double F(double x) => Pow(Abs(x), 1.5) / 1.5;")]
    [InlineData("double F(double x) => double.Hypot(x, 1);")]
    [InlineData("double F(double x) => Max(x, 0) * Max(x, 0) / 2;")]
    [InlineData("double F(double x) => Sin(x);")]
    [InlineData("double F([Domain(MinExclusive = 0)] double x) => -Log(x);")]
    [InlineData("double F([Domain(MinExclusive = 0, MaxExclusive = 1)] double x) => -Log(x) - SpecialFunctions.Log1p(-x);")]
    [InlineData("double F([Domain(Min = -700, Max = 700)] double x) => Cosh(x);")]
    [InlineData("float F(float x) => x * x / 2;")]
    [InlineData("float F(float x, float b = 2) => MathF.Exp(b * x);")]
    [InlineData("double F(float x) => SpecialFunctions.Softplus(x);")]
    [InlineData("double F(RealVector x) => Sum(x * x) / 2;")]
    [InlineData("double F(RealVector x) => Sum(x) + Dot(x, x);")]
    [InlineData("double F(RealVector x, double beta = 1) => LogSumExp(beta * x) / beta;")]
    [InlineData("double F(RealVector x) => Norm(x);")]
    public async Task What_is_fine_is_let_alone(string member)
    {
        using var body = new BodyFix(Compile.Usings + Compile.InClass("[Lagrangian] static " + member));
        Assert.Empty((await body.Diagnose()).Select(d => d.GetMessage()));
    }

    [Fact]
    public async Task It_is_silenced_where_the_user_says_so()
    {
        using var body = new BodyFix(Compile.Usings + Compile.InClass("\n#pragma warning disable LAG202\n[Lagrangian] static double F(double x) => Log(1 + Exp(x));\n#pragma warning restore LAG202\n"));
        Assert.DoesNotContain(await body.Diagnose(), d => !d.IsSuppressed);
    }

    [Fact]
    public async Task Of_a_rejected_definition_nothing_is_said()
    {
        using var body = new BodyFix(Compile.Usings + Compile.InClass("[Lagrangian] static double F(double x) => Round(x) + Log(1 + Exp(x));"));
        Assert.Empty(await body.Diagnose());
    }
}

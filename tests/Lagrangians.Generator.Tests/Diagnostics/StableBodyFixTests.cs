using Microsoft.CodeAnalysis;

namespace Lagrangians.Generator.Tests.Diagnostics;

/// <summary>The code fix of LAG202: the smallest expressions that lose digits are rewritten, and nothing else is touched.</summary>
public sealed class StableBodyFixTests
{
    private const string UsingSpecial = "using static Lagrangians.SpecialFunctions; ";

    [Theory]
    [InlineData("double F(double x, double beta = 1) => Log(1 + Exp(beta * x)) / beta;", "double F(double x, double beta = 1) => SpecialFunctions.Softplus(beta * x) / beta;")]
    [InlineData("double F(double x, double beta = 1) => Log(Exp(x*beta) + 1)/beta;", "double F(double x, double beta = 1) => SpecialFunctions.Softplus(x*beta)/beta;")]
    [InlineData("double F(double x) { if (x > 2) return x; return Log(1 + Exp(x)); }", "double F(double x) { if (x > 2) return x; return SpecialFunctions.Softplus(x); }")]
    [InlineData("double F(double x) { var y = Log(1 + Exp(x)); if (x > 0) y += x; return y; }", "double F(double x) { var y = SpecialFunctions.Softplus(x); if (x > 0) y += x; return y; }")]
    [InlineData("double F(double x) { var e = Exp(x); e += 1; return Log(e); }", "double F(double x) { var e = Exp(x); e += 1; return SpecialFunctions.Softplus(x); }")]
    [InlineData("double F(double x) { return G(x) + x * x; double G(double a) => Log(1 + Exp(a)); }", "double F(double x) { return SpecialFunctions.Softplus(x) + x * x; double G(double a) => Log(1 + Exp(a)); }")]
    [InlineData("double F(double x) => Math.Log(Math.Cosh(x));", "double F(double x) => SpecialFunctions.LogCosh(x);")]
    [InlineData("double F(double x) => Sqrt(1 + x * x) - 1;", "double F(double x) => x * (x / (double.Hypot(1, x) + 1));")]
    [InlineData("double F(double x) => Math.Exp(x) / (1 + Math.Exp(x));", "double F(double x) => SpecialFunctions.Sigmoid(x);")]
    [InlineData("double F(double x) => x > 0 ? 0.5 * x * x : 1.5 * (Exp(x) - x - 1);", "double F(double x) => x > 0 ? 0.5 * x * x : 1.5 * SpecialFunctions.Expm1mx(x);")]
    [InlineData("double F(double x, double a = 1.5) => x > 0 ? x * x / 2 : a * (a * (Exp(x / a) - 1) - x);", "double F(double x, double a = 1.5) => x > 0 ? x * x / 2 : a * (a * SpecialFunctions.Expm1mx(x / a));")]
    [InlineData("double F(double x) => Abs(x) - Log(1 + Abs(x));", "double F(double x) => -SpecialFunctions.Log1pmx(Abs(x));")]
    [InlineData("double F(double x) => Log(1 + x * x);", "double F(double x) => Abs(x) < 1 ? SpecialFunctions.Log1p(x * x) : 2 * Log(double.Hypot(1, x));")]
    [InlineData("double F(double x) => (x + Sqrt(x * x + 4)) / 2;", "double F(double x) => (x < 0 ? 4 / (double.Hypot(2, x) - x) : x + double.Hypot(2, x)) / 2;")]
    [InlineData("double F([Domain(MinExclusive = 0, MaxExclusive = 1)] double x) => x * Log(x) + (1 - x) * Log(1 - x);", "double F([Domain(MinExclusive = 0, MaxExclusive = 1)] double x) => x * Log(x) + (1 - x) * SpecialFunctions.Log1p(-x);")]
    [InlineData("double F(double x, double a = 1, double b = -1) => Log(Exp(a * x) + Exp(b * x));", "double F(double x, double a = 1, double b = -1) => SpecialFunctions.LogAddExp(a * x, b * x);")]
    [InlineData("double F([Domain(MinExclusive = 0)] double x) => -Log(1 - Exp(-x));", "double F([Domain(MinExclusive = 0)] double x) => -SpecialFunctions.Log1mExp(-x);")]
    [InlineData("double F(double x) => -Log(1 / (1 + Exp(-x)));", "double F(double x) => SpecialFunctions.Softplus(-x);")]
    [InlineData("double F(double x) => (1 - Exp(-x * x)) / 2;", "double F(double x) => -SpecialFunctions.Expm1(-x * x) / 2;")]
    [InlineData("double F(double x) => Log(Exp(x));", "double F(double x) => x;")]
    [InlineData("double F(double x) => Sqrt(x * x);", "double F(double x) => Abs(x);")]
    [InlineData("double F(double x) => double.ExpM1(x);", "double F(double x) => SpecialFunctions.Expm1(x);")]
    [InlineData("double F([Domain(MinExclusive = 0)] double x) => Log(x + 1) - Log(x);", "double F([Domain(MinExclusive = 0)] double x) => SpecialFunctions.Log1p(1 / x);")]
    [InlineData("double F([Domain(Min = 0)] double x) => Sqrt(x + 1) - Sqrt(x);", "double F([Domain(Min = 0)] double x) => 1 / (Sqrt(x) + Sqrt(x + 1));")]
    public Task The_smallest_expression_is_rewritten(string before, string after) => Becomes(before, after);

    [Theory]
    [InlineData("float F(float x) => MathF.Log(1 + MathF.Exp(x));", "float F(float x) => SpecialFunctions.Softplus(x);")]
    [InlineData("float F(float x, float d = 2) => d * d * (MathF.Sqrt(1 + x / d * (x / d)) - 1);", "float F(float x, float d = 2) => d * d * (x * (x / (d * d * (float.Hypot(1, x / d) + 1))));")]
    [InlineData("double F(float x) => Math.Log(1 + Math.Exp(x));", "double F(float x) => SpecialFunctions.Softplus(x);")]
    [InlineData("float F(float x) => 0.5f * MathF.Log(MathF.Cosh(x)) + 0.25f * x * x;", "float F(float x) => 0.5f * SpecialFunctions.LogCosh(x) + 0.25f * x * x;")]
    [InlineData("double F(double x, int n = 2) => Log(1 + Exp(n * x)) / n;", "double F(double x, int n = 2) => SpecialFunctions.Softplus(n * x) / n;")]
    public Task Types_stay_what_they_are(string before, string after) => Becomes(before, after);

    [Theory]
    [InlineData("double F(RealVector x, double beta = 1) => Log(Sum(Exp(beta * x))) / beta;", "double F(RealVector x, double beta = 1) => LogSumExp(beta * x) / beta;")]
    [InlineData("double F(RealVector x, double beta = 1) => Log(Sum(x, xi => Exp(beta * xi)));", "double F(RealVector x, double beta = 1) => LogSumExp(x, xi => beta * xi);")]
    [InlineData("double F(RealVector x, double beta = 1) => Log(1 + Sum(Exp(beta * x))) / beta;", "double F(RealVector x, double beta = 1) => SpecialFunctions.Softplus(LogSumExp(beta * x)) / beta;")]
    [InlineData("double F(RealVector x, double beta = 1) => Sum(x, xi => Log(1 + Exp(beta * xi))) / beta;", "double F(RealVector x, double beta = 1) => Sum(x, xi => SpecialFunctions.Softplus(beta * xi)) / beta;")]
    [InlineData("double F(RealVector x) => Sum(Log(1 + Exp(x)));", "double F(RealVector x) => Sum(Softplus(x));")]
    [InlineData("double F(RealVector x) => Sqrt(Sum(x, xi => xi * xi));", "double F(RealVector x) => Norm(x);")]
    [InlineData("double F(RealVector x, double gamma = 1, [Domain(Min = 0)] double eps = 1e-5) => gamma * Sqrt(Sum(x * x) + eps);", "double F(RealVector x, double gamma = 1, [Domain(Min = 0)] double eps = 1e-5) => gamma * double.Hypot(Sqrt(eps), Norm(x));")]
    public Task Vectors_keep_their_notation(string before, string after) => Becomes(before, after);

    [Theory]
    // A block with locals: those that are used stay, those that are left without a use go.
    [InlineData(
        "double F(double x, double beta = 1)\n{\n    var z = beta * x; // scaled\n    return Log(1 + Exp(z)) / beta;\n}",
        "double F(double x, double beta = 1)\n{\n    var z = beta * x; // scaled\n    return SpecialFunctions.Softplus(z) / beta;\n}")]
    [InlineData(
        "double F(double x)\n{\n    var e = Exp(x);\n    return Log(1 + e);\n}",
        "double F(double x)\n{\n    return SpecialFunctions.Softplus(x);\n}")]
    [InlineData(
        "double F(double x)\n{\n    // grows fast\n    var e = Exp(x);\n    return Log(1 + e); // the softplus\n}",
        "double F(double x)\n{\n    // grows fast\n    return SpecialFunctions.Softplus(x); // the softplus\n}")]
    // Comments at odd places.
    [InlineData("double F(double x) => /* a */ Log(1 + Exp(x)) /* b */; // c", "double F(double x) => /* a */ SpecialFunctions.Softplus(x) /* b */; // c")]
    [InlineData("double F(double x, double k = 2) => Log(1 + /* one */ Exp(k * x /* scaled */)) / k;", "double F(double x, double k = 2) => /* one */ SpecialFunctions.Softplus(k * x /* scaled */) / k;")]
    [InlineData("double F(double x) =>\n    Log(1 // first\n        + Exp(x));", "double F(double x) =>\n    // first\n        SpecialFunctions.Softplus(x);")]
    // A choice, a switch, nested calls, a method that is inlined.
    [InlineData("double F(double x) => x > 1 ? x * x : Log(1 + Exp(x));", "double F(double x) => x > 1 ? x * x : SpecialFunctions.Softplus(x);")]
    [InlineData("double F(double x) => x switch { > 1 => x * x, _ => Log(1 + Exp(x)) };", "double F(double x) => x switch { > 1 => x * x, _ => SpecialFunctions.Softplus(x) };")]
    [InlineData("double F(double x) => x * Tanh(Log(1 + Exp(x)));", "double F(double x) => x * Tanh(SpecialFunctions.Softplus(x));")]
    [InlineData("double F(double x, double b = 2) => G(b * x) / b; static double G(double z) => Log(1 + Exp(z));", "double F(double x, double b = 2) => SpecialFunctions.Softplus(b * x) / b; static double G(double z) => Log(1 + Exp(z));")]
    [InlineData("double F(double x) => Log(1 + Exp(G(x))); static double G(double z) => 2 * z + 1;", "double F(double x) => SpecialFunctions.Softplus(G(x)); static double G(double z) => 2 * z + 1;")]
    [InlineData("double F(double x) => Log(1 + Exp(Scale * x)); const double Scale = 2.5;", "double F(double x) => SpecialFunctions.Softplus(Scale * x); const double Scale = 2.5;")]
    [InlineData("double F(double x) => Log(1 + Exp(x)) + Log(Cosh(x));", "double F(double x) => SpecialFunctions.Softplus(x) + SpecialFunctions.LogCosh(x);")]
    [InlineData("double F(double @double) => Log(1 + Exp(2 * @double));", "double F(double @double) => SpecialFunctions.Softplus(2 * @double);")]
    public Task Structure_and_comments_are_kept(string before, string after) => Becomes(before, after);

    [Theory]
    [InlineData("", "SpecialFunctions.Softplus(x)")]
    [InlineData(UsingSpecial, "Softplus(x)")]
    [InlineData("using SF = Lagrangians.SpecialFunctions; ", "SpecialFunctions.Softplus(x)")]
    public async Task A_name_is_as_long_as_it_must_be(string usings, string expected) => Assert.Contains(
        "=> " + expected + ";", await Fix(Compile.Usings + usings + Compile.InClass("[Lagrangian] static double F(double x) => Log(1 + Exp(x));")), StringComparison.Ordinal);

    [Fact]
    public async Task A_name_that_means_something_else_is_qualified()
    {
        var own = await Fix(Compile.Usings + UsingSpecial + Compile.InClass("[Lagrangian] static double Softplus(double x) => Log(1 + Exp(x));"));
        Assert.Contains("=> SpecialFunctions.Softplus(x);", own, StringComparison.Ordinal);
        var hidden = await Fix(Compile.Usings + Compile.InClass("static class SpecialFunctions { } [Lagrangian] static double F(double x) => Log(1 + Exp(x));"));
        Assert.Contains("=> Lagrangians.SpecialFunctions.Softplus(x);", hidden, StringComparison.Ordinal);
        var unqualified = await Fix("using System; " + Compile.InClass("[Lagrangians.Lagrangian] static double F(double x) => Math.Log(1 + Math.Exp(x));"));
        Assert.Contains("=> Lagrangians.SpecialFunctions.Softplus(x);", unqualified, StringComparison.Ordinal);
        var math = await Fix("using System; using Lagrangians; " + Compile.InClass("[Lagrangian] static double F(double x) => Math.Log(1 + x * x);"));
        Assert.Contains("=> Math.Abs(x) < 1 ? SpecialFunctions.Log1p(x * x) : 2 * Math.Log(double.Hypot(1, x));", math, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("double F(double x) => x - Sin(x);")]
    [InlineData("double F(double x) => x * x / 2 - Log(Cosh(x));")]
    [InlineData("double F(double x) => -Log(SpecialFunctions.NormalCdf(x));")]
    public async Task Where_a_loss_would_remain_nothing_is_offered(string member)
    {
        using var fix = new BodyFix(Compile.Usings + Compile.InClass("[Lagrangian] static " + member));
        Assert.Null(await fix.Offer(Assert.Single(await fix.Diagnose())));
    }

    // As convex as the body before.
    [Theory]
    [InlineData("double x", "x * (x / (double.Hypot(1, x) + 1))")]
    [InlineData("double x, [Domain(Min = 0.001, Max = 100)] double d = 1", "d * d * (x * (x / (d * d * (double.Hypot(1, x / d) + 1))))")]
    [InlineData("double x", "(x < 0 ? 4 / (double.Hypot(2, x) - x) : x + double.Hypot(2, x)) / 2")]
    [InlineData("double x", "x * Atan(x) - 0.5 * (Abs(x) < 1 ? SpecialFunctions.Log1p(x * x) : 2 * Log(double.Hypot(1, x)))")]
    [InlineData("double x", "x * Asinh(x) - double.Hypot(1, x)")]
    [InlineData("double x", "x * (x / (double.Hypot(1, x) + 1)) / 2 + x")]
    [InlineData("double x, [Domain(MinExclusive = 0)] double beta = 1.5", "SpecialFunctions.Softplus(beta * x) / beta")]
    [InlineData("double x", "-SpecialFunctions.Log1pmx(Abs(x))")]
    [InlineData("double x, double a = 1, double b = -1", "SpecialFunctions.LogAddExp(a * x, b * x)")]
    public void What_is_written_is_proven_convex(string parameters, string body) =>
        Assert.True(Convexity.ConvexityCase.Judge(Compile.Accept(Compile.InClass($"[Lagrangian] static double F({parameters}) => {body};"))).IsConvex);

    [Fact]
    public async Task All_of_a_document_are_fixed_at_once()
    {
        const string before = """

            [Lagrangian] static double A(double x) => Log(1 + Exp(x)); // a
            [Lagrangian] static double B(double x) => x * x / 2;
            [Lagrangian] static double C(RealVector x) => Log(Sum(Exp(x))); // c
            [Lagrangian] static double D(double x) => Exp(x) - 1 - x; // d

            """;
        using var fix = new BodyFix(Compile.Usings + Compile.InClass(before));
        await fix.ApplyToAll();
        var after = before
            .Replace("Log(1 + Exp(x))", "SpecialFunctions.Softplus(x)", StringComparison.Ordinal)
            .Replace("Log(Sum(Exp(x)))", "LogSumExp(x)", StringComparison.Ordinal)
            .Replace("Exp(x) - 1 - x", "SpecialFunctions.Expm1mx(x)", StringComparison.Ordinal);
        Assert.Equal(Compile.Usings + Compile.InClass(after), await fix.Text());
        Assert.Empty(await fix.Diagnose());
    }

    private static async Task Becomes(string before, string after)
    {
        static string Around(string member) => Compile.Usings + Compile.InClass("\n[Lagrangian] static " + member + "\n");
        Assert.Equal(Around(after), await Fix(Around(before)));
    }

    // What comes out compiles, and has no LAG202 any more: there is nothing to do twice.
    private static async Task<string> Fix(string source)
    {
        using var fix = new BodyFix(source);
        var diagnostic = Assert.Single(await fix.Diagnose());
        var action = await fix.Offer(diagnostic);
        Assert.True(action is not null, diagnostic.GetMessage());
        await fix.Apply(action);
        Assert.Empty((await fix.Diagnose()).Select(d => d.GetMessage()));
        return await fix.Text();
    }
}

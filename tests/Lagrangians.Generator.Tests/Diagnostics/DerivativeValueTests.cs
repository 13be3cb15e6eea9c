namespace Lagrangians.Generator.Tests.Diagnostics;

/// <summary>LAG201: what is no derivative is named with a point, and no form of the right one ever is.</summary>
public sealed class DerivativeValueTests
{
    private const string Sigmoid = "[Lagrangian] static double F(double x, [Learnable(Min = 1e-6)] double beta = 1, [Learnable] double scale = 1) => scale / beta * Log(Exp(beta * x) + 1); ";
    private const string Softplus = "[Lagrangian] static double F(double x) => Log(1 + Exp(x)); ";
    private const string LogCosh = "[Lagrangian] static double F(double x, [Learnable(Min = 1e-6)] double beta = 1) => Log(Cosh(beta * x)) / beta; ";
    private const string Huber = "[Lagrangian] static double F(double x, double c = 1) => Abs(x) <= c ? x * x / 2 : c * (Abs(x) - c / 2); ";
    private const string Gelu = "[Lagrangian] static double F(double x) => SpecialFunctions.NormalCdf(x) * (x * x - 1) / 2 + x * Exp(-x * x / 2) / (2 * Sqrt(2 * PI)); ";
    private const string Softmax = "[Lagrangian] static double F(RealVector x, [Learnable(Min = 1e-6)] double beta = 1) => Log(Sum(Exp(beta * x))) / beta; ";
    private const string LayerNorm = "[Lagrangian] static double F(RealVector x, [Learnable(Min = 0)] double gamma = 1, [Domain(Min = 1e-12)] double eps = 1e-5) { var c = x - Mean(x); return x.Length * gamma * Sqrt(Mean(c * c) + eps); } ";

    public static TheoryData<string, string> Right => new()
    {
        { Sigmoid, "double D(double x, double beta, double scale) => scale / (1 + Exp(-beta * x));" },
        { Sigmoid, "double D(double x, double b, double s) => s * SpecialFunctions.Sigmoid(b * x);" },
        { Sigmoid, "double D(double x, double b, double s) => b * x >= 0 ? s / (1 + Exp(-b * x)) : s * Exp(b * x) / (1 + Exp(b * x));" },
        { Sigmoid, "double D(double x, double b, double s) => s * (1 + Tanh(b * x / 2)) / 2;" },
        { Sigmoid, "double D(double x, double b, double s) { var z = b * x; return z > 40 ? s : s / (1 + Exp(-z)); }" },
        { Sigmoid, "double D(double x, double b, double s) { var z = b * x; return z > 40 ? s : z < -40 ? 0 : s / (1 + Exp(-z)); }" },
        { Sigmoid, "double D(double x, double b, double s) => s * Exp(-SpecialFunctions.Softplus(-b * x));" },
        { Sigmoid, "double D(double x, double b, double s) => s * Exp(-SpecialFunctions.LogAddExp(0, -b * x));" },
        { Sigmoid, "double D(double x, double b, double s) { var e = Exp(-Abs(b * x)); return s * (b * x >= 0 ? 1 : e) / (1 + e); }" },
        { Softplus, "double D(double x) => x switch { > 36.8 => 1, < -36.8 => Exp(x), _ => 1 / (1 + Exp(-x)) };" },
        { Softplus, "double D(double x) => 0.5 + 0.5 * Tanh(0.5 * x);" },
        { Softplus, "double D(double x) => Exp(x) / (1 + Exp(x));" },
        { Softplus, "double D(double x) => x > 709 ? 1 : Exp(x) / (1 + Exp(x));" },
        { Softplus, "double D(double x) => 1 - 1 / (1 + Exp(x));" },
        { LogCosh, "double D(double x, double b) => Tanh(b * x);" },
        { LogCosh, "double D(double x, double b) { var q = Exp(-2 * Abs(b * x)); return Sign(b * x) * (1 - q) / (1 + q); }" },
        { LogCosh, "double D(double x, double b) { var m = SpecialFunctions.Expm1(-2 * Abs(b * x)); return Sign(x) * -m / (2 + m); }" },
        { LogCosh, "double D(double x, double b) { var z = b * x; return Abs(z) < 1e-3 ? z - z * z * z / 3 + 2 * z * z * z * z * z / 15 : (Exp(z) - Exp(-z)) / (Exp(z) + Exp(-z)); }" },
        { LogCosh, "double D(double x, double b) { var z = b * x; return z > 20 ? 1 : z < -20 ? -1 : Tanh(z); }" },
        { LogCosh, "double D(double x, double b) => 2 * SpecialFunctions.Sigmoid(2 * b * x) - 1;" },
        { LogCosh, "double D(double x, double b) => -1 + 2 / (1 + Exp(-2 * b * x));" },
        { Huber, "double D(double x, double c) => Clamp(x, -c, c);" },
        { Huber, "double D(double x, double c) => Max(-c, Min(x, c));" },
        { Huber, "double D(double x, double c) => Abs(x) < c ? x : c * Sign(x);" },
        { Huber, "double D(double x, double c) => x > c ? c : x < -c ? -c : x;" },
        { Huber, "double D(double x, double c) => Abs(x) > c ? CopySigned(x, c) : x; static double CopySigned(double x, double c) => x > 0 ? c : -c;" },
        { "[Lagrangian] static double F(double x) => Max(x, 0) * Max(x, 0) / 2; ", "double D(double x) => x > 0 ? x : 0;" },
        { "[Lagrangian] static double F(double x) => Abs(x); ", "double D(double x) => x >= 0 ? 1 : -1;" },
        { "[Lagrangian] static double F(double x) => Max(x, 0); ", "double D(double x) => x >= 0 ? 1 : 0;" },
        { "[Lagrangian] static double F(double x) => Abs(x); ", "double D(double x) => x / Abs(x);" },
        { "[Lagrangian] static double F(double x) => Abs(x) - Log(1 + Abs(x)); ", "double D(double x) => x / (1 + Abs(x));" },
        { "[Lagrangian] static double F(double x, [Domain(Min = 1e-3)] double d = 1) => d * d * (Sqrt(1 + x * x / (d * d)) - 1); ", "double D(double x, double d) => x / Sqrt(1 + x / d * (x / d));" },
        { "[Lagrangian] static double F(double x, [Domain(Min = 1e-3)] double d = 1) => d * d * (Sqrt(1 + x * x / (d * d)) - 1); ", "double D(double x, double d) { var u = Abs(x / d); return u > 1e8 ? d * Sign(x) : x / Sqrt(1 + u * u); }" },
        { "[Lagrangian] static double F(double x) => Exp(x) - x - 1; ", "double D(double x) => Abs(x) < 1e-5 ? x + x * x / 2 + x * x * x / 6 : Exp(x) - 1;" },
        { "[Lagrangian] static double F(double x) => Exp(x) - x - 1; ", "double D(double x) => 2 * Exp(x / 2) * Sinh(x / 2);" },
        { "[Lagrangian] static double F(double x) => Log(Sinh(x) / x); ", "double D(double x) => Abs(x) < 1e-2 ? x / 3 - x * x * x / 45 + 2 * x * x * x * x * x / 945 - x * x * x * x * x * x * x / 4725 : 1 / Tanh(x) - 1 / x;" },
        { "[Lagrangian] static double F([Domain(Min = 0)] double x) => x * Log(x) - x; ", "double D(double x) => Log(x);" },
        { "[Lagrangian] static double F(double x) => x * Log(x) - x; ", "double D(double x) => x > 0 ? Log(x) : -1e300;" },
        { "[Lagrangian] static double F([Domain(MinExclusive = 0, MaxExclusive = 1)] double x) => x * Log(x) + (1 - x) * Log(1 - x); ", "double D(double x) => -2 * Atanh(1 - 2 * x);" },
        { "[Lagrangian] static double F([Domain(MinExclusive = 0)] double x, double mu = 1) => -mu * Log(x); ", "double D(double x, double mu) => -mu / x;" },
        { "[Lagrangian] static double F(double x) => Log(1 + x * x); ", "double D(double x) { var i = 1 / x; return Abs(x) <= 1 ? 2 * x / (1 + x * x) : 2 * i / (1 + i * i); }" },
        { "[Lagrangian] static double F(double x, int n = 3) => x > 0 ? Pow(x, n) / n : 0; ", "double D(double x, int n) => Pow(Max(x, 0), n - 1);" },
        { "[Lagrangian] static double F(double x, int n = 2) => x > 0 ? Pow(x, n) / n : 0; ", "double D(double x, int n) => Pow(Max(x, 0), n - 1);" },
        { "[Lagrangian] static double F(double x, double n = 2) => x > 0 ? Pow(x, n) / n : 0; ", "double D(double x, double n) => Pow(Max(x, 0), n - 1);" },
        { "[Lagrangian] static double F(RealVector x) => Max(Abs(x)); ", "RealVector D(RealVector x) { var m = Max(Abs(x)); return x / m * (1 - Min(1, 1e300 * (m - Abs(x)))); }" },
        { Gelu, "double D(double x) => x * SpecialFunctions.NormalCdf(x);" },
        { Gelu, "double D(double x) => 0.5 * x * SpecialFunctions.Erfc(-x * 0.7071067811865476);" },
        { Gelu, "double D(double x) => x < -38.5 ? 0 : x * SpecialFunctions.Erfc(-x / Sqrt(2)) / 2;" },
        { "[Lagrangian] static double F(double x) => x * Asinh(x) - Sqrt(1 + x * x); ", "double D(double x) => Sign(x) * Log(Abs(x) + Sqrt(x * x + 1));" },
        { "[Lagrangian] static double F(double x) => Sin(x) + x * x; ", "double D(double x) => 2 * x + Cos(x);" },
        { "[Lagrangian] static double F(double x) => -Cos(3.141592653589793 * x); ", "double D(double x) => PI * Sin(PI * x);" },
        { "[Lagrangian] static float F(float x, float beta = 1) => MathF.Log(1 + MathF.Exp(beta * x)) / beta; ", "float D(float x, float beta) => beta * x > 17 ? 1 : 1 / (1 + MathF.Exp(-beta * x));" },
        { "[Lagrangian] static float F(float x) => 0.5f * x * x * 0.79788456f; ", "float D(float x) => x * MathF.Sqrt(2 / MathF.PI);" },
        { "[Lagrangian] static float F(float x) => MathF.Exp(-x * x / 2); ", "float D(float x) => Abs(x) > 14 ? 0 : -x * MathF.Exp(-0.72134752f * 0.6931472f * x * x);" },
        { Softmax, "RealVector D(RealVector x, double beta) { var e = Exp(beta * (x - Max(x))); return e / Sum(e); }" },
        { Softmax, "RealVector D(RealVector x, double beta) => Exp(beta * x - LogSumExp(beta * x));" },
        { Softmax, "RealVector D(RealVector x, double beta) => Exp(beta * x) / Sum(Exp(beta * x));" },
        { LayerNorm, "RealVector D(RealVector x, double gamma, double eps) { var m = Mean(x); return gamma * (x - m) / Sqrt(Mean(x, xi => (xi - m) * (xi - m)) + eps); }" },
        { "[Lagrangian] static double F(RealVector x, double c = 1) => Sum(x, xi => Abs(xi) <= c ? xi * xi / 2 : c * (Abs(xi) - c / 2)); ", "RealVector D(RealVector x, double c) => Clamp(x, -c, c);" },
        { "[Lagrangian] static double F(RealVector x) => Norm(x); ", "RealVector D(RealVector x) => x / Sqrt(Sum(x * x));" },
        { "[Lagrangian] static double F(RealVector x, RealVector w) => Sum(w * x * x) / 2 + Max(x); ", "RealVector D(RealVector x, RealVector w) { var m = Max(x); return w * x + (1 - Min(1, 1e300 * (m - x))); }" },
    };

    [Theory, MemberData(nameof(Right), DisableDiscoveryEnumeration = true)]
    public async Task A_form_of_the_derivative_is_right(string lagrangian, string derivative) =>
        await Expect.InClass(lagrangian + "[StableDerivative(nameof(F))] static " + derivative);

    public static TheoryData<string, string> Wrong => new()
    {
        { Sigmoid, "double {|LAG201:D|}(double x, double beta, double scale) => scale / (1 + Exp(beta * x));" },
        { Sigmoid, "double {|LAG201:D|}(double x, double beta, double scale) => scale / (1 + Exp(-x));" },
        { Sigmoid, "double {|LAG201:D|}(double x, double beta, double scale) => 1 / (1 + Exp(-beta * x));" },
        { Sigmoid, "double {|LAG201:D|}(double x, double beta, double scale) { var u = beta * x; if (u < 0) { var e = Exp(u); return scale * e / (1 - e); } return scale / (1 + Exp(-u)); }" },
        { Sigmoid, "double {|LAG201:D|}(double x, double beta, double scale) => beta * scale / (1 + Exp(-beta * x));" },
        { Sigmoid, "double {|LAG201:D|}(double x, double beta, double scale) => beta / (1 + Exp(-scale * x));" },
        { Sigmoid, "double {|LAG201:D|}(double x, double beta, double scale) => -scale / (1 + Exp(-beta * x));" },
        { Sigmoid, "double {|LAG201:D|}(double x, double b, double s) { var z = b * x; return z > 10 ? s : s / (1 + Exp(-z)); }" },
        { Sigmoid, "double {|LAG201:D|}(double x, double b, double s) { var z = b * x; return z < -10 ? 0 : s / (1 + Exp(-z)); }" },
        { Sigmoid, "double {|LAG201:D|}(double x, double b, double s) => x >= 0 ? s / (1 + Exp(-b * x)) : s * Exp(b * x) / (1 + Exp(-b * x));" },
        { Sigmoid, "double {|LAG201:D|}(double x, double b, double s) => Abs(x) < 1e-4 ? s * (0.5 + b * x / 2) : s / (1 + Exp(-b * x));" },
        { Sigmoid, "double {|LAG201:D|}(double x, double b, double s) => x > 300 && x < 310 ? 0 : s / (1 + Exp(-b * x));" },
        { Sigmoid, "double {|LAG201:D|}(double x, double b, double s) => s * SpecialFunctions.Softplus(b * x);" },
        { Softplus, "double {|LAG201:D|}(double x) => x > 20 ? 1 : x < -20 ? 0 : 1 / (1 + Exp(-x));" },
        { Softplus, "double {|LAG201:D|}(double x) => Clamp(x / 4 + 0.5, 0, 1);" },
        { LogCosh, "double {|LAG201:D|}(double x, double b) => Tanh(x);" },
        { LogCosh, "double {|LAG201:D|}(double x, double b) => Tanh(b * x) / b;" },
        { LogCosh, "double {|LAG201:D|}(double x, double b) => Tanh(Abs(b * x));" },
        { LogCosh, "double {|LAG201:D|}(double x, double b) { var z = b * x; return Abs(z) < 0.1 ? z - z * z * z / 3 : Tanh(z); }" },
        { LogCosh, "double {|LAG201:D|}(double x, double b) { var z = b * x; return Abs(z) < 1e-3 ? z + z * z * z / 3 : Tanh(z); }" },
        { Huber, "double {|LAG201:D|}(double x, double c) => Clamp(x, -1, 1);" },
        { Huber, "double {|LAG201:D|}(double x, double c) => Abs(x) <= c ? x : c;" },
        { Huber, "double {|LAG201:D|}(double x, double c) => Abs(x) <= c ? c * Sign(x) : x;" },
        { Huber, "double {|LAG201:D|}(double x, double c) => Abs(x) <= 1.001 * c ? x : c * Sign(x);" },
        { "[Lagrangian] static double F(double x) => Max(x, 0) * Max(x, 0) / 2; ", "double {|LAG201:D|}(double x) => x > 0 ? 1 : 0;" },
        { "[Lagrangian] static double F(double x) => Max(x, 0) * Max(x, 0) / 2; ", "double {|LAG201:D|}(double x) => x > 0 ? x : 0.01 * x;" },
        { "[Lagrangian] static double F(double x) => Log(Sinh(x) / x); ", "double {|LAG201:D|}(double x) => Abs(x) < 1e-2 ? x / 3 : 1 / Tanh(x) - 1 / x;" },
        { "[Lagrangian] static double F(double x) => Exp(x) - x - 1; ", "double {|LAG201:D|}(double x) => Sin(x) / x * (Exp(x) - 1);" },
        { "[Lagrangian] static double F([Domain(Min = 100, Max = 101)] double x) => x * x; ", "double {|LAG201:D|}(double x) => x > 100.2 ? 2 * x : x;" },
        { "[Lagrangian] static double F([Domain(MinExclusive = 0)] double x) => x * Log(x) - x; ", "double {|LAG201:D|}(double x) => Log(x) + 1;" },
        { Gelu, "double {|LAG201:D|}(double x) => 0.5 * x * (1 + Tanh(0.7978845608028654 * (x + 0.044715 * x * x * x)));" },
        { Gelu, "double {|LAG201:D|}(double x) => x / (1 + Exp(-1.702 * x));" },
        { "[Lagrangian] static double F(double x, int n = 2) => x > 0 ? Pow(x, n) / n : 0; ", "double {|LAG201:D|}(double x, int n) => Max(x, 0);" },
        { "[Lagrangian] static double F(double x, [Learnable(Min = 0.5, Max = 2)] double a = 1, double b = 1) => a * b * x * x; ", "double {|LAG201:D|}(double x, double a, double b) => 2 * a * a * x;" },
        { "[Lagrangian] static float F(float x, float beta = 1) => MathF.Log(1 + MathF.Exp(beta * x)) / beta; ", "float {|LAG201:D|}(float x, float beta) => beta * x > 7 ? 1 : 1 / (1 + MathF.Exp(-beta * x));" },
        { Softmax, "RealVector {|LAG201:D|}(RealVector x, double beta) { var e = Exp(x - Max(x)); return e / Sum(e); }" },
        { Softmax, "RealVector {|LAG201:D|}(RealVector x, double beta) { var e = Exp(beta * (x - Max(x))); return e / Max(e); }" },
        { Softmax, "RealVector {|LAG201:D|}(RealVector x, double beta) { var e = Exp(beta * (x - Max(x))); return e / (1 + Sum(e)); }" },
        { LayerNorm, "RealVector {|LAG201:D|}(RealVector x, double gamma, double eps) { var c = x - Mean(x); return gamma * c / Sqrt(Mean(c * c)) + eps; }" },
        { LayerNorm, "RealVector {|LAG201:D|}(RealVector x, double gamma, double eps) { var c = x - Mean(x); return gamma * x / Sqrt(Mean(c * c) + eps); }" },
        { "[Lagrangian] static double F(RealVector x) => Max(x); ", "RealVector {|LAG201:D|}(RealVector x) => Exp(x) / Sum(Exp(x));" },
        { "[Lagrangian] static double F(RealVector x) => Max(Abs(x)); ", "RealVector {|LAG201:D|}(RealVector x) { var m = Max(Abs(x)); return 1 - Min(1, 1e300 * (m - Abs(x))); }" },
        { "[Lagrangian] static double F(RealVector x) => Mean(x * x); ", "RealVector {|LAG201:D|}(RealVector x) => 2 * x;" },
        { "[Lagrangian] static double F(RealVector x, RealVector w) => Sum(w * x * x) / 2; ", "RealVector {|LAG201:D|}(RealVector x, RealVector w) => Max(w) * x;" },
    };

    [Theory, MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public async Task Another_function_is_not(string lagrangian, string derivative)
    {
        TestContext.Current.TestOutputHelper!.WriteLine(derivative);
        TestContext.Current.TestOutputHelper.WriteLine(string.Join('\n', await Expect.InClass(lagrangian + "[StableDerivative(nameof(F))] static " + derivative)));
    }

    [Theory]
    [InlineData("double D(double x, double b, double s) => -(s / (b * b)) * (Log(1 + Exp(-Abs(b * x))) + Max(b * x, 0)) + s / b * x / (1 + Exp(-b * x));", false, "beta")]
    [InlineData("double D(double x, double b, double s) { var z = b * x; return s / (b * b) * (z * SpecialFunctions.Sigmoid(z) - SpecialFunctions.Softplus(z)); }", false, "beta")]
    [InlineData("double D(double x, double b, double s) => SpecialFunctions.Softplus(b * x) / b;", false, "scale")]
    [InlineData("double D(double x, double b, double s) => SpecialFunctions.Softplus(b * x) / b;", true, "beta")]
    [InlineData("double D(double x, double b, double s) => s / (1 + Exp(-b * x));", true, "beta")]
    [InlineData("double D(double x, double b, double s) => s / (1 + Exp(-b * x));", true, "scale")]
    [InlineData("double D(double x, double b, double s) => s / (1 + Exp(-b * x));", false, "x")]
    public async Task In_a_parameter(string derivative, bool isWrong, string parameter)
    {
        var marked = isWrong ? derivative.Replace(" D(", " {|LAG201:D|}(", StringComparison.Ordinal) : derivative;
        var messages = await Expect.InClass(Sigmoid + $"[StableDerivative(nameof(F), WithRespectTo = \"{parameter}\")] static {marked}");
        if (isWrong)
            Assert.Contains($"'D' is not the derivative of 'F' in '{parameter}'", Assert.Single(messages), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("double D(RealVector x, double b) => Sum(Exp(b * x) * x) / Sum(Exp(b * x)) / b - LogSumExp(b * x) / (b * b);", false)]
    [InlineData("double D(RealVector x, double b) => Sum(Exp(b * x) * x) / Sum(Exp(b * x)) / b + LogSumExp(b * x) / (b * b);", true)]
    public async Task In_a_parameter_of_a_vector_Lagrangian(string derivative, bool isWrong) =>
        await Expect.InClass(Softmax + "[StableDerivative(nameof(F), WithRespectTo = \"beta\")] static " + (isWrong ? derivative.Replace(" D(", " {|LAG201:D|}(", StringComparison.Ordinal) : derivative));

    [Theory]
    [InlineData("RealVector D(RealVector x, RealVector w, double b) => x * Exp(w * x) / (1 + Sum(Exp(w * x)));", false)]
    [InlineData("RealVector D(RealVector x, RealVector w, double b) => w * Exp(w * x) / (1 + Sum(Exp(w * x)));", true)]
    [InlineData("RealVector D(RealVector x, RealVector w, double b) { var m = Max(Max(w * x), 0); var e = Exp(w * x - m); return x * e / (Exp(-m) + Sum(e)); }", false)]
    [InlineData("RealVector D(RealVector x, RealVector w, double b) { var m = Max(Max(w * x), 0); var e = Exp(w * x - m); return x * e / (Exp(m) + Sum(e)); }", true)]
    public async Task In_a_parameter_that_is_a_vector(string derivative, bool isWrong) => await Expect.InClass(
        "[Lagrangian] static double F(RealVector x, [Learnable] RealVector w, double b = 1) => Log(1 + Sum(Exp(w * x))) + b; "
        + "[StableDerivative(nameof(F), WithRespectTo = \"w\")] static " + (isWrong ? derivative.Replace(" D(", " {|LAG201:D|}(", StringComparison.Ordinal) : derivative));

    [Fact]
    public async Task The_message_has_the_point_and_both_values() => Assert.Equal(
        "The [StableDerivative] 'D' is not the derivative of 'F' in 'x': at x = 0.59375, k = 3 it is 3, and the derivative is 3.5625",
        Assert.Single(await Expect.InClass("[Lagrangian] static double F(double x, double k = 3) => k * x * x; [StableDerivative(nameof(F))] static double {|LAG201:D|}(double x, double k) => k;")));

    [Fact]
    public async Task Of_a_vector_it_has_all_elements() => Assert.Equal(
        "The [StableDerivative] 'D' is not the derivative of 'F' in 'x': at x = [0.59375, -0.59375, 1.3125], element 0 it is 0.59375, and the derivative is 1.1875",
        Assert.Single(await Expect.InClass("[Lagrangian] static double F(RealVector x) => Sum(x * x); [StableDerivative(nameof(F))] static RealVector {|LAG201:D|}(RealVector x) => x;")));

    [Fact]
    public async Task A_body_that_is_not_symbolic_is_not_checked() => await Expect.InClass(
        Softplus + "[StableDerivative(nameof(F))] static double D(double x) { while (x < 3) x++; return x; }");

    [Fact]
    public async Task Nothing_is_said_beside_another_mistake() => await Expect.InClass(
        "[Lagrangian] static double F(double x) => {|LAG003:Round|}(x); [StableDerivative(nameof(F))] static double D(double x) => 7;"
        + "[Lagrangian] static double G(double x) => x; [{|LAG004:StableDerivative(nameof(G))|}] static double E(double x, double y) => 7;");

    [Fact]
    public async Task A_pragma_silences_it() => await Expect.InClass(
        Softplus + "\n#pragma warning disable LAG201\n[StableDerivative(nameof(F))] static double D(double x) => 7;\n#pragma warning restore LAG201\n");
}

namespace Lagrangians.Generator.Tests.Reading;

/// <summary>What bodies mean, as expressions.</summary>
public sealed class BodyTests
{
    [Theory]
    [InlineData("double F(double x) => 0.5 * x * x;", "0.5 * x * x")]
    [InlineData("double F(double x) { return x; }", "x")]
    [InlineData("double F(double x) { var a = x + 1; double b = a * 2, c = 3; ; return b / c; }", "2 * (x + 1) / 3")]
    [InlineData("double F(double x) { const double a = 2; return a * x; }", "2 * x")]
    [InlineData("double F(double x, double beta = 1) => Math.Log(Math.Exp(beta * x) + 1) / beta;", "Log(Exp(beta * x) + 1) / beta")]
    [InlineData("double F(double x) => +x - -(x);", "2 * x")]
    [InlineData("double F(double x) => x * 2 * 0.5;", "x")]
    [InlineData("double F(double x) => checked(x + unchecked(x * x));", "x + x * x")]
    [InlineData("unsafe double F(double x) => x - x * x - 3;", "x - x * x - 3")]
    [InlineData("double F(double @class, double @event = 1) => @class * @event;", "event * class")]
    [InlineData("double F(double x, double β = 1) => β * x;", "β * x")]
    public void Arithmetic(string declaration, string expected) => Assert.Equal(expected, Compile.Body(declaration));

    [Theory]
    [InlineData("double F(double x) => x * (1 / 3);", "0")]
    [InlineData("double F(double x) => x * (7 / 2 + 7 % 4 + (1 << 3) + (byte)44 % 7 + (int)2.9);", "18 * x")]
    [InlineData("double F(double x) => x + int.MaxValue + 1L + 'a' + (2 + 3U) + ulong.MaxValue - ulong.MaxValue;", "x + 2147483750.0")]
    [InlineData("double F(double x) => (double)0.5m * x;", "0.5 * x")]
    [InlineData("double F(double x) => (int)DayOfWeek.Friday * x + sizeof(double);", "5 * x + 8")]
    [InlineData("double F(double x) => x + default(double) + default(int);", "x")]
    [InlineData("double F(double x) => Half * x; const double Half = 1.0 / 2;", "0.5 * x")]
    [InlineData("double F(double x) => 0.1f * x;", "0.10000000149011612 * x")]
    [InlineData("double F(double x) => 0.1 * x + 0.2;", "0.1 * x + 0.2")]
    [InlineData("float F(float x) => 2 * x + MathF.PI;", "2 * x + Pi")]
    [InlineData("double F(double x) => double.MaxValue * x + double.Epsilon + -0.0;", "1.7976931348623157E+308 * x + 5E-324")]
    [InlineData("double F(double x) => true ? x : 1;", "x")]
    public void ConstantsAreWhatCSharpFolds(string declaration, string expected) => Assert.Equal(expected, Compile.Body(declaration));

    [Theory]
    [InlineData("double F(double x, int n = 2) => n * x;", "n * x")]
    [InlineData("double F(double x, int n = 2) { long m = n; return (double)(m * n + 1) * x; }", "x * (n * n + 1)")]
    [InlineData("double F(double x, int n = 2) => x * (n / 2) + n % 3 * -n;", "x * IntegerQuotient(n, 2) - n * IntegerRemainder(n, 3)")]
    [InlineData("double F(double x) => (float)x + (double)(float)(x * 2);", "3 * x")]
    [InlineData("float F(float x, double b = 1) => (float)(x * b);", "b * x")]
    [InlineData("double F(double x, int n = 2) => Pow(x, n) / n;", "Pow(x, n) / n")]
    [InlineData("double F(double x, int n = 2) => Max(n, 3) * x + Abs(n);", "Abs(n) + x * Max(n, 3)")]
    public void NumericConversions(string declaration, string expected) => Assert.Equal(expected, Compile.Body(declaration));

    [Theory]
    [InlineData("double F(double x) => x > 0 ? x : 0;", "x > 0 ? x : 0")]
    [InlineData("double F(double x) => x >= 1 ? x : 0;", "x >= 1 ? x : 0")]
    [InlineData("double F(double x, double a = 1) => a <= x ? x : 0;", "x >= a ? x : 0")]
    [InlineData("double F(double x) => x == 1 ? 2 : 3;", "x == 1 ? 2 : 3")]
    [InlineData("double F(double x) => x != 1 ? 2 : 3;", "x == 1 ? 3 : 2")]
    [InlineData("double F(double x) { bool p = x > 0, q = !(x < 1); var r = p && q; return r ? 1 : 0; }", "x > 0 && !(x < 1) ? 1 : 0")]
    [InlineData("double F(double x) => x < 0 | x > 1 ? 1 : x < 3 & x > 2 || x > 4 ? 5 : 6;", "x > 1 || x < 0 ? 1 : (x > 4 || x > 2 && x < 3 ? 5 : 6)")]
    [InlineData("double F(double x) => (x > 0) == true ? 1 : 2;", "x > 0 ? 1 : 2")]
    [InlineData("double F(double x) => (x > 0) != (x > 1) ? 1 : 2;", "x > 0 && !(x > 1) || x > 1 && !(x > 0) ? 1 : 2")]
    [InlineData("double F(double x) => x > 0 ^ x > 1 ? 1 : 2;", "x > 0 && !(x > 1) || x > 1 && !(x > 0) ? 1 : 2")]
    [InlineData("double F(double x) => (x > 0 ? x > 1 : x < -1) ? 1 : 2;", "x > 0 && x > 1 || x < -1 && !(x > 0) ? 1 : 2")]
    public void Conditions(string declaration, string expected) => Assert.Equal(expected, Compile.Body(declaration));

    [Theory]
    [InlineData("double F(double x) => x is > 0 and < 1 ? 1 : 0;", "x > 0 && x < 1 ? 1 : 0")]
    [InlineData("double F(double x) => x is not (<= 0 or 3) ? 1 : 0;", "x <= 0 || x == 3 ? 0 : 1")]
    [InlineData("double F(double x) => x is >= 2 ? 1 : 0;", "x >= 2 ? 1 : 0")]
    [InlineData("double F(double x) => x * 2 is var y && y > 1 ? y : 0;", "2 * x > 1 ? 2 * x : 0")]
    [InlineData("double F(double x) => x switch { < 0 => 0, < 1 => x, _ => 1 };", "x < 0 ? 0 : (x < 1 ? x : 1)")]
    [InlineData("double F(double x) => x switch { < 0 => 0, var y when y > 3 => 3 * y, double z => z };", "x < 0 ? 0 : (x > 3 ? 3 * x : x)")]
    [InlineData("double F(double x, int n = 2) => n switch { 0 => 1, 1 or 2 => x, _ => x * x };", "n == 0 ? 1 : (n == 1 || n == 2 ? x : x * x)")]
    [InlineData("double F(double x, int n = 2) => n switch { <= 0 => 1, > 0 => x };", "n <= 0 ? 1 : x")]
    [InlineData("double F(double x) => (x > 0) switch { true => x, false => 0 };", "x > 0 ? x : 0")]
    [InlineData("double F(double x) => x switch { < 0 => true, _ => x > 2 } ? 1 : 0;", "x < 0 || x > 2 && !(x < 0) ? 1 : 0")]
    public void Patterns(string declaration, string expected) => Assert.Equal(expected, Compile.Body(declaration));

    [Theory]
    [InlineData("double F(double x) => Math.Exp(x);", "Exp(x)")]
    [InlineData("double F(double x) => double.Exp(x) + double.Cbrt(x);", "Cbrt(x) + Exp(x)")]
    [InlineData("float F(float x) => MathF.Tanh(x) + float.Sinh(x);", "Sinh(x) + Tanh(x)")]
    [InlineData("double F(double x) => Log(x, 2) + Log(x);", null)]
    [InlineData("double F(double x) => SpecialFunctions.Softplus(x) + SpecialFunctions.LogCosh(x);", "LogCosh(x) + Softplus(x)")]
    [InlineData("double F(double x) => double.ExpM1(x) - double.LogP1(x);", "Expm1(x) - Log1p(x)")]
    [InlineData("double F(double x) => Pow(y: 3, x: x);", "x * x * x")]
    [InlineData("double F(double x) => Clamp(max: 2, value: x, min: 1);", null)]
    public void Functions(string declaration, string? expected)
    {
        var body = Compile.Body(declaration);
        if (expected is not null)
            Assert.Equal(expected, body);
    }
}

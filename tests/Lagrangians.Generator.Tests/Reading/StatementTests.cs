namespace Lagrangians.Generator.Tests.Reading;

/// <summary>Bodies of several statements mean what one expression would say.</summary>
public sealed class StatementTests
{
    [Theory]
    [InlineData("double F(double x) { if (x > 1) return 1; return x; }", "x > 1 ? 1 : x")]
    [InlineData("double F(double x) { if (x > 1) { return 1; } else { return x; } }", "x > 1 ? 1 : x")]
    [InlineData("double F(double x) { if (x > 1) return 1; else if (x < 0) return 0; else return x; }", "x > 1 ? 1 : (x < 0 ? 0 : x)")]
    [InlineData("double F(double x) { if (x > 1) return 1; if (x < 0) return 0; return x; }", "x > 1 ? 1 : (x < 0 ? 0 : x)")]
    [InlineData("double F(double x) { if (!(x > 1)) return x; return 1; }", "x > 1 ? 1 : x")]
    [InlineData("double F(double x, double b = 1) { if (x > 1) { if (b > 2) return 1; } return x; }", "x > 1 ? (b > 2 ? 1 : x) : x")]
    [InlineData("double F(double x, double b = 1) { if (x > 1) { if (b > 2) return b; return 1; } { { return x; } } }", "x > 1 ? (b > 2 ? b : 1) : x")]
    [InlineData("double F(double x) { bool p; if (x > 1) p = x < 2; else p = x < 0; return p ? 1 : 0; }", "x > 1 && x < 2 || x < 0 && !(x > 1) ? 1 : 0")]
    [InlineData("double F(double x) => Clip(x, 1); static double Clip(double v, double c) { if (v > c) return c; if (v < -c) return -c; return v; }", "x > 1 ? 1 : (x < -1 ? -1 : x)")]
    public void If(string declaration, string expected) => Assert.Equal(expected, Compile.Body(declaration));

    [Theory]
    [InlineData("double F(double x) { var y = x; y = y + 1; y = y * y; return y; }", "Pow(x + 1, 2)")]
    [InlineData("double F(double x) { var y = x; y += 1; y *= 3; y -= x; y /= 2; return y; }", "x + 1.5")]
    [InlineData("double F(double x) { x *= 2; x++; --x; return x; }", "2 * x")]
    [InlineData("double F(double x) { double y; y = 2 * x; return y; }", "2 * x")]
    [InlineData("double F(double x) { double y = 0, z; z = y = x; return y + z; }", "2 * x")]
    [InlineData("double F(double x) { var y = x; if (x > 1) y = 1; return y * 2; }", "x > 1 ? 2 : 2 * x")]
    [InlineData("double F(double x) { var y = x; if (x > 1) y = 1; else if (x < 0) { y = 0; y += 3; } return y; }", "x > 1 ? 1 : (x < 0 ? 3 : x)")]
    [InlineData("double F(double x, double b = 1) { var y = x; if (x > 1) { if (b > 2) return b; y += 1; } return y; }", "x > 1 ? (b > 2 ? b : (x > 1 ? x + 1 : x)) : x")]
    [InlineData("double F(double x) { var p = x > 0; p &= x < 1; p |= x > 3; p ^= x > 2; return p ? 1 : 0; }", null)]
    [InlineData("double F(double x, int n = 2) { n += 1; n /= 2; return n * x; }", "x * IntegerQuotient(n + 1, 2)")]
    [InlineData("double F(double x) { int n = 7; n /= 2; n %= 2; return n * x; }", "x")]
    [InlineData("double F(double x) { _ = x + 1; var y = x; { var z = y; y = z + z; } return y; }", "2 * x")]
    public void Assignments(string declaration, string? expected)
    {
        var body = Compile.Body(declaration);
        if (expected is not null)
            Assert.Equal(expected, body);
    }

    [Theory]
    [InlineData("double F(double x) { var s = 0.0; for (int i = 1; i <= 3; i++) s += i * x; return s; }", "6 * x")]
    [InlineData("double F(double x) { var p = 1.0; for (var i = 3; i > 0; --i) p *= x; return p; }", "x * x * x")]
    [InlineData("double F(double x) { var s = 0.0; for (int i = 0, j = 5; i < j; i += 2, j--) { s += i + j; } return s * x; }", "11 * x")]
    [InlineData("double F(double x) { var s = 0.0; const int n = 3; for (int i = 0; i < n; i++) for (int j = 0; j <= i; j++) { if (j == 1) continue; s += x; } return s; }", "4 * x")]
    [InlineData("double F(double x) { int i = 0; for (; i < 10; i++) { if (i == 4) break; } return i * x; }", "4 * x")]
    [InlineData("double F(double x) { var y = 0.0; for (int i = 0; i < 4; i++) { switch (i) { case 1: continue; case 3: break; default: y += x; break; } y += 1; } return y; }", "2 * x + 3")]
    [InlineData("double F(double x) { var y = x; for (int i = 0; i < 3; i++) { for (int j = 0; j < 9; j++) { if (j == 2) break; y += 1; } if (i == 1) break; } return y; }", "x + 4")]
    [InlineData("double F(double x) { for (int i = 0; i < 3; i++) { if (x < i) return i; } return x; }", "x < 0 ? 0 : (x < 1 ? 1 : (x < 2 ? 2 : x))")]
    [InlineData("double F(double x) { var y = x; for (int i = 0; i < 2; i++) { if (y > 3) break; y += 2; } return y; }", "x > 3 ? x : x + (x + 2 > 3 ? -2 : 0) + 4")]
    [InlineData("double F(double x) { var y = 0.0; for (int i = 1; i <= 2; i++) { if (x > i) continue; y += x; } return y; }", null)]
    [InlineData("double F(double x) { var s = 0.0; for (int i = 0; i < 4; i++) s += i switch { 0 => 1, 1 => x, _ => i / 2 }; return s; }", "x + 3")]
    [InlineData("double F(double x) { var s = 0.0; for (int i = 1; i < 5; i++) s += Pow(x, i) / i; return s; }", null)]
    public void For(string declaration, string? expected)
    {
        var body = Compile.Body(declaration);
        if (expected is not null)
            Assert.Equal(expected, body);
    }

    [Theory]
    [InlineData("double F(double x, int n = 2) { switch (n) { case 0: return 1; case 1: case 2: return x; default: return x * x; } }", "n == 0 ? 1 : (n == 1 || n == 2 ? x : x * x)")]
    [InlineData("double F(double x, int n = 2) { var y = x; switch (n) { case 0: y = 1; break; case > 5: y *= 2; break; } return y; }", "n == 0 ? 1 : (n > 5 ? 2 * x : x)")]
    [InlineData("double F(double x) { switch (x) { case < 0: return 0; case var y when y > 1: return y * 3; } return x; }", "x < 0 ? 0 : (x > 1 ? 3 * x : x)")]
    [InlineData("double F(double x, int n = 2) { switch (n) { case 1: default: return x; case > 0: return 2 * x; } }", "n == 1 ? x : (n > 0 ? 2 * x : x)")]
    public void Switch(string declaration, string expected) => Assert.Equal(expected, Compile.Body(declaration));

    [Theory]
    [InlineData("double F(double x, double b = 2) { double G(double a) => a * b; return G(x) + G(1); }", "b + b * x")]
    [InlineData("double F(double x) { var k = 2.0; k += 1; static double Twice(double a) => 2 * a; double G(double a) { if (a > k) return k; return Twice(a); } k += 1; return G(x); }", "x > 4 ? 4 : 2 * x")]
    [InlineData("double F(double x) { return Outer(x); static double Outer(double a) { return Inner(1); double Inner(double c) => a + c; } }", "x + 1")]
    [InlineData("double F(double x) => G(x); static double G(double x) { double H() => 2 * x; x += 1; return H(); }", "2 * (x + 1)")]
    [InlineData("double F(double x) => Square(x) + Square(2f); static T Square<T>(T v) where T : System.Numerics.INumber<T> => v * v;", "x * x + 4")]
    [InlineData("double F(double x) => Half(7) * x + Half(x); static T Half<T>(T v) where T : System.Numerics.INumber<T> => v / T.CreateChecked(2);", "3.5 * x")]
    [InlineData("double F(double x) => Soft(x, 1); static T Soft<T>(T v, T b) where T : System.Numerics.IFloatingPointIeee754<T> { if (v > T.Zero) return T.Log(T.One + T.Exp(b * v)); return -T.Pi; }", "x > 0 ? Log(Exp(x) + 1) : -Pi")]
    [InlineData("double F(double x) => Box<double>.Id(x); static class Box<T> where T : System.Numerics.INumber<T> { public static T Id(T a) => a + T.Zero; }", "x")]
    [InlineData("double F(double x) { var k = 1.0; double Outer() { return Inner(); double Inner() => k; } var a = Outer(); k = 2; return (a + 10 * Outer()) * x; }", "21 * x")]
    [InlineData("double F(double x) => Half<int>() + x * Half<double>(); static double Half<T>() where T : System.Numerics.INumber<T> { double In() => double.CreateChecked(T.One / T.CreateChecked(2)); return In(); }", "0.5 * x")]
    [InlineData("double F(double x) { double G(double x) { x += 1; return x; } var y = G(x) + x; double x2 = 1; { double H(double x2) => x2 * x; y += H(3); } return y + x2; }", "5 * x + 2")]
    [InlineData("double F(double x) { double G(double a, double b = 2, int n = 3) => a * b + n; return G(x) + G(b: 1, a: x); }", "3 * x + 6")]
    public void Functions(string declaration, string expected) => Assert.Equal(expected, Compile.Body(declaration));

    [Theory]
    [InlineData("double F(double x) { var (a, b) = (x, 2.0); return a * b; }", "2 * x")]
    [InlineData("double F(double x) { var (a, b) = (x, 2.0); (a, b) = (b, a); return a - b; }", "2 - x")]
    [InlineData("double F(double x) { var t = Parts(x); return t.Low * t.Item2; } static (double Low, int High) Parts(double v) => (v + 1, 3);", "3 * (x + 1)")]
    [InlineData("double F(double x) { (double a, (double b, _)) = (x, (1, x)); return a + b; }", "x + 1")]
    [InlineData("double F(double x) { (double, double) t = x > 0 ? (x, 1) : (0, x); return t.Item1 - t.Item2; }", null)]
    [InlineData("double F(double x, double y = 1) => (x, y) switch { (< 0, _) => 0, (_, > 2 and < 3) => x, var (a, b) => a * b };", "x < 0 ? 0 : (y > 2 && y < 3 ? x : y * x)")]
    [InlineData("double F(double x, double y = 1) => (x, y) is (> 0, > 0) ? x : y;", "y > 0 && x > 0 ? x : y")]
    [InlineData("double F(double x, double y = 1) => (x, 1) == (y, 1) ? x : y;", "y == x ? x : y")]
    public void Tuples(string declaration, string? expected)
    {
        var body = Compile.Body(declaration);
        if (expected is not null)
            Assert.Equal(expected, body);
    }

    [Theory]
    [InlineData("double F(double x) => Scale * x; static readonly double Scale = 2;", "2 * x")]
    [InlineData("double F(double x) => Scale * x; static double Scale => 1.0 / 4;", "0.25 * x")]
    [InlineData("double F(double x) => Scale * x; static double Scale { get; } = Half * 6; const double Half = 0.5;", "3 * x")]
    [InlineData("double F(double x) => Scale * x; static double Scale { get { const int n = 3; return n * 2; } }", "6 * x")]
    [InlineData("double F(double x) => Root * x; static readonly double Two = 2, Root = Sqrt(Two * 8);", "4 * x")]
    [InlineData("double F(double x) => Holder<int>.Scale * x; static class Holder<T> { public static readonly int Scale = 7 / 2; }", "3 * x")]
    public void Members(string declaration, string expected) => Assert.Equal(expected, Compile.Body(declaration));

    [Theory]
    [InlineData("double F(double x) => CopySign(x, 1) + CopySign(2, x);", null)]
    [InlineData("double F(double x) => double.MaxMagnitude(x, 1) - MinMagnitude(x, 2);", null)]
    [InlineData("double F(double x) => double.IsNegative(x) ? -x : double.IsPositive(x) ? x : 0;", null)]
    [InlineData("double F(double x) => double.IsNaN(x) || double.IsInfinity(x) || !double.IsFinite(x) ? 7 : x;", "x")]
    [InlineData("double F(double x) => double.RootN(x, 4) + double.RootN(x, 3) + double.RootN(x, 1) + double.RootN(x, -2);", null)]
    [InlineData("double F(double x) => x switch { < 0 => 0, >= 0 => x, _ => throw new ArgumentException() };", "x < 0 ? 0 : x")]
    [InlineData("double F(double x) => x switch { < 0 => 0, >= 0 => x, double.NaN => double.NaN };", "x < 0 ? 0 : x")]
    [InlineData("double F(double x) { if (double.IsNaN(x)) throw new ArgumentException(); return x; }", "x")]
    [InlineData("double F(double x) { if (x < 1) return x; else if (x >= 1) return 1; throw new InvalidOperationException(); }", "x < 1 ? x : 1")]
    public void FunctionsOfNumbers(string declaration, string? expected)
    {
        var body = Compile.Body(declaration);
        if (expected is not null)
            Assert.Equal(expected, body);
    }

    [Theory]
    [InlineData("double F(RealVector x) => Sum(x, xi => { if (xi > 1) return 1; var y = xi; y *= 2; return y; });", "Sum(x > 1 ? 1 : 2 * x)")]
    [InlineData("double F(RealVector x) => Sum(x, Helper); static double Helper(double a) { if (a < 0) return 0; return a; }", "Sum(x < 0 ? 0 : x)")]
    [InlineData("double F(RealVector x) => Sum(x, Exp) + Sum(x, Square); static T Square<T>(T v) where T : System.Numerics.INumber<T> => v * v;", null)]
    [InlineData("double F(RealVector x, double b = 1) { double G(double a) => a * b; b += 1; return Sum(x, G); }", null)]
    [InlineData("double F(RealVector x) { RealVector v = x; v += x; v *= 2; return Sum(v); }", "4 * Sum(x)")]
    [InlineData("double F(RealVector x, RealVector w) => Sum(x, w, Times); static double Times(double a, double b) => a * b;", "Sum(w * x)")]
    public void Vectors(string declaration, string? expected)
    {
        var body = Compile.Body(declaration);
        if (expected is not null)
            Assert.Equal(expected, body);
    }
}

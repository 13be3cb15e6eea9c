using System.Reflection;
using System.Runtime.Loader;
using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;

namespace Lagrangians.Generator.Tests.Reading;

/// <summary>What is read has the values that C# computes when it runs the same body.</summary>
public sealed class ValueTests
{
    private static readonly double[] Points = [-3.75, -1.5, -1, -0.625, -0.1, 0, 0.1, 0.3125, 0.5, 1, 1.25, 2, 3, 3.5];

    [Theory]
    [InlineData("x switch { < -1 => -x - 0.5, <= 1 => 0.5 * x * x, _ => x - 0.5 }")]
    [InlineData("x is > 0 and (< 1 or > 2) or (-1) ? n / 2 * x : n % 2 - x")]
    [InlineData("x switch { var y when y * y > b => n switch { 3 => y, 4 => -y, _ => 2 * y }, not (< 0) => 1, _ => 7 }")]
    [InlineData("Pow(y: 2, x: x) - Atan2(x, b) + Clamp(x, -b, n) / double.Hypot(x, 3) + Min(x, b) * Max(n, x)")]
    [InlineData("(x < 0 ? -x : x) * 1 / 3 + 1 / 3 + 0.1f * x - 1e-3 / (b + x * x) / 2 / b")]
    [InlineData("Log(x * x + 1, 3) + Log2(b + Exp(x)) - Log10(2 + Cosh(x)) + double.LogP1(x * x) + double.ExpM1(x)")]
    [InlineData("FusedMultiplyAdd(x, b, n) - Sqrt(Abs(x)) + Cbrt(x) + double.Exp2(x) * double.Exp10(-x)")]
    [InlineData("Sin(x) + Cos(x) * Tan(x / 4) + Asin(x / 8) + Acos(x / 8) + Atan(x) + Asinh(x) + Acosh(5 + x) + Atanh(x / 5)")]
    [InlineData("SpecialFunctions.LogCosh(x) + SpecialFunctions.Sigmoid(b * x) + SpecialFunctions.LogAddExp(x, b) + SpecialFunctions.XLogX(5 + x)")]
    [InlineData("(x > 0) ^ (x > 1) | x == -1 & !(b > 9) ? Twice(x) : Twice(a: b, plus: Twice(x, 2))")]
    [InlineData("Positive(x) == (n > 3) ? n * n - n : (long)n + (-n)")]
    public void AsCSharpComputes(string body)
    {
        var compilation = Compile.Project(Compile.InClass(
            $"[Lagrangian] public static double F(double x, double b = 1.5, int n = 3) => {body};" +
            "static double Twice(double a, double plus = 0) { var c = a + a; return c + plus; }" +
            "static bool Positive(double a) => a is > 0;"));
        var expr = Compile.Accept(compilation).Body!;
        var method = Load(compilation);
        foreach (var n in new[] { 3, 4, 5 })
        {
            foreach (var x in Points)
            {
                double[] values = [x, 1.5, n];
                var expected = (double)method.Invoke(null, [x, 1.5, n])!;
                var found = new HighPrecision(s => values[s.Index], 200).Evaluate(expr).ToDouble();
                Assert.True(Math.Abs(found - expected) <= 1e-13 * Math.Max(1, Math.Abs(expected)), $"at {x}, {n}: {found} is not {expected}: {expr}");
            }
        }
    }

    private static MethodInfo Load(Microsoft.CodeAnalysis.CSharp.CSharpCompilation compilation)
    {
        using var stream = new MemoryStream();
        var emitted = compilation.Emit(stream, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        stream.Position = 0;
        var assembly = new AssemblyLoadContext("model", isCollectible: true).LoadFromStream(stream);
        return assembly.GetType("Model.Neurons")!.GetMethod("F")!;
    }
}

using System.Globalization;
using System.Numerics;
using System.Reflection;

namespace Lagrangians.Generator.Tests.Generation;

/// <summary>
/// Bodies of several statements, compiled and run: all that is derived of them is that of the same function written as one expression, on both sides
/// of every seam and at it, and the verdicts are the same.
/// </summary>
public sealed class StatementFormsTests
{
    // One expression, the same in statements, and where it is looked at besides the usual points.
    private static readonly (string Plain, string Written, double[] Seams)[] Scalars =
    [
        ("=> x > 1 ? x - 0.5 : x < -1 ? -x - 0.5 : x * x / 2;", "{ if (x > 1) return x - 0.5; if (x < -1) return -x - 0.5; return x * x / 2; }", [1, -1]),
        ("=> x > b ? b * (x - b / 2) : x < -b ? -b * (x + b / 2) : x * x / 2;", "{ if (Abs(x) <= b) { return x * x / 2; } else { if (x > 0) return b * (x - b / 2); } return -b * (x + b / 2); }", [0.4, -0.4]),
        ("=> (x > 0 ? 2 * x : x) * (x > 0 ? 2 * x : x) / 4;", "{ var y = x; if (x > 0) y *= 2; y *= y; return y / 4; }", [0]),
        ("=> x > 0 ? (b > 0.2 ? x * x : x * x / 2) : 0;", "{ var y = 0.0; if (x > 0) { y = x * x; if (b > 0.2) return y; y /= 2; } return y; }", [0]),
        ("=> Log(1 + Exp(x)) + Max(x, 0);", "{ double r = 0; if (x > 0) r = x; r += Soft(x); return r; double Soft(double v) => Log(1 + Exp(v)); }", [0]),
        ("=> x * x / 2 + x * x * x * x / 4 + x * x * x * x * x * x / 6;", "{ var s = 0.0; for (int i = 2; i <= 6; i += 2) { var p = 1.0; for (int j = 0; j < i; j++) p *= x; s += p / i; } return s; }", []),
        ("=> x < 0 ? 0 : x < 1 ? x * x / 2 : x < 2 ? x - 0.5 : 1.5 + (x - 2) + (x - 2) * (x - 2);", "{ for (int i = 0; i < 3; i++) { if (x < i) return Piece(i, x); } return Piece(3, x); static double Piece(int i, double x) { switch (i) { case 0: return 0; case 1: return x * x / 2; case 2: return x - 0.5; default: { var d = x - 2; return 1.5 + d + d * d; } } } }", [0, 1, 2]),
        ("=> Log(1 + Exp(b * x)) / b;", "=> Soft(x, b); static T Soft<T>(T v, T s) where T : System.Numerics.IFloatingPointIeee754<T> { var u = s * v; if (T.IsNaN(u)) return T.NaN; return T.Log(T.One + T.Exp(u)) / s; }", [0]),
        ("=> x * x + (x > 1 ? 0 : x < 0 ? 1 : 2) * 3;", "{ var (low, high) = Order(1, 0); double y; (y, low) = (low, x * x); if (x > high) y = 0; else if (x < y) y = 1; else y = 2; return low + y * 3; static (double, double) Order(double a, double b) => a < b ? (a, b) : (b, a); }", [0, 1]),
        ("=> x < -1 ? 0.5 - x - 1 : x > 1 && b > 0 ? x - 0.5 : x * x / 2;", "=> (x, b) switch { (< -1, _) => 0.5 - x - 1, (> 1, > 0) => x - 0.5, var (u, _) => u * u / 2 };", [1, -1]),
        ("=> 2 * x * x + x / 4;", "=> Two * x * x + Quarter * x; static readonly double One = 1, Two = One + 1; static double Quarter { get; } = 1.0 / 4;", []),
        ("=> x < 0 ? -x * x / 2 : x * x / 2;", "=> CopySign(x * x / 2, x);", [0]),
        ("=> Abs(x) > 1 ? x * x : Abs(x) < 1 ? 1 : Max(x, 1) * Max(x, 1);", "=> MaxMagnitude(x, 1) * double.MaxMagnitude(x, 1);", [1, -1]),
        ("=> x >= 0 ? x : Exp(x) - 1;", "=> double.IsNegative(x) ? Exp(x) - 1 : double.IsPositive(x) ? x : throw new ArgumentException();", [0]),
        ("=> x > 0 ? x : Exp(x) - 1;", "{ if (double.IsNaN(x)) return double.NaN; switch (x) { case > 0: return x; case <= 0: return Exp(x) - 1; default: throw new ArgumentException(); } }", [0]),
        ("=> (x + 3) * (x + 3);", "{ x++; x += 2; return x * x; }", []),
        ("=> x > 3 ? x * x : x > 1 ? (x + 2) * (x + 2) : (x + 4) * (x + 4);", "{ var y = x; for (int i = 0; i < 2; i++) { if (y > 3) break; y += 2; } return y * y; }", [1, 3]),
        ("=> (x > 1 ? 0 : x) + (x > 2 ? 0 : x);", "{ var y = 0.0; for (int i = 1; i <= 2; i++) { if (x > i) continue; y += x; } return y; }", [1, 2]),
        ("=> x > 0 ? x * Log(1 + x) : 0;", "{ if (x <= 0) return 0; var l = Log(1 + x); return x * l; }", [0]),
        ("=> Sqrt(1 + x * x) + x * x / Cbrt(1 + x * x);", "{ var r = 1 + x * x; return double.RootN(r, 4 - 2) + x * x * double.RootN(r, -3); }", []),
        ("=> x < 0 ? Pow(-x, 1.2) : Pow(x, 1.2);", "=> Pow(double.RootN(x, 5), 6);", []),
    ];

    private static readonly (string Plain, string Written)[] Vectors =
    [
        ("=> Sum(x, xi => xi > 1 ? xi - 0.5 : xi < -1 ? -xi - 0.5 : xi * xi / 2);", "=> Sum(x, xi => { if (xi > 1) return xi - 0.5; if (xi < -1) return -xi - 0.5; var s = xi; s *= xi; return s / 2; });"),
        ("=> Sum(x, xi => xi > b ? xi - b : 0) / b;", "{ var c = b; double Over(double v) { if (v > c) return v - c; return 0; } return Sum(x, Over) / c; }"),
        ("=> Log(Sum(x, xi => Exp(b * xi))) / b;", "{ RealVector v = x; v *= b; return Log(Sum(v, Exp)) / b; }"),
        ("=> x.Length > 2 ? Sum(x * x) / 2 : Sum(x * x);", "{ var s = Sum(x, Square); if (x.Length > 2) s /= 2; return s; static T Square<T>(T v) where T : System.Numerics.INumber<T> => v * v; }"),
        ("=> Sum(x, x, (p, q) => p * q > 1 ? p : q * q);", "=> Sum(x, x, (p, q) => { var (r, t) = (p * q, q * q); if (r > 1) { t = p; } return t; });"),
        ("=> Sqrt(Sum(x * x) + 1) + (Norm(x) > 1 ? 2 : 3);", "{ var n = Norm(x); var k = n > 1 ? 2 : 3; n = Sqrt(Sum(x * x) + 1); return n + k; }"),
    ];

    private static readonly double[] Usual = [-3.5, -1.5, -0.75, -0.25, 0.25, 0.6, 1.25, 1.75, 2.5, 4];

    private static readonly double[][] Points = [[0.5, -1.5, 2, 0.25], [1, -1, 0, 3], [2.5], [0.4, 0.4 + 1e-9, 0.4 - 1e-9]];

    private static readonly Lazy<UserProject> Project = new(() => UserProject.Generate("namespace N;\n" + string.Concat(
        Scalars.SelectMany((c, i) => new[] { Scalar($"S{i}P", c.Plain), Scalar($"S{i}W", c.Written) })
            .Concat(Vectors.SelectMany((c, i) => new[] { Vector($"V{i}P", c.Plain), Vector($"V{i}W", c.Written) })))));

    private static readonly Lazy<Assembly> Loaded = new(() => Project.Value.Load());

    public static TheoryData<int> EachScalar => [.. Enumerable.Range(0, Scalars.Length)];

    public static TheoryData<int> EachVector => [.. Enumerable.Range(0, Vectors.Length)];

    [Theory, MemberData(nameof(EachScalar))]
    public void All_that_is_derived_is_that_of_one_expression(int i)
    {
        AssertSame<double>($"S{i}", 1e-13, x => x);
        AssertSame<float>($"S{i}", 2e-5, x => (float)x);

        void AssertSame<T>(string name, double allowed, Func<double, double> round)
            where T : unmanaged, IBinaryFloatingPointIeee754<T>
        {
            foreach (var x in Usual.Concat(Scalars[i].Seams.SelectMany(s => new[] { s, s - 1e-5, s + 1e-5 })))
                Compare(ModuleQuantities.At<T>(Loaded.Value, name + "P", round(x)), ModuleQuantities.At<T>(Loaded.Value, name + "W", round(x)), allowed, $"{typeof(T).Name} {Scalars[i].Written} at {x}");
        }
    }

    [Theory, MemberData(nameof(EachVector))]
    public void The_same_over_vectors(int i)
    {
        foreach (var x in Points)
            Compare(ModuleQuantities.At<double>(Loaded.Value, $"V{i}P", x), ModuleQuantities.At<double>(Loaded.Value, $"V{i}W", x), 1e-13, $"{Vectors[i].Written} at [{string.Join(", ", x)}]");
    }

    [Fact]
    public void Nothing_else_is_said_of_them()
    {
        var said = Project.Value.AllDiagnostics.Concat(Project.Value.Diagnostics).Distinct().Where(d => d.Id is not ("LAG202" or "LAG100" or "LAG203"))
            .Select(d => (Text: d.ToString(), Message: d.Id + " " + d.GetMessage(CultureInfo.InvariantCulture))).ToArray();
        Assert.Empty(said.Where(s => s.Message.StartsWith("CS", StringComparison.Ordinal) || s.Message.StartsWith("LAG003", StringComparison.Ordinal) || s.Message.StartsWith("LAG9", StringComparison.Ordinal)).Select(s => s.Text));
        var differ = new List<string>();
        foreach (var name in Enumerable.Range(0, Scalars.Length).Select(i => $"S{i}").Concat(Enumerable.Range(0, Vectors.Length).Select(i => $"V{i}")))
        {
            var (plain, written) = (Of($"'{name}P'"), Of($"'{name}W'"));
            if (!plain.SequenceEqual(written))
                differ.Add($"{name}: {string.Join(" | ", plain)}\n   but {string.Join(" | ", written)}");
        }

        Assert.True(differ.Count == 0, string.Join("\n", differ));

        string[] Of(string name) => [.. said.Select(s => s.Message).Where(m => m.Contains(name, StringComparison.Ordinal)).Select(m => m.Replace(name, "'F'", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }

    private static string Scalar(string name, string body) =>
        $"internal static partial class A {{ [Lagrangian] public static partial double {name}(double x, [Learnable(Min = 0.1)] double b = 0.4) {Own(name, body)} }}\n";

    private static string Vector(string name, string body) =>
        $"internal static partial class A {{ [Lagrangian] public static partial double {name}(RealVector x, [Learnable(Min = 0.1)] double b = 0.4) {Own(name, body)} }}\n";

    // The members behind the body are the definition's own.
    private static string Own(string name, string body) => new[] { "Soft", "One", "Two", "Quarter" }.Aggregate(body, (text, member) => System.Text.RegularExpressions.Regex.Replace(text, $@"(?<!\.)\b{member}\b", member + name));

    private static void Compare(IReadOnlyDictionary<string, double> expected, IReadOnlyDictionary<string, double> found, double allowed, string where)
    {
        Assert.Equal(expected.Keys, found.Keys);
        foreach (var (quantity, value) in expected)
        {
            Assert.True(
                value.Equals(found[quantity]) || Math.Abs(value - found[quantity]) <= allowed * Math.Max(1, Math.Abs(value)),
                string.Create(CultureInfo.InvariantCulture, $"{quantity} of {where}: {found[quantity]:R}, not {value:R}"));
        }
    }
}

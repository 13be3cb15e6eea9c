using System.Globalization;
using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Vectors;

namespace Lagrangians.Generator.Tests.Generation;

/// <summary>Log-gamma and its derivatives as a user has them: over vectors, in verdicts, outside of their domain, in high precision and over wide lanes.</summary>
public sealed class GammaTests
{
    private const string Euler = "0.577215664901532860606512090082402431042159335939923598805767234884867726777664670936947063291746749";
    private const string Apery = "1.202056903159594285399738161511449990764986292340498881792271555341838205786313090186455873609335258";

    [Fact]
    public void Values_in_high_precision_are_those_that_have_a_name()
    {
        AssertNear("log Γ(½)", BigFunctions.Log(BigFunctions.Pi(400), 400).Scale(-1), Value("LogGamma", 0.5));
        AssertNear("log Γ(100) − log Γ(99)", BigFunctions.Log(99, 320), BigFloat.Subtract(Value("LogGamma", 100), Value("LogGamma", 99), 320));
        AssertNear("ψ(1)", -Decimal(Euler), Value("Digamma", 1));
        AssertNear("ψ(½)", BigFloat.Subtract(-Decimal(Euler), BigFunctions.Ln2(320).Scale(1), 320), Value("Digamma", 0.5));
        AssertNear("ψ′(1)", BigFloat.Divide(BigFloat.Multiply(BigFunctions.Pi(400), BigFunctions.Pi(400), 400), 6, 320), Value("Trigamma", 1));
        AssertNear("ψ″(1)", -Decimal(Apery).Scale(1), FunctionLibrary.Find("PolyGamma").Value([2, 1], 320));
    }

    [Fact]
    public void Values_of_numbers_beyond_their_squares()
    {
        var x = BigFloat.One.Scale((1L << 39) + 5);
        AssertNear("ψ(x)", BigFunctions.Log(x, 320), FunctionLibrary.Find("Digamma").Value([x], 320));
        AssertNear("ψ′(x)", BigFloat.Divide(1, x, 320), FunctionLibrary.Find("Trigamma").Value([x], 320));
        AssertNear("log Γ(x)/x", BigFloat.Subtract(BigFunctions.Log(x, 400), 1, 400), BigFloat.Divide(FunctionLibrary.Find("LogGamma").Value([x], 400), x, 400));
    }

    [Fact]
    public void Wide_lanes_have_digits_to_spare()
    {
        foreach (var x in new[] { 1e-70, 1e-5, 0.25, 0.875, 1.75, 3.5, 12.25, 40, 1e6, 1e100 })
        {
            AssertWide("LogGamma", x, LogGamma(Of(x)), Value("LogGamma", x));
            AssertWide("Digamma", x, Digamma(Of(x)), Value("Digamma", x));
            AssertWide("Trigamma", x, Trigamma(Of(x)), Value("Trigamma", x));
            AssertWide("PolyGamma", x, PolyGamma(Of(x)), FunctionLibrary.Find("PolyGamma").Value([3, x], 320));
        }

        static W LogGamma<W>(W x) where W : struct, IReal<W> => W.LogGamma(x);
        static W Digamma<W>(W x) where W : struct, IReal<W> => W.Digamma(x);
        static W Trigamma<W>(W x) where W : struct, IReal<W> => W.Trigamma(x);
        static W PolyGamma<W>(W x) where W : struct, IReal<W> => W.PolyGamma(3, x);
    }

    [Fact]
    public void Sums_of_log_gamma_over_vectors_are_those_over_numbers() => AssertOverVectors("LogGamma");

    [Fact]
    public void Sums_of_digamma_over_vectors_are_those_over_numbers() => AssertOverVectors("Digamma");

    [Fact]
    public void Outside_of_the_domain_there_is_no_value_and_a_warning_says_so()
    {
        AssertUndefined("LogGamma(x)", "log-gamma of what is not positive");
        AssertUndefined("Digamma(x)", "digamma of what is not positive");
        AssertUndefined("Trigamma(x)", "trigamma of what is not positive");
    }

    [Theory]
    [InlineData("LogGamma(x)", "strictly convex")]
    [InlineData("LogGamma(x + 2.5) - LogGamma(2.5)", "strictly convex")]
    [InlineData("LogGamma(1 + Exp(x)) + Exp(x)", "strictly convex")]
    [InlineData("-Digamma(x)", "strictly convex")]
    [InlineData("Trigamma(x)", "strictly convex")]
    [InlineData("Log(Trigamma(x))", "convex")]
    public void What_is_convex_is_proven(string body, string proven) => AssertProven(body, proven);

    [Fact]
    public void What_is_not_convex_is_refuted()
    {
        var project = UserProject.Build(Definition("double F([Domain(Min = -700, Max = 300)] double x) => LogGamma(Exp(x));"));
        Assert.Contains("its second derivative is -0.00374", Assert.Single(project.AllDiagnostics, d => d.Id == "LAG101").GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    private static void AssertProven(string body, string proven)
    {
        var project = UserProject.Build(Definition($"double F([Domain(MinExclusive = 0)] double x) => {body};"));
        Assert.Contains($"Proven: {proven}", project.Generated, StringComparison.Ordinal);
        Assert.DoesNotContain(project.AllDiagnostics, d => d.Id.StartsWith("LAG1", StringComparison.Ordinal));
    }

    private static void AssertUndefined(string body, string reason)
    {
        var project = UserProject.Build(Definition($"double F(double x) => {body};"));
        var warning = Assert.Single(project.AllDiagnostics, d => d.Id == "LAG104").GetMessage(CultureInfo.InvariantCulture);
        Assert.Contains(reason, warning, StringComparison.Ordinal);
        Assert.Contains("it is defined for x > 0", warning, StringComparison.Ordinal);
        var results = Probe.Run(Definition($"double F(double x) => {body};"), "var f = new N.A.FLagrangian<double>();", "f.Value(-0.5), f.Activation(-0.5), f.Value(double.NaN), f.Curvature(-3)");
        Assert.All(results, r => Assert.True(double.IsNaN(r)));
    }

    private static void AssertOverVectors(string function)
    {
        var definition = $"double F([Domain(MinExclusive = 0)] RealVector x, [Learnable(MinExclusive = 0)] double a = 0.75) => Sum(x, xi => SpecialFunctions.{function}(a * xi));";
        var results = Probe.Run(
            Definition(definition),
            """
            double[] x = [0.125, 1.5, 2, 3, 40, 1e-20]; float[] s = [0.125f, 1.5f, 2, 3, 40]; var g = new double[6]; var d = new double[1]; var gs = new float[5]; var v = new double[6]; var p = new double[6];
            var f = new N.A.FLagrangian<double>(); var single = new N.A.FLagrangian<float>();
            f.Activate(x, g); f.ParameterGradient(x, d); single.Activate(s, gs); f.HessianProduct(x, [1, 1, 1, 1, 1, 1], p);
            """,
            "f.Value(x), d[0], single.Value(s), f.Energy(x), g[0], g[1], g[4], g[5], gs[1], gs[4], p[1], p[5]");
        double[] x = [0.125, 1.5, 2, 3, 40, 1e-20];
        var value = x.Sum(e => Double(function, 0, 0.75 * e));
        var slope = x.Sum(e => e * Double(function, 1, 0.75 * e));
        AssertClose(value, results[0], 1e-15);
        AssertClose(slope, results[1], 1e-15);
        AssertClose(x[..5].Sum(e => Double(function, 0, 0.75 * e)), results[2], 3e-7);
        AssertClose((0.75 * slope) - value, results[3], 1e-14);
        foreach (var (i, at) in new[] { (4, 0.125), (5, 1.5), (6, 40), (7, 1e-20) })
            AssertClose(0.75 * Double(function, 1, 0.75 * at), results[i], 1e-15);
        AssertClose(0.75 * Double(function, 1, 0.75 * 1.5), results[8], 3e-7);
        AssertClose(0.75 * Double(function, 1, 0.75 * 40), results[9], 3e-7);
        AssertClose(0.5625 * Double(function, 2, 0.75 * 1.5), results[10], 1e-15);
        AssertClose(0.5625 * Double(function, 2, 0.75 * 1e-20), results[11], 1e-15);
    }

    // Of the function that is n derivatives on.
    private static double Double(string function, int n, double x) => (Order(function) + n) switch
    {
        -1 => Value("LogGamma", x).ToDouble(),
        0 => Value("Digamma", x).ToDouble(),
        1 => Value("Trigamma", x).ToDouble(),
        var order => FunctionLibrary.Find("PolyGamma").Value([order, x], 320).ToDouble(),
    };

    private static int Order(string function) => function switch { "LogGamma" => -1, "Digamma" => 0, _ => 1 };

    private static string Definition(string definition) =>
        $"namespace N {{ using static Lagrangians.SpecialFunctions; internal static partial class A {{ [Lagrangian] internal static partial {definition} }} }}";

    private static void AssertClose(double expected, double actual, double relative) =>
        Assert.True(Math.Abs(actual - expected) <= relative * Math.Abs(expected), $"{actual:R} for {expected:R}");

    private static void AssertWide(string what, double x, Wide<Lane<double>, double> found, BigFloat exact)
    {
        var high = Wide<Lane<double>, double>.Narrow(found);
        var low = Wide<Lane<double>, double>.Narrow(found - high);
        var sum = BigFloat.AddExact(Lane<double>.First(high), Lane<double>.First(low));
        var error = BigFloat.Subtract(sum, exact, 60);
        Assert.True(error.IsZero || error.Magnitude - exact.Magnitude < -70, $"{what}({x:R}): {error.Magnitude - exact.Magnitude}");
    }

    private static Wide<Lane<double>, double> Of(double x) => Lane<double>.Create(x);

    private static BigFloat Value(string function, BigFloat x) => FunctionLibrary.Find(function).Value([x], 320);

    private static BigFloat Decimal(string digits)
    {
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var number = System.Numerics.BigInteger.Parse(digits.Remove(point, 1), CultureInfo.InvariantCulture);
        return BigFloat.FromRational(new Rational(number, System.Numerics.BigInteger.Pow(10, digits.Length - point - 1)), 400);
    }

    private static void AssertNear(string what, BigFloat expected, BigFloat actual) =>
        Assert.True(BigFloat.Abs(BigFloat.Subtract(actual, expected, 60)) <= BigFloat.Abs(expected).Scale(-315), $"{what}: {actual} for {expected}");
}

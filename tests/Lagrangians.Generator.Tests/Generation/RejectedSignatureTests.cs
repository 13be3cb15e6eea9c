namespace Lagrangians.Generator.Tests.Generation;

/// <summary>
/// Of a partial method whose signature cannot be a Lagrangian the defining part is generated all the same, so that a build shows what
/// is wrong with the signature and nothing else.
/// </summary>
public sealed class RejectedSignatureTests
{
    [Theory]
    [InlineData("static partial double F() => 1;", 1)]
    [InlineData("static partial double F<T>(double x) => x;", 1)]
    [InlineData("static partial T F<T, @class>(T x, @class y, System.Collections.Generic.List<T[]> z) where T : struct, IComparable<T> where @class : System.Collections.Generic.IEnumerable<T>?, new() => x;", 5)]
    [InlineData("static partial double F<T, U, V, W, X>(double x) where T : class? where U : notnull where V : unmanaged where W : Enum where X : U, allows ref struct => x;", 1)]
    [InlineData("static partial string F(double x) => \"\";", 1)]
    [InlineData("static partial string? F(string? x, System.Collections.Generic.Dictionary<string, object?>? y, dynamic d) => null;", 4)]
    [InlineData("static partial int F(double x) => 1;", 1)]
    [InlineData("static partial void F(double x) { }", 1)]
    [InlineData("static partial ref double F(double[] x) => ref x[0];", 2)]
    [InlineData("static partial ref readonly double F(in double x) => ref x;", 2)]
    [InlineData("static partial double F(decimal x) => 1;", 1)]
    [InlineData("static partial double F(int x) => 1;", 1)]
    [InlineData("static partial double F(double x, long n = 3, ulong u = ulong.MaxValue, byte b = 7, char c = '\\'', bool p = true) => x;", 5)]
    [InlineData("static partial double F(double x, decimal m = 1.50m, string? s = \"a\\\\\\\"{\", object? o = null) => x;", 3)]
    [InlineData("static partial double F(double x, float f = 0.1f, double e = double.NegativeInfinity, Kind k = Kind.B, Kind? l = Kind.B, double? d = 0.5, float? g = 0.5f, DateTime t = default) => x;", 5)]
    [InlineData("static partial double F(ref double x) => x;", 1)]
    [InlineData("static partial double F(ref readonly double x) => x;", 1)]
    [InlineData("static partial double F(in double x) => x;", 1)]
    [InlineData("static partial double F(double x, out double y) { y = 1; return x; }", 1)]
    [InlineData("static partial double F(this double x) => x;", 1)]
    [InlineData("static partial double F(this in double x) => x;", 1)]
    [InlineData("static partial double F(double x, params double[] @event) => x;", 1)]
    [InlineData("static partial double F(double x, params ReadOnlySpan<double> y) => x;", 1)]
    [InlineData("static partial double F(scoped ReadOnlySpan<double> x, scoped ref int y) => 1;", 2)]
    [InlineData("static partial double F(double x, (double First, string? Second) y, Func<(int, int)[,], Hidden> z) => x;", 2)]
    [InlineData("static unsafe partial double F(double* x, delegate*<int, void> f) => 1;", 2)]
    [InlineData("static partial double @if(double[] @class) => 1;", 1)]
    [InlineData("static partial double F(double[] x) => 1; [Lagrangian] private static partial double F(ref double x) => 1; [Lagrangian] private static partial double F(double x) => x; [Lagrangian] private static partial double F<T>(double x) => x; [Lagrangian] private static partial double F<T>(double[] x) => 1; [Lagrangian] private static partial double F(float[] x) => 1;", 6)]
    public void NothingButOurError(string method, int mistakes) => UserProject.Build(
        $"namespace N {{ internal enum Kind {{ A, B }} internal static partial class A {{ private sealed class Hidden; /** <summary>F.</summary> */ [Lagrangian] private {method} }} }}",
        [.. Enumerable.Repeat("LAG002", mistakes)]);

    [Theory]
    [InlineData("internal partial class A { [Lagrangian] public partial double F(double[] x) => 1; }", "LAG002", "LAG002")]
    [InlineData("internal partial class A { [Lagrangian] public virtual partial double F(double x) => 1; }", "LAG002", "LAG002")]
    [InlineData("internal partial struct A { [Lagrangian] public readonly partial double F(double x) => 1; }", "LAG002")]
    [InlineData("internal partial class A<T> { internal partial record B { [Lagrangian] public static partial double F(T x, A<int>.B y) => 1; } }", "LAG002", "LAG002")]
    [InlineData("internal static partial class @var { [Lagrangian] public static partial double F(RealVector x) => Norm(x); }", "LAG002")]
    [InlineData("internal static partial class @unmanaged { [Lagrangian] public static partial double F(double x) => x; }", "LAG002")]
    [InlineData("\n#nullable disable\ninternal partial class A { [Lagrangian] public static partial string F(string x) => x; }", "LAG002", "LAG002")]
    public void InAnyType(string source, params string[] expected) => UserProject.Build(source, expected);

    /// <summary>Where C# itself refuses the method, its own word stands beside ours, once.</summary>
    [Theory]
    [InlineData("internal partial class A { [Lagrangian] public static partial double F(double x); }", "CS8795", "LAG002")]
    [InlineData("internal partial class A { [Lagrangian] public static partial double F(Missing x) => 1; }", "CS0246", "CS0759")]
    [InlineData("internal class A { [Lagrangian] public static partial double F(double x) => x; }", "CS0751", "CS0759", "LAG001")]
    [InlineData("internal class A { internal partial class B { [Lagrangian] public static partial double F(double x) => x; } }", "CS0759", "LAG001")]
    [InlineData("internal class A { internal partial class B { [Lagrangian] public static double F(double x) => x; } }", "LAG001")]
    public void BesideTheCompiler(string source, params string[] expected) => UserProject.Build(source, expected);

    /// <summary>As it is while one copies a method: the rest of the project keeps what was generated for it.</summary>
    [Theory]
    [InlineData("[Lagrangian] public static double F(double x) => x; [Lagrangian] public static double F(double x) => 2 * x;", "CS0111")]
    [InlineData("[Lagrangian] public static partial double F(double x) => x; [Lagrangian] public static partial double F(double x) => 2 * x;", "CS0757")]
    [InlineData("[Lagrangian] public static double F(double x) => x;\n[Lagrangian] public static double F(double x) => x;", "CS0111")]
    [InlineData("[Lagrangian] public static partial double F(double x) => x;\n[Lagrangian] public static partial double F(double x) => x;\n[Lagrangian] public static partial double F(double x) => x;", "CS0111", "CS0757", "CS0757")]
    [InlineData("[Lagrangian] public static double F(RealVector x) => Norm(x);\n[Lagrangian] public static double F(RealVector x) => Norm(x);", "CS0111")]
    [InlineData("[Lagrangian] public static double F(double[] x) => 1;\n[Lagrangian] public static double F(double[] x) => 1;", "CS0111", "LAG002", "LAG002")]
    public void AMethodThatIsWrittenTwice(string members, params string[] expected)
    {
        var project = UserProject.Build($"internal static partial class A {{ {members} [Lagrangian] internal static double G(double x) => x * x; internal static double H(double x) => GActivation(x); }}", expected);
        Assert.Null(Assert.Single(project.Result.Results).Exception);
    }

    /// <summary>A line is doubled in the editor, and the copy is edited and removed again.</summary>
    [Fact]
    public void ALineThatIsDoubledWhileOneEdits()
    {
        const string line = "[Lagrangian] public static partial double F(double x) => x * x;\n";
        string[] versions = [line, line + line, line + line + "// a comment\n", line + line.Replace("F(", "F2(", StringComparison.Ordinal), line + line, line];
        var driver = UserProject.Driver();
        foreach (var version in versions)
        {
            driver = driver.RunGeneratorsAndUpdateCompilation(
                UserProject.Compilation("namespace N; internal static partial class A {\n" + version + "[Lagrangian] public static partial double G(double x) => x; }"),
                out var output, out var diagnostics, TestContext.Current.CancellationToken);
            Assert.Empty(diagnostics);
            var names = driver.GetRunResult().Results.Single().GeneratedSources.Select(s => s.HintName).ToArray();
            Assert.Equal(version.Contains("F2", StringComparison.Ordinal) ? 3 : 2, names.Distinct().Count());
            Assert.Equal(names.Length, names.Distinct().Count());
            var errors = output.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
            Assert.All(errors, e => Assert.Equal("CS0757", e.Id));
        }
    }
}

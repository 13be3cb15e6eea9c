namespace Lagrangians.Generator.Tests.Generation;

/// <summary>Modifiers, types and defaults of a Lagrangian and its parameters.</summary>
public sealed class SignatureShapeTests
{
    private static readonly (string Type, string Text, double Value)[] Defaults =
    [
        ("double", "double.MaxValue", double.MaxValue),
        ("double", "double.MinValue", double.MinValue),
        ("double", "double.Epsilon", double.Epsilon),
        ("double", "double.NaN", double.NaN),
        ("double", "double.PositiveInfinity", double.PositiveInfinity),
        ("double", "double.NegativeInfinity", double.NegativeInfinity),
        ("double", "1e-300", 1e-300),
        ("double", "-0.0", -0.0),
        ("double", "0.1", 0.1),
        ("double", "1e22", 1e22),
        ("double", "1", 1.0),
        ("double", "default", 0.0),
        ("double", "System.Math.PI", Math.PI),
        ("double", "Half + 1", 1.5),
        ("double", "'a'", 97.0),
        ("float", "float.MaxValue", (double)float.MaxValue),
        ("float", "float.Epsilon", (double)float.Epsilon),
        ("float", "float.NaN", double.NaN),
        ("float", "-0f", -0.0),
        ("float", "0.1f", (double)0.1f),
        ("float", "MathF.E", (double)MathF.E),
        ("int", "int.MinValue", (double)int.MinValue),
        ("int", "int.MaxValue", (double)int.MaxValue),
        ("int", "-3", -3.0),
    ];

    [Fact]
    public void Defaults_are_the_very_same_number_everywhere()
    {
        var definitions = Defaults.Select((d, i) =>
            $"internal static partial class A{i} {{ private const double Half = 0.5; [Lagrangian] public static partial double F(double x, {d.Type} a = {d.Text}) => x * a; }} ");
        var calls = Defaults.Select((_, i) =>
            $"N.A{i}.FActivation(x, g); found.AddRange([N.A{i}.F(1), N.A{i}.FActivation(1.0), g[0], new N.A{i}.FLagrangian<double>().A, N.A{i}.F(x), N.A{i}.FActivation(1f)]);");
        var found = Probe.Run(
            "namespace N; " + string.Concat(definitions),
            "double[] x = [1], g = [0]; var found = new System.Collections.Generic.List<double>(); " + string.Concat(calls),
            ".. found");
        foreach (var (definition, values) in Defaults.Zip(found.Chunk(6)))
        {
            Assert.All(values[..4], v => Assert.Equal(BitConverter.DoubleToInt64Bits(definition.Value), BitConverter.DoubleToInt64Bits(v)));
            // A sum starts at +0 and may lose the sign of its −0.
            Assert.Equal(definition.Value, values[4]);
            Assert.Equal((double)(float)definition.Value, values[5]);
        }
    }

    [Theory]
    [InlineData("public static partial")]
    [InlineData("internal static partial")]
    [InlineData("protected internal static partial")]
    [InlineData("public static unsafe partial")]
    [InlineData("static public unsafe partial")]
    [InlineData("public static")]
    [InlineData("static internal")]
    [InlineData("internal static unsafe")]
    public void Modifiers(string modifiers) => Probe.AssertCube(
        $"namespace N; internal partial class A {{ [Lagrangian] {modifiers} double F(double x) => x * x * x; }}", "N.A");

    [Theory]
    [InlineData("private static partial")]
    [InlineData("static")]
    [InlineData("protected static partial")]
    [InlineData("private protected static partial")]
    [InlineData("private static")]
    public void Members_that_only_the_type_may_use(string modifiers)
    {
        var project = UserProject.Build(
            $"namespace N; internal partial class A {{ [Lagrangian] {modifiers} double F(double x) => x * x * x; public static double Use(double x) => F(x) + FActivation(x) + new FLagrangian<double>().Curvature(x); }}");
        var assembly = project.Load();
        Assert.Equal(27 + 27 + 18, UserProject.Bind<Func<double, double>>(assembly, "N.A", "Use")(3));
        var activation = UserProject.Bind<Func<double, double>>(assembly, "N.A", "FActivation").Method;
        var definition = activation.DeclaringType!.GetMethod("F", System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic, [typeof(double)])!;
        Assert.Equal(definition.Attributes & System.Reflection.MethodAttributes.MemberAccessMask, activation.Attributes & System.Reflection.MethodAttributes.MemberAccessMask);
    }

    [Theory]
    [InlineData("=> checked(x * x * x)")]
    [InlineData("=> unchecked(x * x * x)")]
    [InlineData("{ var square = x * x; const double one = 1; return one * square * x; }")]
    [InlineData("{ double square = x * x, cube = square * x; return cube; }")]
    public void Bodies(string body) => Probe.AssertCube(
        $"namespace N; internal partial class A {{ [Lagrangian] public static partial double F(double x) {body}{(body[0] == '=' ? ";" : "")} }}", "N.A");

    [Fact]
    public void An_unsafe_type_of_the_user() => Probe.AssertCube(
        "namespace N; internal unsafe partial class A { internal static int* P => null; [Lagrangian] public static partial double F(double x) => x * x * x; }", "N.A");

    [Fact]
    public void A_definition_in_float_serves_double_too() => Assert.Equal(
        [0.1f, 0.1, 12, 3],
        Probe.Run(
            "namespace N; internal static partial class A { [Lagrangian] public static partial float F(float x, float a = 1.5f, int n = 2) => a * n * x; [Lagrangian] public static partial double G(float x, double a) => a * x; }",
            "double[] x = [1]; var g = new double[1]; N.A.FActivation(x, g, 4, 3);",
            "N.A.GActivation(1f, 0.1f), N.A.GActivation(1.0, 0.1), g[0], N.A.FActivation(1.0)"));

    [Fact]
    public void Parameters_without_defaults_and_defaults_behind_them() => Assert.Equal(
        [14, 14, 14, 0],
        Probe.Run(
            "namespace N; internal static partial class A { [Lagrangian] public static partial double F(double x, double a, int n, float c = 2, int m = 0) => (a * n + c + m) * x; }",
            "double[] x = [1, 1]; var g = new double[2]; var h = new double[2]; N.A.FActivation(x, g, 3, 4); N.A.FActivation(x, h, [3, 4], 4, [2, 2]);",
            "N.A.FActivation(1.0, 3, 4), g[1], h[0], new N.A.FLagrangian<double>().A"));

    [Fact]
    public void A_const_as_default_may_lie_in_another_file() => Assert.Equal(
        [7, 7],
        Probe.Run(
            ["namespace N; internal static partial class A { [Lagrangian] public static partial double F(double x, double a = Constants.Seven) => x * a; }", "namespace N; internal static class Constants { public const double Seven = 7; }"],
            "",
            "N.A.FActivation(1.0), new N.A.FLagrangian<double>().A"));

    [Fact]
    public void A_user_may_write_the_defining_part() => Probe.AssertCube(
        "namespace N; internal static partial class A { public static partial double F(double x); [Lagrangian] public static partial double F(double x) => x * x * x; }", "N.A");
}

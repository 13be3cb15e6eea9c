namespace Lagrangians.Generator.Tests.Generation;

/// <summary>What a Lagrangian, its type and its parameters may be called.</summary>
public sealed class NameTests
{
    // x and β of a definition.
    private static readonly (string X, string B)[] ParameterNames =
    [
        ("x", "@class"), ("x", "@event"), ("@this", "@base"), ("β", "名"), ("x", "x2"), ("x2", "x"), ("x", "T"), ("x", "V"),
        ("T", "V"), ("V", "index"), ("index", "y"), ("y", "x"), ("x", "value"), ("value", "i"), ("i", "element"),
        ("x", "record"), ("x", "field"), ("x", "var"), ("x", "await"), ("x", "nameof"), ("x", "sum"), ("x", "exp"), ("x", "X"),
        ("x", "Evaluate"), ("x", "EvaluatePair"), ("x", "ActivationKernel"), ("x", "ActivationPerElementKernel"),
        ("x", "FFormulas"), ("x", "FLagrangian"), ("x", "ParameterNames"), ("x", "parameters"), ("x", "Create"), ("x", "Equals"),
        ("x", "global"), ("x", "System"), ("x", "_"), ("x", "__b"), ("x", "learnableNames"), ("x", "effectiveB"),
    ];

    private const int Count = 8;

    public static TheoryData<int> All => Parts.Of(Count);

    [Theory, MemberData(nameof(All))]
    public void Parameters(int part)
    {
        // Exp and a sum are shared, so that the kernels have locals.
        var definitions = ParameterNames.Part(part, Count).Select((names, i) =>
            $$"""
            internal static partial class A{{i}}
            {
                [Lagrangian] public static partial double F(double {{names.X}}, [Learnable(Min = 0.5)] double {{names.B}} = 2, int n = 3)
                    => Exp({{names.X}} + {{names.B}}) / (Exp({{names.X}} + {{names.B}}) + n) + {{names.B}} * {{names.X}};
            }
            """);
        var calls = ParameterNames.Part(part, Count).Select((names, i) =>
            $"N.A{i}.FActivation(z, g, 2, 3); N.A{i}.FActivation(z, h, [2], 3); N.A{i}.FLagrangian<double>.Create([2]).ParameterGradient(z, p); "
            + $"found.AddRange([N.A{i}.FActivation(0.25, n: 3, {names.B}: 2), g[0], h[0], new N.A{i}.FLagrangian<double>().Activation(0.25), p[0]]);");
        var found = Probe.Run(
            "namespace N; " + string.Concat(definitions),
            "double[] z = [0.25], g = [0], h = [0], p = [0]; var found = new System.Collections.Generic.List<double>(); " + string.Concat(calls),
            ".. found");
        var u = Math.Exp(2.25);
        var slope = u * 3 / ((u + 3) * (u + 3));
        foreach (var values in found.Chunk(5))
        {
            Assert.Equal(slope + 2, values[0], 1e-14);
            Assert.Equal([values[0], values[0], values[0]], values[1..4]);
            Assert.Equal(slope + 0.25, values[4], 1e-14);
        }
    }

    [Theory]
    [InlineData("F", "F")]
    [InlineData("@class", "class")]
    [InlineData("@event", "event")]
    [InlineData("β", "β")]
    [InlineData("名", "名")]
    [InlineData("_f", "_f")]
    [InlineData("f", "f")]
    [InlineData("await", "await")]
    [InlineData("value", "value")]
    [InlineData("Value", "Value")]
    [InlineData("Activation", "Activation")]
    [InlineData("ToString2", "ToString2")]
    public void Methods(string method, string name) => Probe.AssertCube(
        $"namespace N; internal static partial class A {{ [Lagrangian] public static partial double {method}(double x) => x * x * x; }}", "N.A", method, name);

    [Theory]
    [InlineData("@class")]
    [InlineData("@record")]
    [InlineData("β名")]
    [InlineData("T")]
    [InlineData("V")]
    [InlineData("System")]
    public void Types(string type) => Probe.AssertCube(
        $"namespace N; internal static partial class {type} {{ [Lagrangian] public static partial double F(double x) => x * x * x; }}", "global::N." + type);

    [Fact]
    public void Parameters_that_differ_in_case_and_parameters_with_underscores_have_properties_of_their_own() => Assert.Equal(
        [9, 3, 4, 1, 0],
        Probe.Run(
            "namespace N; internal static partial class A { [Lagrangian] public static partial double F(double x, [Learnable] double Beta = 3, [Learnable] double beta = 4, double _beta = 1, double _ = 0) => (Beta + beta + 2 * _beta + _) * x; }",
            "var m = new N.A.FLagrangian<double>(); var p = new double[2]; m.CopyParametersTo(p);",
            "m.Activation(1), p[0], p[1], m.Beta3, m._"));

    [Fact]
    public void Methods_that_differ_in_case() => Assert.Equal(
        [2, 3, 2, 3],
        Probe.Run(
            "namespace N; internal static partial class A { [Lagrangian] public static partial double Foo(double x) => 2 * x; [Lagrangian] public static partial double foo(double x) => 3 * x; }",
            "",
            "N.A.FooActivation(1.0), N.A.fooActivation(1.0), new N.A.FooLagrangian<double>().Activation(1), new N.A.fooLagrangian<double>().Activation(1)"));

    [Fact]
    public void Overloads_have_modules_of_their_own() => Assert.Equal(
        [2, 6, 12, 2, 6, 12],
        Probe.Run(
            """
            namespace N;
            internal static partial class A
            {
                [Lagrangian] public static partial double F(double x) => 2 * x;
                [Lagrangian] public static partial double F(double x, double a) => 2 * a * x;
                [Lagrangian] public static partial double F(double x, double a, int n) => 2 * a * n * x;
            }
            """,
            "var a = new N.A.FLagrangian<double>(); var b = new N.A.FALagrangian<double>(3); var c = new N.A.FANLagrangian<double>(3, 2);",
            "N.A.FActivation(1.0), N.A.FActivation(1.0, 3.0), N.A.FActivation(1.0, 3.0, 2), a.Activation(1), b.Activation(1), c.Activation(1)"));

    [Fact]
    public void The_attribute_names_the_members() => Assert.Equal(
        [2, 2, 3, 3],
        Probe.Run(
            """
            namespace N;
            internal static partial class A
            {
                [Lagrangian(Activation = "g", Module = "module")] public static partial double F(double x) => 2 * x;
                [Lagrangian(Activation = "@event", Module = "@class")] public static partial double G(double x) => 3 * x;
            }
            """,
            "",
            "N.A.g(1.0), new N.A.module<double>().Activation(1), N.A.@event(1.0), new N.A.@class<double>().Activation(1)"));

    [Fact]
    public void An_overload_with_a_module_of_its_own_does_not_take_the_plain_name() => Assert.Equal(
        [4, 12, 24],
        Probe.Run(
            """
            namespace N;
            internal static partial class A
            {
                [Lagrangian(Module = "Own")] public static partial double F(double x) => x * x;
                [Lagrangian] public static partial double F(double x, double a) => a * x * x;
                [Lagrangian] public static partial double F(double x, double a, double b) => a * b * x * x;
            }
            """,
            "",
            "new N.A.Own<double>().Value(2.0), new N.A.FLagrangian<double>(3).Value(2.0), new N.A.FABLagrangian<double>(3, 2).Value(2.0)"));
}

namespace Lagrangians.Generator.Tests.Generation;

/// <summary>Where a Lagrangian may stand.</summary>
public sealed class PlaceTests
{
    private const string F = "[Lagrangian] public static partial double F(double x) => x * x * x;";

    [Theory]
    [InlineData("internal partial class A { $F }", "A")]
    [InlineData("internal static partial class A { $F }", "A")]
    [InlineData("internal sealed partial class A { $F }", "A")]
    [InlineData("internal abstract partial class A { $F }", "A")]
    [InlineData("internal partial struct A { $F }", "A")]
    [InlineData("internal readonly partial struct A { $F }", "A")]
    [InlineData("internal ref partial struct A { $F }", "A")]
    [InlineData("internal readonly ref partial struct A { $F }", "A")]
    [InlineData("internal partial record A(int N) { $F }", "A")]
    [InlineData("internal sealed partial record class A { $F }", "A")]
    [InlineData("internal partial record struct A(int N) { $F }", "A")]
    [InlineData("internal readonly partial record struct A(int N) { $F }", "A")]
    [InlineData("internal partial interface A { $F }", "A")]
    [InlineData("internal partial class A(int n) { internal int N => n; $F }", "A")]
    public void Any_kind_of_type(string source, string type) => Probe.AssertCube(With(source), type);

    [Theory]
    [InlineData("namespace N { internal static partial class A { $F } }", "N.A")]
    [InlineData("namespace N; internal static partial class A { $F }", "N.A")]
    [InlineData("namespace N.M { namespace O.P { internal static partial class A { $F } } }", "N.M.O.P.A")]
    [InlineData("namespace @namespace.@var { internal static partial class A { $F } }", "@namespace.@var.A")]
    [InlineData("namespace Lagrangians.System { internal static partial class Lagrangians { $F } }", "global::Lagrangians.System.Lagrangians")]
    [InlineData("namespace My.System.Numerics { internal static partial class Span { $F } }", "global::My.System.Numerics.Span")]
    public void Any_namespace(string source, string type) => Probe.AssertCube(With(source), type);

    [Theory]
    [InlineData("internal partial class A { internal partial struct B { internal static partial class C { $F } } }", "A.B.C")]
    [InlineData("namespace N; internal partial interface A { internal partial record B { internal readonly partial record struct C { $F } } }", "N.A.B.C")]
    [InlineData("internal partial class A<T> { $F }", "A<string>")]
    [InlineData("internal partial class A<T, V> where T : class, IComparable<T> where V : struct { $F }", "A<string, int>")]
    [InlineData("internal partial class A<T> where T : notnull { internal partial record struct B<TItem>(T Item) where TItem : unmanaged { $F } }", "A<string>.B<int>")]
    [InlineData("internal partial class A<@class> { internal partial class B<@event> where @event : @class { $F } }", "A<object>.B<string>")]
    public void Nested_and_generic_types(string source, string type) => Probe.AssertCube(With(source), type);

    [Fact]
    public void Two_files_with_one_class() => Assert.Equal(
        [12, 32, 4],
        Probe.Run(
            [
                "namespace N; internal static partial class A { [Lagrangian] public static partial double F(double x) => x * x * x; private const double Two = 2; }",
                "namespace N { internal static partial class A { [Lagrangian] public static partial double G(double x) => Two / 2 * x * x * x * x; } internal partial class A { [Lagrangian] internal static partial double H(double x) => x * x; } }",
            ],
            "",
            "N.A.FActivation(2.0), N.A.GActivation(2.0), N.A.HActivation(2.0)"));

    [Fact]
    public void Two_classes_of_one_name_in_two_namespaces_and_types() => Assert.Equal(
        [12, 32, 4, 5],
        Probe.Run(
            """
            namespace N { internal static partial class A { [Lagrangian] public static partial double F(double x) => x * x * x; } }
            namespace M { internal static partial class A { [Lagrangian] public static partial double F(double x) => x * x * x * x; } }
            namespace M { internal static partial class B { internal static partial class A { [Lagrangian] public static partial double F(double x) => x * x; } } }
            namespace M { internal partial class A<T> { [Lagrangian] public static partial double F(double x) => 5 * x; } }
            """,
            "",
            "N.A.FActivation(2.0), M.A.FActivation(2.0), M.B.A.FActivation(2.0), M.A<int>.FActivation(2.0)"));

    [Fact]
    public void A_hidden_Lagrangian_has_hidden_members() => Assert.Equal(
        [27, 6, 27, 6],
        Probe.Run(
            """
            internal partial class A { [Lagrangian] public static partial double F(double x) => x * x * x; }
            internal partial class B : A { [Lagrangian] public new static partial double F(double x) => x * x; }
            """,
            "",
            "A.FActivation(3.0), B.FActivation(3.0), new A.FLagrangian<double>().Activation(3), new B.FLagrangian<double>().Activation(3)"));

    [Fact]
    public void Types_of_the_user_that_are_named_like_the_kernels() => Probe.AssertCube(
        With("""
            namespace N;
            internal struct ValueKernel<T> { }
            internal static class FFormulas { }
            internal static partial class A { $F }
            """),
        "N.A");

    [Fact]
    public void An_interface_with_variance_can_hold_no_module() =>
        UserProject.Build(With("internal partial interface IA<out T> { $F }"), "LAG002");

    private static string With(string source) => source.Replace("$F", F, StringComparison.Ordinal);
}

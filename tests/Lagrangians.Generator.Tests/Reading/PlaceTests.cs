namespace Lagrangians.Generator.Tests.Reading;

/// <summary>Where generated members go, and what their files are called.</summary>
public sealed class PlaceTests
{
    private const string Method = "[Lagrangian] public static double F(double x) => x;";

    [Theory]
    [InlineData("static partial class C { # }", null, "class C")]
    [InlineData("namespace A.@event.B { partial struct @class { # } }", "A.@event.B", "struct @class")]
    [InlineData("namespace A; public sealed partial record R(int P) { # }", "A", "record R")]
    [InlineData("namespace A; readonly partial record struct R { # }", "A", "record struct R")]
    [InlineData("ref partial struct S { # }", null, "struct S")]
    [InlineData("partial interface I<in T, out U, @int> { # }", null, "interface I<in T, out U, @int>")]
    [InlineData("partial class A<T> where T : class { partial struct B<U, V> { protected internal static partial class Γ { # } } }", null, "class A<T>", "struct B<U, V>", "class Γ")]
    [InlineData("namespace N { namespace M { partial record class @record { # } } }", "N.M", "record @record")]
    public void AnyTypeMayHoldOne(string source, string? space, params string[] types)
    {
        var place = Compile.Accept(source.Replace("#", Method, StringComparison.Ordinal)).Place;
        Assert.Equal(space, place.Namespace);
        Assert.Equal(types, place.Types.Select(t => t.Declaration));
    }

    [Fact]
    public void TypeParametersAreNamedWithoutTheirVariance() =>
        Assert.Equal(["T", "@int"], Compile.Accept($"partial interface I<in T, @int> {{ {Method} }}").Place.Types[0].TypeParameters);

    [Fact]
    public void EveryMethodHasAFileOfItsOwn()
    {
        const string overloads =
            "[Lagrangian] static double F(double x) => x; [Lagrangian] static double F(float x) => x; [Lagrangian] static double F(double x, int n) => x;"
            + "[Lagrangian] static double f(double x) => x; [Lagrangian] static double é(double x) => x; [Lagrangian] static double è(double x) => x;";
        var longName = new string('N', 200);
        var source =
            $"namespace A {{ partial class C {{ {overloads} partial class D {{ {overloads} }} }} partial class c {{ {overloads} }} partial class C<T> {{ {overloads} }} partial class C_1 {{ {overloads} }} }}"
            + $"namespace B.{longName} {{ partial class C {{ {overloads} }} }} partial class C {{ {overloads} }}";
        var names = Names(source);
        Assert.Equal(42, names.Length);
        Assert.Equal(42, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, n => Assert.Matches("^[A-Za-z0-9._-]{1,120}$", n));
        Assert.Equal(names, Names("/* elsewhere */" + source));
        Assert.Contains(names, n => n.StartsWith("A.C.D.F-Double-Int32-", StringComparison.Ordinal));

        static string[] Names(string source)
        {
            var compilation = Compile.Project(source);
            return [.. Compile.Methods(compilation).Select(m => Lagrangians.Generator.Reading.DefinitionReader.Read(m, compilation, TestContext.Current.CancellationToken).Definition!.Place.HintName)];
        }
    }

    [Fact]
    public void TwoFilesMayHoldOneClass()
    {
        var compilation = Compile.Project(
            ("A.cs", Compile.InClass("[Lagrangian] static double F(double x) => x * x;")),
            ("B.cs", Compile.InClass("[StableDerivative(nameof(F))] static double D(double x) => x + x;")));
        Assert.Equal("2 * x", Assert.Single(Compile.Accept(compilation).Overrides).Body!.ToString());
    }
}

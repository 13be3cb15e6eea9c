using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Lagrangians.Generator.Tests.Generation;

/// <summary>
/// What keeps the defining part from being written is said by the generator: beside the compiler's errors about that part a build drops what
/// analyzers say.
/// </summary>
public sealed class SaidByGeneratorTests
{
    [Theory]
    [InlineData("internal class A { [Lagrangian] public static partial double F(double x) => x; }", "LAG001", "A")]
    [InlineData("file static partial class A { [Lagrangian] public static partial double F(double x) => x; }", "LAG001", "A")]
    [InlineData("internal class A { internal partial struct B { [Lagrangian] public static partial double F(double x) => x; } }", "LAG001", "A")]
    [InlineData("internal partial class A { [Lagrangian] public static partial double F(double x); }", "LAG002", "F")]
    [InlineData("internal partial interface I<in T> { [Lagrangian] static abstract double F(T x); }", "LAG002", "x")]
    public void With_its_place(string source, string id, string at)
    {
        var project = UserProject.Generate(source);
        var said = project.Result.Diagnostics.Where(d => d.Id == id).ToArray();
        Assert.NotEmpty(said);
        Assert.Contains(said, d => d.Location.SourceTree!.GetText(TestContext.Current.CancellationToken).ToString(d.Location.SourceSpan) == at);
        // Once, and not by an analyzer again.
        Assert.DoesNotContain(project.AllDiagnostics, d => d.Id == id);
    }

    [Fact]
    public void What_is_silenced_where_it_stands_is_silent() => Assert.DoesNotContain(
        "LAG001",
        UserProject.Build("\n#pragma warning disable LAG001\ninternal class A { [Lagrangian] public static double F(double x) => x; }\n").Result.Diagnostics.Where(d => !d.IsSuppressed).Select(d => d.Id));

    /// <summary>An edit elsewhere in the file moves the place, and nothing else is done again.</summary>
    [Fact]
    public void The_place_follows_edits()
    {
        const string source = "internal class A { [Lagrangian] public static double F(double x) => x; }";
        var driver = UserProject.Driver().RunGenerators(UserProject.Compilation(source), TestContext.Current.CancellationToken);
        driver = driver.RunGenerators(UserProject.Compilation("\n\n" + source), TestContext.Current.CancellationToken);
        var said = Assert.Single(driver.GetRunResult().Diagnostics);
        Assert.Equal((2, 15), (said.Location.GetLineSpan().StartLinePosition.Line, said.Location.GetLineSpan().StartLinePosition.Character));
    }

    [Theory]
    [InlineData("Counter.razor", "@page \"/\"\n<p>[Lagrangian]</p>\n@code {\n    // [Lagrangian]\n    string s = \"}\";\n    [Lagrangian] static partial double F(double x) => x * x;\n}\n<p>[Lagrangian] static double G(double x)</p>", 5, 39)]
    [InlineData("Index.cshtml", "@functions{ [Lagrangians.LagrangianAttribute, Obsolete] static double F(double x) { return x; } }", 0, 70)]
    public void In_a_Razor_file(string path, string text, int line, int column)
    {
        var driver = UserProject.Driver(null, new File(path, text), new File("other.razor", "@code { static double F(double x) => x; } Lagrangian"), new File("a.txt", text));
        var said = Assert.Single(UserProject.Generate(driver, "class A;").Result.Diagnostics);
        Assert.Equal("LAG002", said.Id);
        Assert.Contains("'F' cannot be a Lagrangian: it stands in a Razor file", said.GetMessage(), StringComparison.Ordinal);
        var place = said.Location.GetLineSpan();
        Assert.Equal((path, line, column), (place.Path, place.StartLinePosition.Line, place.StartLinePosition.Character));
    }

    private sealed class File(string path, string text) : AdditionalText
    {
        public override string Path { get; } = path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}

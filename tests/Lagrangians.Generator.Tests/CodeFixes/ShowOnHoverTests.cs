using Lagrangians.CodeFixes;

namespace Lagrangians.Generator.Tests.CodeFixes;

/// <summary>What an editor then shows is tested with the package.</summary>
public sealed class ShowOnHoverTests
{
    private const string Body = "    [Lagrangian] public static partial double F(double x) => Cosh(x);\n";

    [Fact]
    public async Task A_line_inherits_the_documentation() => Assert.Equal(
        "    /// <inheritdoc cref=\"FLagrangian{T}\"/>\n" + Body, await Refactoring<ShowOnHover>.Apply(Body, "Show formula and proof on hover"));

    [Fact]
    public async Task Beside_a_summary_the_remarks_alone_and_once()
    {
        var shown = await Refactoring<ShowOnHover>.Apply("    /// <summary>Mine.</summary>\n" + Body, "Show formula and proof on hover");
        Assert.Equal("    /// <summary>Mine.</summary>\n    /// <inheritdoc cref=\"FLagrangian{T}\" path=\"/remarks\"/>\n" + Body, shown);
        Assert.Empty(await Refactoring<ShowOnHover>.Titles(shown));
    }
}

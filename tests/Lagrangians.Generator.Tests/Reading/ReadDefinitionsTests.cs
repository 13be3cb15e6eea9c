using Lagrangians.Generator.Tests.Generation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lagrangians.Generator.Tests.Reading;

/// <summary>A definition that was read before is not read again; whatever it depends on must be noticed nevertheless.</summary>
public sealed class ReadDefinitionsTests
{
    private const string Definitions = """
        namespace Model;
        /// <summary>Neurons.</summary>
        public static partial class Neurons
        {
            /// <summary>First.</summary>
            [Lagrangian] public static partial double F(double x, [Learnable] double a = Numbers.Default) => a * Helpers.Square(x) + Numbers.Shift * x + Own(x) + Numbers.Set * x + Numbers.Read + Numbers.Computed * x;
            /// <summary>Second.</summary>
            [Lagrangian] public static partial double G(double x) => x * Helpers.Twice(Helpers.Square(x));
            static double Own(double x) => 7 * x;
        }
        """;

    private const string Helpers = """
        namespace Model;
        internal static class Helpers
        {
            public static double Square(double x) => x * x;
            public static double Twice(double x) { const double two = 2; return two * x; }
        }
        """;

    private const string Numbers = "namespace Model; internal static class Numbers { public const double Shift = 3, Default = 1; public static readonly double Set = 5; public static double Read { get; } = 6; public static double Computed { get { var a = 7.5; a += 1; return a; } } static Numbers() { var a = Default; } } internal enum Kind { A, B }";

    private const string Overrides = """
        namespace Model;
        public static partial class Neurons
        {
            [StableDerivative(nameof(G))] static double Slope(double x) => 6.5 * x * x;
        }
        """;

    [Theory]
    [InlineData(0, "a * Helpers", "2 * a * Helpers")]
    [InlineData(0, "7 * x", "8 * x")]
    [InlineData(0, "First", "The first")]
    [InlineData(0, "a = Numbers.Default", "a = 5")]
    [InlineData(0, "[Learnable]", "[Learnable(Min = 0)]")]
    [InlineData(0, "[Lagrangian] public static partial double G", "[Lagrangian(Activation = \"Slope2\")] public static partial double G")]
    [InlineData(0, "[Lagrangian] public static partial double G", "public static double G")]
    [InlineData(0, "namespace Model;", "namespace Model; using Helpers = Model.Others;")]
    [InlineData(1, "=> x * x", "=> x * x * x")]
    [InlineData(1, "two = 2", "two = 4")]
    [InlineData(1, "public static double Square(double x)", "public static double Square(double x, int n = 3) => n * x; public static double Square(float x)")]
    [InlineData(2, "Shift = 3", "Shift = 4")]
    [InlineData(2, "Default = 1", "Default = 2")]
    [InlineData(2, "Set = 5", "Set = 15")]
    [InlineData(2, "= 6;", "= 16;")]
    [InlineData(2, "a = 7.5", "a = 17.5")]
    [InlineData(2, "var a = Default", "Set = 9")]
    [InlineData(3, "6.5 * x", "2 * x * 3.5")]
    [InlineData(3, "nameof(G)", "nameof(F)")]
    [InlineData(3, "[StableDerivative(nameof(G))]", "")]
    [InlineData(3, "static double Slope", "public static double FActivation(double x, double a) => x; static double Slope")]
    public void An_edit_that_matters_gives_what_a_new_build_gives(int file, string before, string after)
    {
        var (first, warm, cold) = Edit(file, before, after);
        Assert.Equal(cold, warm);
        Assert.NotEqual(first, warm);
    }

    [Theory]
    [InlineData(0, "namespace Model;", "// A comment.\n\n  namespace Model;")]
    [InlineData(0, "=> a", "/* here */ => a")]
    [InlineData(1, "x * x;", "x  *  x; // A comment.")]
    [InlineData(2, "A, B", "A, B, C")]
    [InlineData(3, "6.5 * x * x", "6.5 * (x * x)")]
    public void An_edit_that_does_not_matter_changes_nothing(int file, string before, string after)
    {
        var (first, warm, cold) = Edit(file, before, after);
        Assert.Equal(first, warm);
        Assert.Equal(cold, warm);
    }

    [Fact]
    public void Edits_follow_one_another()
    {
        var compilation = UserProject.Compilation(Definitions, Helpers, Numbers, Overrides, Others);
        var driver = UserProject.Driver();
        (int File, string Before, string After)[] edits =
        [
            (1, "=> x * x", "=> x * x * x"), (0, "7 * x", "8 * x"), (1, "=> x * x * x", "=> x * x"), (2, "Shift = 3", "Shift = 4"), (0, "8 * x", "9 * x"),
        ];
        driver = driver.RunGenerators(compilation, TestContext.Current.CancellationToken);
        foreach (var (file, before, after) in edits)
        {
            compilation = Replace(compilation, file, before, after);
            driver = driver.RunGenerators(compilation, TestContext.Current.CancellationToken);
            Assert.Equal(Text(Forgetful().RunGenerators(compilation, TestContext.Current.CancellationToken)), Text(driver));
        }
    }

    [Fact]
    public void A_body_apart_from_its_attribute_is_noticed()
    {
        var compilation = UserProject.Compilation(
            "namespace Model; public static partial class Neurons { [Lagrangian] public static partial double F(double x); }",
            "namespace Model; public static partial class Neurons { public static partial double F(double x) => x * x; }");
        var driver = UserProject.Driver().RunGenerators(compilation, TestContext.Current.CancellationToken);
        var changed = Replace(compilation, 1, "x * x", "x * x * x");
        Assert.Equal(
            Text(Forgetful().RunGenerators(changed, TestContext.Current.CancellationToken)),
            Text(driver.RunGenerators(changed, TestContext.Current.CancellationToken)));
        Assert.NotEqual(Text(driver), Text(driver.RunGenerators(changed, TestContext.Current.CancellationToken)));
    }

    private const string Others = "namespace Model; internal static class Others { public static double Square(double x) => 11 * x * x; public static double Twice(double x) => 5 * x; }";

    private static (string First, string Warm, string Cold) Edit(int file, string before, string after)
    {
        var compilation = UserProject.Compilation(Definitions, Helpers, Numbers, Overrides, Others);
        var driver = UserProject.Driver().RunGenerators(compilation, TestContext.Current.CancellationToken);
        var edited = Replace(compilation, file, before, after);
        return (
            Text(driver),
            Text(driver.RunGenerators(edited, TestContext.Current.CancellationToken)),
            Text(Forgetful().RunGenerators(edited, TestContext.Current.CancellationToken)));
    }

    // With a guard of its own a generator remembers nothing of what others have read.
    private static GeneratorDriver Forgetful() => UserProject.Driver(new LagrangianGenerator(new StageGuard((_, _) => { })));

    private static CSharpCompilation Replace(CSharpCompilation compilation, int file, string before, string after)
    {
        var tree = compilation.SyntaxTrees[file];
        var text = tree.GetText(TestContext.Current.CancellationToken);
        var at = text.ToString().IndexOf(before, StringComparison.Ordinal);
        Assert.True(at >= 0, before);
        // As an editor does it: what is not touched is the same syntax again.
        return compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(text.WithChanges(new Microsoft.CodeAnalysis.Text.TextChange(new(at, before.Length), after))));
    }

    private static string Text(GeneratorDriver driver) =>
        string.Join("\n", driver.GetRunResult().GeneratedTrees.Select(t => t.FilePath + "\n" + t).Order(StringComparer.Ordinal));
}

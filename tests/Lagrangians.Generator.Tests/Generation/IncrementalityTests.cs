using Lagrangians.Generator.Reading.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lagrangians.Generator.Tests.Generation;

/// <summary>What an edit costs, by the tracked steps of the pipeline.</summary>
public sealed class IncrementalityTests
{
    private static readonly string[] Project =
    [
        "namespace N; internal static partial class A { [Lagrangian] public static partial double F(double x, [Learnable(Min = 1e-6)] double beta = 1) => Log(1 + Exp(beta * x)) / beta; }",
        "namespace N; internal static partial class A { [Lagrangian] public static partial double G(double x, double a = Constants.Half) => Constants.Half * Helpers.Square(x) + a; [StableDerivative(nameof(G))] private static double H(double x, double a) => 1.5 * Helpers.Identity(x); }",
        "namespace N; internal static class Constants { public const double Half = 0.5; }",
        "namespace N; internal static class Helpers { public static double Square(double x) => x * x; public static double Identity(double x) => x; }",
        "namespace N; internal static class Unrelated { public static int Number => 1; }",
    ];

    private static readonly string[] Steps = [TrackingNames.Definitions, TrackingNames.Derivations, TrackingNames.Verdicts, TrackingNames.Sources];

    [Fact]
    public void The_same_compilation_is_cached_throughout()
    {
        var compilation = UserProject.Compilation(Project);
        var result = RunTwice(compilation, compilation);
        foreach (var step in Steps)
            Assert.Equal([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached], Reasons(result, step));
        Assert.All(result.TrackedOutputSteps.SelectMany(s => s.Value).SelectMany(s => s.Outputs), o => Assert.Equal(IncrementalStepRunReason.Cached, o.Reason));
    }

    [Theory]
    [InlineData(0, "=> Log", "/* softplus */ =>   Log")]
    [InlineData(0, "namespace N;", "// A comment\n\n\nnamespace N;")]
    [InlineData(0, "Log(1 + Exp(beta * x)) / beta", "(Log((1.0 + Exp(beta * x))) / beta)")]
    [InlineData(1, "internal static partial", "internal static\n    partial")]
    [InlineData(2, "0.5;", "0.5; /* a half */ public const double Third = 1.0 / 3;")]
    [InlineData(2, "0.5", "1.0 / 2")]
    [InlineData(3, "x * x;", "x * x; public static double Cube(double x) => x * x * x;")]
    [InlineData(4, "Number => 1", "Number => 2")]
    public void An_edit_that_changes_no_model_derives_nothing(int file, string before, string after)
    {
        var result = RunTwice(UserProject.Compilation(Project), Edited(file, before, after));
        Assert.All(Reasons(result, TrackingNames.Definitions), r => Assert.True(r is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, r.ToString()));
        Assert.Equal([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached], Reasons(result, TrackingNames.Derivations));
        Assert.Equal([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached], Reasons(result, TrackingNames.Sources));
    }

    [Theory]
    [InlineData(0, "1 + Exp", "2 + Exp", "F")]
    [InlineData(0, "1e-6", "1e-5", "F")]
    [InlineData(0, "beta = 1)", "beta = 2)", "F")]
    [InlineData(0, "double beta", "float beta", "F")]
    [InlineData(0, "public static partial double F", "internal static partial double F", "F")]
    [InlineData(0, "[Lagrangian]", "/// <summary>Documented.</summary>\n[Lagrangian]", "F")]
    [InlineData(1, "Square(x) + a", "Square(x) - a", "G")]
    [InlineData(1, "Identity(x)", "Square(x)", "G")]
    [InlineData(1, "[StableDerivative(nameof(G))]", "", "G")]
    [InlineData(2, "0.5", "0.25", "G")]
    [InlineData(3, "x * x", "x * x * x", "G")]
    [InlineData(3, "=> x;", "=> 2 * x;", "G")]
    public void An_edit_that_changes_one_model_derives_that_one(int file, string before, string after, string changed)
    {
        var result = RunTwice(UserProject.Compilation(Project), Edited(file, before, after));
        foreach (var step in Steps)
        {
            var outputs = result.TrackedSteps[step].SelectMany(s => s.Outputs).ToArray();
            Assert.Equal(2, outputs.Length);
            foreach (var (value, reason) in outputs)
            {
                if (NameOf(value) == changed)
                    Assert.Equal(IncrementalStepRunReason.Modified, reason);
                else
                    Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{step} of {NameOf(value)}: {reason}");
            }
        }
    }

    [Fact]
    public void Adding_and_removing_a_definition_leaves_the_others()
    {
        const string Added = "[Lagrangian] public static partial double K(double x) => x; }";
        var result = RunTwice(UserProject.Compilation(Project), Edited(0, "/ beta; }", "/ beta; " + Added));
        Assert.Equal([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached, IncrementalStepRunReason.New], Reasons(result, TrackingNames.Derivations).OrderBy(r => r.ToString()));
        result = RunTwice(Edited(0, "/ beta; }", "/ beta; " + Added), UserProject.Compilation(Project));
        Assert.Equal([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Removed], Reasons(result, TrackingNames.Derivations).OrderBy(r => r.ToString()));
    }

    [Fact]
    public void Models_of_two_compilations_are_equal_and_have_equal_hash_codes()
    {
        var (first, second) = (Models(UserProject.Compilation(Project)), Models(UserProject.Compilation(Project)));
        Assert.Equal(8, first.Length);
        foreach (var (a, b) in first.Zip(second))
        {
            Assert.NotSame(a, b);
            Assert.Equal(a, b);
            Assert.Equal(a.GetHashCode(), b.GetHashCode());
        }

        Assert.All(Models(Edited(0, "1 + Exp", "2 + Exp")).Where(m => NameOf(m) == "F"), m => Assert.DoesNotContain(m, first));
    }

    [Fact]
    public void No_model_holds_an_object_of_the_compiler()
    {
        var models = Models(UserProject.Compilation(Project));
        Assert.All(models, m => Assert.Null(ObjectGraph.FindCompilerObject(m)));

        // The walk finds what lies deep, behind a struct, an array and a closure.
        var cancellation = TestContext.Current.CancellationToken;
        var root = CSharpSyntaxTree.ParseText("class C;", cancellationToken: cancellation).GetRoot(cancellation);
        Func<Location> closure = root.GetLocation;
        Assert.NotNull(ObjectGraph.FindCompilerObject(new { Nested = new object?[] { null, (1, (object)closure) } }));
        Assert.NotNull(ObjectGraph.FindCompilerObject(new EquatableArray<Held>([new Held("a", root)])));
    }

    private static CSharpCompilation Edited(int file, string before, string after)
    {
        string[] sources = [.. Project];
        Assert.Contains(before, sources[file], StringComparison.Ordinal);
        sources[file] = sources[file].Replace(before, after, StringComparison.Ordinal);
        return UserProject.Compilation(sources);
    }

    private static GeneratorRunResult RunTwice(Compilation first, Compilation second)
    {
        var cancellation = TestContext.Current.CancellationToken;
        return UserProject.Driver().RunGenerators(first, cancellation).RunGenerators(second, cancellation).GetRunResult().Results.Single();
    }

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorRunResult result, string step) =>
        result.TrackedSteps[step].SelectMany(s => s.Outputs).Select(o => o.Reason);

    // Each with a guard of its own, with which a generator remembers nothing of what others have read and derived.
    private static object[] Models(Compilation compilation)
    {
        var result = UserProject.Driver(new LagrangianGenerator(new StageGuard((_, _) => { }))).RunGenerators(compilation, TestContext.Current.CancellationToken).GetRunResult().Results.Single();
        return [.. Steps.SelectMany(s => result.TrackedSteps[s]).SelectMany(s => s.Outputs).Select(o => o.Value)];
    }

    private static string NameOf(object model) => model switch
    {
        Definition definition => definition.Method.Identifier,
        Derivation derivation => derivation.Definition.Method.Identifier,
        Emission.SourceFile source => source.HintName.Split('-')[0].Split('.')[^1],
        _ => throw new ArgumentException(model.GetType().Name, nameof(model)),
    };

    private sealed record Held(string Name, SyntaxNode Node);
}

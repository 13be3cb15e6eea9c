using Microsoft.CodeAnalysis;

namespace Lagrangians.Generator.Tests.Generation;

/// <summary>Whatever goes wrong inside is one definition's alone, costs what the stage would have given, and is told with LAG900.</summary>
public sealed class GuardTests
{
    private const string Source =
        """
        namespace N;
        internal static partial class A
        {
            [Lagrangian] public static partial double F(double x, [Learnable(Min = 1e-6)] double beta = 1) => Log(1 + Exp(beta * x)) / beta;
            [Lagrangian] public static partial double G(double x) => x * x * x;
            [Lagrangian] public static double H(RealVector x) => Norm(x);
            [Lagrangian] public static double K(double x) => x * x;
        }
        """;

    private static LagrangianGenerator Failing(string definition, Stage at) => new(new StageGuard((stage, name) =>
    {
        if (stage == at && name == definition)
            throw new InvalidTimeZoneException("made up\nfor a test");
    }));

    [Theory]
    [InlineData("F", nameof(Stage.Body), false, "while its body was read, for the Lagrangian 'F'; its defining part alone is generated")]
    [InlineData("F", nameof(Stage.Derivation), false, "while its derivatives were taken")]
    [InlineData("F", nameof(Stage.Stabilization), true, "its formulas are generated as they were derived")]
    [InlineData("F", nameof(Stage.Proof), true, "all of it is generated, and whether it is convex is undecided")]
    [InlineData("F", nameof(Stage.Emission), false, "while its code was written")]
    [InlineData("H", nameof(Stage.Derivation), false, "for the Lagrangian 'H'")]
    [InlineData("H", nameof(Stage.Proof), true, "'H'")]
    [InlineData("H", nameof(Stage.Emission), false, "body: Norm(x)")]
    [InlineData("K", nameof(Stage.Emission), false, "body: x * x")]
    public void One_definition_and_one_stage(string definition, string at, bool isGenerated, string says)
    {
        var project = UserProject.Build(Failing(definition, Enum.Parse<Stage>(at)), Source, "LAG900");
        var message = Assert.Single(project.Diagnostics, d => d.Id == "LAG900").GetMessage();
        Assert.Contains(says, message, StringComparison.Ordinal);
        Assert.Contains("InvalidTimeZoneException: made up for a test at ", message, StringComparison.Ordinal);
        foreach (var other in new[] { "F", "G", "H", "K" })
            Assert.Equal(other != definition || isGenerated, project.Generated.Contains($" {other}Activation(", StringComparison.Ordinal));
        var assembly = project.Load();
        Assert.Equal(12, UserProject.Bind<Func<double, double>>(assembly, "N.A", "GActivation")(2));
        if (isGenerated && definition == "F")
            Assert.Equal(1 / (1 + Math.Exp(-2)), UserProject.Bind<Func<double, double, double>>(assembly, "N.A", "FActivation")(1, 2), 1e-15);
    }

    /// <summary>Without its signature not even the defining part can be: the generator says so itself.</summary>
    [Fact]
    public void The_signature_alone()
    {
        var project = UserProject.Build(Failing("F", Stage.Signature), Source, "CS0759", "LAG900");
        var diagnostic = Assert.Single(project.Result.Diagnostics);
        Assert.Contains("while its signature was read, for the Lagrangian 'F'; nothing is generated for it", diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.Equal("F", diagnostic.Location.SourceTree!.ToString().Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length));
        Assert.Contains(" GActivation(", project.Generated, StringComparison.Ordinal);
    }

    [Fact]
    public void All_definitions_at_all_stages()
    {
        foreach (var at in Enum.GetValues<Stage>().Where(s => s is not (Stage.Signature or Stage.Analysis)))
        {
            var failing = new LagrangianGenerator(new StageGuard((stage, name) => Throw(stage == at && name.Length > 0)));
            Assert.Null(UserProject.Build(failing, Source, [.. Enumerable.Repeat("LAG900", 4)]).Result.Results.Single().Exception);
        }
    }

    private static void Throw(bool now)
    {
        if (now)
            throw new InsufficientExecutionStackException();
    }

    [Fact]
    public void A_cancellation_is_no_fault() => Assert.ThrowsAny<OperationCanceledException>(
        () => StageGuard.Default.Run<int>(Stage.Proof, "F", () => throw new OperationCanceledException(), _ => 1));

    [Fact]
    public void A_fault_is_read_back_from_the_line_that_tells_of_it()
    {
        var fault = Fault.Of(Stage.Emission, new ArgumentException("a: b\r\nc"));
        Assert.Equal(fault, Fault.OfComment(fault.ToComment()));
        Assert.Equal("ArgumentException: a: b c", fault.What);
        Assert.Null(Fault.OfComment("// LAG9001 Emission: x"));
        Assert.Null(Fault.OfComment("#pragma warning disable"));
    }

    /// <summary>What an analyzer fails at is said by itself, and the others go on.</summary>
    [Fact]
    public async Task An_analyzer()
    {
        var compilation = Compile.Project(Compile.InClass("[Lagrangian] static double F(double x) => x * x;"));
        var found = Assert.Single(await Compile.Diagnose(compilation, new FailingAnalyzer()));
        Assert.Equal("LAG900", found.Id);
        Assert.Contains("while LAG202 was sought, for the Lagrangian 'F'; what is generated is not touched by it", found.GetMessage(), StringComparison.Ordinal);
        Assert.Contains("FormatException: made up", found.GetMessage(), StringComparison.Ordinal);
    }
}

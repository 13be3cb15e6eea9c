using Lagrangians.Generator.Emission;
using Lagrangians.Generator.Reading;
using Lagrangians.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Lagrangians.Generator.Tests.Generation;

/// <summary>
/// No definition holds up the compiler: over its budget it is refused, or it has the plain form or no verdict, and is told so. What is counted are steps,
/// which are the same on every machine.
/// </summary>
public sealed class WorkBudgetTests(ITestOutputHelper output)
{
    // A step that does much at once, as a sum of thousands of terms, is counted when it is taken.
    private const int LargestStep = 30_000;

    private static string Many(int count, Func<int, string> part, string separator = "") => string.Join(separator, Enumerable.Range(0, count).Select(part));

    private static string Of(string body, string parameters = "double x") => $"[Lagrangian] public static partial double F({parameters}) => {body};";

    private static string Locals(int count, string next, string parameters = "double x", string result = "") =>
        $"[Lagrangian] public static partial double F({parameters}) {{ var v0 = x; "
        + Many(count, i => $"var v{i + 1} = {next.Replace("#", $"v{i}", StringComparison.Ordinal)}; ") + $"return {(result.Length > 0 ? result : "#").Replace("#", $"v{count}", StringComparison.Ordinal)}; }}";

    private static string Parameters(int count, string x = "double x") => $"{x}, {Many(count, i => $"[Learnable] double p{i} = {i + 1}", ", ")}";

    /// <summary>What was without an answer, or took seconds: with what is said of each.</summary>
    private static readonly Dictionary<string, (string Source, string[] Said)> Shapes = new()
    {
        ["a product of 100 factors"] = (Of(Many(100, i => $"Sin({i + 1} * x)", " * ")), ["LAG006"]),
        ["a product of 100 sums"] = (Of(Many(100, i => $"(x + {i + 1})", " * ")), ["LAG006"]),
        ["a product of 5,000 factors"] = (Of(Many(5_000, i => $"Sin({i + 1} * x)", " * ")), ["LAG006"]),
        ["a sum of 20,000 terms"] = (Of(Many(20_000, i => $"Exp({i + 1} * x)", " + ")), ["LAG006"]),
        ["locals that double by Max"] = (Locals(30, "Max(#, # + 1)"), []),
        ["locals that double by Max of products"] = (Locals(12, "Max(# * x, # + 1)"), ["LAG006"]),
        ["locals that double by sums of squares"] = (Locals(64, "# + # * #"), ["LAG006", "LAG203"]),
        ["vectors that double"] = (Locals(30, "# * Exp(#)", "RealVector x", "Sum(#)"), ["LAG006"]),
        ["vectors that double by sums of squares"] = (Locals(30, "# + # * #", "RealVector x", "Sum(#)"), ["LAG006"]),
        ["1,000 parameters"] = (Of(Many(1_000, i => $"p{i} * Exp(p{i} * x)", " + "), Parameters(1_000)), ["LAG006"]),
        ["1,000 parameters of a vector"] = (Of(Many(1_000, i => $"p{i} * Sum(Exp(p{i} * x))", " + "), Parameters(1_000, "RealVector x")), ["LAG006"]),
        ["200 nested choices"] = (Of(Many(200, i => $"x < {i} ? {i} * x * x + Exp({i} * x) : ") + "x"), ["LAG006"]),
        ["a switch of 300 arms"] = (Of("x switch { " + Many(300, i => $"< {i} => {i} * x * x, ") + "_ => x }"), ["LAG006"]),
        ["20 seams at parameters"] = (Of(Many(20, i => $"Max(x - p{i}, 0)", " * "), Parameters(20)), ["LAG006"]),
        ["100 reductions"] = (Of(Many(100, i => $"LogSumExp({i + 1} * x)", " + "), "RealVector x"), ["LAG006"]),
        ["a product of 40 reductions"] = (Of(Many(40, i => $"LogSumExp({i + 1} * x)", " * "), "RealVector x"), ["LAG006"]),
        ["helpers that double"] = (Many(60, i => $"static double H{i + 1}(double a) => H{i}(a * a + 1) * a; ") + "static double H0(double a) => Exp(a); " + Of("H60(x)"), ["LAG006"]),
        ["30 parameters in a logarithm"] = (Of("Log(" + Many(15, i => $"p{2 * i} * Exp(p{(2 * i) + 1} * x)", " + ") + ")", Parameters(30)), ["LAG203"]),
    };

    // Those that are large to parse, or are searched until the budget is gone.
    private static readonly string[] Slow =
        ["a sum of 20,000 terms", "a product of 5,000 factors", "1,000 parameters of a vector", "100 reductions", "200 nested choices", "30 parameters in a logarithm", "locals that double by sums of squares"];

    public static TheoryData<string> Names => [.. Shapes.Keys.Select(n => new TheoryDataRow<string>(n) { Explicit = Slow.Contains(n) })];

    [Theory, MemberData(nameof(Names))]
    public void It_ends_within_its_budget_and_says_so(string name)
    {
        var (source, said) = Shapes[name];
        var project = UserProject.Generate(InClass(source));
        var ids = project.AllDiagnostics.Where(d => d.Id is "LAG006" or "LAG203" or "LAG900" or "AD0001").Select(d => d.Id).Distinct().Order();
        Assert.Equal(said, ids);
        // A definition that is refused has its defining part, so that the one error is the real one.
        Assert.Equal(!said.Contains("LAG006"), project.Generated.Contains("FActivation(", StringComparison.Ordinal));
        Assert.Contains("partial double F(", project.Generated, StringComparison.Ordinal);
        Assert.InRange(project.Generated.Length, 1, SourceWriter.MaximumCharacters);
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_stage_counts_its_steps(string name)
    {
        foreach (var (stage, bound, work) in Stages(Shapes[name].Source, TestContext.Current.CancellationToken))
        {
            using var count = new StepCount();
            work();
            output.WriteLine($"{stage}: {count.Most} steps, at most {count.LongestStretch} between two looks");
            Assert.InRange(count.Most, 0, bound + LargestStep);
            Assert.InRange(count.LongestStretch, 0, Budget.StepsBetweenLooks + LargestStep);
        }
    }

    // Each runs every stage several times.
    private static readonly string[] Cancelled = ["a product of 100 factors", "locals that double by Max", "vectors that double", "20 seams at parameters"];

    public static TheoryData<string> CancelledNames => [.. Shapes.Keys.Select(n => new TheoryDataRow<string>(n) { Explicit = !Cancelled.Contains(n) })];

    [Theory, MemberData(nameof(CancelledNames))]
    public void Every_stage_ends_at_the_first_look_at_a_token_that_is_cancelled(string name)
    {
        // Each stage is cancelled within, at one of its looks, after those before it have come to their ends.
        foreach (var place in new[] { 0, 1, 2, 3 })
        {
            using var source = new CancellationTokenSource();
            var stages = Stages(Shapes[name].Source, source.Token);
            if (place >= stages.Count)
                return;
            foreach (var (_, _, work) in stages.Take(place))
                work();
            var looks = 0;
            var (_, _, last) = stages[place];
            using var count = new StepCount
            {
                Looked = () =>
                {
                    // The end of a stage is watched as well, after it was cancelled.
                    if (++looks == 3)
                        source.Cancel();
                },
            };
            try
            {
                last();
                Assert.True(looks < 3 || !source.IsCancellationRequested || looks <= 4, $"{stages[place].Stage} went on for {looks - 3} looks");
            }
            catch (OperationCanceledException)
            {
                Assert.InRange(looks, 3, 8);
            }
        }
    }

    [Fact]
    public void Several_quantities_share_what_there_is()
    {
        // The first ones once took all there was, and the derivatives in b were NaN far out.
        var project = UserProject.Build(
            InClass(Of("Log(Exp(a * x) + Exp(-b * x) + c)", "double x, [Learnable(Min = 0.1)] double a = 1, [Learnable(Min = 0.1)] double b = 2, [Learnable(Min = 0.1)] double c = 3")));
        var type = project.Load().GetType("N.A+FLagrangian`1", throwOnError: true)!.MakeGenericType(typeof(float));
        var module = Activator.CreateInstance(type, 1f, 2f, 3f)!;
        var derivative = type.GetMethod("ParameterDerivative", [typeof(float), typeof(int)])!;
        foreach (var x in new[] { -1000f, -30f, -1f, 0f, 1f, 30f, 1000f })
        {
            for (var parameter = 0; parameter < 3; parameter++)
                Assert.True(float.IsFinite((float)derivative.Invoke(module, [x, parameter])!), $"the derivative in parameter {parameter} at {x}");
        }
    }

    [Fact]
    public void What_is_stopped_is_named()
    {
        var found = UserProject.Generate(InClass(Shapes["30 parameters in a logarithm"].Source)).AllDiagnostics.Where(d => d.Id == "LAG203").ToArray();
        Assert.Contains(found, d => d.GetMessage() is var text && text.Contains("∂L/∂", StringComparison.Ordinal)
            && text.EndsWith("the search for one was stopped by the work budget; give a [StableDerivative]", StringComparison.Ordinal));
    }

    private static string InClass(string members) => $"namespace N; internal static partial class A {{ {members} }}";

    // The stages of the pipeline with what each may spend, on this thread.
    private static List<(string Stage, int Bound, Action Work)> Stages(string source, CancellationToken cancellation)
    {
        DerivationMemory.Clear();
        Lagrangians.Generator.Convexity.VerdictCache.Clear();
        var compilation = UserProject.Compilation(InClass(source));
        var method = Compile.Methods(compilation).First();
        var guard = StageGuard.Default;
        DefinitionReading? reading = null;
        Derivation? derivation = null;
        var stages = new List<(string, int, Action)>
        {
            ("reading", StageBudgets.Reading, () => reading = DefinitionReader.Read(method, compilation, cancellation)),
            ("derivation", StageBudgets.Stability, () => derivation = reading!.Definition is { Body: not null } read ? Derivation.Of(read, cancellation) : null),
            ("proof", StageBudgets.Proof, () => derivation = derivation?.Judge(guard, cancellation)),
            ("emission", StageBudgets.Emission, () => _ = derivation is null ? null : SourceFile.Write(derivation, guard, cancellation)),
        };
        return stages;
    }
}

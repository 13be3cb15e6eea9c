using Lagrangians.Generator.Reading;
using Lagrangians.Generator.Symbols;
using Microsoft.CodeAnalysis.CSharp;

namespace Lagrangians.Generator.Tests.Reading;

/// <summary>Deep and long bodies end in LAG006 or in an expression, soon, and never in a stack overflow.</summary>
public sealed class NestingTests
{
    private const int Many = 10_000;

    public static TheoryData<string> DeepBodies() =>
    [
        Nest("Exp(", "x", ")"),
        Nest("1 + (", "x", ")"),
        Nest("x > 0 ? (", "x", ") : 1"),
        string.Concat(Enumerable.Range(0, Many).Select(i => $"x < {i} ? {i} : ")) + "x",
        Nest("-(", "x", ")"),
        Nest("(double)(float)(", "x", ")"),
        string.Concat(Enumerable.Repeat("- ", Many)) + "x",
        Nest("(", "x", " + 1) * x", 2_000),
        Nest("G(", "x", ")"),
        Nest("x switch { > 0 => ", "x", ", _ => 1 }"),
    ];

    [Theory]
    [MemberData(nameof(DeepBodies))]
    public void DeepBodiesAreOverTheBudget(string body)
    {
        var reading = Read($"[Lagrangian] static double F(double x) => {body}; static double G(double a) => a * a;");
        Assert.Equal(Rule.WorkBudget, Assert.Single(reading.Findings).Rule);
        Assert.NotNull(reading.Definition);
        Assert.Null(reading.Definition.Body);
    }

    [Theory]
    [InlineData("Exp(", ")")]
    [InlineData("1 + (", ")")]
    [InlineData("x > 0 ? (", ") : 1")]
    [InlineData("-(", ")")]
    [InlineData("G(", ")")]
    [InlineData("G(a: 2 * G(", "))")]
    [InlineData("(double)(float)(", ")")]
    [InlineData("x switch { > 0 => ", ", _ => 1 }")]
    public void AnyDepthEndsWell(string open, string close)
    {
        // Every bound lies below some of these: the compiler's recursion, the reader's, the expression's.
        for (var depth = 20; depth < 800; depth += depth / 4)
        {
            var reading = Read($"[Lagrangian] static double F(double x) => {Nest(open, "x", close, depth)}; static double G(double a) => a * a;");
            Assert.All(reading.Findings, f => Assert.Equal(Rule.WorkBudget, f.Rule));
            Assert.Equal(reading.Findings.Count == 0, reading.Definition!.Body is not null);
        }
    }

    [Fact]
    public void ALongChainOfHelpersIsOverTheBudget()
    {
        var chain = string.Concat(Enumerable.Range(1, Many).Select(i => $"static double H{i}(double a) => H{i - 1}(a) + 1;\n"));
        var reading = Read($"[Lagrangian] static double F(double x) => H{Many}(x); static double H0(double a) => a; {chain}");
        Assert.Equal(Rule.WorkBudget, Assert.Single(reading.Findings).Rule);
    }

    [Theory]
    [InlineData(" + ")]
    [InlineData(" - ")]
    [InlineData(" * ")]
    public void ALongChainOfOneOperatorIsRead(string @operator)
    {
        var terms = string.Join(@operator, Enumerable.Range(1, 3_000).Select(i => $"Exp({i} * x)"));
        var reading = Read($"[Lagrangian] static double F(double x) => {terms};");
        Assert.Empty(reading.Findings);
        Assert.NotNull(reading.Definition!.Body);
    }

    [Fact]
    public void ALongChainOfConditionsIsRead()
    {
        var terms = string.Join(" || ", Enumerable.Range(1, 3_000).Select(i => $"x == {i}"));
        var reading = Read($"[Lagrangian] static double F(double x) => {terms} ? 1 : 0;");
        Assert.Empty(reading.Findings);
    }

    [Fact]
    public void ReadingCanBeCancelled()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var terms = string.Join(" + ", Enumerable.Range(1, 1_000).Select(i => $"Exp({i} * x)"));
        var compilation = Compile.Project(Compile.InClass($"[Lagrangian] static double F(double x) => {terms};"));
        var method = Compile.Methods(compilation).Single();
        Assert.ThrowsAny<OperationCanceledException>(() => DefinitionReader.Read(method, compilation, source.Token));
    }

    private static string Nest(string open, string inner, string close, int depth = Many) =>
        string.Concat(Enumerable.Repeat(open, depth)) + inner + string.Concat(Enumerable.Repeat(close, depth));

    // Compilers run on threads of 1 MB on Windows, of which something is used up when reading begins. The parser has its own bound,
    // which depends on the stack; it is given enough for the bodies to reach us.
    private static DefinitionReading Read(string members)
    {
        CSharpCompilation compilation = null!;
        OnThread(512 << 20, () => compilation = Compile.Project(Compile.InClass(members)));
        var method = Compile.Methods(compilation).First();
        DefinitionReading? reading = null;
        var steps = 0L;
        OnThread(
            700 << 10,
            () =>
            {
                using var count = new StepCount();
                reading = DefinitionReader.Read(method, compilation, CancellationToken.None);
                steps = count.Most;
            });
        Assert.InRange(steps, 1, StageBudgets.Reading + Budget.StepsBetweenLooks);
        return reading!;
    }

    private static void OnThread(int stackSize, Action action)
    {
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    action();
                }
                catch (Exception e)
                {
                    failure = e;
                }
            },
            stackSize);
        thread.Start();
        thread.Join();
        Assert.Null(failure);
    }
}

using Lagrangians.Generator.Diagnostics;
using Lagrangians.Generator.Emission;
using Lagrangians.Generator.Functions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Lagrangians.Generator.Tests.Convexity;

/// <summary>
/// What a body needs as it is written, over the whole domain of x and of every parameter; and the kinks that are there for single values of a
/// parameter.
/// </summary>
public sealed class DefinednessTests
{
    [Fact]
    public Task Of_what_was_reported_is_said_what_is_wrong_and_no_more() => Check(DefinednessCases.Reported);

    [Fact]
    public Task Of_everyday_definitions_is_said_what_is_wrong_and_no_more() => Check(DefinednessCases.Others);

    [Theory]
    [InlineData("double F(double x, [Learnable(Min = 0)] double a = 1) => x * x / a", "at x = 1, a = 0 '1 / a' is a division by zero; it is defined for a > 0")]
    [InlineData("double F(double x, double a = -2) => Exp(a * x) / (a * a)", "at x = 1, a = 0 '1 / (a * a)' is a division by zero; it is defined for a < 0")]
    [InlineData("double F(double x, [Domain(Min = 0)] int n = 1) => x * x / n", "at x = 1, n = 0 '1 / n' is a division by zero; it is defined for n > 0")]
    [InlineData("double F(double x, [Learnable(Min = 0, Max = 1)] double p = 0.5) => -Log(1 - p) * x * x", "at x = 1, p = 1 'Log(1 - p)' is the logarithm of what is not positive; it is defined for 0 ≤ p < 1")]
    [InlineData("double F(RealVector x, [Domain(Min = 0)] RealVector w) => Sum(w * x * x) / Sum(w)", "at x = (1), w[0] = 0 '1 / Sum(w)' is a division by zero; it is defined for w > 0")]
    [InlineData("double F(RealVector x) => Sum(Square(x - Mean(x))) / (x.Length - 1)", "at x = (1) '1 / (Length - 1)' is a division by zero")]
    [InlineData("double F(double x) => 1 / (Exp(x) - 2)", "at x = 0.6931471805599453 '1 / (Exp(x) - 2)' is a division by zero")]
    [InlineData("double F(double x, double a = 2, double b = 1) => x * x / ((a - b) * (a - b))", "at x = 1, a = 1, b = 1 ")]
    public async Task The_point_the_parameters_and_the_bound_that_mends_it_are_given(string definition, string message)
    {
        var found = await Diagnose($"static partial class C {{ [Lagrangian] static {definition}; }}");
        Assert.StartsWith("The Lagrangian 'F' is undefined on a part of its domain: " + message, Assert.Single(found, d => d.Id == "LAG104").GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kink_at_the_end_of_a_parameter_is_given_with_the_parameter()
    {
        var found = await Diagnose("static partial class C { [Lagrangian] static double F(double x, [Learnable(Min = 0)] double a = 1) => Sqrt(x * x + a); [Lagrangian] static double G(RealVector x, [Domain(Min = 0)] double eps = 1e-5) => Sqrt(Sum(x * x) + eps); }");
        Assert.Equal(
            [
                "The Lagrangian 'F' is not differentiable at x = 0, a = 0: its slope is -1 on the left and 1 on the right",
                "The Lagrangian 'G' is not differentiable at x = (0), eps = 0: along (1) its slope is -1 before and 1 behind",
            ],
            found.Select(d => d.GetMessage()).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("double F(double x, [Learnable(Min = 0)] double a = 1) => x * x / a", null)]
    [InlineData("double F(double x, double a = 1) => 2 * x * x * a / a - x * x", null)]
    [InlineData("double F(RealVector x, RealVector y) => Sum(x * x) + Sum(y) / Sum(y)", null)]
    [InlineData("double F(double x, [Learnable(Min = 0)] double a = 1) => Sqrt(x * x + a)", "Proven: convex for a ≥ 0: ")]
    [InlineData("double F(double x, [Learnable(Min = 0)] double delta = 1) => Abs(x) < delta ? x * x / (2 * delta) + delta / 2 : Abs(x)", "Proven: convex for delta ≥ 0: ", true)]
    [InlineData("double F(double x, [Learnable(MinExclusive = 0)] double a = 1) => Sqrt(x * x + a)", "Proven: strictly convex and differentiable for a > 0: ")]
    [InlineData("double F(double x, [Learnable(Min = 0)] double delta = 1) => Abs(x) <= delta ? x * x / 2 : delta * (Abs(x) - delta / 2)", "Proven: convex and differentiable for delta ≥ 0: ")]
    public void What_is_documented_is_true_of_all_that_is_allowed(string definition, string? statement, bool mayBeUndecided = false)
    {
        var accepted = Compile.Accept(Compile.InClass($"[Lagrangian] static {definition};"));
        var found = ConvexityStatement.Of(accepted, Verdicts.Of(accepted, TestContext.Current.CancellationToken));
        if (found is null && mayBeUndecided)
            return;
        if (statement is null)
            Assert.Null(found);
        else
            Assert.StartsWith(statement, found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("double F(double x, double a) => 2 * x * x * a / a - x * x", "a NonZero")]
    [InlineData("double F(double x, double a) => a == 0 ? 0 : x / a", "a NonZero if !(a == 0)")]
    [InlineData("double F(double x, double a) { var q = x / a; return a > 0 ? q : a < -1 ? -q : 0; }", "a NonZero if a > 0; a NonZero if a < -1 && !(a > 0)")]
    [InlineData("double F(double x, double a) { var unused = Log(a); return x; }", "")]
    [InlineData("double F(double x, double a) => a > 0 && Log(a) > x ? x : 0", "a Positive if a > 0")]
    [InlineData("double F(double x, double a) => Ratio(x, a) + Zero(Log(a)); static double Ratio(double u, double v) => u / v; static double Zero(double u) => 0", "a NonZero")]
    [InlineData("double F(RealVector x, RealVector y) => Sum(x, y, (u, v) => v > 0 ? u / v : u)", "y NonZero if y > 0")]
    [InlineData("double F(double x, [Learnable(MinExclusive = 0)] double a) => Log(a) + x / a + Sqrt(a + x * x)", "")]
    [InlineData("double F(double x, double p) => Pow(Abs(x), p)", "Abs(x) Positive")]
    [InlineData("double F(double x, int n) => 10 / n + 7 % n + x", "n NonZero; n NonZero")]
    [InlineData("double F(double x, double a) => a switch { > 1 => x, 0 => x * x, _ => x / a }", "a NonZero if !(a > 1) && !(a == 0)")]
    public void What_a_body_needs_is_read_with_its_conditions(string definition, string requirements)
    {
        var found = Compile.Accept(Compile.InClass($"[Lagrangian] static {definition};"), "F").Requirements;
        Assert.NotNull(found);
        Assert.Equal(requirements, string.Join("; ", found.Value.Select(Text)));

        static string Text(Requirement r) => $"{r.Expr} {r.Need}{(r.Condition is null ? "" : $" if {r.Condition}")}";
    }

    [Fact]
    public void What_methods_that_call_each_other_twice_need_is_read_once()
    {
        var chain = string.Concat(Enumerable.Range(1, 40).Select(i => $"static double G{i}(double u, double v) => G{i - 1}(u, v) + G{i - 1}(u, v); "));
        var definition = Compile.Accept(Compile.InClass($"[Lagrangian] static double F(double x, double a) => G40(x, a); {chain} static double G0(double u, double v) => u * u / v;"), "F");
        Assert.Single(definition.Requirements!.Value);
    }

    private static async Task Check(DefinednessCase[] cases)
    {
        var source = string.Join("\n", cases.Select((c, i) => $"static partial class C{i} {{ [Lagrangian] static double F({c.Parameters}) {c.Body} {c.Helper} }}"));
        var found = (await Diagnose("\n" + source)).ToLookup(d => d.Location.GetLineSpan().StartLinePosition.Line - 1);
        var wrong = cases.Select((c, i) => (c, i)).Where(p => !IsAsSaid(p.c.Says, found[p.i].Select(d => d.Id)))
            .Select(p => $"{p.c.Parameters} {p.c.Body}\n  expected [{p.c.Says}], found\n{string.Join("\n", found[p.i].Select(d => $"    {d.Id}: {d.GetMessage()}"))}");
        Assert.Empty(wrong);
    }

    private static bool IsAsSaid(string says, IEnumerable<string> ids)
    {
        var distinct = ids.Distinct().Order(StringComparer.Ordinal).ToList();
        if (says.EndsWith('?'))
            distinct.Remove("LAG102");
        return string.Join(",", distinct) == string.Join(",", says.TrimEnd('?').Split(',', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
    }

    private static async Task<IReadOnlyList<Diagnostic>> Diagnose(string source)
    {
        var compilation = Compile.Project("using static Lagrangians.SpecialFunctions; namespace Model { " + source + " }");
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity == DiagnosticSeverity.Error));
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: (e, _, _) => Assert.Fail(e.ToString()), concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        return await new CompilationWithAnalyzers(compilation, Compile.EveryAnalyzer().RemoveAll(a => a is not VerdictAnalyzer or ProofAnalyzer), options)
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
    }
}

using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Convexity;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;
using Lagrangians.Generator.Tests.Fuzzing;

namespace Lagrangians.Generator.Tests.Convexity;

/// <summary>
/// Verdicts on random functions, checked by values alone in high precision: no triple of points may contradict "convex", and every
/// counterexample must be one.
/// </summary>
public sealed class RandomConvexityTests(ITestOutputHelper output)
{
    private const int Functions = 50;
    private const int Triples = 60;

    [Fact]
    public void No_verdict_is_contradicted() => Run(0);

    /// <summary>LAGRANGIANS_FUZZ_SEED and LAGRANGIANS_FUZZ_COUNT make other and longer runs.</summary>
    [Theory(Explicit = true), MemberData(nameof(Starts))]
    public void No_verdict_on_many_is_contradicted(int first) => Run(first);

    public static TheoryData<int> Starts => LongRun.Starts(Functions, 5 * Functions);

    private void Run(int first)
    {
        var counts = new int[4];
        var failures = new List<string>();
        foreach (var seed in Enumerable.Range(first, Functions))
        {
            var (kind, failure) = Check(seed);
            counts[(int)kind]++;
            if (failure is not null)
                failures.Add($"seed {seed}: {failure}");
        }

        output.WriteLine(string.Join(", ", counts.Select((c, i) => $"{(VerdictKind)i}: {c}")));
        Assert.True(failures.Count == 0, string.Join("\n", failures));
        Assert.True(counts[(int)VerdictKind.NotConvex] > 6 && counts[(int)VerdictKind.Convex] + counts[(int)VerdictKind.StrictlyConvex] > 6);
    }

    private static (VerdictKind, string?) Check(int seed)
    {
        var random = new RandomFunctions(seed);
        var tree = seed % 5 == 4 ? new RandomTrees(seed).Next(3) : random.Next();
        var symbols = seed % 5 == 4 ? new RandomTrees(seed).Symbols : random.Symbols;
        Expr body;
        try
        {
            body = tree.Build(FunctionLibrary.NewAlgebra(new Budget(default)), symbols);
        }
        catch (BudgetExceededException)
        {
            return (VerdictKind.Unknown, null);
        }

        Verdict verdict;
        try
        {
            verdict = ConvexityJudge.Of(body, symbols[0], symbols[1..], default);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return (VerdictKind.Unknown, $"{tree} {failure}");
        }

        if (verdict.Counterexample is { } counterexample)
        {
            try
            {
                CounterexampleCheck.Confirm(counterexample, body, symbols[0]);
            }
            catch (Xunit.Sdk.XunitException wrong)
            {
                return (verdict.Kind, $"{tree}, x in {symbols[0].Domain}: {counterexample} {wrong.Message}");
            }
        }

        return (verdict.Kind, verdict.IsConvex ? Contradiction(tree, body, symbols, random) : null);
    }

    private static string? Contradiction(Tree tree, Expr body, Symbol[] symbols, RandomFunctions random)
    {
        for (var i = 0; i < Triples; i++)
        {
            IReadOnlyList<ParameterValue> values = [.. symbols.Skip(1).Select(s => new ParameterValue(s, s.Kind == SymbolKind.Integer ? (i % 7) - 3 : random.Value(s)))];
            var (a, b) = (random.Value(symbols[0]), random.Value(symbols[0]));
            if (a == b)
                continue;
            var weight = new Rational(1 + (i % 15), 16);
            var (low, high) = a < b ? (a, b) : (b, a);
            var middle = low + ((high - low) * weight);
            var gap = CounterexampleCheck.Gap(body, values, low, middle, high);
            // Below the rounding of 1200 bits of the largest values met there is nothing to see.
            if (gap.IsNaN || !gap.IsFinite ? gap.IsNaN && IsDefinite(body, values, low, middle, high) : gap.Sign > 0 && gap.Magnitude > -600)
                return $"{tree}, x in {symbols[0].Domain}: called convex, but at {low}, {middle}, {high} for {string.Join(", ", values.Select(v => $"{v.Parameter.Name} = {v.Value}"))} the gap is {gap}";
        }

        return null;
    }

    // What is called convex is defined on all of its domain, its included ends aside.
    private static bool IsDefinite(Expr body, IReadOnlyList<ParameterValue> values, Rational low, Rational middle, Rational high) =>
        CounterexampleCheck.Value(body, values, middle) is { IsNaN: true } && !CounterexampleCheck.Value(body, values, low).IsNaN && !CounterexampleCheck.Value(body, values, high).IsNaN;
}

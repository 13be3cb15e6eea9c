using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Convexity;
using Lagrangians.Generator.Reading.Model;
using Lagrangians.Generator.Symbols;
using Lagrangians.Generator.Tests.Fuzzing;

namespace Lagrangians.Generator.Tests.Convexity;

/// <summary>
/// Verdicts on random definitions of the kinds that single rules prove, checked by values alone in high precision: no three points contradict "convex",
/// what is called convex has a value everywhere, and every counterexample is one.
/// </summary>
public sealed class RandomProofTests(ITestOutputHelper output)
{
    private const int Definitions = 50;
    private const int Triples = 40;

    [Fact]
    public void No_verdict_is_contradicted() => Run(0);

    /// <summary>LAGRANGIANS_FUZZ_SEED and LAGRANGIANS_FUZZ_COUNT make other and longer runs.</summary>
    [Theory(Explicit = true), MemberData(nameof(Starts))]
    public void No_verdict_on_many_is_contradicted(int first) => Run(first);

    public static TheoryData<int> Starts => LongRun.Starts(Definitions, 600);

    private void Run(int first)
    {
        string[] written = [.. Enumerable.Range(first, Definitions).Select(seed => new RandomProofs(seed).Next($"F{seed}"))];
        var compilation = Compile.Project(Compile.InClass(string.Join("\n", written) + RandomProofs.Names));
        var counts = new int[4];
        var failures = new List<string>();
        for (var i = 0; i < Definitions; i++)
        {
            if (Compile.Read(compilation, $"F{first + i}").Definition is not { Body: not null } definition)
                continue;
            var verdict = Verdicts.Of(definition, TestContext.Current.CancellationToken);
            counts[(int)verdict.Kind]++;
            if (Failure(definition, verdict, new Random(first + i)) is { } failure)
                failures.Add($"seed {first + i}: {written[i]}\n{string.Join("\n", verdict.Trace)}\n{failure}");
        }

        output.WriteLine(string.Join(", ", counts.Select((c, i) => $"{(VerdictKind)i}: {c}")));
        Assert.True(failures.Count == 0, string.Join("\n\n", failures));
        Assert.True(counts[(int)VerdictKind.NotConvex] > 0 && counts[(int)VerdictKind.Convex] + counts[(int)VerdictKind.StrictlyConvex] > 0);
    }

    private static string? Failure(Definition definition, Verdict verdict, Random random)
    {
        if (verdict.Fault is { } fault)
            return fault.ToString();
        if (verdict.IsConvex)
            return Contradiction(definition, random);
        try
        {
            if (verdict.Counterexample is { } counterexample)
                CounterexampleCheck.Confirm(counterexample, definition);
            return null;
        }
        catch (Xunit.Sdk.XunitException wrong)
        {
            return wrong.Message;
        }
    }

    private static string? Contradiction(Definition definition, Random random)
    {
        var (body, x) = (definition.Body!, definition.Method.Parameters[0].Symbol);
        for (var i = 0; i < Triples; i++)
        {
            IReadOnlyList<ParameterValue> values = [.. definition.Method.Parameters.Skip(1).Select(p => new ParameterValue(p.Symbol, Value(p.Symbol, random)))];
            var (a, b) = (Value(x, random), Value(x, random));
            if (a == b)
                continue;
            var (low, high) = a < b ? (a, b) : (b, a);
            var middle = low + ((high - low) * new Rational(1 + random.Next(15), 16));
            var gap = CounterexampleCheck.Gap(body, values, low, middle, high);
            var where = $"at {low.ToDouble()}, {middle.ToDouble()}, {high.ToDouble()} for {string.Join(", ", values.Select(v => $"{v.Parameter.Name} = {v.Value.ToDouble()}"))}";
            if (gap.IsFinite && !gap.IsNaN && gap.Sign > 0 && gap.Magnitude > -600)
                return $"called convex, but the gap is {gap} {where}";
            if (CounterexampleCheck.Value(body, values, middle).IsNaN)
                return $"called convex, but has no value {where}";
        }

        return null;
    }

    // Ends that belong to the domain, plain numbers, and what lies near an end.
    private static Rational Value(Symbol symbol, Random random)
    {
        var (lower, upper) = (symbol.Domain.Lower, symbol.Domain.Upper);
        while (true)
        {
            var value = random.Next(6) switch
            {
                0 when lower.IsFinite => lower.Value + (random.Next(2) * new Rational(1, 1 << random.Next(1, 20))),
                1 when upper.IsFinite => upper.Value - (random.Next(2) * new Rational(1, 1 << random.Next(1, 20))),
                2 => Rational.FromDouble((random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-3, 2))),
                3 => random.Next(-3, 4),
                _ => Rational.FromDouble((random.NextDouble() - 0.5) * 8),
            };
            if (symbol.Kind == SymbolKind.Integer)
                value = random.Next(1, 5);
            if (Naive.Contains(symbol.Domain, BigFloat.FromRational(value, 300), 0))
                return value;
        }
    }
}

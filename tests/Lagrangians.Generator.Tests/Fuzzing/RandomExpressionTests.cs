
namespace Lagrangians.Generator.Tests.Fuzzing;

/// <summary>
/// Random expressions to depth 8: the canonical and the simplified expression, their derivatives, energies and bounds against the
/// expression as it was written, evaluated operation by operation in high precision.
/// </summary>
public sealed class RandomExpressionTests(ITestOutputHelper output)
{
    private const int Expressions = 150;

    [Fact]
    public void Nothing_changes_a_value() => Run(0);

    /// <summary>LAGRANGIANS_FUZZ_SEED and LAGRANGIANS_FUZZ_COUNT make other and longer runs.</summary>
    [Theory(Explicit = true), MemberData(nameof(Starts))]
    public void Nothing_changes_a_value_of_many(int first) => Run(first);

    public static TheoryData<int> Starts => LongRun.Starts(Expressions, 9 * Expressions);

    private void Run(int first)
    {
        var statistics = new Statistics();
        var failures = Enumerable.Range(first, Expressions).Select(seed => Fuzzer.Run(seed, 8, statistics)).Where(f => f is not null).Take(10).ToArray();
        output.WriteLine(statistics.ToString());
        Assert.True(failures.Length == 0, string.Join("\n", failures));
        Assert.True(statistics["values"] > Expressions && statistics["lowered"] > Expressions && statistics["derivatives"] > Expressions && statistics["second derivatives"] > Expressions / 2);
    }
}

using System.Globalization;

namespace Lagrangians.Generator.Tests.Fuzzing;

/// <summary>
/// Random expressions to depth 8: the canonical and the simplified expression, their derivatives, energies and bounds against the
/// expression as it was written, evaluated operation by operation in high precision.
/// </summary>
public sealed class RandomExpressionTests(ITestOutputHelper output)
{
    private const int Expressions = 3_000;

    /// <summary>LAGRANGIANS_FUZZ_SEED and LAGRANGIANS_FUZZ_COUNT make other and longer runs.</summary>
    [Fact]
    public void Nothing_changes_a_value()
    {
        var first = Setting("LAGRANGIANS_FUZZ_SEED", 0);
        var statistics = new Statistics();
        var failures = new List<string>();
        Parallel.For(first, first + Setting("LAGRANGIANS_FUZZ_COUNT", Expressions), new ParallelOptions { MaxDegreeOfParallelism = 2 }, (seed, state) =>
        {
            if (Fuzzer.Run(seed, 8, statistics) is not { } failure)
                return;
            lock (failures)
                failures.Add(failure);
            if (failures.Count > 10)
                state.Stop();
        });
        output.WriteLine(statistics.ToString());
        Assert.True(failures.Count == 0, string.Join("\n", failures));
        Assert.True(statistics["values"] > Expressions && statistics["lowered"] > Expressions && statistics["derivatives"] > Expressions && statistics["second derivatives"] > Expressions / 2);
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}

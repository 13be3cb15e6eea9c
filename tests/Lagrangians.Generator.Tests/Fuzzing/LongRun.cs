using System.Globalization;

namespace Lagrangians.Generator.Tests.Fuzzing;

/// <summary>The batches of a long random run; LAGRANGIANS_FUZZ_SEED and LAGRANGIANS_FUZZ_COUNT make other and longer ones.</summary>
internal static class LongRun
{
    /// <summary>The first seeds of the batches; the quick part of a test has the batch before.</summary>
    /// <param name="batch">How many seeds a batch has.</param>
    /// <param name="count">How many there are in all, unless the environment says so.</param>
    public static TheoryData<int> Starts(int batch, int count)
    {
        var first = Setting("LAGRANGIANS_FUZZ_SEED", batch);
        return [.. Enumerable.Range(0, Setting("LAGRANGIANS_FUZZ_COUNT", count) / batch).Select(i => first + (i * batch))];
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}

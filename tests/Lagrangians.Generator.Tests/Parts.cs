namespace Lagrangians.Generator.Tests;

/// <summary>What takes long, in parts: the first is run every time, the others are explicit and run by <c>.ci/run</c>.</summary>
internal static class Parts
{
    public static TheoryData<int> Of(int count) => [.. Enumerable.Range(0, count).Select(i => new TheoryDataRow<int>(i) { Explicit = i > 0 })];

    /// <summary>Every so many of all, from one on.</summary>
    public static IEnumerable<T> Part<T>(this IEnumerable<T> all, int part, int count) => all.Where((_, i) => i % count == part);
}

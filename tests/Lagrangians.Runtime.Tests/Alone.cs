namespace Lagrangians.Tests;

/// <summary>
/// Tests that count allocations run by themselves: a collection that another test's thread sets off is charged to the one that
/// counts.
/// </summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

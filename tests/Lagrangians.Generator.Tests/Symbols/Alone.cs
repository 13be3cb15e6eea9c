namespace Lagrangians.Generator.Tests.Symbols;

/// <summary>Tests that ask what the whole process has done, with no others besides.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

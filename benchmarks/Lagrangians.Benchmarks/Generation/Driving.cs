using Microsoft.CodeAnalysis;

namespace Lagrangians.Benchmarks.Generation;

/// <summary>Runs of the generator as the compiler makes them.</summary>
internal static class Driving
{
    /// <summary>Runs the generator and parses the result, which the driver itself leaves for later.</summary>
    public static GeneratorDriver Generate(GeneratorDriver driver, Compilation compilation)
    {
        driver = driver.RunGenerators(compilation);
        foreach (var tree in driver.GetRunResult().GeneratedTrees)
            tree.GetRoot();
        return driver;
    }
}

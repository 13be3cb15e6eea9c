using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Tests.Fuzzing;

/// <summary>Runs the checks on the expression of a seed and reduces what fails.</summary>
internal static class Fuzzer
{
    /// <summary>Null if all is well, else what fails, on the smallest expression found.</summary>
    public static string? Run(int seed, int maximumDepth, Statistics statistics)
    {
        var random = new RandomTrees(seed);
        var tree = random.Next(1 + (seed % maximumDepth));
        Rational[][] points = [random.Point(), random.Point(), random.Point(), random.Point()];
        if (Check(tree, random.Symbols, points, statistics) is not { } failure)
            return null;
        for (var steps = 0; steps < 400; steps++)
        {
            var smaller = tree.Smaller().Where(t => t.Size < tree.Size || (t.Size == tree.Size && t.Operation == "num"))
                .Select(t => (Tree: t, Failure: Check(t, random.Symbols, points, new Statistics())))
                .FirstOrDefault(t => t.Failure?.Kind == failure.Kind);
            if (smaller.Tree is null)
                break;
            (tree, failure) = (smaller.Tree, smaller.Failure!);
        }

        return $"seed {seed}, x in {random.Symbols[0].Domain}: {tree}\n  {failure.Message}";
    }

    private static MismatchException? Check(Tree tree, Symbol[] symbols, Rational[][] points, Statistics statistics)
    {
        try
        {
            new Checks(tree, symbols, points, statistics).Run();
            return null;
        }
        catch (MismatchException failure)
        {
            return failure;
        }
    }
}

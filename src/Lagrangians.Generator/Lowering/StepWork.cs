using Lagrangians.Generator.Functions;

namespace Lagrangians.Generator.Lowering;

/// <summary>What steps cost: the table by which one program is told to be quicker than another.</summary>
internal static class StepWork
{
    // A division and a root have the throughput of that many multiplications; those of doubles take longer.
    private static readonly Work Division = new(4, 7);
    private static readonly Work Root = new(5, 9);

    // An operation on sums of two numbers is about that many on numbers.
    private const int OfWide = 10;

    /// <summary>That of one step, its parts aside.</summary>
    public static Work Of(Step step)
    {
        var own = step switch
        {
            NumberStep or InputStep => default,
            OperatorStep { Operator: Operator.Divide } => Division,
            OperatorStep { Operator: Operator.Root } => Root,
            FunctionStep { IsOfLibrary: true } function => function.Kernel == function.Text ? function.Function.Work : MeasuredWork.Of(function.Kernel),
            _ => Work.One,
        };
        return step.IsWide ? OfWide * own : own;
    }

    /// <summary>That of a program with these results; what they share counts once, and all pieces, since lanes compute them all.</summary>
    public static Work Of(IEnumerable<Step> results)
    {
        var (seen, total) = (new HashSet<Step>(), default(Work));
        foreach (var result in results)
        {
            foreach (var step in Step.InOrder(result))
                total += seen.Add(step) ? Of(step) : default;
        }

        return total;
    }
}

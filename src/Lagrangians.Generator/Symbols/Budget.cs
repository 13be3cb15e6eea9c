using System.Runtime.CompilerServices;

namespace Lagrangians.Generator.Symbols;

/// <summary>The bound on the work for one definition; asked wherever something is made or searched.</summary>
internal sealed class Budget(CancellationToken cancellation, int nodes = Budget.DefaultNodes, int steps = Budget.DefaultSteps)
{
    /// <summary>How many nodes a definition and everything derived from it may take.</summary>
    public const int DefaultNodes = 40_000;

    /// <summary>How deep an expression may nest.</summary>
    public const int MaximumDepth = 400;

    // Every node made or found again costs its width: a bound on the time, the same on every machine.
    private const int DefaultSteps = 4_000_000;

    private int _left = nodes;
    private int _steps = nodes == int.MaxValue ? int.MaxValue : steps;

    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>Counts one node of the given depth.</summary>
    /// <exception cref="BudgetExceededException">The bound is reached.</exception>
    public void Spend(int depth)
    {
        if (--_left < 0)
            throw new BudgetExceededException("more operations than one definition may take");
        if (depth > MaximumDepth)
            throw new BudgetExceededException($"nested more than {MaximumDepth} deep");
        if ((_left & 63) == 0)
            Cancellation.ThrowIfCancellationRequested();
    }

    /// <summary>Counts work.</summary>
    /// <exception cref="BudgetExceededException">The bound is reached.</exception>
    public void Step(int count)
    {
        if ((_steps -= count) < 0)
            throw new BudgetExceededException("more work than one definition may take");
    }

    /// <summary>Does some work within a bound of its own; null where that is reached.</summary>
    /// <param name="steps">The bound.</param>
    /// <param name="work">What is tried.</param>
    public T? Within<T>(int steps, Func<T?> work)
        where T : class
    {
        var reserve = _steps - Math.Min(_steps, steps);
        _steps -= reserve;
        try
        {
            return work();
        }
        catch (BudgetExceededException) when (_steps < 0 && reserve > 0)
        {
            _steps = 0;
            return null;
        }
        finally
        {
            _steps += reserve;
        }
    }

    /// <summary>Refuses to go deeper where the thread's stack would not bear it.</summary>
    /// <exception cref="BudgetExceededException">The stack is nearly used up.</exception>
    public static void GuardStack()
    {
        try
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
        }
        catch (InsufficientExecutionStackException)
        {
            RoomyStack.NoteShortage();
            throw new BudgetExceededException("nested too deep");
        }
    }
}

/// <summary>A definition asks for more work than its budget; says which bound.</summary>
internal sealed class BudgetExceededException(string bound) : Exception(bound);

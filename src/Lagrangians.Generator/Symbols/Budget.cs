using System.Runtime.CompilerServices;

namespace Lagrangians.Generator.Symbols;

/// <summary>
/// The bound on the work for one definition; asked wherever something is made or searched. Steps cost about alike, some tenths of a microsecond, so that
/// a bound on them is one on the time, the same on every machine.
/// </summary>
internal sealed class Budget(CancellationToken cancellation, int nodes = Budget.DefaultNodes, int steps = Budget.DefaultSteps)
{
    /// <summary>How many nodes a definition and everything derived from it may take.</summary>
    public const int DefaultNodes = 40_000;

    /// <summary>How deep an expression may nest.</summary>
    public const int MaximumDepth = 400;

    /// <summary>How many steps lie between two looks at the token, about: far less than the 50 ms within which an editor wants its processor back.</summary>
    public const int StepsBetweenLooks = 2_048;

    private const int DefaultSteps = 4_000_000;

    // Of the work around, for what has no algebra: evaluators, programs, printers.
    [ThreadStatic]
    private static Budget? _around;

    private int _left = nodes;
    private int _steps = nodes == int.MaxValue ? int.MaxValue : steps;
    private int _untilLook = StepsBetweenLooks;

    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>The steps that were taken.</summary>
    public long Spent { get; private set; }

    /// <summary>Called before each look at the token, and at the end of a stage; for tests.</summary>
    [ThreadStatic]
    internal static Action<Budget>? Watching;

    /// <summary>A budget of one stage, in which many algebras may have budgets of their own.</summary>
    public static Budget OfStage(int steps, CancellationToken cancellation) => new(cancellation, DefaultNodes, steps);

    /// <summary>Does the work of a stage: whatever it spends, in any algebra or in none, is taken from this budget.</summary>
    /// <exception cref="BudgetExceededException">The bound is reached.</exception>
    public T Run<T>(Func<T> work)
    {
        var outer = _around;
        _around = this;
        try
        {
            return work();
        }
        finally
        {
            _around = outer;
            Watching?.Invoke(this);
        }
    }

    /// <summary>What pays for the work of this thread now; for what carries the work on to another one.</summary>
    public static Budget? Around => _around;

    /// <summary>Is the work around over its bound?</summary>
    public static bool IsExhausted => _around is { _steps: < 0 };

    /// <summary>Counts work that belongs to no algebra.</summary>
    /// <exception cref="BudgetExceededException">The bound of the work around is reached.</exception>
    public static void Charge(int steps) => _around?.Take(steps);

    /// <summary>Counts one node of the given depth.</summary>
    /// <exception cref="BudgetExceededException">The bound is reached.</exception>
    public void Spend(int depth)
    {
        if (--_left < 0)
            throw new BudgetExceededException("more operations than one definition may take");
        if (depth > MaximumDepth)
            throw new BudgetExceededException($"nested more than {MaximumDepth} deep");
    }

    /// <summary>Counts work.</summary>
    /// <exception cref="BudgetExceededException">The bound is reached.</exception>
    public void Step(int count)
    {
        if (!ReferenceEquals(_around, this))
            _around?.Take(count);
        Take(count);
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
            return null;
        }
        finally
        {
            _steps += reserve;
        }
    }

    /// <summary>Does some work within a part of what is left to the work around; null where that is reached, and there is more.</summary>
    /// <param name="part">The part: 2 is a half, 1 is all.</param>
    /// <param name="work">What is tried.</param>
    public static T? WithinPart<T>(int part, Func<T?> work)
        where T : class
        => _around is { } around ? around.Within(Math.Max(0, around._steps) / part, work) : work();

    /// <summary>Enters one more level of a recursion: a step of work, refused where the thread's stack would not bear it.</summary>
    /// <exception cref="BudgetExceededException">The stack, or the bound of the work around, is nearly used up.</exception>
    public static void Enter()
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

        _around?.Take(1);
    }

    private void Take(int count)
    {
        Spent += count;
        if ((_untilLook -= count) < 0)
            Look();
        // What is refused counts as well, and whoever goes on all the same is told again; a search that ends at its share owes it to the others.
        _steps -= count;
        if (_steps < 0)
            throw new BudgetExceededException("more work than one definition may take");
    }

    private void Look()
    {
        _untilLook = StepsBetweenLooks;
        Watching?.Invoke(this);
        Cancellation.ThrowIfCancellationRequested();
    }
}

/// <summary>A definition asks for more work than its budget; says which bound.</summary>
internal sealed class BudgetExceededException(string bound) : Exception(bound);

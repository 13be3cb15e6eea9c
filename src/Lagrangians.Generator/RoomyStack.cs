using System.Runtime.ExceptionServices;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator;

/// <summary>
/// Work that comes out the same on every thread. What the stack of this one is too small for, as an analyzer's may be deep within the
/// compiler, is done again on a thread of its own with room for all that the other bounds let through.
/// </summary>
internal static class RoomyStack
{
    private const int Bytes = 16 << 20;

    // Within the work a shortage is a bound like others, and may have been answered with another form or with none.
    [ThreadStatic]
    private static int _shortages;

    [ThreadStatic]
    private static bool _isRoomy;

    /// <summary>Tells that this thread's stack was too small for something.</summary>
    public static void NoteShortage() => _shortages++;

    /// <summary>Does the work.</summary>
    public static T Run<T>(Func<T> work)
    {
        // Without other stacks a shortage is a bound like others.
        if (_isRoomy || !Host.HasThreads)
            return work();
        var before = _shortages;
        try
        {
            var result = work();
            if (_shortages == before)
                return result;
        }
        catch (BudgetExceededException) when (_shortages != before)
        {
        }

        _shortages = before;
        return RunOnItsOwn(work);
    }

    /// <summary>Does work that cannot tell that the stack is too small for it, and would end the process.</summary>
    public static T RunDeep<T>(Func<T> work) => _isRoomy || !Host.HasThreads ? work() : RunOnItsOwn(work);

    private static T RunOnItsOwn<T>(Func<T> work)
    {
        var result = default(T)!;
        ExceptionDispatchInfo? thrown = null;
        var around = Budget.Around;
        var thread = new Thread(Start, Bytes) { IsBackground = true };
        thread.Start();
        thread.Join();
        thrown?.Throw();
        return result;

        void Start()
        {
            _isRoomy = true;
            try
            {
                result = around is null ? work() : around.Run(work);
            }
            catch (Exception exception)
            {
                thrown = ExceptionDispatchInfo.Capture(exception);
            }
        }
    }
}

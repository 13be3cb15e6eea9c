namespace Lagrangians.Generator.Tests.Analysis;

/// <summary>What is found once is found again, by whom it may be, as long as there is room for it.</summary>
public sealed class MemoryTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);

    [Fact]
    public void What_was_asked_for_longest_ago_goes_first_and_nothing_else()
    {
        var memory = new Memory<int, string>(100, (_, text) => text.Length);
        foreach (var key in Enumerable.Range(0, 10))
            Ask(memory, key, 10);
        Assert.Equal(100, memory.Size);
        // 0 is asked for again, so that 1 and 2 are the oldest.
        Assert.False(Ask(memory, 0, 10));
        Assert.True(Ask(memory, 10, 15));
        Assert.Equal(95, memory.Size);
        Assert.All([0, 3, 4, 5, 6, 7, 8, 9, 10], key => Assert.False(Ask(memory, key, 10)));
        Assert.True(Ask(memory, 1, 5));
        Assert.Equal(100, memory.Size);
        Assert.True(Ask(memory, 2, 10));
    }

    [Fact]
    public void What_is_too_large_is_found_and_not_kept()
    {
        var memory = new Memory<int, string>(100, (_, text) => text.Length);
        Assert.True(Ask(memory, 1, 101));
        Assert.True(Ask(memory, 1, 101));
        Assert.Equal(0, memory.Size);
    }

    [Fact]
    public void Threads_that_ask_for_the_same_do_the_work_once()
    {
        var memory = new Memory<int, string>(1000, (_, text) => text.Length);
        var (found, waiting) = (0, 0);
        using var begun = new ManualResetEventSlim();
        var answers = new string[4];
        var threads = Enumerable.Range(0, answers.Length).Select(i => new Thread(() =>
        {
            Interlocked.Increment(ref waiting);
            answers[i] = memory.Of(7, Find, CancellationToken.None);
        })).ToArray();
        foreach (var thread in threads)
            thread.Start();
        Assert.All(threads, t => Assert.True(t.Join(Long)));
        Assert.Equal(1, found);
        Assert.All(answers, a => Assert.Same(answers[0], a));

        string Find()
        {
            Interlocked.Increment(ref found);
            SpinWait.SpinUntil(() => Volatile.Read(ref waiting) == answers.Length, Long);
            Thread.Sleep(50);
            return "seven";
        }
    }

    [Fact]
    public void A_run_that_is_cancelled_leaves_nothing_and_the_one_that_waits_is_not_cancelled_with_it()
    {
        var memory = new Memory<int, string>(1000, (_, text) => text.Length);
        using var mine = new CancellationTokenSource();
        using var begun = new ManualResetEventSlim();
        Exception? thrown = null;
        var worker = new Thread(() => thrown = Record.Exception(() => memory.Of(
            7,
            () =>
            {
                begun.Set();
                mine.Token.WaitHandle.WaitOne(Long);
                mine.Token.ThrowIfCancellationRequested();
                return "half";
            },
            mine.Token)));
        worker.Start();
        Assert.True(begun.Wait(Long, TestContext.Current.CancellationToken));
        string? answer = null;
        var waiter = new Thread(() => answer = memory.Of(7, () => "whole", CancellationToken.None));
        waiter.Start();
        Assert.False(waiter.Join(100));
        mine.Cancel();
        Assert.True(worker.Join(Long));
        Assert.True(waiter.Join(Long));
        Assert.IsAssignableFrom<OperationCanceledException>(thrown);
        Assert.Equal("whole", answer);
        Assert.Equal("whole", memory.Of(7, () => "again", CancellationToken.None));
    }

    [Fact]
    public void One_that_waits_can_be_cancelled()
    {
        var memory = new Memory<int, string>(1000, (_, text) => text.Length);
        using var begun = new ManualResetEventSlim();
        using var end = new ManualResetEventSlim();
        string? answer = null;
        var worker = new Thread(() => answer = memory.Of(
            7,
            () =>
            {
                begun.Set();
                end.Wait(Long);
                return "seven";
            },
            CancellationToken.None));
        worker.Start();
        Assert.True(begun.Wait(Long, TestContext.Current.CancellationToken));
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => memory.Of(7, () => "other", cancelled.Token));
        end.Set();
        Assert.True(worker.Join(Long));
        Assert.Equal("seven", answer);
    }

    [Fact]
    public void A_mistake_is_not_remembered()
    {
        var memory = new Memory<int, string>(1000, (_, text) => text.Length);
        Assert.Throws<InvalidTimeZoneException>(() => memory.Of(7, () => throw new InvalidTimeZoneException(), CancellationToken.None));
        Assert.True(Ask(memory, 7, 10));
    }

    // Whether it was found anew.
    private static bool Ask(Memory<int, string> memory, int key, int length)
    {
        var isNew = false;
        memory.Of(
            key,
            () =>
            {
                isNew = true;
                return new string('a', length);
            },
            TestContext.Current.CancellationToken);
        return isNew;
    }
}

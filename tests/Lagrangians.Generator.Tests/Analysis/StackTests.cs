using Lagrangians.Generator.Symbols;
using Lagrangians.Generator.Tests.Generation;
using Microsoft.CodeAnalysis.CSharp;

namespace Lagrangians.Generator.Tests.Analysis;

/// <summary>What a thread's stack is too small for is found all the same, and no other thread hears of it.</summary>
public sealed class StackTests
{
    // Within every bound but that of a small stack.
    private const int Depth = 90;

    private const int Small = 256 << 10;
    private const int Large = 64 << 20;

    [Fact]
    public void A_body_that_is_too_deep_for_one_thread_is_generated_there_as_on_any_other()
    {
        var body = string.Concat(Enumerable.Repeat("Sqrt(1.0703125 + ", Depth)) + "x * x" + new string(')', Depth);
        CSharpCompilation Project() => UserProject.Compilation($"namespace N; internal static partial class A {{ [Lagrangian] public static partial double F(double x) => {body}; }}");
        var compilation = On(Large, Project);
        var small = On(Small, () => Generate(compilation));
        Assert.Contains(" FActivation(", small, StringComparison.Ordinal);
        Assert.DoesNotContain("LAG900", small, StringComparison.Ordinal);
        Assert.Equal(On(Large, () => Generate(compilation)), small);
    }

    [Fact]
    public void A_shortage_is_no_answer()
    {
        var memory = new Memory<int, string>(1000, (_, text) => text.Length);
        Assert.Equal("to the end", On(Small, () => memory.Of(1, () => Dive(20_000) ? "to the end" : "rejected", CancellationToken.None)));
        Assert.Equal("to the end", memory.Of(1, () => "again", CancellationToken.None));

        // No stack that is given is enough for this: that is an answer.
        Assert.Equal("rejected", On(Small, () => memory.Of(2, () => Dive(100_000_000) ? "to the end" : "rejected", CancellationToken.None)));
    }

    private static bool Dive(int depth)
    {
        try
        {
            return Below(depth) >= 0;
        }
        catch (BudgetExceededException)
        {
            return false;
        }

        static long Below(int left)
        {
            Budget.Enter();
            Span<long> room = stackalloc long[8];
            room[left & 7] = left == 0 ? 0 : Below(left - 1);
            return room[left & 7];
        }
    }

    private static string Generate(CSharpCompilation compilation) =>
        string.Join("\n", UserProject.Driver().RunGenerators(compilation, CancellationToken.None).GetRunResult().GeneratedTrees.Select(t => t.ToString()));

    private static T On<T>(int stack, Func<T> work)
    {
        var result = default(T)!;
        Exception? failure = null;
        var thread = new Thread(() => failure = Record.Exception(() => result = work()), stack);
        thread.Start();
        thread.Join();
        Assert.Null(failure);
        return result;
    }
}

using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;

namespace Lagrangians.Generator.Tests.Arithmetic;

/// <summary>Functions of numbers near the ends of what is calculated with: each evaluation ends.</summary>
public sealed class FarArgumentTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Every_function_has_an_end_everywhere()
    {
        BigFloat[] sizes = [.. new[] { 0L, 6, 30, 61, 1020, 1080, 1L << 20, 1L << 38, (1L << 39) - 3, (1L << 39) + 5, (1L << 40) - 2 }.SelectMany(e => new[] { BigFloat.One.Scale(e), BigFloat.One.Scale(-e) })];
        BigFloat[] numbers = [.. sizes.SelectMany(s => new[] { s, -s, BigFloat.Multiply(s, 1.375, 60) })];
        var current = "";
        var all = Task.Run(() =>
        {
            // The operators of an int are of ints.
            foreach (var function in FunctionLibrary.All.Where(f => !f.Name.StartsWith("Integer", StringComparison.Ordinal)))
            {
                foreach (var number in numbers)
                {
                    current = $"{function.Name} of {number.Mantissa}·2^{number.Exponent}";
                    Evaluate(function, number);
                }
            }
        }, TestContext.Current.CancellationToken);
        // Not how long it takes: what has no end is told, and does not hold up all other tests.
        await Task.WhenAny(all, Task.Delay(Patience, TestContext.Current.CancellationToken));
        Assert.True(all.IsCompleted, current);
        await all;
    }

    private static void Evaluate(ElementaryFunction function, BigFloat number)
    {
        BigFloat[][] arguments = function.Arity switch
        {
            1 => [[number]],
            2 => [[number, 2], [2, number], [number, number]],
            _ => [[.. Enumerable.Repeat(number, function.Arity)]],
        };
        foreach (var choice in arguments)
        {
            try
            {
                function.Value(choice, 120);
            }
            catch (PrecisionLimitException)
            {
                // It says so.
            }
        }
    }
}

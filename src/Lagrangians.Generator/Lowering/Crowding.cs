using Lagrangians.Generator.Functions;

namespace Lagrangians.Generator.Lowering;

/// <summary>
/// How much of what the JIT takes into one method a formula needs: it takes in other methods while there are fewer than some 900 local variables, its own among them, and an operation on
/// lanes makes about three.
/// </summary>
internal static class Crowding
{
    private const int Most = 580;
    private const int OfOperation = 3;
    private const int OfCall = 6;

    // When its functions are calls there is more beside them than this counts.
    private const int MostInLoop = 440;

    // In a method by itself; there are other forms beside it.
    private const int MostOfOne = 660;

    // Those that are taken in whatever there is beside them.
    private static readonly Dictionary<string, int> OfErrors = new(StringComparer.Ordinal)
    {
        [ProductErrors.OfProduct] = 10, [ProductErrors.OfQuotient] = 14, [ProductErrors.OfSum] = 26, [ProductErrors.Remainder] = 8, [Amended.Name] = 14,
    };

    // Measured, by how many of them the JIT takes in before it stops.
    private static readonly Dictionary<string, int> OfFunctions = new(StringComparer.Ordinal)
    {
        ["Exp"] = 80, ["Expm1"] = 90, ["Log"] = 90, ["Log1p"] = 100, ["Log1pOfFraction"] = 80, ["Sigmoid"] = 110, ["Softplus"] = 150, ["Tanh"] = 80, ["LogCosh"] = 130, ["Negentropy"] = 140,
        ["Expm1mx"] = 120, ["Log1pmx"] = 140,
        [ProductErrors.OfLogarithm] = 220,
    };

    /// <summary>Is a function taken into the formula?</summary>
    public static bool IsTakenIn(FunctionStep function) => OfFunctions.ContainsKey(function.Kernel);

    /// <summary>Are the functions of a formula more than fit?</summary>
    public static bool IsCrowded(IEnumerable<Step> steps) => steps.Sum(Of) > Most;

    /// <summary>Is a formula more than the JIT takes into a loop even if its functions are calls?</summary>
    public static bool IsLong(IEnumerable<Step> steps) => WithCalls(steps) > MostInLoop;

    /// <summary>Does a formula by itself leave room for others beside it?</summary>
    public static bool HasRoom(IEnumerable<Step> steps) => WithCalls(steps) <= MostOfOne;

    private static int WithCalls(IEnumerable<Step> steps) => steps.Sum(s => s is FunctionStep f && IsTakenIn(f) ? OfCall : Of(s));

    private static int Of(Step step) =>
        step is not FunctionStep f ? OfOperation : OfFunctions.TryGetValue(f.Kernel, out var locals) || OfErrors.TryGetValue(f.Kernel, out locals) ? locals : OfCall;
}

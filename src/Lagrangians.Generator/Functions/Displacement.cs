using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Functions;

/// <summary>
/// x − m as one number, which no sum takes apart: what is found for it holds whatever m is. It stands only in what is emitted.
/// </summary>
internal sealed class Displacement : IFamily
{
    public const string Name = "Displacement";

    /// <summary>The displacement in an expression of it, where what it loses is made up for.</summary>
    public const string Known = "Displaced";

    private static readonly ElementaryFunction Function = new(Name, (u, p) => BigFloat.Subtract(u[0], u[1], p), u => u[0].Number(1), u => u[0].Number(-1))
    {
        InDoubleWords = u => u[0] - u[1],
        Range = _ => Interval.All,
        IsEmittedOnly = true,
    };

    private static readonly ElementaryFunction OfKnown = new(Known, (u, _) => u[0], u => u[0].Number(1))
    {
        Work = default,
        InDoubleWords = u => u[0],
        Range = u => u[0],
        IsEmittedOnly = true,
        Digits = Digits.All,
    };

    public IEnumerable<ElementaryFunction> Functions => [Function, OfKnown];

    public IEnumerable<Spelling> Spellings => [];
}

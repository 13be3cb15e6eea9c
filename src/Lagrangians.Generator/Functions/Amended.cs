using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Functions;

/// <summary>What is computed, and what its roundings have lost, as one number: rounded once. Of real numbers the first. It stands only in what is emitted.</summary>
internal sealed class Amended : IFamily
{
    public const string Name = "Amended";

    private static readonly ElementaryFunction Function = new(Name, (u, _) => u[0], u => u[0].Number(1), u => u[0].Number(1))
    {
        Work = new(4, 4),
        InDoubleWords = u => u[0],
        Range = u => u[0],
        IsEmittedOnly = true,
        Digits = Digits.OfLanes,
    };

    public IEnumerable<ElementaryFunction> Functions => [Function];

    public IEnumerable<Spelling> Spellings => [];
}

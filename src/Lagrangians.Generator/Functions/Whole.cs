using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Functions;

/// <summary>
/// An expression as one number, whose factors join no others: of u = x/d the square is u·u and not x²/d², which is out of range where d² is. Of real
/// numbers the identity. It stands only in what is emitted.
/// </summary>
internal sealed class Whole : IFamily
{
    public const string Name = "Whole";

    private static readonly ElementaryFunction Function = new(Name, (u, _) => u[0], u => u[0].Number(1))
    {
        Work = default,
        InDoubleWords = u => u[0],
        Range = u => u[0],
        IsEmittedOnly = true,
        Digits = Digits.All,
    };

    public IEnumerable<ElementaryFunction> Functions => [Function];

    public IEnumerable<Spelling> Spellings => [];
}

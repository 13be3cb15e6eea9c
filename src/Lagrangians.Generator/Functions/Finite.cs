using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Functions;

/// <summary>
/// A number, and the largest or the smallest of its type in place of ±∞: of real numbers the identity. It stands only in what is emitted.
/// </summary>
internal sealed class Finite : IFamily
{
    public const string Name = Algebra.Finite;

    private static readonly ElementaryFunction Function = new(Name, (u, _) => u[0].IsInfinity ? (BigFloat)(double.MaxValue * u[0].Sign) : u[0], u => u[0].Number(1))
    {
        Work = 2 * Work.One,
        InDoubleWords = u => u[0],
        Range = u => u[0],
        IsEmittedOnly = true,
        Digits = Digits.All,
    };

    public IEnumerable<ElementaryFunction> Functions => [Function];

    public IEnumerable<Spelling> Spellings => [];
}

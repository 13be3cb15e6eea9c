using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Functions;

/// <summary>u·v, rounded as it stands: no other factor joins, so that what it loses is known. It stands only in what is emitted.</summary>
internal sealed class RoundedProduct : IFamily
{
    public const string Name = "Times";

    private static readonly ElementaryFunction Times = new(Name, (u, p) => BigFloat.Multiply(u[0], u[1], p), u => u[1], u => u[0])
    {
        InDoubleWords = u => u[0] * u[1],
        Range = u => u[0].SignProduct(u[1]),
        IsEmittedOnly = true,
        Digits = Digits.All,
    };

    public IEnumerable<ElementaryFunction> Functions => [Times];

    public IEnumerable<Spelling> Spellings => [];
}

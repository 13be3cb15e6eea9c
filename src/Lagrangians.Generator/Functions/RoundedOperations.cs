using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Functions;

/// <summary>u·v, u + v and u/v, each rounded as it stands: nothing else joins, so that what is lost is known. They stand only in what is emitted.</summary>
internal sealed class RoundedOperations : IFamily
{
    public const string Product = "Times";
    public const string Sum = "Plus";
    public const string Quotient = "Over";

    private static readonly ElementaryFunction Times = new(Product, (u, p) => BigFloat.Multiply(u[0], u[1], p), u => u[1], u => u[0])
    {
        InDoubleWords = u => u[0] * u[1],
        Range = u => u[0].SignProduct(u[1]),
        IsEmittedOnly = true,
        Digits = Digits.All,
    };

    private static readonly ElementaryFunction Plus = new(Sum, (u, p) => BigFloat.Add(u[0], u[1], p), u => u[0].Number(1), u => u[0].Number(1))
    {
        InDoubleWords = u => u[0] + u[1],
        Range = _ => Interval.All,
        IsEmittedOnly = true,
        Digits = Digits.All,
    };

    private static readonly ElementaryFunction Over = new(Quotient, (u, p) => BigFloat.Divide(u[0], u[1], p), u => u[1].Pow(-1), u => -u[0] * u[1].Pow(-2))
    {
        InDoubleWords = u => u[0] / u[1],
        Range = u => u[0].SignProduct(u[1]),
        IsEmittedOnly = true,
        Digits = Digits.All,
    };

    public IEnumerable<ElementaryFunction> Functions => [Times, Plus, Over];

    public IEnumerable<Spelling> Spellings => [];
}

using Lagrangians.Generator.Arithmetic;

namespace Lagrangians.Generator.Functions;

/// <summary>
/// What a product or a quotient loses when it is rounded: of real numbers nothing. It stands, as a second argument of a function, only in
/// what is emitted.
/// </summary>
internal sealed class ProductErrors : IFamily
{
    public const string OfProduct = "ProductError";
    public const string OfQuotient = "QuotientError";

    private static readonly ElementaryFunction Product = new(OfProduct, (_, _) => BigFloat.Zero, u => u[0].Number(0), u => u[0].Number(0))
    {
        InDoubleWords = _ => default,
        Range = _ => Symbols.Interval.Point(0),
        IsEmittedOnly = true,
    };

    private static readonly ElementaryFunction Quotient = new(OfQuotient, (_, _) => BigFloat.Zero, u => u[0].Number(0), u => u[0].Number(0))
    {
        InDoubleWords = _ => default,
        Range = _ => Symbols.Interval.Point(0),
        IsEmittedOnly = true,
    };

    public IEnumerable<ElementaryFunction> Functions => [Product, Quotient];

    public IEnumerable<Spelling> Spellings => [];
}

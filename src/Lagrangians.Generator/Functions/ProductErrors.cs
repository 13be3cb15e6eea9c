using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Functions;

/// <summary>
/// What a product, a quotient, a sum or a logarithm loses when it is rounded: of real numbers nothing. It stands only in what is emitted, in the
/// last argument of a function. A factor that is a number, known to two words, is two arguments.
/// </summary>
internal sealed class ProductErrors : IFamily
{
    public const string OfProduct = "ProductError";
    public const string OfQuotient = "QuotientError";
    public const string OfSum = "SumError";
    public const string OfLogarithm = "LogError";

    /// <summary>Of x − m, in an expression of it: the error of a sum where x and m are told apart again.</summary>
    public const string OfDisplacement = "DisplacementError";

    /// <summary>w − u·v, rounded once: what is left of w where u is w/v, or where u and v are its root.</summary>
    public const string Remainder = "Remainder";

    public IEnumerable<ElementaryFunction> Functions { get; } =
    [
        Named(OfProduct, 2, new(3, 3)), Named(OfQuotient, 2, new(6, 9)), Named(OfSum, 2, new(5, 5)), Named(OfDisplacement, 1, new(5, 5)), Named(OfLogarithm, 1, new(60, 80)), Named(Remainder, 3, Work.One),
    ];

    public IEnumerable<Spelling> Spellings => [];

    private static ElementaryFunction Named(string name, int arity, Work work) =>
        new(name, (_, _) => BigFloat.Zero, [.. Enumerable.Repeat<Func<Term[], Term>>(u => u[0].Number(0), arity)])
        {
            Work = work,
            InDoubleWords = _ => default,
            Range = _ => Interval.Point(0),
            IsEmittedOnly = true,
            Digits = Digits.OfType,
        };
}

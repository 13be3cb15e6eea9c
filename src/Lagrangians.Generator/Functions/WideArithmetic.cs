namespace Lagrangians.Generator.Functions;

/// <summary>
/// An expression that is to be evaluated with twice the digits and rounded then: of real numbers the identity. It stands only in what is
/// emitted.
/// </summary>
internal sealed class WideArithmetic : IFamily
{
    public const string Name = "Wide";

    private static readonly ElementaryFunction Wide = new(Name, (u, p) => u[0].Round(p), u => u[0].Number(1))
    {
        InDoubleWords = u => u[0],
        Range = u => u[0],
        IsEmittedOnly = true,
        Digits = Digits.All,
    };

    public IEnumerable<ElementaryFunction> Functions => [Wide];

    public IEnumerable<Spelling> Spellings => [];
}

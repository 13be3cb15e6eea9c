using System.Numerics;
using Lagrangians.Generator.Arithmetic;

namespace Lagrangians.Generator.Functions;

/// <summary>Integer division as C# does it, towards zero. Its operands are integer parameters, in which there is no derivative.</summary>
internal sealed class Integers : IFamily
{
    private static readonly ElementaryFunction Quotient = new("IntegerQuotient", (u, _) => Truncate(u, BigInteger.Divide), u => u[0].Number(0), u => u[0].Number(0))
    {
        Pole = DivisionByZero,
        Digits = Digits.OfType,
        Evaluate = u => u[0].Value is { } a && u[1].Value is { IsZero: false } b
            ? u[0].Number(new Rational(BigInteger.Divide(a.Numerator, b.Numerator), 1))
            : null,
    };

    private static readonly ElementaryFunction Remainder = new("IntegerRemainder", (u, _) => Truncate(u, BigInteger.Remainder), u => u[0].Number(0), u => u[0].Number(0))
    {
        Pole = DivisionByZero,
        Digits = Digits.OfType,
        Evaluate = u => u[0].Value is { } a && u[1].Value is { IsZero: false } b
            ? u[0].Number(new Rational(BigInteger.Remainder(a.Numerator, b.Numerator), 1))
            : null,
    };

    private static (Term, string) DivisionByZero(Term[] u) => (u[1], "a division by zero");

    private static BigFloat Truncate(BigFloat[] u, Func<BigInteger, BigInteger, BigInteger> operation) =>
        u.All(v => v.IsInteger) && !u[1].IsZero
            ? BigFloat.CreateExact(operation(u[0].ToRational().Numerator, u[1].ToRational().Numerator), 0)
            : BigFloat.NaN;

    public IEnumerable<ElementaryFunction> Functions => [Quotient, Remainder];

    public IEnumerable<Spelling> Spellings => [];
}

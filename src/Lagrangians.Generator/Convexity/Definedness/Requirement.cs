using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Definedness;

/// <summary>What an expression must be so that a part of a body has a value.</summary>
internal enum Need
{
    Positive,
    NonNegative,
    NonZero,
}

/// <summary>A condition under which a part of a body has a value.</summary>
/// <param name="Expr">What must be positive, not negative, or not 0.</param>
/// <param name="Need">Which of it.</param>
/// <param name="Part">The part of the body.</param>
/// <param name="Reason">What the part is where the condition fails.</param>
internal sealed record Requirement(Expr Expr, Need Need, Expr Part, string Reason)
{
    /// <summary>Every requirement of an expression, the simplest first.</summary>
    public static IEnumerable<Requirement> Of(Algebra algebra, Expr expr) =>
        Algebra.Nodes(expr).SelectMany(node => node switch
        {
            Product product => Enumerable.Range(0, product.Count).SelectMany(i => OfPower(algebra, product.Base(i), product.Exponent(i))),
            Call call => OfCall(algebra, call),
            _ => [],
        }).OrderBy(r => r.Expr.Depth);

    private static IEnumerable<Requirement> OfPower(Algebra algebra, Expr b, Expr e)
    {
        var bounds = algebra.Bounds(e);
        var part = algebra.Power(b, e);
        if (Algebra.IsInteger(e))
        {
            if (!bounds.IsNonNegative)
                yield return new(b, Need.NonZero, part, "a division by zero");
            yield break;
        }

        var isRoot = e is Constant { Value: var value } && (value * 2).IsInteger;
        if (bounds.IsNonNegative)
            yield return new(b, Need.NonNegative, part, isRoot ? "the square root of a negative number" : "a power of a negative number");
        else
            yield return new(b, Need.Positive, part, isRoot ? "a division by the square root of what is not positive" : "a power of a negative number, or a negative power of zero");
    }

    private static IEnumerable<Requirement> OfCall(Algebra algebra, Call call)
    {
        if (call.Function == "Tan")
        {
            yield return new(algebra.Call("Cos", call.Arguments[0]), Need.NonZero, call, "a pole of the tangent");
            yield break;
        }

        if (call.Function is "IntegerQuotient" or "IntegerRemainder")
        {
            yield return new(call.Arguments[1], Need.NonZero, call, "a division by zero");
            yield break;
        }

        var domain = FunctionLibrary.Find(call.Function).Domain;
        var reason = call.Function.StartsWith("Log", StringComparison.Ordinal) ? "the logarithm of what is not positive" : $"{call.Function} outside of its domain";
        foreach (var argument in call.Arguments)
        {
            if (domain.Lower.IsFinite)
                yield return new(algebra.Subtract(argument, algebra.Constant(domain.Lower.Value)), NeedOf(domain.Lower), call, reason);
            if (domain.Upper.IsFinite)
                yield return new(algebra.Subtract(algebra.Constant(domain.Upper.Value), argument), NeedOf(domain.Upper), call, reason);
        }
    }

    private static Need NeedOf(Bound end) => end.IsOpen ? Need.Positive : Need.NonNegative;
}

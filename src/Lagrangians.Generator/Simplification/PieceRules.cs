using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Simplification;

/// <summary>Pieces that are one expression: x &gt; 0 ? max(x, 0)ⁿ⁻¹ : 0 is max(x, 0)ⁿ⁻¹ for n &gt; 1.</summary>
internal static class PieceRules
{
    public static readonly Rule[] All = [DecideNumbers, JoinAtMaximum, DecideWithin, CompareMaximumWithZero, MaximumTimesArgument];

    // Between two numbers.
    private static Expr? DecideNumbers(Algebra algebra, Expr expr) =>
        expr is Relation { Left.IsClosed: true, Right.IsClosed: true } relation && HighPrecision.Constant(relation.Left) is { } left && HighPrecision.Constant(relation.Right) is { } right
            ? algebra.Compare(relation.Comparison, algebra.Constant(left), algebra.Constant(right))
            : null;

    // Within a piece its own condition is decided, and what follows from it: where a < b, max(a, b) is b.
    private static Expr? DecideWithin(Algebra algebra, Expr expr)
    {
        if (expr is not Piecewise piecewise)
            return null;
        var (whenTrue, whenFalse) = (piecewise.WhenTrue, piecewise.WhenFalse);
        foreach (var (known, inTrue, inFalse) in Consequences(algebra, piecewise.Condition))
        {
            if (known is not (Relation or Logic) && !IsExtremum(known, piecewise.Condition))
                continue; // decided without the condition
            if (inTrue is not null)
                whenTrue = algebra.Substitute(whenTrue, known, inTrue);
            if (inFalse is not null)
                whenFalse = algebra.Substitute(whenFalse, known, inFalse);
        }

        return algebra.Piecewise(piecewise.Condition, whenTrue, whenFalse);
    }

    private static bool IsExtremum(Expr expr, Expr condition) =>
        expr is Call { Function: "Max" or "Min" } call && call.Arguments.All(condition.Children.Contains);

    // What a node is where the condition holds and where it does not.
    private static IEnumerable<(Expr Node, Expr? WhenTrue, Expr? WhenFalse)> Consequences(Algebra algebra, Expr condition)
    {
        yield return (condition, algebra.True, algebra.False);
        if (condition is not Relation { Comparison: not Comparison.Equal } relation)
            yield break;
        var (low, high) = (relation.Left, relation.Right);
        var isStrict = relation.Comparison == Comparison.Less;
        yield return (algebra.Compare(isStrict ? Comparison.LessOrEqual : Comparison.Less, high, low), algebra.False, algebra.True);
        yield return (algebra.Less(high, low), algebra.False, null);
        yield return (algebra.Compare(Comparison.LessOrEqual, low, high), algebra.True, null);
        yield return (algebra.Compare(Comparison.Equal, low, high), isStrict ? algebra.False : null, isStrict ? null : algebra.False);
        yield return (algebra.Call("Max", low, high), high, low);
        yield return (algebra.Call("Min", low, high), low, high);
    }

    // Where the condition a > b fails, max(a, b) is b. If the first piece with b for max(a, b) is the second, the first serves both,
    // provided that the variables of a reach it through the maximum only and that no part of it is infinite there.
    private static Expr? JoinAtMaximum(Algebra algebra, Expr expr)
    {
        if (expr is not Piecewise { Condition: Relation { Comparison: Comparison.Less } condition } piecewise)
            return null;
        var (low, high) = (condition.Left, condition.Right);
        if (low is Constant && high is Symbol)
        {
            return JoinAtSymbol(algebra, high, algebra.Call("Max", high, low), low, piecewise.WhenTrue, piecewise.WhenFalse)
                ?? JoinAtSymbol(algebra, high, algebra.Call("Min", high, low), low, piecewise.WhenFalse, piecewise.WhenTrue);
        }

        if (low is Symbol && high is Constant)
        {
            return JoinAtSymbol(algebra, low, algebra.Call("Min", low, high), high, piecewise.WhenTrue, piecewise.WhenFalse)
                ?? JoinAtSymbol(algebra, low, algebra.Call("Max", low, high), high, piecewise.WhenFalse, piecewise.WhenTrue);
        }

        return Join(algebra, algebra.Call("Max", high, low), low, high, piecewise.WhenTrue, piecewise.WhenFalse)
            ?? Join(algebra, algebra.Call("Max", high, low), high, low, piecewise.WhenFalse, piecewise.WhenTrue)
            ?? Join(algebra, algebra.Call("Min", low, high), high, low, piecewise.WhenTrue, piecewise.WhenFalse)
            ?? Join(algebra, algebra.Call("Min", low, high), low, high, piecewise.WhenFalse, piecewise.WhenTrue);
    }

    // x > c ? g(x) : g(c) is g(max(x, c)).
    private static Expr? JoinAtSymbol(Algebra algebra, Expr symbol, Expr extremum, Expr limit, Expr here, Expr other)
    {
        if (extremum is not Call || !Algebra.Contains(here, symbol) || Algebra.Contains(other, symbol))
            return null;
        here = algebra.Substitute(here, extremum, symbol);
        if (!ReferenceEquals(Simplifier.Simplify(algebra, algebra.Substitute(here, symbol, limit)), other))
            return null;
        var joined = algebra.Substitute(here, symbol, extremum);
        return IsFinite(algebra, joined) ? joined : null;
    }

    private static Expr? Join(Algebra algebra, Expr extremum, Expr valueInOther, Expr valueHere, Expr here, Expr other)
    {
        if (extremum is not Call || !Algebra.Contains(here, extremum))
            return null;
        var extended = Simplifier.Simplify(algebra, algebra.Substitute(here, extremum, valueInOther));
        if (!ReferenceEquals(extended, other))
            return null;
        var rest = algebra.Substitute(here, extremum, algebra.Zero);
        return !Algebra.SharesSymbol(valueHere, rest) && IsFinite(algebra, here) ? here : null;
    }

    // Is every part of the expression finite, wherever the symbols are in their domains?
    private static bool IsFinite(Algebra algebra, Expr expr) => Algebra.Nodes(expr).All(node => node switch
    {
        Product product => Enumerable.Range(0, product.Count).All(i => IsFinite(algebra.Bounds(product.Base(i)), product.Exponent(i), algebra)),
        Call call => FunctionLibrary.Find(call.Function).Domain is var domain && call.Arguments.All(a => domain.Contains(algebra.Bounds(a))),
        _ => true,
    });

    private static bool IsFinite(Interval @base, Expr exponent, Algebra algebra)
    {
        var isIntegral = Algebra.IsInteger(exponent);
        if (!@base.IsNonNegative && !isIntegral)
            return false;
        return @base.ExcludesZero || algebra.Bounds(exponent).IsNonNegative;
    }

    // u·max(u, 0)ᵖ is max(u, 0)ᵖ⁺¹ for p > 0.
    private static Expr? MaximumTimesArgument(Algebra algebra, Expr expr)
    {
        if (expr is not Product { Count: > 1 } product)
            return null;
        for (var i = 0; i < product.Count; i++)
        {
            if (product.Base(i) is not Call { Function: "Max" } max || !Algebra.IsZero(max.Arguments[1]) || !algebra.Bounds(product.Exponent(i)).IsPositive)
                continue;
            for (var j = 0; j < product.Count; j++)
            {
                if (!ReferenceEquals(product.Base(j), max.Arguments[0]) || !algebra.Bounds(algebra.Add(product.Exponent(i), product.Exponent(j))).IsPositive)
                    continue;
                var argument = algebra.Power(max.Arguments[0], product.Exponent(j));
                return algebra.Multiply(algebra.Divide(product, argument), algebra.Power(max, product.Exponent(j)));
            }
        }

        return null;
    }

    // 0 < max(u, 0) is 0 < u.
    private static Expr? CompareMaximumWithZero(Algebra algebra, Expr expr) =>
        expr is Relation { Comparison: Comparison.Less, Left: Constant { Value.IsZero: true }, Right: Call { Function: "Max" } max }
            && Algebra.IsZero(max.Arguments[1])
            ? algebra.Less(algebra.Zero, max.Arguments[0])
            : null;
}

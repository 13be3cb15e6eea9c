using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Simplification;

/// <summary>Pieces that are one expression: x &gt; 0 ? max(x, 0)ⁿ⁻¹ : 0 is max(x, 0)ⁿ⁻¹ for n &gt; 1.</summary>
internal static class PieceRules
{
    public static readonly Rule[] All = [DecideWithin, JoinAtMaximum, CompareMaximumWithZero];

    // Within a piece its own condition is decided.
    private static Expr? DecideWithin(Algebra algebra, Expr expr)
    {
        if (expr is not Piecewise piecewise)
            return null;
        var condition = piecewise.Condition;
        if (!Algebra.Contains(piecewise.WhenTrue, condition) && !Algebra.Contains(piecewise.WhenFalse, condition))
            return null;
        return algebra.Piecewise(
            condition,
            algebra.Substitute(piecewise.WhenTrue, condition, algebra.True),
            algebra.Substitute(piecewise.WhenFalse, condition, algebra.False));
    }

    // Where the condition a > b fails, max(a, b) is b. If the first piece with b for max(a, b) is the second, the first serves both,
    // provided that the variables of a reach it through the maximum only: no other factor is then undefined there.
    private static Expr? JoinAtMaximum(Algebra algebra, Expr expr)
    {
        if (expr is not Piecewise { Condition: Relation { Comparison: Comparison.Less } condition } piecewise)
            return null;
        var (low, high) = (condition.Left, condition.Right);
        return Join(algebra, algebra.Call("Max", high, low), low, high, piecewise.WhenTrue, piecewise.WhenFalse)
            ?? Join(algebra, algebra.Call("Max", high, low), high, low, piecewise.WhenFalse, piecewise.WhenTrue)
            ?? Join(algebra, algebra.Call("Min", low, high), high, low, piecewise.WhenTrue, piecewise.WhenFalse)
            ?? Join(algebra, algebra.Call("Min", low, high), low, high, piecewise.WhenFalse, piecewise.WhenTrue);
    }

    private static Expr? Join(Algebra algebra, Expr extremum, Expr valueInOther, Expr valueHere, Expr here, Expr other)
    {
        if (extremum is not Call || !Algebra.Contains(here, extremum))
            return null;
        var extended = Simplifier.Simplify(algebra, algebra.Substitute(here, extremum, valueInOther));
        if (!ReferenceEquals(extended, other))
            return null;
        var rest = algebra.Substitute(here, extremum, algebra.Zero);
        return Algebra.SharesSymbol(valueHere, rest) ? null : here;
    }

    // 0 < max(u, 0) is 0 < u.
    private static Expr? CompareMaximumWithZero(Algebra algebra, Expr expr) =>
        expr is Relation { Comparison: Comparison.Less, Left: Constant { Value.IsZero: true }, Right: Call { Function: "Max" } max }
            && Algebra.IsZero(max.Arguments[1])
            ? algebra.Less(algebra.Zero, max.Arguments[0])
            : null;
}

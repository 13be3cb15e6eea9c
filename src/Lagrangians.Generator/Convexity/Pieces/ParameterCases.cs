using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Convexity.Rules;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Pieces;

/// <summary>The values of a parameter below, at and above a number with which it is compared.</summary>
internal static class ParameterCases
{
    /// <summary>The one parameter of an expression, and the one number at which the expression changes its sign; null where it is not so simple.</summary>
    public static (Symbol Parameter, Rational Root)? Root(Algebra algebra, Expr sign) => Root(algebra, sign, out _);

    /// <summary>The same, with the sign above the number.</summary>
    public static (Symbol Parameter, Rational Root)? Root(Algebra algebra, Expr sign, out int above)
    {
        above = 0;
        if (Algebra.Nodes(sign).OfType<Symbol>().ToList() is not [var p]
            || Roots.Of(algebra, sign, p) is not [(Constant { Value: var root }, var signAbove and not 0)])
            return null;
        above = signAbove;
        return (p, root);
    }

    /// <summary>The parameter narrowed to each of the three that is not empty, and what stands for it there.</summary>
    public static IEnumerable<(Symbol Narrowed, Expr Value)> Around(Algebra algebra, Symbol parameter, Rational root)
    {
        var isInteger = parameter.Kind == SymbolKind.Integer && root.IsInteger;
        Interval[] sides =
        [
            new(Bound.Infinite, isInteger ? Bound.At(root - 1) : Bound.At(root, open: true)),
            Interval.Point(root),
            new(isInteger ? Bound.At(root + 1) : Bound.At(root, open: true), Bound.Infinite),
        ];
        foreach (var side in sides)
        {
            var domain = Intervals.Intersect(side, parameter.Domain);
            if (IsEmpty(domain))
                continue;
            var narrowed = (Symbol)algebra.Symbol(parameter.Name, parameter.Index, parameter.Kind, domain);
            yield return (narrowed, side.Lower == side.Upper ? algebra.Constant(root) : narrowed);
        }
    }

    /// <summary>Is no number left of the domain?</summary>
    public static bool IsEmpty(Interval domain) => domain is { Lower: { IsFinite: true } lower, Upper: { IsFinite: true } upper }
        && (lower.Value > upper.Value || (lower.Value == upper.Value && (lower.IsOpen || upper.IsOpen)));
}

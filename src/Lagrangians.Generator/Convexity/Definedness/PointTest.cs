using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Convexity.Boxes;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Definedness;

/// <summary>Decides at points whether what a part of a body needs fails there: by enclosures first, then exactly.</summary>
internal sealed class PointTest
{
    private const int Bits = 400;

    private readonly Algebra _algebra;
    private readonly Requirement _requirement;
    private readonly BoxProgram _rough;
    private readonly bool _hasExponent;
    private readonly bool _hasCondition;

    public PointTest(Algebra algebra, Requirement requirement)
    {
        (_algebra, _requirement) = (algebra, requirement);
        Symbols = [.. requirement.Expressions.SelectMany(Algebra.Nodes).OfType<Symbol>().Distinct().OrderBy(s => s.Index).ThenBy(s => s.Name, StringComparer.Ordinal)];
        (_hasExponent, _hasCondition) = (requirement.Exponent is not null, requirement.Condition is not null);
        _rough = new BoxProgram(Symbols, [.. requirement.Expressions]);
    }

    /// <summary>What it depends on.</summary>
    public IReadOnlyList<Symbol> Symbols { get; }

    /// <summary>Is the part computed there, and has it certainly no value?</summary>
    public bool Fails(IReadOnlyList<Rational> point) => MayFail(point) && FailsExactly(point);

    private bool MayFail(IReadOnlyList<Rational> point)
    {
        var values = _rough.Evaluate([.. point.Select(Enclosure.Of)]);
        if (_hasCondition && values[values.Length - 1].Upper < 1)
            return false;
        return _requirement.Need switch
        {
            Need.NonZero => values[0].ContainsZero,
            Need.NonNegative => values[0].Lower < 0,
            _ => values[0].Lower <= 0,
        };
    }

    private bool FailsExactly(IReadOnlyList<Rational> point)
    {
        // Put in as numbers, so that e⁰ is 1 and no enclosure of it.
        var there = _requirement.With(Put);
        var values = new PreciseValue(_ => throw new InvalidOperationException("a symbol was given no value"), Bits);
        if (there.Condition is { } condition && values.Holds(condition) != true)
            return false;
        return values.Of(there.Expr) is { } value && Fails(there, value, there.Exponent is { } e ? values.Of(e) : null);

        Expr Put(Expr expr)
        {
            for (var i = 0; i < Symbols.Count; i++)
                expr = _algebra.Substitute(expr, Symbols[i], _algebra.Constant(point[i]));
            return expr;
        }
    }

    private static bool Fails(Requirement requirement, BigRange value, BigRange? exponent)
    {
        var isZero = value is { IsPoint: true, ContainsZero: true };
        if (requirement.Exponent is not null)
        {
            return exponent is { } e && ((value.IsNegative && !MayBeInteger(e)) || (isZero && e.IsNegative));
        }

        return requirement.Need switch
        {
            Need.NonZero => isZero,
            Need.NonNegative => value.IsNegative,
            _ => value.IsNegative || isZero,
        };
    }

    private static bool MayBeInteger(BigRange range)
    {
        if (range.Lower.Magnitude > Bits || range.Upper.Magnitude > Bits)
            return true;
        return range.Upper.ToRational().Floor() is var floor && ((Rational)floor).CompareTo(range.Lower.ToRational()) >= 0;
    }
}

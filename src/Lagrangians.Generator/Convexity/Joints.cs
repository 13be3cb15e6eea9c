using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Calculus;
using Lagrangians.Generator.Convexity.Boxes;
using Lagrangians.Generator.Convexity.Certificates;
using Lagrangians.Generator.Convexity.Pieces;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity;

/// <summary>What happens where two pieces meet.</summary>
/// <param name="Place">Where.</param>
/// <param name="IsConvex">Whether it is proven that the function is continuous there and that its slope does not fall.</param>
/// <param name="IsSmooth">Whether the slopes are proven equal.</param>
/// <param name="Kink">A verified kink or jump there.</param>
internal sealed record Joint(Expr Place, bool IsConvex, bool IsSmooth, Kink? Kink);

/// <summary>Compares values and slopes of neighbouring pieces: equality in exact normal form, inequality by enclosures.</summary>
internal sealed class JointJudge(Algebra algebra, SignProver signs, Refuter refuter, Expr body, Symbol x)
{
    private readonly bool _mayJump = Algebra.Nodes(body).Any(n => n is Relation or Call { Function: "Sign" } && Algebra.Contains(n, x));

    public Joint Judge(Piece left, Piece right, IReadOnlyList<Symbol> parameters)
    {
        var place = right.Lower!;
        var (slopeLeft, slopeRight) = (SlopeAt(left, place), SlopeAt(right, place));
        var jump = Roots.Simplify(algebra, algebra.Subtract(slopeRight, slopeLeft));
        var isContinuous = !_mayJump || IsContinuous(left, right, place);
        var isDefined = IsDefined(slopeLeft) && IsDefined(slopeRight) && IsDefinedAt(left, place, withSlope: true) && IsDefinedAt(right, place, withSlope: true);
        var isSmooth = isContinuous && isDefined && IsZero(jump);
        var isConvex = isContinuous && isDefined && (isSmooth || signs.NonNegative(jump, 200) is not null);
        return new Joint(place, isConvex, isSmooth, isSmooth ? null : FindKink(left, right, place, slopeLeft, slopeRight, parameters));
    }

    /// <summary>Is the value at an end of the domain known to be that of the piece beside it?</summary>
    public bool IsContinuousAtEnd(Piece piece, Expr end) => !_mayJump || (IsDefinedAt(piece, end, withSlope: false) && AreEqual(ValueAt(piece, end), At(body, end)));

    // Before a place is put in: 0·(1/0) would become 0.
    private bool IsDefinedAt(Piece piece, Expr place, bool withSlope)
    {
        if (Limits(piece, place) is not null)
            return true;
        var value = Roots.Simplify(algebra, piece.Value);
        return IsMetAt(value, place) && (!withSlope || IsMetAt(DerivedLagrangian.Derivative(algebra, value, x), place));
    }

    private bool IsMetAt(Expr expr, Expr place) => Functions.Requirement.Of(algebra, expr).All(r => IsMet(r.With(e => At(e, place))));

    private Expr SlopeAt(Piece piece, Expr place) => Limits(piece, place)?.Slope ?? At(DerivedLagrangian.Derivative(algebra, Roots.Simplify(algebra, piece.Value), x), place);

    private Expr ValueAt(Piece piece, Expr place) => Limits(piece, place)?.Value ?? At(piece.Value, place);

    private (Expr Value, Expr Slope)? Limits(Piece piece, Expr place) => RemovableSingularity.At(algebra, Roots.Simplify(algebra, piece.Value), x, place);

    private Expr At(Expr expr, Expr place) => Roots.Simplify(algebra, algebra.Substitute(expr, x, place));

    // Both limits and the value at the place itself, which a comparison may single out.
    private bool IsContinuous(Piece left, Piece right, Expr place)
    {
        var (below, above, at) = (ValueAt(left, place), ValueAt(right, place), At(body, place));
        return AreEqual(below, above) && AreEqual(below, at);
    }

    private bool AreEqual(Expr a, Expr b) => ReferenceEquals(a, b) || IsZero(Roots.Simplify(algebra, algebra.Subtract(a, b)));

    // Multiplied out too.
    private bool IsZero(Expr difference) => Algebra.IsZero(difference) || (difference is Sum && RationalCertificate.Of(algebra, difference) is { IsZero: true });

    private bool IsDefined(Expr expr) => Functions.Requirement.Of(algebra, expr).All(IsMet);

    private bool IsMet(Functions.Requirement r) => r.IsKnown(algebra) || r.Need switch
    {
        Functions.Need.NonNegative => signs.NonNegative(r.Expr, 40) is not null,
        Functions.Need.Positive => signs.IsPositive(r.Expr, 40),
        _ => signs.Sign(r.Expr, true) != 0,
    };

    private Kink? FindKink(Piece left, Piece right, Expr place, Expr slopeLeft, Expr slopeRight, IReadOnlyList<Symbol> parameters)
    {
        foreach (var values in PointChoice.Several(parameters))
        {
            if (At(place, values) is not { } at || !IsInside(at) || !Meet(left, right, at, values))
                continue;
            if (!Rational.TryFromDouble(at.Lower.ToDouble(), out var exact))
                continue;
            if (at.IsPoint)
                exact = at.Lower.ToRational();
            if (!refuter.IsDefined(exact, values))
                continue;
            if (At(ValueAt(left, place), values) is { } below && At(ValueAt(right, place), values) is { } above && AreApart(below, above))
                return new Kink(place.ToString(), exact, values, below.Lower.ToDouble(), above.Lower.ToDouble()) { IsJump = true, Precise = Precise(below, above) };
            if (At(slopeLeft, values) is { } before && At(slopeRight, values) is { } after && AreApart(before, after))
            {
                return new Kink(place.ToString(), exact, values, before.Lower.ToDouble(), after.Lower.ToDouble())
                {
                    Precise = Precise(before, after),
                    Formulas = slopeLeft.Size + slopeRight.Size < 40 ? (slopeLeft.ToString(), slopeRight.ToString()) : null,
                };
            }
        }

        return null;
    }

    private static (Rational, Rational)? Precise(BigRange left, BigRange right) => Math.Abs(left.Lower.Magnitude) < 2_000 && Math.Abs(right.Lower.Magnitude) < 2_000
        ? (left.Lower.ToRational(), right.Lower.ToRational())
        : null;

    private BigRange? At(Expr expr, IReadOnlyList<ParameterValue> values) => refuter.Value(expr, BigRange.Point(BigFloat.NaN), values, 200);

    // Neither piece is empty for these parameters, so that they do meet.
    private bool Meet(Piece left, Piece right, BigRange at, IReadOnlyList<ParameterValue> values) =>
        (left.Lower is null || (At(left.Lower, values) is { } lower && lower.Upper < at.Lower))
        && (right.Upper is null || (At(right.Upper, values) is { } upper && upper.Lower > at.Upper));

    private bool IsInside(BigRange at) =>
        Math.Abs(at.Lower.Magnitude) < 20_000 && Math.Abs(at.Upper.Magnitude) < 20_000 &&
        Domains.Contains(x.Domain, at.Lower.ToRational()) && Domains.Contains(x.Domain, at.Upper.ToRational());

    private static bool AreApart(BigRange a, BigRange b) => a.Upper < b.Lower || b.Upper < a.Lower;
}

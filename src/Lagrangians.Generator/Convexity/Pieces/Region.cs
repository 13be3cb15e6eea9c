using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Convexity.Boxes;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Pieces;

/// <summary>
/// A piece in a variable of its own whose domain is plain: x itself, x = lower + t, x = upper − t for t &gt; 0, or x = lower + (upper −
/// lower)·t for 0 &lt; t &lt; 1.
/// </summary>
internal sealed class Region
{
    private static readonly Interval OpenUnit = new(Bound.At(0, open: true), Bound.At(1, open: true));

    private readonly Algebra _algebra;
    private readonly Symbol _x;
    private readonly Piece _piece;

    public Region(Algebra algebra, Symbol x, Piece piece)
    {
        (_algebra, _x, _piece) = (algebra, x, piece);
        (Variable, Place) = Chart();
    }

    /// <summary>The region's own variable.</summary>
    public Symbol Variable { get; }

    /// <summary>x as an expression of it.</summary>
    public Expr Place { get; }

    /// <summary>An expression of x as one of the region's variable.</summary>
    public Expr Restrict(Expr expr) => ReferenceEquals(Place, _x) ? expr : _algebra.Substitute(expr, _x, Place);

    /// <summary>A number within, of a piece between numbers.</summary>
    public Rational? Sample()
    {
        if (_piece.Lower is { IsClosed: false } || _piece.Upper is { IsClosed: false })
            return null;
        double? lower = _piece.Lower is null ? null : Value(_piece.Lower).Upper, upper = _piece.Upper is null ? null : Value(_piece.Upper).Lower;
        if (lower is null && upper is null)
            return 0;
        if (lower is null || upper is null)
            return Rational.TryFromDouble((lower ?? upper)!.Value, out var end) ? end + (lower is null ? -1 : 1) : null;
        return lower < upper && Rational.TryFromDouble(lower.Value, out var low) && Rational.TryFromDouble(upper.Value, out var high) ? (low + high) / 2 : null;

        static Enclosure Value(Expr place) => new BoxProgram([], place).EvaluateOne([]);
    }

    private (Symbol, Expr) Chart()
    {
        var (lower, upper) = (_piece.Lower, _piece.Upper);
        if (lower is Constant or null && upper is Constant or null && (lower is not null || upper is not null || _x.Domain != Interval.All))
        {
            var l = lower is Constant low ? Bound.At(low.Value, open: true) : Bound.Infinite;
            var u = upper is Constant high ? Bound.At(high.Value, open: true) : Bound.Infinite;
            if (upper is Constant { Value.Sign: <= 0 })
            {
                // x = −t, so that the variable is positive.
                var mirrored = Symbol("t", -new Interval(l, u));
                return (mirrored, _algebra.Negate(mirrored));
            }

            var restricted = Symbol(_x.Name, new Interval(l, u));
            return (restricted, restricted);
        }

        if (lower is null && upper is null)
            return (_x, _x);
        if (upper is null)
        {
            var t = Symbol("t", Interval.Positive);
            return (t, _algebra.Add(lower!, t));
        }

        if (lower is null)
        {
            var t = Symbol("t", Interval.Positive);
            return (t, _algebra.Subtract(upper, t));
        }

        var s = Symbol("t", OpenUnit);
        return (s, _algebra.Add(lower, _algebra.Multiply(_algebra.Subtract(upper, lower), s)));
    }

    private Symbol Symbol(string name, Interval domain) => (Symbol)_algebra.Symbol(name, _x.Index, _x.Kind, domain);
}

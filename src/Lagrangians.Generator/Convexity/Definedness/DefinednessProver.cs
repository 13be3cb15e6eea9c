using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Convexity.Boxes;
using Lagrangians.Generator.Convexity.Pieces;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Definedness;

/// <summary>Proves that a piece of a function is defined on all of its region, or finds a point where it is not.</summary>
internal sealed class DefinednessProver(Algebra algebra, SignProver signs, Symbol x)
{
    private const int Boxes = 120;

    /// <summary>The first requirement that is not proven, or null if the expression is defined on the open region.</summary>
    /// <param name="region">The region.</param>
    /// <param name="expr">The expression.</param>
    /// <param name="defined">Another that is known to be defined there; what it requires holds.</param>
    public Requirement? Unproven(Region region, Expr expr, Expr? defined = null)
    {
        Requirement[] known = defined is null ? [] : [.. Requirement.Of(algebra, defined)];
        return Requirement.Of(algebra, expr).FirstOrDefault(r => !known.Any(k => IsImplied(r, k)) && !Holds(region, r));
    }

    // A power with an exponent that varies tells less of its base.
    private static bool IsImplied(Requirement requirement, Requirement known) => ReferenceEquals(requirement.Expr, known.Expr)
        && known.Exponent is null or Constant && (requirement.Need == known.Need || known.Need == Need.Positive);

    /// <summary>
    /// A point at which a requirement fails, among those of the piece's own points that a search finds; null where none is found.
    /// </summary>
    public UndefinedPoint? FindFailure(Requirement requirement, Piece piece, IReadOnlyList<Symbol> parameters)
    {
        IReadOnlyList<Symbol> sides = [x, .. parameters];
        var program = new BoxProgram(sides, requirement.Expr);
        foreach (var point in Candidates(requirement, piece, parameters))
        {
            var box = point.Select(Enclosure.Of).ToArray();
            var value = program.EvaluateOne(box);
            if (program.IsDefined && box.All(b => b.IsPoint) && (requirement.Need == Need.NonNegative ? value.Upper < 0 : value.Upper <= 0 && (value.Lower == 0 || requirement.Need == Need.Positive)))
                return Report(point);
        }

        return null;

        UndefinedPoint Report(IReadOnlyList<Rational> point) =>
            new(requirement.Reason, requirement.Part, [point[0]], [.. parameters.Select((p, i) => new ParameterValue(p, point[i + 1]))]);
    }

    private bool Holds(Region region, Requirement requirement)
    {
        var expr = Roots.Simplify(algebra, region.Restrict(requirement.Expr));
        var bounds = algebra.Bounds(expr);
        return requirement.Need switch
        {
            Need.NonNegative => signs.NonNegative(expr, Boxes) is not null,
            Need.Positive => bounds.IsPositive || IsStrict(expr),
            _ => bounds.ExcludesZero || IsStrict(expr) || IsStrict(algebra.Negate(expr)),
        };
    }

    private bool IsStrict(Expr expr) => signs.IsPositive(expr, Boxes);

    // Where the search for a negative value ends, the roots, and a few plain numbers; all within the piece.
    private IEnumerable<IReadOnlyList<Rational>> Candidates(Requirement requirement, Piece piece, IReadOnlyList<Symbol> parameters)
    {
        IReadOnlyList<Symbol> sides = [x, .. parameters];
        var given = PointChoice.Typical(parameters);
        var numbers = new List<Rational> { 0, 1, -1, 2, -2, Rational.Half, -Rational.Half, 10, -10, 1000, -1000 };
        if (x.Domain.Lower.IsFinite)
            numbers.Insert(0, x.Domain.Lower.Value);
        if (x.Domain.Upper.IsFinite)
            numbers.Insert(0, x.Domain.Upper.Value);
        if (Roots.Of(algebra, requirement.Expr, x) is { } roots)
        {
            foreach (var (place, _) in roots)
            {
                var at = new BoxProgram(parameters, place).EvaluateOne([.. given.Select(Enclosure.Of)]);
                if (at.IsPoint && Rational.TryFromDouble(at.Lower, out var root))
                    numbers.Insert(0, root);
            }
        }

        foreach (var number in numbers)
        {
            if (Domains.Contains(x.Domain, number) && IsWithin(piece, number, parameters, given))
                yield return [number, .. given];
        }

        var search = new SignSearch(algebra, sides, requirement.Expr);
        if (search.FindNegative(Boxes) is { } found && PointOf(found) is { } point)
        {
            if (Domains.Contains(x.Domain, point[0]) && IsWithin(piece, point[0], parameters, [.. point.Skip(1)]))
                yield return point;
        }
    }

    // In the middle of its first side, at the lower ends of the others.
    private static Rational[]? PointOf(IReadOnlyList<Enclosure> box)
    {
        var point = new Rational[box.Count];
        for (var i = 0; i < point.Length; i++)
        {
            if (!Rational.TryFromDouble(i == 0 ? box[i].Middle : box[i].Lower, out point[i]))
                return null;
        }

        return point;
    }

    private static bool IsWithin(Piece piece, Rational at, IReadOnlyList<Symbol> parameters, IReadOnlyList<Rational> given)
    {
        var point = Enclosure.Of(at);
        var values = given.Select(Enclosure.Of).ToArray();
        return (piece.Lower is null || new BoxProgram(parameters, piece.Lower).EvaluateOne(values).Upper <= point.Lower)
            && (piece.Upper is null || new BoxProgram(parameters, piece.Upper).EvaluateOne(values).Lower >= point.Upper);
    }
}

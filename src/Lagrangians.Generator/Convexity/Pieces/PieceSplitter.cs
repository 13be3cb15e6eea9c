using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Convexity.Boxes;
using Lagrangians.Generator.Convexity.Rules;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Pieces;

/// <summary>
/// Takes a function apart into intervals without branches. Which side of a boundary a piece lies on is fixed once, here, and never
/// decided again by a value. Where the order of two boundaries depends on the parameters, both orders are taken as cases.
/// </summary>
/// <param name="algebra">The algebra of the function.</param>
/// <param name="x">The variable.</param>
/// <param name="signOf">The sign that an expression has everywhere, or 0; the flag asks that it is nowhere 0.</param>
internal sealed class PieceSplitter(Algebra algebra, Symbol x, Func<Expr, bool, int> signOf)
{
    private const int MaximumPieces = 24;
    private const int MaximumCases = 12;

    private int _pieces;

    /// <summary>The cases, which cover all parameters; null where a boundary is not known.</summary>
    /// <param name="body">The function.</param>
    /// <param name="parameters">The parameters.</param>
    public IReadOnlyList<PieceCase>? Split(Expr body, IReadOnlyList<Symbol> parameters)
    {
        var lower = x.Domain.Lower.IsFinite ? algebra.Constant(x.Domain.Lower.Value) : null;
        var upper = x.Domain.Upper.IsFinite ? algebra.Constant(x.Domain.Upper.Value) : null;
        var pending = new Stack<PieceCase>([new PieceCase([new Piece(lower, upper, body)], parameters)]);
        var done = new List<PieceCase>();
        while (pending.Count > 0)
        {
            if (pending.Count + done.Count > MaximumCases || ++_pieces > MaximumPieces * MaximumCases)
                return null;
            var current = pending.Pop();
            var next = Refine(current);
            if (next is null)
                return null;
            if (next.Count == 1 && ReferenceEquals(next[0], current))
                done.Add(current);
            else
                next.ForEach(pending.Push);
        }

        return done;
    }

    // One guard of one piece decided; the case itself where there is none left.
    private List<PieceCase>? Refine(PieceCase current)
    {
        for (var i = 0; i < current.Pieces.Count; i++)
        {
            var piece = current.Pieces[i];
            if (Guard.Find(algebra, piece.Value) is not { } guard)
                continue;
            if (current.Pieces.Count > MaximumPieces)
                return null;
            return Algebra.Contains(guard.Sign, x) ? InX(current, i, guard) : InParameters(current, i, guard);
        }

        return [current];
    }

    // A condition on parameters alone: each of its outcomes is a case, narrowed to the parameter's values where that is simple.
    private List<PieceCase>? InParameters(PieceCase current, int index, Guard guard)
    {
        var sign = Roots.SignOf(algebra.Bounds(guard.Sign));
        if (sign != 0)
            return [Replace(current, index, [Decide(current.Pieces[index], guard, sign > 0)])];
        if (guard.Node is Relation { Comparison: Comparison.Equal } && ByEquality(current, guard) is { } equal)
            return equal;
        if (guard.Node is Relation { Comparison: Comparison.Equal } or Call { Function: "Sign" })
            return [.. guard.Outcomes(algebra).Select(o => Replace(current, index, [Put(current.Pieces[index], guard, o)]))];
        return ByParameter(current, guard.Sign, Excluded(guard.Node), (c, s) => Renamed(guard, current, c) is { IsOpen: true } open ? [Replace(c, index, [Decide(c.Pieces[index], open, s > 0)])] : [c]);
    }

    // The guard as it stands in a case whose parameters were narrowed.
    private Guard Renamed(Guard guard, PieceCase from, PieceCase to)
    {
        for (var i = 0; i < from.Parameters.Count; i++)
            guard = new Guard(algebra.Substitute(guard.Node, from.Parameters[i], to.Parameters[i]), algebra.Substitute(guard.Sign, from.Parameters[i], to.Parameters[i]));
        return guard;
    }

    // The side to which 0 does not belong, of a comparison with 0: u < 0 holds below only, u ≤ 0 fails above only.
    private static int Excluded(Expr node) => node switch
    {
        Relation { Comparison: Comparison.Less } => -1,
        Relation { Comparison: Comparison.LessOrEqual } => 1,
        _ => 0,
    };

    // The case once for each sign of an expression of the parameters.
    private List<PieceCase>? ByParameter(PieceCase current, Expr difference, int excluded, Func<PieceCase, int, List<PieceCase>?> next)
    {
        var result = new List<PieceCase>();
        foreach (var sign in new[] { -1, 1 })
        {
            if (Narrow(current, difference, sign, isOpen: sign == excluded) is not { } narrowed)
                continue;
            if (next(narrowed, sign) is not { } cases)
                return null;
            result.AddRange(cases);
        }

        return result;
    }

    // Where difference = a·p + b for one parameter p alone, p is narrowed to where it has the sign (or is 0, unless open). Else all of the case stays:
    // what is proven for more parameters than there are is proven.
    private PieceCase? Narrow(PieceCase current, Expr difference, int sign, bool isOpen)
    {
        if (ParameterCases.Root(algebra, difference, out var above) is not var (p, root))
            return current;
        var end = Bound.At(root, isOpen);
        var domain = Intervals.Intersect(p.Domain, above == sign ? new(end, Bound.Infinite) : new(Bound.Infinite, end));
        if (ParameterCases.IsEmpty(domain))
            return null;
        if (domain == p.Domain)
            return current;
        var narrowed = (Symbol)algebra.Symbol(p.Name, p.Index, p.Kind, domain);
        return Narrow(current, p, narrowed, narrowed);
    }

    private PieceCase Narrow(PieceCase current, Symbol p, Symbol narrowed, Expr value)
    {
        return new PieceCase(
            [.. current.Pieces.Select(q => q with { Lower = Put(q.Lower), Upper = Put(q.Upper), Value = Put(q.Value)! })],
            [.. current.Parameters.Select(q => ReferenceEquals(q, p) ? narrowed : q)]);

        Expr? Put(Expr? expr) => expr is null ? null : algebra.Substitute(expr, p, value);
    }

    // p = 1 decides for one number, below it and above the comparison fails; there what is 1 − p is not 0.
    private List<PieceCase>? ByEquality(PieceCase current, Guard guard) => ParameterCases.Root(algebra, guard.Sign) is var (p, root)
        ? [.. ParameterCases.Around(algebra, p, root).Select(c => Narrow(current, p, c.Narrowed, c.Value))]
        : null;

    private List<PieceCase>? InX(PieceCase current, int index, Guard guard)
    {
        var piece = current.Pieces[index];
        var region = new Region(algebra, x, piece);
        var sign = signOf(region.Restrict(guard.Sign), guard.MayJump);
        if (sign != 0)
            return [Replace(current, index, [Decide(piece, guard, sign > 0)])];
        if (Roots.Of(algebra, guard.Sign, x) is not { } roots)
            return null;
        if (guard.Node is Relation { Comparison: Comparison.Equal } && roots.Count == 0)
            return [Replace(current, index, [Decide(piece, guard, true)])];
        foreach (var (place, above) in roots)
        {
            // Outside of the piece, or at its end, a boundary decides nothing.
            var (fromLower, fromUpper) = (piece.Lower is null ? 1 : Order(place, piece.Lower), piece.Upper is null ? -1 : Order(place, piece.Upper));
            if (fromLower is null)
                return SplitOrder(current, index, place, piece.Lower!);
            if (fromUpper is null)
                return SplitOrder(current, index, place, piece.Upper!);
            if (fromLower <= 0 || fromUpper >= 0)
                continue;
            var low = piece with { Upper = place };
            var high = piece with { Lower = place };
            if (roots.Count > 1 || above == 0)
                return [Replace(current, index, [low, high])]; // the sign in between is found piece by piece
            return [Replace(current, index, [Decide(low, guard, above < 0), Decide(high, guard, above > 0)])];
        }

        return roots.Count == 1 && roots[0].SignAbove != 0 ? BeyondRoot(current, index, guard, roots[0]) : BySample(current, index, guard, region);
    }

    // The piece lies on one side of the only boundary.
    private List<PieceCase>? BeyondRoot(PieceCase current, int index, Guard guard, (Expr Place, int SignAbove) root)
    {
        var piece = current.Pieces[index];
        var isAbove = piece.Lower is not null && Order(root.Place, piece.Lower) <= 0;
        return [Replace(current, index, [Decide(piece, guard, isAbove == root.SignAbove > 0)])];
    }

    // No boundary within a piece of numbers: the sign is that at any point.
    private List<PieceCase>? BySample(PieceCase current, int index, Guard guard, Region region)
    {
        if (region.Sample() is not { } point || Algebra.Nodes(guard.Sign).Any(n => n is Symbol && !ReferenceEquals(n, x)))
            return null;
        var value = new BoxProgram([x], guard.Sign).EvaluateOne([Enclosure.Of(point)]);
        if (value.ContainsZero)
            return null;
        return [Replace(current, index, [Decide(current.Pieces[index], guard, value.Lower > 0)])];
    }

    private List<PieceCase>? SplitOrder(PieceCase current, int index, Expr place, Expr end)
    {
        var difference = Roots.Simplify(algebra, algebra.Subtract(place, end));
        var symbols = Algebra.Nodes(difference).OfType<Symbol>().Count();
        if (symbols != 1)
            return null;
        var before = current.Parameters;
        return ByParameter(current, difference, excluded: 0, (c, _) => c.Parameters.SequenceEqual(before) ? null : [c]);
    }

    // −1, 0 or 1 as a lies below, at or above b for all parameters; at or below and at or above count as below and above.
    private int? Order(Expr a, Expr b)
    {
        var difference = Roots.Simplify(algebra, algebra.Subtract(a, b));
        if (Algebra.IsZero(difference))
            return 0;
        var bounds = algebra.Bounds(difference);
        if (bounds.IsNonNegative)
            return 1;
        if (bounds.IsNonPositive)
            return -1;
        if (!difference.IsClosed)
            return signOf(difference, false) is var sign && sign != 0 ? sign : null;
        var value = new BoxProgram([], difference).EvaluateOne([]);
        return value.Lower > 0 ? 1 : value.Upper < 0 ? -1 : null;
    }

    // A parameter narrowed to a case may have decided the guard already.
    private Piece Decide(Piece piece, Guard guard, bool isPositive) =>
        guard.IsOne ? Put(piece, guard, guard.Choose(algebra, isPositive)) : piece;

    private Piece Put(Piece piece, Guard guard, Expr outcome) => piece with { Value = algebra.Substitute(piece.Value, guard.Node, outcome) };

    private static PieceCase Replace(PieceCase current, int index, Piece[] pieces) =>
        current with { Pieces = [.. current.Pieces.Take(index), .. pieces, .. current.Pieces.Skip(index + 1)] };
}

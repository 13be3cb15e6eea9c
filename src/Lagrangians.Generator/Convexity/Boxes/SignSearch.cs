using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Calculus;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Boxes;

/// <summary>
/// Branch and bound on the sign of an expression over a box: parts where it is certainly not negative are dropped, the rest is cut in
/// two, until nothing is left, a point with a negative value is found, or the budget is spent.
/// </summary>
internal sealed class SignSearch
{
    // In steps of arithmetic, some tens of milliseconds: a bound on the time that is the same on every machine.
    private const int MaximumWork = 120_000;

    private const int MaximumRefusals = 60;

    private const double Thinness = 1.0 / (1L << 40);

    private readonly IReadOnlyList<Symbol> _sides;
    private readonly BoxProgram _value;
    private readonly BoxProgram? _slopes;
    private readonly BoxProgram? _bend;
    private readonly BoxProgram[] _alternatives;
    private readonly Budget _budget;

    /// <param name="algebra">The algebra of the expressions.</param>
    /// <param name="sides">The symbols, the variable first; their domains are the box.</param>
    /// <param name="value">The expression.</param>
    /// <param name="alternatives">Expressions that are nowhere negative only if the first is not.</param>
    public SignSearch(Algebra algebra, IReadOnlyList<Symbol> sides, Expr value, params Expr[] alternatives)
    {
        _sides = sides;
        _budget = algebra.Budget;
        _value = new BoxProgram(sides, value);
        var slopes = sides.Where(s => s.Kind != SymbolKind.Integer).Select(s => DerivedLagrangian.Derivative(algebra, value, s)).ToArray();
        _slopes = slopes.Length == sides.Count && slopes.All(s => s.Size < 4_000) ? new BoxProgram(sides, slopes) : null;
        if (sides.Count > 0 && _slopes is not null && slopes[0].Size < 1_000)
            _bend = new BoxProgram(sides, DerivedLagrangian.Derivative(algebra, slopes[0], sides[0]));
        _alternatives = Array.ConvertAll(alternatives, a => new BoxProgram(sides, a));
    }

    /// <summary>After a search without a negative point: whether nothing of the box is left.</summary>
    public bool IsProven { get; private set; }

    /// <summary>After a proof: whether the expression is nowhere 0.</summary>
    public bool IsStrict { get; private set; }

    /// <summary>A thin box on which the expression is negative and defined, or null.</summary>
    /// <param name="boxes">How many boxes may be looked at.</param>
    /// <param name="accept">Whether a thin box found will do; else the search goes on.</param>
    public Enclosure[]? FindNegative(int boxes, Func<Enclosure[], bool>? accept = null)
    {
        var refusals = 0;
        (IsProven, IsStrict) = (false, true);
        var isLeft = false;
        var cost = (_value.Cost * (_sides.Count > 1 ? 6 : 4)) + (_slopes?.Cost ?? 0) + (_bend?.Cost ?? 0) + _alternatives.Sum(a => a.Cost);
        boxes = Math.Min(boxes, Math.Max(20, MaximumWork / Math.Max(1, cost)));
        var queue = new BoxQueue();
        queue.Add([.. _sides.Select(s => Domains.Around(s.Domain))], Enclosure.All);
        while (queue.Take() is { } box)
        {
            _budget.Cancellation.ThrowIfCancellationRequested();
            if (--boxes < 0)
                return null;
            var range = Range(box);
            if (range.Lower >= 0)
            {
                IsStrict &= range.Lower > 0;
                continue;
            }

            var side = Widest(box);
            foreach (var point in Points(box, side))
            {
                if (!IsNegative(point))
                    continue;
                if (accept is null || accept(point))
                    return point;
                if (++refusals > MaximumRefusals)
                    return null;
            }

            if (Cut(box, side) is not var (low, high))
            {
                isLeft = true;
                continue;
            }

            queue.Add(low, range);
            queue.Add(high, range);
        }

        IsProven = !isLeft;
        return null;
    }

    /// <summary>Is the expression negative and defined on all of the box?</summary>
    public bool IsNegative(Enclosure[] box) => _value.EvaluateOne(box).Upper < 0 && _value.IsDefined;

    /// <summary>An enclosure of the values over a box, by several forms.</summary>
    private Enclosure Range(Enclosure[] box)
    {
        var range = _value.EvaluateOne(box);
        if (range.Lower > 0)
            return range;
        foreach (var alternative in _alternatives)
        {
            if (alternative.EvaluateOne(box).Lower >= 0)
                return range.Intersect(new Enclosure(0, double.PositiveInfinity));
        }

        if (range.Lower >= 0 || _slopes is null)
            return range;
        var slopes = _slopes.Evaluate(box);
        if (_slopes.IsDefined)
            range = range.Intersect(ByMonotonicity(box, slopes)).Intersect(ByMeanValue(box, slopes));
        return range.Lower < 0 && _bend is not null ? BySecondOrder(box, range) : range;
    }

    // Where the value only rises or only falls along a side, its bounds are on faces of the box.
    private Enclosure ByMonotonicity(Enclosure[] box, Enclosure[] slopes)
    {
        var (low, high) = ((Enclosure[])box.Clone(), (Enclosure[])box.Clone());
        var isMonotone = false;
        for (var i = 0; i < box.Length; i++)
        {
            if (box[i].IsPoint || !(slopes[i].Lower >= 0 || slopes[i].Upper <= 0))
                continue;
            var isRising = slopes[i].Lower >= 0;
            low[i] = End(box[i], isRising);
            high[i] = End(box[i], !isRising);
            isMonotone = true;
        }

        return isMonotone ? new Enclosure(_value.EvaluateOne(low).Lower, _value.EvaluateOne(high).Upper) : Enclosure.All;
    }

    private static Enclosure End(Enclosure side, bool lower)
    {
        var end = lower ? side.Lower : side.Upper;
        return double.IsInfinity(end) ? side : Enclosure.Point(end);
    }

    private Enclosure ByMeanValue(Enclosure[] box, Enclosure[] slopes)
    {
        if (!box.All(b => b.IsFinite))
            return Enclosure.All;
        var centre = Array.ConvertAll(box, b => Enclosure.Point(b.Lower + (b.Width / 2)));
        var value = _value.EvaluateOne(centre);
        for (var i = 0; i < box.Length; i++)
            value += slopes[i] * (box[i] - centre[i]);
        return value;
    }

    // f(c) + f′(c)·h + ½f″(X)·h² along the first side, from both of its ends: what is 0 there with its slope is seen to stay above.
    private Enclosure BySecondOrder(Enclosure[] box, Enclosure range)
    {
        if (!box[0].IsFinite)
            return range;
        var bend = _bend!.EvaluateOne(box);
        if (!_bend.IsDefined || bend.Lower < 0)
            return range;
        foreach (var end in new[] { box[0].Lower, box[0].Upper })
        {
            var at = (Enclosure[])box.Clone();
            at[0] = Enclosure.Point(end);
            var step = box[0] - at[0];
            var value = _value.EvaluateOne(at);
            if (!_value.IsDefined)
                continue;
            var slope = _slopes!.Evaluate(at)[0];
            range = range.Intersect(value + (slope * step) + (bend * step.Square() * Enclosure.Point(0.5)));
        }

        return range;
    }

    private static int Widest(Enclosure[] box)
    {
        var widest = 0;
        for (var i = 1; i < box.Length; i++)
        {
            if (BoxSplitting.Extent(box[i]) > BoxSplitting.Extent(box[widest]))
                widest = i;
        }

        return widest;
    }

    private static (Enclosure[] Low, Enclosure[] High)? Cut(Enclosure[] box, int side)
    {
        var cut = BoxSplitting.Middle(box[side]);
        if (!(cut > box[side].Lower && cut < box[side].Upper))
            return null;
        var (low, high) = ((Enclosure[])box.Clone(), (Enclosure[])box.Clone());
        low[side] = new Enclosure(box[side].Lower, cut);
        high[side] = new Enclosure(cut, box[side].Upper);
        return (low, high);
    }

    // Short intervals of the variable within the box, at exact values of the parameters: in the middle and at the corners.
    private IEnumerable<Enclosure[]> Points(Enclosure[] box, int side)
    {
        if (Thin(box, (b, i) => i == side || !b.IsPoint ? BoxSplitting.Middle(b) : b.Lower) is { } middle)
            yield return middle;
        if (box.Length == 1)
            yield break;
        for (var corner = 0; corner < (box.Length == 2 ? 2 : 4); corner++)
        {
            var bits = corner == 2 ? 0b0101_0101 : corner == 3 ? 0b1010_1010 : corner == 0 ? 0 : -1;
            if (Thin(box, (b, i) => i == 0 ? BoxSplitting.Middle(b) : ((bits >> (i & 7)) & 1) == 0 ? b.Lower : b.Upper) is { } thin)
                yield return thin;
        }
    }

    private Enclosure[]? Thin(Enclosure[] box, Func<Enclosure, int, double> choose)
    {
        var thin = new Enclosure[box.Length];
        for (var i = 0; i < box.Length; i++)
        {
            var point = choose(box[i], i);
            if (_sides[i].Kind == SymbolKind.Integer)
                point = Math.Floor(point);
            if (double.IsInfinity(point) || double.IsNaN(point) || !Domains.Contains(_sides[i].Domain, Enclosure.Point(point)))
                return null;
            thin[i] = i == 0 ? Around(point) : Enclosure.Point(point);
        }

        return thin;
    }

    /// <summary>A short interval around a point: where a function is negative on all of it, it is so on one piece at least.</summary>
    internal static Enclosure Around(double point) => new(point - (Math.Abs(point) * Thinness) - 1e-300, point + (Math.Abs(point) * Thinness) + 1e-300);
}

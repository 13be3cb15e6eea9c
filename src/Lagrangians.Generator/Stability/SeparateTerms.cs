using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Simplification;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability;

/// <summary>
/// A Lagrangian as a sum of functions that have no parameter in common: log cosh(ax)/a + softplus(bx)/b. All that is derived from it is linear in it, and falls into
/// the same parts, each of which has a scale or a place of its own.
/// </summary>
internal sealed class SeparateTerms
{
    private const int Way = 20;
    private const int WayStep = 2;
    private const double Near = 1.0 / (1 << Way);
    private const double Far = 1 << Way;
    private const int LostBits = 6;

    // Each part is judged at points of its own.
    private const int MaximumParts = 6;

    private static readonly int[] WaySteps = [.. Enumerable.Range(0, (2 * Way / WayStep) + 1).Select(k => (WayStep * k) - Way)];

    private readonly Algebra _algebra;
    private readonly Symbol[][] _parameters;

    private SeparateTerms(Algebra algebra, Symbol[][] parameters, IReadOnlyList<Expr> values) => (_algebra, _parameters, Values) = (algebra, parameters, values);

    /// <summary>The functions.</summary>
    public IReadOnlyList<Expr> Values { get; }

    /// <summary>The functions that a Lagrangian is the sum of; null where there is one only, or too many.</summary>
    /// <param name="algebra">The algebra.</param>
    /// <param name="value">The Lagrangian.</param>
    public static SeparateTerms? Of(Algebra algebra, Expr value)
    {
        if (value is not Sum)
            return null;
        var groups = new List<HashSet<Symbol>>();
        foreach (var own in SumView.SummandsOf(algebra, value).Select(ParametersOf))
        {
            // What has none are a part of their own.
            var joined = groups.Where(g => own.Count == 0 ? g.Count == 0 : g.Overlaps(own)).ToArray();
            groups.RemoveAll(joined.Contains);
            groups.Add([.. joined.SelectMany(g => g), .. own]);
        }

        if (groups.Count is < 2 or > MaximumParts)
            return null;
        var terms = new SeparateTerms(algebra, [.. groups.Select(g => g.ToArray())], []);
        return terms.Split(value) is { } values ? new(algebra, terms._parameters, [.. values.Take(groups.Count)]) : null;
    }

    /// <summary>
    /// What an expression that is derived from the Lagrangian is made of, part by part, 0 where it has nothing of one; last what has no parameter, where no function is
    /// without. Null where a term has something of two.
    /// </summary>
    public Expr[]? Split(Expr expr)
    {
        var parts = Enumerable.Repeat(_algebra.Zero, _parameters.Length + 1).ToArray();
        foreach (var term in SumView.SummandsOf(_algebra, expr))
        {
            var own = ParametersOf(term);
            var place = Array.FindIndex(_parameters, p => own.IsSubsetOf(p) && (own.Count > 0 || p.Length == 0));
            if (place < 0 && own.Count > 0)
                return null;
            place = place < 0 ? _parameters.Length : place;
            parts[place] = _algebra.Add(parts[place], term);
        }

        return parts;
    }

    /// <summary>
    /// Whether parts cancel near their roots only, where an error in x is as large: none of two signs grow by the same power of x anywhere on the way from 0 outwards.
    /// eˣ and 3x do at 1, between the two roots of their difference.
    /// </summary>
    /// <param name="parts">The parts.</param>
    /// <param name="scale">The scale, which says where it is near and far.</param>
    /// <param name="valueOf">The value of an expression at a number.</param>
    public static bool IsApart(IReadOnlyList<Expr> parts, double scale, Func<Expr, DoubleWord, DoubleWord> valueOf)
    {
        foreach (var side in new[] { 1, -1 })
        {
            var there = parts.Select(p => new Growth(WaySteps.Select(k => valueOf(p, side * Math.Pow(2, k) / scale)).ToArray())).ToArray();
            for (var i = 1; i < there.Length; i++)
            {
                if (there.Take(i).Any(a => a.MayCancel(there[i])))
                    return false;
            }
        }

        return true;
    }

    /// <summary>Whether parts cancel far out or near 0 as it is: their sum is another function, and to be sought as a whole.</summary>
    /// <param name="parts">The parts.</param>
    /// <param name="scale">The scale, which says where it is near and far.</param>
    /// <param name="valueOf">The value of an expression at a number.</param>
    public static bool Cancel(IReadOnlyList<Expr> parts, double scale, Func<Expr, DoubleWord, DoubleWord> valueOf) => new[] { Near, -Near, Far, -Far }.Any(at =>
    {
        DoubleWord[] values = [.. parts.Select(p => valueOf(p, at / scale)).Where(v => v.IsFinite)];
        var (sum, largest) = (values.Aggregate((DoubleWord)0, (a, b) => a + b).ToScaledDouble().Abs(), values.Select(v => v.ToScaledDouble().Abs()).Aggregate((ScaledDouble)0, (a, b) => b > a ? b : a));
        return sum < largest.Scale(-LostBits);
    });

    private static HashSet<Symbol> ParametersOf(Expr term) => [.. Algebra.Nodes(term).OfType<Symbol>().Where(s => s.Index > 0)];

    // The signs of a part on the way from 0 outwards, and the powers by which it grows. What is 0 or not finite is of no sign and no power.
    private sealed class Growth(DoubleWord[] values)
    {
        private const double SamePower = 0.1;

        private readonly bool[] _isNumber = [.. values.Select(v => v is { IsFinite: true, IsZero: false })];

        public bool MayCancel(Growth other)
        {
            var differences = Enumerable.Range(1, values.Length - 1).Where(i => IsOpposedAt(i, other)).Select(i => PowerAt(i) - other.PowerAt(i)).ToArray();
            return differences.Any(d => Math.Abs(d) < SamePower) || differences.Select(Math.Sign).Distinct().Count() > 1;
        }

        private bool IsOpposedAt(int i, Growth other) => IsNumberAt(i) && other.IsNumberAt(i) && values[i].Sign * other.SignAt(i) < 0;

        private int SignAt(int i) => values[i].Sign;

        private bool IsNumberAt(int i) => _isNumber[i - 1] && _isNumber[i];

        private double PowerAt(int i) => Math.Log((values[i] / values[i - 1]).ToScaledDouble().Abs().ToDouble(), 2) / WayStep;
    }
}

using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability;

/// <summary>The values of expressions at one point, in high precision, which is raised until two agree.</summary>
internal sealed class PointValues(SamplePoint point, CancellationToken cancellation)
{
    /// <summary>Where evaluation begins.</summary>
    private const int LowestBits = 112;

    // Beyond, the terms of an expression would cancel by 900 digits.
    private const int HighestBits = 3_600;

    private readonly Dictionary<int, Level> _levels = [];

    public SamplePoint Point { get; } = point;

    /// <summary>The value at the lowest precision: it may be wrong where terms cancel. NaN where it takes more than is computed.</summary>
    public BigFloat Draft(Expr expr, int element) => At(LowestBits, expr, element) ?? BigFloat.NaN;

    /// <summary>The value, once two precisions agree on it; null where none do.</summary>
    /// <param name="expr">The expression.</param>
    /// <param name="element">The element of the vector.</param>
    /// <param name="resolution">A distance that does not matter.</param>
    public BigFloat? Certain(Expr expr, int element, BigFloat resolution)
    {
        var previous = At(LowestBits, expr, element);
        for (var bits = 2 * LowestBits; bits < HighestBits && previous is not null; bits *= 2)
        {
            var next = At(bits, expr, element);
            if (next is { } value && Agree(previous.Value, value, resolution))
                return value;
            previous = next;
        }

        return null;
    }

    /// <summary>Is the point one where pieces of the expression meet? There a derivative is a matter of choice.</summary>
    public bool IsOnEdge(Expr expr) => Algebra.Nodes(expr).Any(IsEdge);

    private static bool Agree(BigFloat a, BigFloat b, BigFloat resolution) =>
        a.Equals(b) || (a.IsFinite && b.IsFinite && BigFloat.Abs(BigFloat.Subtract(a, b, 64)) <= BigFloat.Max(BigFloat.Abs(b).Scale(-60), resolution));

    private bool IsEdge(Expr node) => node switch
    {
        // That an element is the extremum is no edge; that two are is one.
        Relation { Comparison: Comparison.Equal } relation when relation.Left is Reduction || relation.Right is Reduction => false,
        Reduction { Kind: ReductionKind.Maximum or ReductionKind.Minimum } reduction => HasTies(reduction.Body),
        Relation relation => Elements(relation).Any(i => AreEqual(relation.Left, relation.Right, i)),
        Call { Arguments: [var u] } call when Choice.Is(call) => Elements(call).Any(i => Draft(u, i).IsZero),
        Call { Arguments: [var u, var v] } call when Choice.Is(call) => Elements(call).Any(i => AreEqual(u, v, i)),
        _ => false,
    };

    // A reduction's condition differs from element to element, and so may one of an element.
    private IEnumerable<int> Elements(Expr node) => Enumerable.Range(0, node.VariesByElement ? Point.Count : 1);

    private bool AreEqual(Expr a, Expr b, int element) => AreEqual(Draft(a, element), Draft(b, element));

    private bool HasTies(Expr body) =>
        Enumerable.Range(0, Point.Count).Any(i => Enumerable.Range(0, i).Any(j => AreEqual(Draft(body, i), Draft(body, j))));

    private static bool AreEqual(BigFloat left, BigFloat right) =>
        left.Equals(right) || (left.IsFinite && right.IsFinite
            && BigFloat.Abs(BigFloat.Subtract(left, right, 64)) <= BigFloat.Max(BigFloat.Abs(left), BigFloat.Abs(right)).Scale(-44));

    private BigFloat? At(int bits, Expr expr, int element)
    {
        cancellation.ThrowIfCancellationRequested();
        if (!_levels.TryGetValue(bits, out var level))
            _levels[bits] = level = new Level(Point, bits);
        try
        {
            return level.Value(expr, element);
        }
        catch (PrecisionLimitException)
        {
            return null;
        }
    }

    /// <summary>One precision: an evaluator for each element, which share what the reductions are.</summary>
    private sealed class Level
    {
        private readonly HighPrecision[] _elements;
        private readonly Dictionary<Reduction, BigFloat> _reductions = new(ReferenceComparer.Instance);
        private readonly Precision _precision;

        public Level(SamplePoint point, int bits)
        {
            _precision = bits;
            _elements = [.. Enumerable.Range(0, point.Count).Select(i => new HighPrecision(s => point.ValueOf(s, i), bits, Reduce))];
        }

        public BigFloat Value(Expr expr, int element) => _elements[element].Evaluate(expr);

        private BigFloat Reduce(Reduction reduction)
        {
            if (_reductions.TryGetValue(reduction, out var known))
                return known;
            BigFloat[] bodies = [.. _elements.Select(e => e.Evaluate(reduction.Body))];
            var value = reduction.Kind switch
            {
                ReductionKind.Sum => bodies.Aggregate(Add),
                ReductionKind.Maximum => bodies.Aggregate(BigFloat.Max),
                ReductionKind.Minimum => bodies.Aggregate(BigFloat.Min),
                ReductionKind.LogSumExp => bodies.Aggregate((a, b) => BigFunctions.LogAddExp(a, b, _precision)),
                _ => BigFloat.Sqrt(bodies.Select(b => BigFloat.Multiply(b, b, _precision)).Aggregate(Add), _precision),
            };
            _reductions[reduction] = value;
            return value;
        }

        private BigFloat Add(BigFloat a, BigFloat b) => BigFloat.Add(a, b, _precision);
    }
}

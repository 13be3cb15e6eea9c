using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability;

/// <summary>Numbers on both sides of where an expression of x changes from one piece to another.</summary>
internal static class BranchPoints
{
    private const int MaximumSwitches = 12;

    // Where both sides are so near to each other a step between them is in the last quarter of a double's digits no more.
    private const long NearBits = 1L << 40;

    /// <summary>The pairs of expressions whose difference decides: the sides of comparisons, and the arguments of |u|, max and min.</summary>
    public static IReadOnlyList<(Expr Left, Expr Right)> SwitchesOf(Algebra algebra, IEnumerable<Expr> expressions, Symbol variable) =>
    [
        .. expressions.SelectMany(Algebra.Nodes).Select(n => n switch
        {
            Relation relation => (relation.Left, relation.Right),
            _ => Choice.Between(algebra, n) ?? (algebra.Zero, algebra.Zero),
        })
        .Where(s => Varies(s.Item1, variable) || Varies(s.Item2, variable))
        .Where(s => !Algebra.Nodes(s.Item1).Concat(Algebra.Nodes(s.Item2)).Any(n => n is Reduction))
        .Distinct().Take(MaximumSwitches),
    ];

    /// <summary>Two numbers around each switch, and one between each two that are neighbours.</summary>
    /// <param name="switches">Where pieces meet.</param>
    /// <param name="at">The point with the given x.</param>
    /// <param name="grid">The values of x between which a switch is looked for.</param>
    /// <param name="cancellation">Asked for each switch.</param>
    public static IEnumerable<double> Around(
        IReadOnlyList<(Expr Left, Expr Right)> switches, Func<double, SamplePoint> at, IEnumerable<double> grid, CancellationToken cancellation)
    {
        double[] sorted = [.. grid.OrderBy(x => x)];
        var found = new SortedSet<double>();
        foreach (var (left, right) in switches)
        {
            cancellation.ThrowIfCancellationRequested();
            int[] signs = [.. sorted.Select(Side)];
            for (var i = 1; i < sorted.Length; i++)
            {
                if (signs[i - 1] * signs[i] < 0)
                    Bisect(sorted[i - 1], sorted[i], signs[i]);
            }

            int Side(double x)
            {
                try
                {
                    var values = new HighPrecision(s => at(x).ValueOf(s, 0), 64);
                    return values.Evaluate(left).CompareTo(values.Evaluate(right));
                }
                catch (PrecisionLimitException)
                {
                    return 0;
                }
            }

            void Bisect(double low, double high, int above)
            {
                while (Ordered(high) - Ordered(low) > NearBits)
                {
                    var middle = FromOrdered(Ordered(low) + ((Ordered(high) - Ordered(low)) / 2));
                    if (Side(middle) * above > 0)
                        high = middle;
                    else
                        low = middle;
                }

                found.Add(low);
                found.Add(high);
            }
        }

        double[] around = [.. found];
        return around.Zip(around.Skip(1), (a, b) => (a / 2) + (b / 2)).Concat(around).Distinct();
    }

    private static bool Varies(Expr expr, Symbol variable) => Algebra.Nodes(expr).Any(n => n is Symbol symbol && symbol.Index == variable.Index);

    // The bits of a double in the order of the numbers.
    private static long Ordered(double x)
    {
        var bits = BitConverter.DoubleToInt64Bits(x);
        return bits < 0 ? long.MinValue - bits : bits;
    }

    private static double FromOrdered(long order) => BitConverter.Int64BitsToDouble(order < 0 ? long.MinValue - order : order);
}

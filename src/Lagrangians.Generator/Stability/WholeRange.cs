using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability;

/// <summary>
/// Points all over the range of the parameters at once: each is moved by its own, on the scale of its logarithm, to both sides of its default, and x lies
/// where one of them puts something. Always the same ones, so that a definition has one form.
/// </summary>
internal sealed class WholeRange
{
    private const int Vectors = 5;
    private const int Decades = 6;
    private const int FarDecades = 9;
    private const double Far = 1L << 36;
    private const double AllowedPlain = 8;
    private const double AllowedWide = 0.75;

    private readonly Func<double> _next;

    /// <param name="x">The variable.</param>
    /// <param name="parameters">The parameters.</param>
    /// <param name="gridOf">The grid at given values of the parameters, by their indices.</param>
    public WholeRange(Symbol x, IReadOnlyList<SampledParameter> parameters, Func<IReadOnlyDictionary<int, double>, SampleGrid> gridOf)
    {
        _next = Sequence();
        SampledParameter[] moved = [.. parameters.Where(p => p.Symbol.Kind == SymbolKind.Parameter)];
        var points = new List<GridPoint>();
        for (var i = 0; i < Vectors && moved.Length > 0; i++)
        {
            var values = moved.ToDictionary(p => p.Symbol.Index, Moved);
            var grid = gridOf(values);
            foreach (var number in Numbers([.. values.Values]))
            {
                if (ParameterSamples.Contains(x.Domain, number))
                    points.Add(grid.At(number));
            }
        }

        Points = points;
    }

    /// <summary>The points.</summary>
    public IReadOnlyList<GridPoint> Points { get; }

    /// <summary>The points at which a form is not the expression, or loses digits of it.</summary>
    public IReadOnlyList<GridPoint> FailuresOf(Expr expr, Expr form) => [.. Points.Where(p => Fails(expr, form, p))];

    /// <summary>Whether a form is not the expression at a point, or loses digits of it.</summary>
    public static bool Fails(Expr expr, Expr form, GridPoint point)
    {
        var judge = point.Judge;
        expr = judge.PieceOf(expr);
        if (!judge.IsDefined(expr) || NumberFormat.Double.IsBeyond(judge.Near(expr)))
            return false;
        var piece = judge.PieceOf(form);
        if (!judge.IsDefined(piece) || !judge.IsSame(expr, piece))
            return true;
        var score = judge.Score(piece);
        var (error, allowed) = piece is Call { Function: WideArithmetic.Name } ? (score.Wide, AllowedWide) : (score.Plain, AllowedPlain);
        return !(error <= allowed) && !(error <= allowed * RootAllowance.At(point, piece, error / allowed));
    }

    /// <summary>Whether a form is no value at a point, or another one: what is predicted of its roundings is no more than a bound.</summary>
    public static bool IsLost(Expr expr, Expr form, GridPoint point)
    {
        var judge = point.Judge;
        var piece = judge.PieceOf(form);
        return Fails(expr, form, point)
            && (!judge.IsDefined(piece) || !judge.IsSame(judge.PieceOf(expr), piece) || (piece is not Call { Function: WideArithmetic.Name } && double.IsInfinity(judge.Score(piece).Plain)));
    }

    /// <summary>
    /// Whether what may stand in place of a form fails at a point. Where the form serves it is what the other has to be: the expression may have lost digits that
    /// no arithmetic here sees.
    /// </summary>
    public static bool Fails(Expr expr, Expr form, Expr other, GridPoint point) => Fails(Fails(expr, form, point) ? expr : form, other, point);

    private double Moved(SampledParameter parameter)
    {
        var (domain, value) = (parameter.Symbol.Domain, ParameterSamples.Default(parameter));
        for (var attempt = 0; attempt < 8; attempt++)
        {
            var (sign, size) = (_next() < 0.5 ? -1 : 1, Math.Pow(10, (2 * _next() - 1) * Decades));
            // From an end of the domain, or from 0.
            var end = domain.Lower.IsFinite ? domain.Lower.Value.ToDouble() : domain.Upper.IsFinite ? domain.Upper.Value.ToDouble() : 0;
            if (domain.Lower.IsFinite && domain.Upper.IsFinite)
            {
                var width = domain.Upper.Value.ToDouble() - end;
                (end, size) = sign < 0 ? (domain.Upper.Value.ToDouble(), size) : (end, size);
                size *= width;
            }
            else if (domain.Lower.IsFinite != domain.Upper.IsFinite)
            {
                sign = domain.Lower.IsFinite ? 1 : -1;
            }

            var moved = Rounded(end + (sign * size));
            if (ParameterSamples.Contains(domain, moved))
                return moved;
        }

        return value;
    }

    private IEnumerable<double> Numbers(double[] values)
    {
        for (var i = 0; i < 2; i++)
            yield return Rounded(Math.Pow(10, (2 * _next() - 1) * FarDecades) * (_next() < 0.5 ? -1 : 1));
        yield return Far;
        yield return -Far;
        foreach (var value in values.Where(v => v != 0))
        {
            var near = Math.Pow(10, (4 * _next()) - 2) * (_next() < 0.5 ? -1 : 1);
            yield return Rounded(value * near);
            yield return Rounded(near / value);
            yield return Rounded(value + _next() - 0.5);
        }
    }

    // A float as well.
    private static double Rounded(double value) => (float)value;

    // Weyl's sequence of the golden ratio's fraction, hashed: no generator of the host's, which differs between runtimes.
    private static Func<double> Sequence()
    {
        var state = 0x9E3779B97F4A7C15UL;
        return () =>
        {
            state += 0x9E3779B97F4A7C15UL;
            var z = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
        };
    }
}

using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability;

/// <summary>
/// Forms are found for parameters near their defaults. Far from these a factor may carry over what the type had no room for on the way: the
/// digits of e^v/β end where e^v over- or underflows, and those of x² where (βx)² does. There, and only there, the form is computed in wide lanes.
/// </summary>
/// <param name="algebra">The algebra.</param>
/// <param name="v">The scaled variable.</param>
/// <param name="parameters">The parameters.</param>
/// <param name="gridOf">The grid at given values of some parameters, by their indices.</param>
/// <param name="isByCost">Whether forms are chosen by what they cost: there are polynomials between ordinary numbers.</param>
internal sealed class RangeGuard(
    Algebra algebra, Expr v, IReadOnlyList<SampledParameter> parameters, Func<IReadOnlyDictionary<int, double>, SampleGrid> gridOf, bool isByCost)
{
    // What is predicted is a bound, and a subnormal number has half a unit of its own.
    private const double AllowedPlain = 8;
    private const double AllowedWide = 0.75;

    private static readonly double[] Ordinary = [0.31, 9.1];

    // Where it is looked whether there is something to find: where float, whose range is the smaller one, comes to its ends. And where it begins.
    private static readonly double[] Far = [84, 95, 1e20, 3.3e38];

    // Powers of v leave the range of a type between these.
    private static readonly double[] Powers = [1e5, 1e9];
    private static readonly double[] FarSteps = [16, 32, 48, 64, 80, 84, 86, 92, 104, 360, 700, 712, 735, 1e10, 1e17, 1e20, 1e36, 3.3e38];
    private static readonly double[] Near = [1e-16, 1e-20];
    private static readonly double[] NearSteps = [1e-5, 1e-9, 1e-11, 1e-13, 1e-15, 1e-16, 1e-17, 1e-18, 1e-20];

    private readonly Trial[][] _trials = TrialsOf(parameters, gridOf);
    private readonly SampleGrid _defaults = gridOf(new Dictionary<int, double>());

    /// <summary>The form where it keeps its digits for all values of the parameters, else with a condition on these and on v.</summary>
    public Expr Of(Expr expr, Expr form)
    {
        // What holds for parameters that are far holds for most that are farther.
        foreach (var trials in _trials)
            form = Guard(expr, form, trials);
        return form;
    }

    private Expr Guard(Expr expr, Expr form, Trial[] trials)
    {
        var conditions = new List<(Expr Parameter, Expr Range, Expr Fallback)>();
        foreach (var trial in trials.Where(t => t.Parameters.All(p => Algebra.Contains(form, p))))
        {
            (double Low, double High)[] pieces = isByCost ? [.. PiecesOf(form)] : [];
            double[] failing = [.. Signed([.. trial.Probes, .. isByCost ? Powers : [], .. pieces.Select(MiddleOf)]).Where(at => Fails(expr, form, trial.Grid, at))];
            if (failing.Length == 0)
                continue;
            var isEverywhere = failing.Any(at => Array.IndexOf(Ordinary, Math.Abs(at)) >= 0);
            var range = isEverywhere ? algebra.True : algebra.Join(
                Connective.Or, [FarOut(expr, form, trial.Grid, failing), NearZero(expr, form, trial.Grid, failing), .. pieces.Where(p => failing.Any(at => Math.Abs(at) == MiddleOf(p))).Select(Within)]);
            if (FallbackOf(expr, form, trial.Grid, failing) is { } fallback)
                conditions.Add(((isEverywhere ? Nearest(expr, form, trial) : trial).IsBeyond(algebra), range, fallback));
        }

        foreach (var range in conditions.GroupBy(c => (c.Range, c.Fallback)))
        {
            var isBeyond = algebra.Join(Connective.And, range.Key.Range, algebra.Join(Connective.Or, [.. range.Select(c => c.Parameter)]));
            form = ParameterGuard.Guarded(algebra, form, algebra.Not(isBeyond), algebra.Call(WideArithmetic.Name, range.Key.Fallback));
        }

        return form;
    }

    // What fails for all v does so from somewhere between the defaults and the trial's parameters on.
    private static Trial Nearest(Expr expr, Expr form, Trial trial)
    {
        var last = trial;
        foreach (var bits in trial.Bits == ExtremeParameters.FarBits ? [13, 6] : Array.Empty<int>())
        {
            if (trial.At(bits) is not { } nearer || !Signed(Ordinary).Any(at => Fails(expr, form, nearer.Grid, at)))
                return trial.Bounded(bits) ?? last;
            last = nearer;
        }

        return last;
    }

    // The pieces of a form that none of the ordinary numbers is in.
    private static IEnumerable<(double Low, double High)> PiecesOf(Expr form)
    {
        double[] ends = [.. Algebra.Nodes(form).OfType<Relation>().SelectMany(r => r.Children).OfType<Constant>()
            .Select(c => Math.Abs(c.Value.ToDouble())).Where(e => e > Ordinary[0] && e < Ordinary[1]).Distinct().OrderBy(e => e)];
        return ends.Zip(ends.Skip(1), (low, high) => (low, high));
    }

    private static double MiddleOf((double Low, double High) piece) => (piece.Low + piece.High) / 2;

    private Expr Within((double Low, double High) piece) =>
        algebra.Join(Connective.And, algebra.Compare(Comparison.LessOrEqual, Number(piece.Low), algebra.Call("Abs", v)), algebra.Less(algebra.Call("Abs", v), Number(piece.High)));

    private static IEnumerable<double> Signed(double[] magnitudes) => magnitudes.SelectMany(m => new[] { m, -m });

    // Each parameter far from its default, then all; then the same as far as they go.
    private static Trial[][] TrialsOf(IReadOnlyList<SampledParameter> parameters, Func<IReadOnlyDictionary<int, double>, SampleGrid> gridOf)
    {
        int[] signs = [1, -1];
        var moves = signs.SelectMany(sign => parameters.Select(p => new[] { (p, sign) })).ToArray();
        (SampledParameter, int)[][] both = parameters.Count < 2 ? [] : [.. signs.Select(sign => parameters.Select(p => (p, sign)).ToArray())];
        Trial[][] far = [Of(moves, ExtremeParameters.FarBits, 1), Of(both, ExtremeParameters.FarBits, 1)];
        var known = new HashSet<string>(far.SelectMany(f => f).Select(f => f.Values), StringComparer.Ordinal);
        return [.. far, [.. Of([.. moves, .. both], ExtremeParameters.FarthestBits, ExtremeParameters.FarBits).Where(t => !known.Contains(t.Values))]];

        Trial[] Of((SampledParameter, int)[][] wanted, int bits, int boundBits) => [.. wanted.Select(m => One(m, bits, boundBits)).OfType<Trial>()];

        Trial? One((SampledParameter Parameter, int Sign)[] moved, int bits, int boundBits)
        {
            Move[] found = [.. moved.Select(m => Move.Of(m.Parameter, m.Sign * bits, m.Sign * boundBits)).OfType<Move>()];
            double[] probes = bits == ExtremeParameters.FarBits ? [.. Ordinary, .. Far, .. Near] : Ordinary;
            return found.Length == 0 ? null : new(found, gridOf(found.ToDictionary(m => m.Parameter.Index, m => m.Value)), probes, bits, (otherBits, bound) => One(moved, otherBits, bound));
        }
    }

    // On the sides on which it fails far out.
    private Expr FarOut(Expr expr, Expr form, SampleGrid grid, double[] failing)
    {
        int[] sides = [.. failing.Where(at => Math.Abs(at) > Ordinary[1]).Select(Math.Sign).Distinct()];
        if (sides.Length == 0)
            return algebra.False;
        var last = Number(LastBefore(expr, form, grid, FarSteps, sides));
        return sides.Length == 2 ? algebra.Less(last, algebra.Call("Abs", v))
            : sides[0] > 0 ? algebra.Less(last, v) : algebra.Less(v, algebra.Negate(last));
    }

    // Of 0 nothing is lost.
    private Expr NearZero(Expr expr, Expr form, SampleGrid grid, double[] failing)
    {
        if (!failing.Any(at => Math.Abs(at) < Ordinary[0]))
            return algebra.False;
        var magnitude = algebra.Call("Abs", v);
        return algebra.Join(Connective.And, algebra.Less(magnitude, Number(LastBefore(expr, form, grid, NearSteps, [1, -1]))), algebra.Less(algebra.Zero, magnitude));
    }

    // The last of some steps before the first that fails.
    private static double LastBefore(Expr expr, Expr form, SampleGrid grid, double[] steps, int[] sides)
    {
        var last = steps[0];
        foreach (var step in steps)
        {
            if (sides.Any(side => Fails(expr, form, grid, side * step)))
                break;
            last = step;
        }

        return last;
    }

    private Expr Number(double value) => algebra.Constant(Rational.FromDouble(value));

    private static bool Fails(Expr expr, Expr form, SampleGrid grid, double at) =>
        grid.IsInDomain(at) && grid.JudgeAt(at) is var judge && judge.IsDefined(expr) && judge.PieceOf(form) is var piece
        && (piece is Call { Function: WideArithmetic.Name } ? judge.Score(piece).Wide > AllowedWide : judge.Score(piece).Plain > AllowedPlain);

    // What keeps its digits in wide lanes at all these points, for the defaults too; null where nothing does.
    private Expr? FallbackOf(Expr expr, Expr form, SampleGrid grid, double[] failing)
    {
        var narrow = Corrections.Widened(algebra, form);
        Expr[] serving = [.. WidePieces(form).Concat([expr, narrow]).Where(candidate => failing.All(at => Serves(candidate, grid, at) && Serves(candidate, _defaults, at)))];
        // What fails for all v may lose near 0 what it keeps elsewhere.
        return serving.FirstOrDefault(candidate => Signed(Near).All(at => Serves(candidate, grid, at))) ?? serving.FirstOrDefault();

        bool Serves(Expr candidate, SampleGrid there, double at) =>
            !there.IsInDomain(at) || (there.JudgeAt(at) is var judge && (!judge.IsDefined(expr) || (judge.IsSame(expr, candidate) && judge.Score(candidate).Wide <= AllowedWide)));
    }

    private static IEnumerable<Expr> WidePieces(Expr form) => form switch
    {
        Piecewise piece => [.. WidePieces(piece.WhenTrue), .. WidePieces(piece.WhenFalse)],
        Call { Function: WideArithmetic.Name } wide => [wide.Arguments[0]],
        _ => [],
    };

    /// <summary>Some parameters far from their defaults, the others at theirs.</summary>
    /// <param name="Moves">These parameters.</param>
    /// <param name="Grid">The grid.</param>
    /// <param name="Probes">Where it is tried: what is lost far out only has been seen before the parameters go as far as they can.</param>
    /// <param name="Bits">By how many bits they are farther.</param>
    /// <param name="Of">The same by another number of bits, and with another bound.</param>
    private sealed record Trial(Move[] Moves, SampleGrid Grid, double[] Probes, int Bits, Func<int, int, Trial?> Of)
    {
        public Trial? At(int bits) => Of(bits, 1);

        public Trial? Bounded(int bits) => Of(Bits, bits);

        public IEnumerable<Symbol> Parameters => Moves.Select(m => m.Parameter);

        /// <summary>What tells whether two of them are the same values.</summary>
        public string Values => string.Join(" ", Moves.Select(m => FormattableString.Invariant($"{m.Parameter.Index}:{m.Value:R}")));

        /// <summary>Whether all of them are so far that they are not near their defaults any more.</summary>
        public Expr IsBeyond(Algebra algebra) => algebra.Join(Connective.And, [.. Moves.Select(m => m.IsBeyond(algebra))]);
    }

    /// <summary>A parameter that is far from its default.</summary>
    /// <param name="Parameter">The parameter.</param>
    /// <param name="Value">Its value.</param>
    /// <param name="Sign">1 where it is large, −1 where it is small.</param>
    /// <param name="Bound">What its magnitude is beyond there.</param>
    private sealed record Move(Symbol Parameter, double Value, int Sign, double Bound)
    {
        public static Move? Of(SampledParameter sampled, int bits, int boundBits)
        {
            if (ExtremeParameters.At(sampled, bits) is not { } value)
                return null;
            var (given, sign) = (ParameterSamples.Default(sampled), Math.Sign(bits));
            var bound = given * Math.Pow(2, boundBits);
            // What ends before is halfway there.
            if ((bound - value) * (bound - given) > 0)
                bound = (value + given) / 2;
            return new(sampled.Symbol, value, sign, Math.Abs(bound));
        }

        public Expr IsBeyond(Algebra algebra)
        {
            var (magnitude, number) = (algebra.Call("Abs", Parameter), algebra.Constant(Rational.FromDouble(Bound)));
            return Sign > 0 ? algebra.Less(number, magnitude) : algebra.Less(magnitude, number);
        }
    }
}

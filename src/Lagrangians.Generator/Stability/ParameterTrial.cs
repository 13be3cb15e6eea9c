using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability;

/// <summary>Values of the parameters for which some quantity of theirs has not the sign that it has at the defaults.</summary>
/// <param name="Quantity">A parameter, a sum of some, the difference of two, or what one is larger or smaller by than usual.</param>
/// <param name="Sign">The sign of the quantity.</param>
/// <param name="Grid">The grid of these values.</param>
/// <param name="IsOfSize">Whether a parameter is only larger or smaller than usual.</param>
internal sealed record ParameterTrial(Expr Quantity, int Sign, SampleGrid Grid, bool IsOfSize = false)
{
    // Not the value itself with the other sign, at which some things are what they are nowhere else; or a small one, where the domain ends
    // before; of an integer only that is one.
    private static readonly double[] Opposites = [-41.0 / 32, -1.0 / 64, -1];

    private const double Size = 60;

    // Of many parameters there are many pairs.
    private const int MaximumTrials = 24;

    /// <param name="algebra">The algebra.</param>
    /// <param name="value">The Lagrangian.</param>
    /// <param name="parameters">Its parameters, as nodes of the algebra.</param>
    /// <param name="gridOf">The grid at given values of some parameters, by their indices.</param>
    public static IReadOnlyList<ParameterTrial> Of(
        Algebra algebra, Expr value, IReadOnlyList<SampledParameter> parameters, Func<IReadOnlyDictionary<int, double>, SampleGrid> gridOf)
    {
        var symbols = parameters.Select(p => p.Symbol).ToArray();
        var sums = Algebra.Nodes(value).OfType<Sum>().Select(OfParameters).OfType<Sum>();
        var differences = symbols.SelectMany((a, i) => symbols.Take(i).Select(b => algebra.Subtract(a, b)));
        var quantities = symbols.Concat<Expr>(sums).Concat(differences).Distinct(ReferenceComparer.Instance).Where(q => !algebra.Bounds(q).ExcludesZero);
        var ofSign = quantities.SelectMany(q => Of(new LinearQuantity(q, parameters), gridOf)).Take(MaximumTrials);
        return [.. parameters.SelectMany(p => OfSize(algebra, p, gridOf)), .. ofSign];

        // 1 − p in 1 − p + p·e^x.
        Expr OfParameters(Sum sum)
        {
            var part = new Algebra.SumBuilder(algebra);
            part.Add(sum.Constant);
            for (var i = 0; i < sum.Terms.Length; i++)
            {
                if (symbols.Contains(sum.Terms[i]))
                    part.Add(sum.Terms[i], sum.Coefficients[i]);
            }

            return part.ToExpr();
        }
    }

    // Much larger and much smaller: |p| less twice the default, and less half of it. The forms are judged between these two anyway.
    private static IEnumerable<ParameterTrial> OfSize(Algebra algebra, SampledParameter parameter, Func<IReadOnlyDictionary<int, double>, SampleGrid> gridOf)
    {
        var value = ParameterSamples.Default(parameter);
        if (parameter.Symbol.Kind == SymbolKind.Integer)
            yield break;
        var (large, small) = value == 0 ? (Size, double.NaN) : (value * Size, value / Size);
        foreach (var (changed, sign, bound) in new[] { (large, 1, value == 0 ? 2 : 2 * value), (small, -1, value / 2) })
        {
            if (!ParameterSamples.Contains(parameter.Symbol.Domain, changed))
                continue;
            var beyond = algebra.Subtract(algebra.Call("Abs", parameter.Symbol), algebra.Constant(Rational.Abs(Rational.FromDouble(bound))));
            yield return new(beyond, sign, gridOf(new Dictionary<int, double> { [parameter.Symbol.Index] = changed }), IsOfSize: true);
        }
    }

    private static IEnumerable<ParameterTrial> Of(LinearQuantity quantity, Func<IReadOnlyDictionary<int, double>, SampleGrid> gridOf)
    {
        var value = quantity.Default;
        double[][] targets = value == 0 ? [Opposites, [.. Opposites.Select(o => -o)]] : [[0], [.. Opposites.Select(o => o * value)]];
        foreach (var target in targets)
        {
            if (target.Select(quantity.ValuesFor).FirstOrDefault(v => v is not null) is { } values)
                yield return new(quantity.Expr, Math.Sign(target[0]), gridOf(values));
        }
    }

    // c + Σ cᵢ·pᵢ.
    private sealed class LinearQuantity(Expr expr, IReadOnlyList<SampledParameter> parameters)
    {
        public Expr Expr { get; } = expr;

        public double Default => Terms.Aggregate(Constant, (sum, t) => sum + (t.Coefficient * ParameterSamples.Default(t.Parameter)));

        private double Constant => Expr is Sum sum ? sum.Constant.ToDouble() : 0;

        private IEnumerable<(SampledParameter Parameter, double Coefficient)> Terms => Expr is Sum sum
            ? sum.Terms.Select((t, i) => (Of(t), sum.Coefficients[i].ToDouble()))
            : [(Of(Expr), 1)];

        // One parameter other than its default, of the same sign if possible, so that the quantity is a number; null where the domains do not allow it.
        public IReadOnlyDictionary<int, double>? ValuesFor(double target)
        {
            var changes = Terms.Select(t => (t.Parameter, Value: ParameterSamples.Default(t.Parameter) + ((target - Default) / t.Coefficient)))
                .Where(c => c.Parameter.Symbol.Kind != SymbolKind.Integer || c.Value == Math.Round(c.Value))
                .Where(c => ParameterSamples.Contains(c.Parameter.Symbol.Domain, c.Value))
                .OrderBy(c => Math.Sign(c.Value) == Math.Sign(ParameterSamples.Default(c.Parameter)) ? 0 : 1).ToArray();
            return changes.Length == 0 ? null : new Dictionary<int, double> { [changes[0].Parameter.Symbol.Index] = changes[0].Value };
        }

        private SampledParameter Of(Expr symbol) => parameters.First(p => ReferenceEquals(p.Symbol, symbol));
    }
}

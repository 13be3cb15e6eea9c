using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability;

/// <summary>
/// What was found near the defaults of the parameters, and is wrong far from them for no reason that is seen while it is computed, as a series is: it holds
/// in a box around the defaults, outside of which the expression is computed in wide lanes.
/// </summary>
/// <param name="algebra">The algebra.</param>
/// <param name="parameters">The parameters.</param>
internal sealed class ParameterBox(Algebra algebra, IReadOnlyList<SampledParameter> parameters)
{
    /// <summary>The form within the box, else the fallback; the form itself where that is not better.</summary>
    /// <param name="expr">The expression.</param>
    /// <param name="form">Its form.</param>
    /// <param name="points">Points all over the range of the parameters.</param>
    /// <param name="fallbacks">What may be computed instead, the best first.</param>
    public Expr Of(Expr expr, Expr form, IReadOnlyList<GridPoint> points, IReadOnlyList<Expr> fallbacks)
    {
        var failing = points.Where(p => WholeRange.Fails(expr, form, p)).ToArray();
        if (failing.Length == 0)
            return form;
        SampledParameter[] own = [.. parameters.Where(p => p.Symbol.Kind == SymbolKind.Parameter && Algebra.Contains(form, p.Symbol))];
        // Half of the way, on the scale of the logarithm, to the nearest that fails.
        var bits = failing.Min(p => own.Select(o => Distance(o, p)).DefaultIfEmpty(0).Max()) / 2;
        if (bits < 1)
            return form;
        var isOutside = algebra.Join(Connective.Or, [.. own.SelectMany(o => Outside(o, (int)bits))]);
        var outside = points.Where(p => p.Judge.Holds(isOutside)).ToArray();
        var fallback = fallbacks.Select(f => algebra.Call(WideArithmetic.Name, f)).OrderBy(f => outside.Count(p => WholeRange.Fails(expr, form, f, p))).First();
        return 2 * outside.Count(p => WholeRange.Fails(expr, form, fallback, p)) > failing.Length ? form : ParameterGuard.Guarded(algebra, form, algebra.Not(isOutside), fallback);
    }

    // In bits, of the parameter's magnitude from that of its default.
    private static double Distance(SampledParameter parameter, GridPoint point)
    {
        var (value, given) = (Math.Abs(point.Grid.ValueAt(parameter.Symbol, 0).ToScaledDouble().ToDouble()), Math.Abs(ParameterSamples.Default(parameter)));
        return given == 0 ? Math.Max(0, Math.Log(value, 2)) : value == 0 ? 1100 : Math.Abs(Math.Log(value / given, 2));
    }

    private IEnumerable<Expr> Outside(SampledParameter parameter, int bits)
    {
        var (magnitude, given) = (algebra.Call("Abs", parameter.Symbol), Math.Abs(ParameterSamples.Default(parameter)));
        yield return algebra.Less(Number((given == 0 ? 1 : given) * Math.Pow(2, bits)), magnitude);
        if (given != 0)
            yield return algebra.Less(magnitude, Number(given * Math.Pow(2, -bits)));
    }

    private Expr Number(double value) => algebra.Constant(Rational.FromDouble(value));
}

using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability.Series;

/// <summary>
/// Far out on the side where e^v vanishes, what is made of functions of e^v is a series in t = e^v, with x beside it in the coefficients:
/// −log(1 − e^(−e^x)) is −x + t/2 − t²/24 + ….
/// </summary>
internal sealed class NestedExponentials
{
    /// <summary>From which |v| on a series that is long serves, and a short one.</summary>
    public static readonly (double Lowest, int Bits)[] Windows = [(3.5, SeriesForm.WindowBits), (9.75, SeriesForm.NarrowWindowBits)];

    private const int Steps = 32_000;

    private readonly Algebra _algebra;
    private readonly SampleGrid _grid;
    private readonly Symbol _t;
    private readonly Expr _v;

    /// <param name="algebra">The algebra.</param>
    /// <param name="v">What tends to −∞.</param>
    /// <param name="grid">Knows whether coefficients vanish.</param>
    public NestedExponentials(Algebra algebra, Expr v, SampleGrid grid)
    {
        (_algebra, _v, _grid) = (algebra, v, grid);
        _t = (Symbol)algebra.Symbol("t", Symbol.ReplacementIndex, SymbolKind.Variable, Interval.Positive);
    }

    /// <summary>Does a function have an exponential of x in its argument?</summary>
    public static bool OccurIn(Expr expr) => Algebra.Nodes(expr).OfType<Call>().Any(c => c.Arguments.Any(a =>
        a.DependsOnVariable && Algebra.Nodes(a).Any(n => n is Call { Function: Algebra.Exponential, DependsOnVariable: true })));

    /// <summary>The series, where there is one, for each of the windows that it has enough terms for.</summary>
    public IEnumerable<(Expr Form, double Lowest)> Of(Expr expr)
    {
        var replaced = _algebra.Rebuild(expr, node => node is Call { Function: Algebra.Exponential } call ? InT(call.Arguments[0]) ?? node : node);
        if (!Algebra.Contains(replaced, _t) || Algebra.Nodes(replaced).Any(n => n is Piecewise || Choice.Is(n)))
            yield break;
        var expansion = new Expansion(_algebra, _t, _algebra.One, 1, 1, _ => false, _grid, logarithm: _v);
        if (_algebra.Budget.Within(Steps, () => expansion.Of(replaced)) is not { IsEmpty: false } series)
            yield break;
        foreach (var (lowest, bits) in Windows)
        {
            if (SeriesForm.Write(_algebra, _t, series, _t, _algebra.One, bits, 1) is { } form)
                yield return (_algebra.Substitute(form, _t, _algebra.Exp(_v)), lowest);
        }
    }

    // e^(k·v + r) = tᵏ·e^r.
    private Expr? InT(Expr exponent)
    {
        Expr[] terms = [.. TermsOf(exponent)];
        for (var i = 0; i < terms.Length; i++)
        {
            if (_algebra.Divide(terms[i], _v) is Constant { Value: { IsInteger: true } power })
                return _algebra.Multiply(_algebra.Power(_t, power), _algebra.Exp(_algebra.Add([.. terms.Where((_, k) => k != i)])));
        }

        return null;
    }

    // (2·x + 2^x)·log 2 is a product.
    private IEnumerable<Expr> TermsOf(Expr exponent)
    {
        var sum = exponent as Sum ?? (exponent as Product)?.Children.Take(((Product)exponent).Count).OfType<Sum>().FirstOrDefault();
        if (sum is null || _algebra.Divide(exponent, sum) is not { DependsOnVariable: false } factor)
            return [exponent];
        var terms = sum.Terms.Select((t, i) => _algebra.Multiply(_algebra.Scale(t, sum.Coefficients[i]), factor));
        return sum.Constant.IsZero ? terms : terms.Append(_algebra.Scale(factor, sum.Constant));
    }
}

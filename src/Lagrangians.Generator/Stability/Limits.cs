using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Lowering;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability;

/// <summary>
/// A form at x = ±∞: where x·e^x is −∞·0 there, it is computed at the largest number of the type, which is as good as the limit.
/// </summary>
/// <param name="algebra">The algebra.</param>
/// <param name="x">The variable.</param>
/// <param name="choices">Values of the parameters.</param>
internal sealed class Limits(Algebra algebra, Symbol x, IReadOnlyList<Func<Symbol, BigFloat>> choices)
{
    // For each choice and each infinite end, for all forms: they share most of what they are made of.
    private readonly ScalarRun<BigFloat>[] _runs =
        [.. choices.SelectMany(values => Ends(x.Domain).Select(end => new ScalarRun<BigFloat>(new RoundedNumbers(isSingle: false), s => s.Index == x.Index ? end : values(s))))];

    private readonly Lowerer _lowerer = new(algebra);

    /// <summary>The form with finite numbers in place of the infinities, where that gives it a value; in the parts over wide lanes only, if that does.</summary>
    public Expr Of(Expr form)
    {
        var undefined = Undefined(form);
        if (undefined == 0)
            return form;
        var within = algebra.Rebuild(form, node => node is Call { Function: WideArithmetic.Name } ? WithFinite(node) : node);
        foreach (var candidate in new[] { within, WithFinite(form) })
        {
            if (Undefined(candidate) is var rest && rest < undefined)
                (form, undefined) = (candidate, rest);
        }

        return form;
    }

    private Expr WithFinite(Expr form) => algebra.Substitute(form, x, algebra.Call(Finite.Name, x));

    // At how many of the ends it has no value.
    private int Undefined(Expr form) => _runs.Count(run => At(form, run).IsNaN);

    private static IEnumerable<BigFloat> Ends(Interval domain)
    {
        if (!domain.Upper.IsFinite)
            yield return BigFloat.PositiveInfinity;
        if (!domain.Lower.IsFinite)
            yield return -BigFloat.PositiveInfinity;
    }

    private BigFloat At(Expr form, ScalarRun<BigFloat> run)
    {
        try
        {
            return run.Of(_lowerer.Of(form));
        }
        catch (PrecisionLimitException)
        {
            return BigFloat.Zero;
        }
    }
}

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
    private int Undefined(Expr form) => choices.Sum(values => Ends().Count(end => At(form, end, values).IsNaN));

    private IEnumerable<BigFloat> Ends()
    {
        if (!x.Domain.Upper.IsFinite)
            yield return BigFloat.PositiveInfinity;
        if (!x.Domain.Lower.IsFinite)
            yield return -BigFloat.PositiveInfinity;
    }

    private BigFloat At(Expr form, BigFloat end, Func<Symbol, BigFloat> values)
    {
        try
        {
            return RoundedNumbers.Evaluate(new Lowerer(algebra), form, s => s.Index == x.Index ? end : values(s), isSingle: false);
        }
        catch (PrecisionLimitException)
        {
            return BigFloat.Zero;
        }
    }
}

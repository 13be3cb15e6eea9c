using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Simplification;
using Lagrangians.Generator.Stability.Forms;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability.Bodies;

/// <summary>
/// Forms of an expression that might keep more digits and that one would write: identities only, no series. Which of them serves is found by
/// running it.
/// </summary>
internal static class BodyForms
{
    private const int LargestForm = 80;
    private const double Far = 128;

    /// <summary>The forms, the plainer first.</summary>
    /// <param name="algebra">The algebra of the expression.</param>
    /// <param name="expr">The expression.</param>
    /// <param name="x">The variable, where its sides may be told apart.</param>
    /// <param name="parameters">The values of the parameters.</param>
    public static IEnumerable<Expr> Of(Algebra algebra, Expr expr, Symbol? x, Func<Symbol, double> parameters)
    {
        var found = new List<Expr>();
        var seen = new HashSet<Expr>(ReferenceComparer.Instance);
        // Written anew it may do: what cancels is gone, powers are joined.
        Add(expr);
        foreach (var simple in Simple(algebra, expr))
            Add(simple);
        if (x is not null && Algebra.Contains(expr, x) && !Algebra.Nodes(expr).Any(n => n is Symbol s && !ReferenceEquals(s, x) && s.Kind is SymbolKind.Element or SymbolKind.ElementParameter || n is Reduction))
        {
            foreach (var simple in found.ToArray())
            {
                foreach (var sided in Sided(algebra, simple, x, parameters))
                    Add(sided);
            }
        }

        return found.Where(f => f.Size <= LargestForm).Select((form, i) => (form, i)).OrderBy(f => Algebra.Nodes(f.form).Count(n => n is Piecewise)).ThenBy(f => f.i).Select(f => f.form);

        void Add(Expr form)
        {
            if (seen.Add(form))
                found.Add(form);
        }
    }

    private static IEnumerable<Expr> Simple(Algebra algebra, Expr expr)
    {
        var simplified = Simplifier.Simplify(algebra, expr);
        yield return simplified;
        var near = Simplifier.Simplify(algebra, NearOne(algebra, simplified));
        yield return near;
        foreach (var start in new[] { simplified, near })
        {
            var rewritten = Rewriting.Of(algebra, start) ?? start;
            yield return rewritten;
            var joined = Join(algebra, rewritten);
            yield return joined;
            var hypotenuse = RootForms.AsHypotenuse(algebra, joined);
            yield return hypotenuse;
            yield return RootForms.AsHypotenuse(algebra, start);
            yield return RootForms.AsLogarithm(algebra, joined);
            var conjugate = algebra.Rebuild(start, n => n is Sum sum ? RootForms.Conjugate(algebra, sum) ?? sum : n);
            yield return conjugate;
            yield return RootForms.AsHypotenuse(algebra, conjugate);
        }
    }

    private static Expr Join(Algebra algebra, Expr expr) => Simplifier.Simplify(algebra, algebra.Rebuild(expr, node => node switch
    {
        Sum sum => DifferenceForms.Of(algebra, sum),
        Call { Function: "Log" } log when log.Arguments[0] is Sum sum => OfSum(algebra, log, sum),
        Call { Function: "Log" } log when log.Arguments[0] is Call { Function: "Cos" } cosine =>
            algebra.Call("Log1p", algebra.Scale(algebra.Power(algebra.Call("Sin", algebra.Scale(cosine.Arguments[0], Rational.Half)), 2), -2)),
        Call { Function: "Log1p" } log when log.Arguments[0] is Call { Function: Algebra.Exponential } exponential => algebra.Call("Softplus", exponential.Arguments[0]),
        _ => node,
    }));

    // log(a + e^u) is logaddexp(log a, u) for a ≥ 0.
    private static Expr OfSum(Algebra algebra, Call log, Sum sum)
    {
        for (var i = 0; i < sum.Terms.Length; i++)
        {
            if (sum.Terms[i] is not Call { Function: Algebra.Exponential } exponential || !sum.Coefficients[i].IsOne)
                continue;
            var rest = algebra.Subtract(sum, exponential);
            if (algebra.Bounds(rest).IsNonNegative && SumView.CountTerms(rest) == 1)
                return algebra.Call("LogAddExp", algebra.Call("Log", rest), exponential.Arguments[0]);
        }

        return RootForms.AsAreaFunction(algebra, log);
    }

    // Within a logarithm a + b·e^u as a + b + b·expm1(u): where a + b is 1 it is log1p(b·expm1 u). And log(a/b) as log1p((a − b)/b).
    private static Expr NearOne(Algebra algebra, Expr expr) => algebra.Rebuild(expr, node =>
    {
        if (node is not Call { Function: "Log" or "Log1p" } log)
            return node;
        var argument = log.Function == "Log" ? log.Arguments[0] : algebra.Add(algebra.One, log.Arguments[0]);
        if (argument is Product { Count: 2, Coefficient.IsOne: true } quotient && Algebra.IsOne(quotient.Exponent(0)) != Algebra.IsOne(quotient.Exponent(1))
            && quotient.Exponent(0) is Constant { Value: var p } && quotient.Exponent(1) is Constant { Value: var q } && p * q == -1)
        {
            var (over, under) = p.IsOne ? (quotient.Base(0), quotient.Base(1)) : (quotient.Base(1), quotient.Base(0));
            return algebra.Call("Log1p", algebra.Divide(algebra.Subtract(over, under), under));
        }

        var expanded = algebra.Rebuild(argument, n => n is Call { Function: Algebra.Exponential, IsClosed: false } e ? algebra.Add(algebra.One, algebra.Call("Expm1", e.Arguments[0])) : n);
        expanded = Series.Expand.Everywhere(algebra, expanded);
        return expanded is Sum { Constant.IsOne: true } ? algebra.Call("Log1p", algebra.Subtract(expanded, algebra.One)) : node;
    });

    // One form for x ≥ 0 and another for x < 0; one for |x| < 1 and another beyond.
    private static IEnumerable<Expr> Sided(Algebra algebra, Expr expr, Symbol x, Func<Symbol, double> parameters)
    {
        var far = FarForms.Of(algebra, expr, x);
        if (!ReferenceEquals(far, expr))
            yield return algebra.Piecewise(algebra.Less(algebra.Call("Abs", x), algebra.One), expr, far);
        if (Algebra.Nodes(expr).Any(n => n is Piecewise))
            yield break;
        var grid = new SampleGrid(algebra, x, algebra.One, isRounded: false, s => parameters(s), [], [], []);
        Expr? positive = null, negative = null;
        try
        {
            (positive, negative) = (Mirrored(1), Mirrored(-1));
        }
        catch (PrecisionLimitException)
        {
        }

        if (positive is null && negative is null)
            yield break;
        if (positive is not null)
            yield return positive;
        if (negative is not null)
            yield return negative;
        yield return algebra.Piecewise(algebra.Less(algebra.Zero, x), positive ?? expr, negative ?? expr);

        Expr? Mirrored(int side) => MirroredForm.Of(algebra, expr, side * Far, grid) is { } form ? Join(algebra, NearOne(algebra, Simplifier.Simplify(algebra, form))) : null;
    }
}

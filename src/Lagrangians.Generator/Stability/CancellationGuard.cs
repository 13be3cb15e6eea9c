using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability;

/// <summary>
/// What loses digits for some values of the parameters only, and there for some x, is seen while it is computed: a sum that is far smaller than its terms,
/// an exponent by which a rounding is multiplied. There the expression is computed in wide lanes instead. This asks for no region of x and the parameters,
/// which may be of any shape.
/// </summary>
/// <param name="algebra">The algebra.</param>
/// <param name="defaults">The points at the defaults, for most of which nothing may change.</param>
internal sealed class CancellationGuard(Algebra algebra, IReadOnlyList<GridPoint> defaults)
{
    // How many bits a sum may lose: the roundings of its terms count as many times.
    private const int AllowedBits = 3;
    private const int MaximumSums = 3;

    // What multiplies the roundings of an argument.
    private const int AllowedExponent = 8;

    // Of the points in the ordinary range, how many may be computed in wide lanes for it.
    private const double AllowedShare = 0.2;

    /// <summary>The form with a condition on the sums that cancel; itself where these do not explain why it fails.</summary>
    /// <param name="expr">The expression.</param>
    /// <param name="form">Its form.</param>
    /// <param name="points">Points all over the range of the parameters.</param>
    /// <param name="fallbacks">What may be computed instead, the best first.</param>
    public Expr Of(Expr expr, Expr form, IReadOnlyList<GridPoint> points, IReadOnlyList<Expr> fallbacks)
    {
        var failing = points.Where(p => WholeRange.Fails(expr, form, p)).ToList();
        var conditions = new List<Expr>();
        while (conditions.Count < MaximumSums && failing.Count > 0)
        {
            var best = failing.SelectMany(p => Losing(form, p)).GroupBy(c => c, ReferenceComparer.Instance).OrderByDescending(g => g.Count()).FirstOrDefault()?.Key;
            if (best is null)
                break;
            conditions.Add(best);
            failing.RemoveAll(p => p.Judge.Holds(best));
        }

        if (conditions.Count == 0)
            return form;
        var cancels = algebra.Join(Connective.Or, [.. conditions]);
        var ordinary = defaults.Where(p => Math.Abs(p.V) is > 0.01 and < 100).ToArray();
        if (ordinary.Count(p => IsPlain(form, p) && p.Judge.Holds(cancels)) > AllowedShare * ordinary.Length)
            return form;
        // There wide lanes have to keep the digits that are lost, and elsewhere those that are not.
        var affected = points.Concat(defaults).Where(p => IsPlain(form, p) && p.Judge.Holds(cancels)).ToArray();
        var wasRight = affected.Where(p => !WholeRange.Fails(expr, form, p)).ToArray();
        var fallback = fallbacks.Select(f => algebra.Call(WideArithmetic.Name, f)).Where(f => wasRight.All(p => !WholeRange.Fails(form, f, p)))
            .OrderBy(f => affected.Count(p => WholeRange.Fails(expr, form, f, p))).FirstOrDefault();
        if (fallback is null || affected.Count(p => WholeRange.Fails(expr, form, fallback, p)) * 2 > affected.Length - wasRight.Length)
            return form;
        return Guarded(form, cancels, fallback);
    }

    // What is computed in wide lanes already stays.
    private Expr Guarded(Expr form, Expr cancels, Expr fallback) => form switch
    {
        Piecewise piece when ReferenceEquals(piece.WhenTrue, fallback) && !HasWide(piece.WhenFalse) => algebra.Piecewise(algebra.Join(Connective.Or, piece.Condition, cancels), fallback, piece.WhenFalse),
        Piecewise piece when HasWide(piece) => algebra.Piecewise(piece.Condition, Guarded(piece.WhenTrue, cancels, fallback), Guarded(piece.WhenFalse, cancels, fallback)),
        Call { Function: WideArithmetic.Name } => form,
        _ => algebra.Piecewise(cancels, fallback, form),
    };

    private static bool HasWide(Expr form) => form is Piecewise piece ? HasWide(piece.WhenTrue) || HasWide(piece.WhenFalse) : form is Call { Function: WideArithmetic.Name };

    private static bool IsPlain(Expr form, GridPoint point) => point.Judge.PieceOf(form) is not Call { Function: WideArithmetic.Name };

    private IEnumerable<Expr> Losing(Expr form, GridPoint point) =>
        point.Judge.PieceOf(form) is not Call { Function: WideArithmetic.Name } and var piece ? Cancelling(piece, point.Judge).Concat(Amplifying(piece, point.Judge)) : [];

    // That an exponent is large, of each that is.
    private IEnumerable<Expr> Amplifying(Expr piece, Judge judge)
    {
        foreach (var node in Algebra.Nodes(piece).Where(n => !n.IsClosed))
        {
            var exponents = node switch
            {
                Call { Function: Algebra.Exponential or "Sigmoid" or "Softplus" or "Cosh" or "Sinh" } call when call.Arguments[0] is Sum or Product => [call.Arguments[0]],
                Product product => Enumerable.Range(0, product.Count).Select(product.Exponent).Where(e => !e.IsClosed),
                _ => Enumerable.Empty<Expr>(),
            };
            foreach (var exponent in exponents)
            {
                var large = algebra.Less(algebra.Constant(AllowedExponent), algebra.Call("Abs", exponent));
                if (judge.IsDefined(exponent) && judge.Holds(large))
                    yield return large;
            }
        }
    }

    // That a sum of the piece is small against its largest term, for each sum that is.
    private IEnumerable<Expr> Cancelling(Expr piece, Judge judge)
    {
        foreach (var sum in Algebra.Nodes(piece).OfType<Sum>().Where(s => !s.IsClosed))
        {
            var terms = Enumerable.Range(0, sum.Terms.Length).Select(i => algebra.Scale(sum.Terms[i], sum.Coefficients[i]));
            if (!sum.Constant.IsZero)
                terms = terms.Prepend(algebra.Constant(sum.Constant));
            var values = terms.Select(t => (Term: t, Size: judge.IsDefined(t) ? judge.Near(t).Abs() : ScaledDouble.Infinity)).ToArray();
            if (!judge.IsDefined(sum) || values.Any(v => !v.Size.IsFinite))
                continue;
            var largest = values.Aggregate((a, b) => b.Size > a.Size ? b : a);
            if (largest.Size.Scale(-AllowedBits) > judge.Near(sum).Abs())
                yield return algebra.Less(algebra.Call("Abs", sum), algebra.Scale(algebra.Call("Abs", largest.Term), new Rational(1, 1 << AllowedBits)));
        }
    }
}

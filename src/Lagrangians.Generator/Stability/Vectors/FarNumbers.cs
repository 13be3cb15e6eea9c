using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Simplification;
using Lagrangians.Generator.Stability.Forms;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability.Vectors;

/// <summary>
/// Numbers made of functions of a norm, where what these tend to cancels far out: r·tanh r − log cosh r is log 2 and something small there, and no number of
/// digits shows it at r = 10³⁰⁰.
/// </summary>
/// <param name="algebra">The algebra.</param>
internal sealed class FarNumbers(Algebra algebra)
{
    // Where the functions differ from what they tend to in their first digits still.
    private const int First = 1;

    private const double Far = 1e20;
    private const int Bits = 300;

    // So much is lost far out that the other form is worth its time.
    private const int LostBits = 40;

    /// <summary>The number, by what its functions tend to where their arguments are above 1; itself where nothing cancels.</summary>
    public Expr Of(Expr number)
    {
        if (number.VariesByElement || !Algebra.Nodes(number).Any(n => n is Reduction { Kind: ReductionKind.Norm }))
            return number;
        // Far out no norm is 0.
        var regular = algebra.Rebuild(number, node => node is Piecewise { Condition: Relation { Comparison: Comparison.Equal } zero } piece && IsOfNorm(zero) ? piece.WhenFalse : node);
        var ofNorms = algebra.Rebuild(Simplifier.Simplify(algebra, regular), node => node is Reduction { Kind: ReductionKind.Sum } sum && SquareIn(sum) is { } element
            ? algebra.Power(algebra.Reduce(ReductionKind.Norm, element), 2)
            : node);
        if (!IsLost(ofNorms))
            return number;
        var arguments = new List<Expr>();
        if (MirroredForm.Of(algebra, ofNorms, SignOf) is not { } far || arguments.Count == 0 || IsLost(far))
            return number;
        return algebra.Piecewise(algebra.Less(algebra.Constant(First), arguments[0]), Simplifier.Simplify(algebra, far), number);

        int SignOf(Expr u)
        {
            // What is of an element is another for each of them.
            if (u.VariesByElement || !algebra.Bounds(u).IsNonNegative || !Algebra.Nodes(u).Any(n => n is Reduction { Kind: ReductionKind.Norm }))
                return 0;
            arguments.Add(u);
            return 1;
        }
    }

    private static bool IsOfNorm(Relation zero) =>
        (Algebra.IsZero(zero.Left) && zero.Right is Reduction { Kind: ReductionKind.Norm }) || (Algebra.IsZero(zero.Right) && zero.Left is Reduction { Kind: ReductionKind.Norm });

    // f of Σ f².
    private static Expr? SquareIn(Reduction sum) =>
        sum.Body is Product { Count: 1, Coefficient.IsOne: true } product && product.Exponent(0) is Constant { Value: var power } && power == 2 ? product.Base(0) : null;

    // Whether the terms are larger than their sum by many digits where all norms are large.
    private bool IsLost(Expr number)
    {
        if (number is not Sum sum)
            return false;
        var run = new HighPrecision(s => s.Domain.Contains(Interval.Point(1)) || !s.Domain.Lower.IsFinite ? 1 : (s.Domain.Lower.Value + 1).ToDouble(), Bits, _ => Far);
        var value = run.EvaluateIfPossible(number);
        if (!value.IsFinite)
            return false;
        return sum.Terms.Select(run.EvaluateIfPossible).Any(t => t.IsFinite && !t.IsZero && (value.IsZero || t.Magnitude - value.Magnitude > LostBits));
    }
}

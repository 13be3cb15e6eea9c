using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Calculus;
using Lagrangians.Generator.Calculus.Seams;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Simplification;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability;

/// <summary>A point at which what was given is not the derivative.</summary>
/// <param name="Point">The point, as text.</param>
/// <param name="Given">What was given.</param>
/// <param name="Derivative">The derivative.</param>
internal sealed record Disagreement(string Point, double Given, double Derivative);

/// <summary>
/// Checks that what the user gives as a derivative is one: symbolically if simplification shows it, else in high precision at fixed
/// points. No floating-point function of the host takes part.
/// </summary>
/// <remarks>
/// The user may give a form that is right to the last digits of the type instead of exactly: a Taylor window, a cut-off beyond which
/// only 1 is left, a rounded constant. See <see cref="Tolerance"/>.
/// </remarks>
internal static class DerivativeCheck
{
    private const long Bytes = 8L << 20;
    private const long BytesOfAnswer = 500;

    // Evaluated nodes, so that a body of thousands takes a fraction of a second.
    private const int MaximumEvaluations = 60_000;
    private const int LeastPoints = 6;

    private static readonly Memory<DerivativeClaim, Answer> Known = new(Bytes, (claim, _) => BytesOfAnswer + ExpressionSize.Of([claim.Lagrangian, claim.Derivative]));

    /// <summary>A point where the claim is wrong, or null where none was found.</summary>
    public static Disagreement? Find(DerivativeClaim claim, CancellationToken cancellation) =>
        Known.Of(claim, () => new Answer(SearchWithinBudget(claim, cancellation)), cancellation).Found;

    private static Disagreement? SearchWithinBudget(DerivativeClaim claim, CancellationToken cancellation)
    {
        try
        {
            return Budget.OfStage(StageBudgets.Check, cancellation).Run(() => Search(claim, new Budget(cancellation)));
        }
        catch (BudgetExceededException)
        {
            return null; // LAG006 says so, or the given form is far larger than what it replaces.
        }
    }

    private static Disagreement? Search(DerivativeClaim claim, Budget budget)
    {
        var algebra = FunctionLibrary.NewAlgebra(budget);
        var lagrangian = algebra.Import(claim.Lagrangian);
        var given = algebra.Import(claim.Derivative);
        var derivative = Derive(algebra, lagrangian, claim);
        if (IsZero(algebra, derivative, given))
            return null;

        var switches = BranchPoints.SwitchesOf(algebra, [derivative, given], claim.Parameters[0].Symbol);
        var comparison = new Comparer(claim, lagrangian, derivative, given);
        var left = Math.Max(LeastPoints, MaximumEvaluations / (Algebra.Nodes(derivative).Count() + Algebra.Nodes(given).Count()));
        foreach (var group in SamplePoints.Of(claim, switches, budget.Cancellation))
        {
            PointValues[] values = [.. group.Take(left).Select(p => new PointValues(p, budget.Cancellation))];
            left = Math.Max(LeastPoints, left - values.Length);
            if (comparison.First(values) is { } found)
                return found;
        }

        return null;
    }

    private static Expr Derive(Algebra algebra, Expr lagrangian, DerivativeClaim claim)
    {
        var symbol = (Symbol)algebra.Import(claim.Parameters[claim.Parameter].Symbol);
        var value = Simplifier.Simplify(algebra, lagrangian);
        return symbol.VariesByElement
            ? Simplifier.Simplify(algebra, LinearFunctional.Gradient(algebra, SharedSeams.Unite(algebra, value), symbol))
            : DerivedLagrangian.Derivative(algebra, value, symbol);
    }

    private static bool IsZero(Algebra algebra, Expr derivative, Expr given)
    {
        var simplified = Simplifier.Simplify(algebra, given);
        return ReferenceEquals(derivative, simplified)
            || Algebra.IsZero(Simplifier.Simplify(algebra, algebra.Subtract(derivative, simplified)));
    }

    private sealed record Answer(Disagreement? Found);

    private sealed class Comparer(DerivativeClaim claim, Expr lagrangian, Expr derivative, Expr given)
    {
        // Of a point further out a value that is not finite may be an overflow of the high precision itself: exp(exp(100)).
        private const double Moderate = 6;

        private readonly Symbol[] _symbols =
            [.. claim.Parameters.Select(p => p.Symbol).Where(s => Algebra.Nodes(lagrangian).Concat(Algebra.Nodes(given)).Any(s.Equals))];

        public Disagreement? First(PointValues[] points)
        {
            // Not near 0, where there may be a pole.
            var scale = points.Where(p => p.Point.Magnitude is > 0.1 and < 3)
                .SelectMany(p => Elements(p).Select(i => BigFloat.Abs(p.Draft(derivative, i)))).Where(v => v.IsFinite)
                .Aggregate(BigFloat.Zero, BigFloat.Max);
            foreach (var point in points)
            {
                var within = Elements(point).Select(i => BigFloat.Abs(point.Draft(derivative, i))).Where(v => v.IsFinite).Aggregate(scale, BigFloat.Max);
                foreach (var element in Elements(point))
                {
                    if (At(point, element, new Tolerance(within, claim.IsSingle)) is { } found)
                        return found;
                }
            }

            return null;
        }

        // The derivative in a number is one number, that in a vector one for each element.
        private IEnumerable<int> Elements(PointValues point) => Enumerable.Range(0, IsGradient ? point.Point.Count : 1);

        private bool IsGradient => claim.Parameters[claim.Parameter].Symbol.VariesByElement;

        private Disagreement? At(PointValues point, int element, Tolerance tolerance)
        {
            if (tolerance.Accepts(point.Draft(given, element), point.Draft(derivative, element)))
                return null;
            if (point.Certain(derivative, element, tolerance.Resolution) is not { IsFinite: true } right
                || point.Certain(given, element, tolerance.Resolution) is not { } wrong
                || tolerance.Accepts(wrong, right)
                || (!wrong.IsFinite && point.Point.Magnitude > Moderate)
                || point.IsOnEdge(derivative) || point.IsOnEdge(lagrangian)
                || point.Certain(lagrangian, claim.IsOfVector ? 0 : element, tolerance.Resolution) is not { IsFinite: true }
                || tolerance.Plus(Sensitivity(point, element, right)).Accepts(wrong, right))
                return null;
            return new Disagreement(Describe(point.Point, element), wrong.ToDouble(), right.ToDouble());
        }

        // How much the last digits of x and of the parameters matter: as much as those of the constants in the body.
        private BigFloat Sensitivity(PointValues point, int element, BigFloat value)
        {
            var sum = BigFloat.Zero;
            foreach (var symbol in _symbols)
            {
                if (symbol.Kind == SymbolKind.Integer)
                    continue;
                var moved = new PointValues(point.Point.Nudged(symbol.Index), default).Certain(derivative, element, BigFloat.Zero);
                if (moved is { IsFinite: true } nearby)
                    sum = BigFloat.Add(sum, BigFloat.Abs(BigFloat.Subtract(nearby, value, 64)), 64);
            }

            return sum;
        }

        private string Describe(SamplePoint point, int element) =>
            point.Describe(_symbols) + (IsGradient && point.Count > 1 ? $", element {element}" : string.Empty);
    }
}

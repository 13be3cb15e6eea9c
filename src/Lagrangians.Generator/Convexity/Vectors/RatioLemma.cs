using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Calculus;
using Lagrangians.Generator.Convexity.Rules;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Vectors;

/// <summary>
/// φ(S) with S = Σ h(xᵢ), h convex and φ increasing: with h′² ≤ (a·h + b)·h″ the Cauchy–Schwarz inequality gives
/// (Σh′v)² ≤ (a·S + n·b)·Σh″v², so that the Hessian φ′·diag(h″) + φ″·h′h′ᵀ is positive semidefinite if φ′ + φ″·(a·S + n·b) ≥ 0.
/// For a concave h and a decreasing φ the same of −h.
/// </summary>
internal sealed class RatioLemma(Algebra algebra, SignProver signs)
{
    private const int Boxes = 150;

    private static readonly (Rational A, Rational B)[] Guesses = [(1, 0), (2, 0), (Rational.Half, 0), (0, 1), (1, 1), (1, -1)];

    /// <summary>The proof that the function of the core is convex in x, or null.</summary>
    public Fact? Prove(ShapeProver prover, Expr expr, Core core)
    {
        if (core.Part is not Reduction { Kind: ReductionKind.Sum } sum)
            return null;
        // What the terms are functions of: each element, or an affine function of it.
        var term = Core.Of(prover, sum.Body).FirstOrDefault(c => prover.Of(c.Part).IsAffine);
        if (term is null || !OneNumber.IsSmooth(term.Function) || !OneNumber.IsSmooth(core.Function))
            return null;
        var isConcave = prover.Of(sum).Convex is null;
        var (h, x) = (isConcave ? algebra.Negate(term.Function) : term.Function, term.Variable);
        var slope = Derivative(h, x);
        var bend = Derivative(slope, x);
        if (signs.NonNegative(bend, Boxes) is null)
            return null;
        var (s, phi) = Outer(core, isConcave);
        var outerSlope = Derivative(phi, s);
        var outerBend = Derivative(outerSlope, s);
        if (signs.NonNegative(outerSlope, Boxes) is null)
            return null;
        var varying = Algebra.Nodes(sum.Body).OfType<Symbol>().Where(n => n.Kind == SymbolKind.ElementParameter).Select(n => n.Index).ToArray();
        foreach (var (a, b) in Bounds(h, slope, bend, x))
        {
            // What differs from element to element has no place in a bound for all.
            if (Algebra.Nodes(a).Concat(Algebra.Nodes(b)).OfType<Symbol>().Any(n => varying.Contains(n.Index)))
                continue;
            var room = algebra.Add(algebra.Multiply(a, s), algebra.Multiply(algebra.Length, b));
            if (signs.NonNegative(algebra.Add(outerSlope, algebra.Multiply(outerBend, room)), Boxes) is null)
                continue;
            var (name, sign) = (ShapeProver.Name(expr), isConcave ? "−" : "");
            return new Fact(
                $"{name} is convex",
                $"with h = {sign}{ShapeProver.Name(sum.Body)} and S = Σh, h′²/h″ ≤ {algebra.Add(algebra.Multiply(a, algebra.Symbol("h", 0, SymbolKind.Parameter, Interval.All)), b)}, and φ′ + φ″·({room}) ≥ 0 where t = S");
        }

        return null;
    }

    private Expr Derivative(Expr expr, Symbol symbol) => DerivedLagrangian.Derivative(algebra, expr, symbol);

    // φ as a function of S, or for a concave h of −S.
    private (Symbol S, Expr Phi) Outer(Core core, bool isConcave)
    {
        if (!isConcave)
            return (core.Variable, core.Function);
        var s = (Symbol)algebra.Symbol("t", 0, SymbolKind.Variable, -core.Variable.Domain);
        return (s, algebra.Substitute(core.Function, core.Variable, algebra.Negate(s)));
    }

    // Pairs a, b with h′² ≤ (a·h + b)·h″: the exact ones, if h′²/h″ is of that form, or guessed and proven.
    private IEnumerable<(Expr A, Expr B)> Bounds(Expr h, Expr slope, Expr bend, Symbol x)
    {
        var ratio = Simplification.Simplifier.Simplify(algebra, algebra.Divide(algebra.Power(slope, 2), bend));
        var a = Simplification.Simplifier.Simplify(algebra, algebra.Divide(Derivative(ratio, x), slope));
        if (!Algebra.Contains(a, x))
        {
            var b = Simplification.Simplifier.Simplify(algebra, algebra.Subtract(ratio, algebra.Multiply(a, h)));
            if (!Algebra.Contains(b, x))
                yield return (a, b);
        }

        foreach (var (guessA, guessB) in Guesses)
        {
            var (p, q) = (algebra.Constant(guessA), algebra.Constant(guessB));
            var room = algebra.Subtract(algebra.Multiply(algebra.Add(algebra.Multiply(p, h), q), bend), algebra.Power(slope, 2));
            if (signs.NonNegative(room, Boxes) is not null)
                yield return (p, q);
        }
    }
}

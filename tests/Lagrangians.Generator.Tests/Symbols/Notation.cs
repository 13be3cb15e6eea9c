using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Calculus;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Simplification;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Tests.Symbols;

/// <summary>Formulas in tests: an algebra with x, parameters of several domains, and what is asked of an expression.</summary>
internal sealed class Notation
{
    public Notation(Budget? budget = null) => Algebra = FunctionLibrary.NewAlgebra(budget ?? new Budget(default));

    public Algebra Algebra { get; }

    public Term X => Symbol("x", 0, SymbolKind.Variable, Interval.All);

    public Term Y => Symbol("y", 1, SymbolKind.Parameter, Interval.All);

    public Term Beta => Symbol("beta", 2, SymbolKind.Parameter, Interval.Positive);

    public Term Scale => Symbol("scale", 3, SymbolKind.Parameter, Interval.All);

    /// <summary>n &gt; 1.</summary>
    public Term N => Symbol("n", 4, SymbolKind.Parameter, new(Bound.At(1, open: true), Bound.Infinite));

    /// <summary>An integer.</summary>
    public Term K => Symbol("k", 5, SymbolKind.Integer, Interval.All);

    /// <summary>A number that is not negative.</summary>
    public Term C => Symbol("c", 6, SymbolKind.Parameter, Interval.NonNegative);

    public Term Of(Rational value) => new(Algebra, Algebra.Constant(value));

    public Term Max(Term a, Term b) => a.Call("Max", b);

    public Term Abs(Term a) => a.Call("Abs");

    public Term If(Expr condition, Term whenTrue, Term whenFalse) =>
        new(Algebra, Algebra.Piecewise(condition, whenTrue.Expr, whenFalse.Expr));

    public Expr IsPositive(Term a) => Algebra.Less(Algebra.Zero, a.Expr);

    public Term Simplify(Term term) => term with { Expr = Simplifier.Simplify(Algebra, term.Expr) };

    public Term Derivative(Term term, Term symbol, int order = 1)
    {
        term = Simplify(term);
        for (; order > 0; order--)
            term = term with { Expr = DerivedLagrangian.Derivative(Algebra, term.Expr, symbol.Expr) };
        return term;
    }

    public Term Energy(Term term) =>
        term with { Expr = LegendreTransform.Of(Algebra, Simplify(term).Expr, Derivative(term, X).Expr, X.Expr) };

    /// <summary>The value where the symbols have these values, the others NaN.</summary>
    public static double Value(Term term, params (string Name, double Value)[] values) =>
        new HighPrecision(s => values.FirstOrDefault(v => v.Name == s.Name) is { Name: not null } v ? v.Value : BigFloat.NaN, 300)
            .Evaluate(term.Expr).ToDouble();

    private Term Symbol(string name, int index, SymbolKind kind, Interval domain) => new(Algebra, Algebra.Symbol(name, index, kind, domain));
}

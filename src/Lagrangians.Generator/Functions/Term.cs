using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Functions;

/// <summary>An expression with its algebra, so that formulas are written as formulas.</summary>
internal readonly record struct Term(Algebra Algebra, Expr Expr)
{
    /// <summary>The number, if it is one.</summary>
    public Rational? Value => (Expr as Constant)?.Value;

    public Interval Bounds => Algebra.Bounds(Expr);

    public static Term operator +(Term a, Term b) => new(a.Algebra, a.Algebra.Add(a.Expr, b.Expr));

    public static Term operator +(Term a, Rational b) => a + a.Number(b);

    public static Term operator +(Rational a, Term b) => b.Number(a) + b;

    public static Term operator -(Term a, Term b) => new(a.Algebra, a.Algebra.Subtract(a.Expr, b.Expr));

    public static Term operator -(Term a, Rational b) => a - a.Number(b);

    public static Term operator -(Rational a, Term b) => b.Number(a) - b;

    public static Term operator -(Term a) => new(a.Algebra, a.Algebra.Negate(a.Expr));

    public static Term operator *(Term a, Term b) => new(a.Algebra, a.Algebra.Multiply(a.Expr, b.Expr));

    public static Term operator *(Rational a, Term b) => new(b.Algebra, b.Algebra.Scale(b.Expr, a));

    public static Term operator /(Term a, Term b) => new(a.Algebra, a.Algebra.Divide(a.Expr, b.Expr));

    public static Term operator /(Rational a, Term b) => b.Number(a) / b;

    public static Term operator /(Term a, Rational b) => new(a.Algebra, a.Algebra.Scale(a.Expr, 1 / b));

    public Term Number(Rational value) => new(Algebra, Algebra.Constant(value));

    public Term Call(string function, params Term[] rest) => new(Algebra, Algebra.Call(function, [Expr, .. rest.Select(t => t.Expr)]));

    public Term Pow(Term exponent) => new(Algebra, Algebra.Power(Expr, exponent.Expr));

    public Term Pow(Rational exponent) => new(Algebra, Algebra.Power(Expr, exponent));

    public Term Sqrt() => new(Algebra, Algebra.Sqrt(Expr));

    /// <summary>A number that has a name, such as π.</summary>
    public Term Named(string name) => new(Algebra, Algebra.Call(name));

    public Term Exp() => new(Algebra, Algebra.Exp(Expr));

    public Term Log() => Call("Log");

    /// <summary>This where left is less than right, else <paramref name="otherwise"/>.</summary>
    public Term Where(Term left, Term right, Term otherwise) =>
        new(Algebra, Algebra.Piecewise(Algebra.Less(left.Expr, right.Expr), Expr, otherwise.Expr));
}

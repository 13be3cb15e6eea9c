using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;
using Lagrangians.Generator.Tests.Symbols;

namespace Lagrangians.Generator.Tests.Simplification;

public sealed class SimplificationTests
{
    private readonly Notation _ = new();

    private void AssertSimplifies(string expected, Term term)
    {
        var simple = _.Simplify(term);
        Assert.Equal(expected, simple.Expr.ToString());
        Assert.Same(simple.Expr, _.Simplify(simple).Expr);
    }

    [Fact]
    public void Logarithms_of_exponentials_are_functions_of_their_own()
    {
        AssertSimplifies("Softplus(x)", (1 + _.X.Exp()).Log());
        AssertSimplifies("Log1p(x * x)", (1 + _.X.Pow(2)).Log());
        AssertSimplifies("LogAddExp(y, x)", (_.X.Exp() + _.Y.Exp()).Log());
        AssertSimplifies("LogCosh(x)", _.X.Call("Cosh").Log());
        AssertSimplifies("Log1mExp(x)", (1 - _.X.Exp()).Log());
        AssertSimplifies("-Softplus(-x)", _.X.Call("Sigmoid").Log());
        AssertSimplifies("XLogX(x)", _.X * _.X.Log());
    }

    // Found by fuzzing: over vectors it was printed as a comparison of two literals.
    [Fact]
    public void What_is_asked_of_numbers_is_decided() =>
        AssertSimplifies("x", _.X.Where(_.X.Number(Rational.Half / 2), _.X.Number(Rational.Half).Call("Softplus"), _.Y));

    [Fact]
    public void Quotients_of_exponentials_are_sigmoids()
    {
        var e = _.X.Exp();
        AssertSimplifies("Sigmoid(x)", e / (1 + e));
        AssertSimplifies("Sigmoid(x)", 1 / (1 + (-_.X).Exp()));
        AssertSimplifies("Sigmoid(-x)", 1 / (1 + e));
        AssertSimplifies("Sigmoid(-x)", 1 - e / (1 + e));
        AssertSimplifies("Tanh(x)", _.X.Call("Sinh") / _.X.Call("Cosh"));
        AssertSimplifies("Tan(x)", _.X.Call("Sin") / _.X.Call("Cos"));
    }

    [Fact]
    public void Sums_that_lose_digits_are_joined()
    {
        AssertSimplifies("Expm1(x)", _.X.Exp() - 1);
        AssertSimplifies("2 * Cosh(x)", _.X.Exp() + (-_.X).Exp());
        AssertSimplifies("2 * Sinh(x)", _.X.Exp() - (-_.X).Exp());
        AssertSimplifies("Erfc(x)", 1 - _.X.Call("Erf"));
        AssertSimplifies("NormalCdf(-x)", 1 - _.X.Call("NormalCdf"));
        AssertSimplifies("1 / Pow(Cosh(x), 2)", 1 - _.X.Call("Tanh").Pow(2));
        AssertSimplifies("Pow(Cos(x), 2)", 1 - _.X.Call("Sin").Pow(2));
        AssertSimplifies("x / (x + 1)", 1 - 1 / (1 + _.X));
        AssertSimplifies("x", _.X.Call("Softplus") - (-_.X).Call("Softplus"));
    }

    [Fact]
    public void Magnitudes_and_signs_have_one_form()
    {
        var (x, abs, sign) = (_.X, _.Abs(_.X), _.X.Call("Sign"));
        AssertSimplifies("Abs(x)", x * sign);
        AssertSimplifies("x", abs * sign);
        AssertSimplifies("x * x", abs * abs);
        AssertSimplifies("Sign(x)", x / abs);
        AssertSimplifies("1 / Abs(x)", abs / (x * x));
    }

    [Fact]
    public void Within_a_piece_its_condition_is_known()
    {
        var positive = _.IsPositive(_.X);
        AssertSimplifies("x > 0 ? Exp(x) : y", _.If(positive, _.Max(_.X, _.Of(0)).Exp(), _.Y));
        AssertSimplifies("x > 0 ? 2 : 3", _.If(positive, _.If(positive, _.Of(2), _.X) + 0, _.If(positive, _.X, _.Of(3))));
        AssertSimplifies("x > 0 ? 2 : 3", _.If(positive, _.If(_.Algebra.Compare(Comparison.LessOrEqual, _.X.Expr, _.Algebra.Zero), _.X, _.Of(2)), _.Of(3)));
        AssertSimplifies("Max(x, 0)", _.If(positive, _.X, _.Of(0)));
        AssertSimplifies("Min(x, 0)", _.If(positive, _.Of(0), _.X));
        AssertSimplifies("Expm1(Max(x, 0))", _.If(positive, _.X.Exp() - 1, _.Of(0)));
    }

    // Max(x, x/10) is x for x ≥ 0; taking that for a consequence of the condition once multiplied x by itself without end.
    [Fact]
    public void What_is_known_anyway_is_no_consequence_of_a_condition()
    {
        var part = new Rational(1, 10) * _.C;
        var piece = _.If(_.Algebra.Compare(Comparison.LessOrEqual, part.Expr, _.C.Expr), _.Beta, 2 * _.C);
        Assert.Equal(2, Notation.Value(_.Simplify(piece) with { Expr = _.Simplify(piece).Expr }, ("c", 1), ("beta", 2)));
        Assert.Same(_.Simplify(piece).Expr, _.Simplify(_.Simplify(piece)).Expr);
    }
}

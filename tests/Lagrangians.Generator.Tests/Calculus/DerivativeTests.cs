using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Tests.Symbols;

namespace Lagrangians.Generator.Tests.Calculus;

public sealed class DerivativeTests
{
    private readonly Notation _ = new();

    private static void AssertPrints(string expected, Term term) => Assert.Equal(expected, term.Expr.ToString());

    private Term Softplus => _.Scale / _.Beta * ((_.Beta * _.X).Exp() + 1).Log();

    [Fact]
    public void Derivatives_are_what_a_good_hand_would_write()
    {
        AssertPrints("scale * Sigmoid(beta * x)", _.Derivative(Softplus, _.X));
        AssertPrints("Tanh(beta * x)", _.Derivative((_.Beta * _.X).Call("Cosh").Log() / _.Beta, _.X));
        AssertPrints("Pow(Max(x, 0), n - 1)", _.Derivative(1 / _.N * _.Max(_.X, _.Of(0)).Pow(_.N), _.X));
        AssertPrints("x", _.Derivative(Rational.Half * _.X * _.X, _.X));
        AssertPrints("Max(x, 0)", _.Derivative(_.Max(_.X, _.Of(0)).Pow(2) / 2, _.X));
        AssertPrints("Exp(beta * x)", _.Derivative((_.Beta * _.X).Exp() / _.Beta, _.X));
        AssertPrints("Log(x) + 1", _.Derivative(_.X * _.X.Log(), _.X));
        AssertPrints("x / (Abs(x) + 1)", _.Derivative(_.Abs(_.X) - (1 + _.Abs(_.X)).Log(), _.X));
        AssertPrints("x / Sqrt(x * x + 1)", _.Derivative((_.X.Pow(2) + 1).Sqrt(), _.X));
    }

    [Fact]
    public void A_power_without_a_domain_is_guarded() =>
        AssertPrints("x > 0 ? Pow(x, y - 1) : 0", _.Derivative(_.Max(_.X, _.Of(0)).Pow(_.Y) / _.Y, _.X));

    [Fact]
    public void Parameters_have_derivatives()
    {
        AssertPrints("Softplus(beta * x) / beta", _.Derivative(Softplus, _.Scale));
        AssertPrints("Sigmoid(beta * x)", _.Derivative(_.Derivative(Softplus, _.X), _.Scale));
        AssertPrints("scale * x * Sigmoid(-beta * x) * Sigmoid(beta * x)", _.Derivative(_.Derivative(Softplus, _.X), _.Beta));
        var inDegree = _.Derivative(_.X.Pow(_.N), _.N);
        Assert.Equal(0, Notation.Value(inDegree, ("x", 0), ("n", 2)));
        Assert.Equal(9 * Math.Log(3), Notation.Value(inDegree, ("x", 3), ("n", 2)), 14);
        var rectified = _.Derivative(_.Max(_.X, _.Of(0)).Pow(_.N), _.N);
        Assert.Equal(0, Notation.Value(rectified, ("x", -2), ("n", 2)));
        Assert.Equal(0, Notation.Value(rectified, ("x", 0), ("n", 2)));
        Assert.Equal(4 * Math.Log(2), Notation.Value(rectified, ("x", 2), ("n", 2)), 14);
    }

    // The sign of x has no value of its own at 0, but the derivative has a limit.
    [Fact]
    public void The_second_derivative_has_its_limit_at_the_kink()
    {
        var curvature = _.Derivative(_.Abs(_.X) - (1 + _.Abs(_.X)).Log(), _.X, 2);
        foreach (var x in new[] { -3.0, -1, 0, 0.5, 2 })
            Assert.Equal(1 / Math.Pow(1 + Math.Abs(x), 2), Notation.Value(curvature, ("x", x)), 15);
    }

    [Fact]
    public void The_piece_not_taken_has_no_effect()
    {
        var zero = _.Of(0);
        var positive = _.IsPositive(_.X);
        Check(_.Max(_.X, zero).Sqrt(), x => x > 0 ? 0.5 / Math.Sqrt(x) : 0);
        Check(_.Max(_.X, zero).Pow(new Rational(3, 2)), x => x > 0 ? 1.5 * Math.Sqrt(x) : 0);
        Check(_.If(positive, _.X.Log(), zero), x => x > 0 ? 1 / x : 0);
        Check(_.If(positive, _.X * _.X.Log(), zero), x => x > 0 ? Math.Log(x) + 1 : 0);
        Check(_.If(positive, _.X.Log(), zero).Pow(2), x => x > 0 ? 2 * Math.Log(x) / x : 0);
        Check(_.If(positive, (-1 / _.X).Exp(), zero), x => x > 0 ? Math.Exp(-1 / x) / (x * x) : 0);
        Check(_.Max(_.X, zero).Pow(2) * _.Max(_.X, zero).Sqrt(), x => x > 0 ? 2.5 * Math.Pow(x, 1.5) : 0);

        void Check(Term term, Func<double, double> expected)
        {
            var derivative = _.Derivative(term, _.X);
            foreach (var x in new[] { -2.0, 0, 0.25, 3 })
                Assert.Equal(expected(x), Notation.Value(derivative, ("x", x)), 13);
        }
    }

    // e·bᵉ⁻¹ is 0·∞ at e = b = 0.
    [Fact]
    public void A_power_that_is_constant_has_a_derivative_at_zero()
    {
        var power = _.X.Pow(_.K);
        Assert.Equal(0, Notation.Value(_.Derivative(power, _.X), ("x", 0), ("k", 0)));
        Assert.Equal(1, Notation.Value(_.Derivative(power, _.X), ("x", 0), ("k", 1)));
        Assert.Equal(0, Notation.Value(_.Derivative(power, _.X, 2), ("x", 0), ("k", 1)));
        Assert.Equal(2, Notation.Value(_.Derivative(power, _.X, 2), ("x", 0), ("k", 2)));
        Assert.Equal(0, Notation.Value(_.Derivative(_.X.Pow(_.K).Log(), _.X), ("x", 0), ("k", 0)));
        Assert.Equal(12 * 25, Notation.Value(_.Derivative(power, _.X, 2), ("x", 5), ("k", 4)));
    }

    [Fact]
    public void Joined_pieces_are_finite_where_they_were()
    {
        Assert.Equal(0, Notation.Value(_.Simplify(_.If(_.IsPositive(_.X), _.X.Pow(_.N) * _.X.Log(), _.Of(0))), ("x", -1), ("n", 2)));
        Assert.Equal(0, Notation.Value(_.Simplify(_.If(_.IsPositive(_.X), _.X / _.Y, _.Of(0))), ("x", -1), ("y", 0)));
        AssertPrints("Max(x, 0)", _.Simplify(_.If(_.IsPositive(_.X), _.X, _.Of(0))));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(6)]
    public void Higher_derivatives(int order)
    {
        var sine = _.Derivative((2 * _.X).Call("Sin"), _.X, order);
        var expected = Math.Pow(2, order) * (order == 3 ? -Math.Cos(0.6) : -Math.Sin(0.6));
        Assert.Equal(expected, Notation.Value(sine, ("x", 0.3)), 12);
        Assert.Equal(Math.Pow(2, order) * Math.Exp(0.6), Notation.Value(_.Derivative((2 * _.X).Exp(), _.X, order), ("x", 0.3)), 12);
        Assert.Equal(0, Notation.Value(_.Derivative(_.X.Pow(2), _.X, order)));
    }

    [Fact]
    public void Energies_cancel_symbolically()
    {
        AssertPrints("x", _.Energy(_.X * _.X.Log()));
        AssertPrints("0.5 * x * x", _.Energy(_.X * _.X / 2));
        AssertPrints("-1 / Sqrt(x * x + 1)", _.Energy((_.X.Pow(2) + 1).Sqrt()));
        AssertPrints("0", _.Energy(3 * _.X));
        AssertPrints("Pow(Max(x, 0), 2)", _.Energy(_.Max(_.X, _.Of(0)).Pow(2)));
        var entropic = _.Energy(_.X.Pow(2) * _.X.Log());
        Assert.Equal(0, Notation.Value(entropic, ("x", 0)));
        Assert.Equal(4 * Math.Log(2) + 4, Notation.Value(entropic, ("x", 2)), 14);
    }
}

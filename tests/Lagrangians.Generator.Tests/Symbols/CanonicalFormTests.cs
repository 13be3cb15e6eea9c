using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Tests.Symbols;

public sealed class CanonicalFormTests
{
    private readonly Notation _ = new();

    private static void AssertSame(Term expected, Term actual) => Assert.Same(expected.Expr, actual.Expr);

    [Fact]
    public void The_order_of_writing_does_not_matter()
    {
        var (x, y, b) = (_.X, _.Y, _.Beta);
        AssertSame(x + y, y + x);
        AssertSame(x * y, y * x);
        AssertSame((x + y) + b, x + (b + y));
        AssertSame((x * y) * b, x * (b * y));
        AssertSame((x - y) - (x - b), b - y);
        AssertSame(_.Max(x, y), _.Max(y, x));
        AssertSame(x.Call("Hypot", y), y.Call("Hypot", x));
        AssertSame(x.Call("LogAddExp", y), y.Call("LogAddExp", x));
        var (p, q) = (_.IsPositive(x), _.IsPositive(y));
        Assert.Same(_.Algebra.Join(Connective.And, p, q), _.Algebra.Join(Connective.And, q, p));
        Assert.Same(_.Algebra.Compare(Comparison.Equal, x.Expr, y.Expr), _.Algebra.Compare(Comparison.Equal, y.Expr, x.Expr));
    }

    [Fact]
    public void Numbers_are_exact()
    {
        AssertSame(_.Of(1), 2 * _.Of(Rational.Half));
        Assert.NotSame(_.Of(new(1, 3)).Expr, _.Of(Rational.FromDouble(1 / 3.0)).Expr);
        AssertSame(_.Of(2), _.Of(4).Sqrt());
        AssertSame(_.Of(new(2, 3)), _.Of(new(4, 9)).Sqrt());
        AssertSame(8 * _.Of(8).Sqrt(), _.Of(8).Sqrt().Pow(3));
        AssertSame(2 * _.Of(2).Pow(_.N), _.Of(2).Sqrt() * _.Of(2).Sqrt() * _.Of(2).Pow(_.N));
        AssertSame(_.Of(2).Pow(_.N + 1), 2 * _.Of(2).Pow(_.N));
        AssertSame(2 * _.X, _.Of(2).Sqrt() * _.X * _.Of(2).Sqrt());
        AssertSame(_.Of(2).Pow(new Rational(3, 2)), 2 * _.Of(2).Sqrt());
    }

    [Fact]
    public void Terms_and_factors_are_collected()
    {
        var (x, y) = (_.X, _.Y);
        AssertSame(_.Of(0), x - x);
        AssertSame(_.Of(1), x / x);
        AssertSame(3 * x, x + x + x);
        AssertSame(x.Pow(3), x * x * x);
        AssertSame(x, x.Pow(1));
        AssertSame(_.Of(1), x.Pow(0));
        AssertSame(_.Of(0), 0 * x.Exp());
        AssertSame((x + y).Exp(), x.Exp() * y.Exp());
        AssertSame((3 * x).Exp(), x.Exp().Pow(3));
        AssertSame(x, (-x.Log()).Exp().Pow(-1));
        AssertSame(_.Beta * x, (_.Beta * x).Exp().Log());
    }

    [Fact]
    public void A_scaled_sum_has_one_form()
    {
        var (x, n) = (_.X, _.N);
        AssertSame((n - 1) + (n - 1), 2 * (n - 1));
        AssertSame(1 - x, -(x - 1));
        AssertSame(2 * (1 - x), -2 * (x - 1));
        AssertSame(3 * (2 * x + 4), 6 * x + 12);
        AssertSame(_.Beta.Pow(n - 1).Pow(2), _.Beta.Pow(n - 1) * _.Beta.Pow(n - 1));
    }

    // Even functions of a difference once called themselves without end.
    [Theory]
    [InlineData("Cos")]
    [InlineData("Cosh")]
    [InlineData("Abs")]
    [InlineData("LogCosh")]
    public void An_even_function_takes_either_sign(string function)
    {
        AssertSame((_.X - 1).Call(function), (1 - _.X).Call(function));
        AssertSame((2 * (_.X - 1)).Call(function), (2 * (1 - _.X)).Call(function));
        AssertSame(_.X.Call(function), (-_.X).Call(function));
    }

    [Theory]
    [InlineData("Sin")]
    [InlineData("Tanh")]
    [InlineData("Erf")]
    [InlineData("Cbrt")]
    public void An_odd_function_gives_its_sign_away(string function)
    {
        AssertSame(-_.X.Call(function), (-_.X).Call(function));
        AssertSame(-(_.X + 1).Call(function), (-_.X - 1).Call(function));
    }

    [Fact]
    public void A_power_of_a_power_is_joined_only_where_a_sign_proves_it()
    {
        var (x, y, b, c) = (_.X, _.Y, _.Beta, _.C);
        AssertSame(_.Abs(x), x.Pow(2).Sqrt());
        AssertSame(x, x.Sqrt() * x.Sqrt());
        AssertSame(x, x.Sqrt().Pow(2));
        AssertSame(b, b.Pow(2).Sqrt());
        AssertSame(b * x.Sqrt(), (b.Pow(2) * x).Sqrt());
        AssertSame(b.Sqrt() * c.Sqrt(), (b * c).Sqrt());
        AssertSame(3 * _.Abs(x) * c, (9 * x.Pow(2) * c.Pow(2)).Sqrt());
        Assert.NotSame((x.Sqrt() * y.Sqrt()).Expr, (x * y).Sqrt().Expr);
        Assert.NotSame(x.Expr, x.Pow(3).Pow(new Rational(1, 3)).Expr);
        AssertSame(x * y, (x * y).Sqrt() * (x * y).Sqrt());
    }

    // √(0·−1) is √0 = 0: it must not become √0·√−1, which is undefined.
    [Fact]
    public void A_factor_that_may_vanish_stays_with_negative_ones()
    {
        Assert.Equal(0, Notation.Value((_.C * _.Y).Sqrt(), ("c", 0), ("y", -1)));
        Assert.Equal(0, Notation.Value((-_.X.Pow(2)).Sqrt(), ("x", 0)));
        Assert.Equal(0, Notation.Value((_.X.Pow(2) * _.Y).Sqrt(), ("x", 0), ("y", -3)));
        Assert.Equal(2, Notation.Value((_.X * _.Y).Sqrt(), ("x", -4), ("y", -1)));
    }

    [Fact]
    public void Logarithms_of_powers_keep_their_domain()
    {
        AssertSame(2 * _.Beta.Log(), _.Beta.Pow(2).Log());
        AssertSame(2 * _.Abs(_.X).Log(), _.Simplify(_.X.Pow(2).Log()));
        AssertSame(3 * _.X.Log(), _.Simplify(_.X.Pow(3).Log()));
        Assert.Equal(Math.Log(9), Notation.Value(_.Simplify(_.X.Pow(2).Log()), ("x", -3)));
    }

    [Fact]
    public void What_a_domain_decides_is_decided()
    {
        AssertSame(_.Beta, _.Max(_.Beta, _.Of(0)));
        AssertSame(_.Beta, _.Abs(_.Beta));
        AssertSame(_.X, _.If(_.IsPositive(_.Beta), _.X, _.Y));
        AssertSame(_.Y, _.If(_.Algebra.Less(_.N.Expr, _.Algebra.One), _.X, _.Y));
        Assert.IsType<Piecewise>(_.If(_.IsPositive(_.C), _.X, _.Y).Expr);
        AssertSame(_.X, _.If(_.IsPositive(_.X), _.X, _.X));
    }

    [Fact]
    public void A_vanishing_piece_takes_the_product_in()
    {
        var step = _.If(_.IsPositive(_.X), _.Of(1), _.Of(0));
        var product = step / _.X * _.X.Log();
        Assert.Equal(0, Notation.Value(product, ("x", 0)));
        Assert.Equal(0, Notation.Value(product, ("x", -1)));
        Assert.Equal(Math.Log(2) / 2, Notation.Value(product, ("x", 2)), 15);
    }
}

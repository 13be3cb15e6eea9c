using System.Globalization;
using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;

namespace Lagrangians.Generator.Tests.Symbols;

public sealed class PrintingTests
{
    private readonly Notation _ = new();

    private static void AssertPrints(string expected, Term term) => Assert.Equal(expected, term.Expr.ToString());

    [Fact]
    public void Sums_and_products_are_written_as_by_hand()
    {
        AssertPrints("x", 1 * _.X + 0);
        AssertPrints("x", _.X.Pow(1));
        AssertPrints("-x", -_.X);
        AssertPrints("x - 1", _.X - 1);
        AssertPrints("1 - x", 1 - _.X);
        AssertPrints("-x - 1", -_.X - 1);
        AssertPrints("y - x", _.Y - _.X);
        AssertPrints("2 * (x + 1)", 2 * (_.X + 1));
        AssertPrints("x * x", _.X * _.X);
        AssertPrints("0.5 * x * x", _.X * _.X / 2);
        AssertPrints("x / 3", _.X / 3);
        AssertPrints("x / beta", _.X / _.Beta);
        AssertPrints("x / (y * beta)", _.X / (_.Beta * _.Y));
        AssertPrints("1 / x", 1 / _.X);
        AssertPrints("-1 / x", -1 / _.X);
        AssertPrints("Sqrt(x)", _.X.Sqrt());
        AssertPrints("1 / Sqrt(x * x + 1)", (_.X.Pow(2) + 1).Pow(-Rational.Half));
        AssertPrints("Pow(x, n)", _.X.Pow(_.N));
        AssertPrints("Pow(x, n - 1)", _.X.Pow(_.N - 1));
        AssertPrints("Pow(x, 5)", _.X.Pow(5));
    }

    [Fact]
    public void Choices_and_conditions_are_written_as_by_hand()
    {
        AssertPrints("x > 0 ? x : y", _.If(_.IsPositive(_.X), _.X, _.Y));
        AssertPrints("(x > 0 ? x : y) + 1", _.If(_.IsPositive(_.X), _.X, _.Y) + 1);
        AssertPrints("Max(x, 0)", _.Max(_.Of(0), _.X));
    }

    [Fact]
    public void Numbers_are_written_in_the_invariant_culture()
    {
        var before = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = Finnish();
            AssertPrints("-0.1 * x - 2.5", Rational.FromDouble(-0.1) * _.X - new Rational(5, 2));
            AssertPrints("1E+30", _.Of(Rational.FromDouble(1e30)));
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    // As fi-FI has it, which is not installed everywhere.
    private static CultureInfo Finnish()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (culture.NumberFormat.NegativeSign, culture.NumberFormat.NumberDecimalSeparator) = ("−", ",");
        return culture;
    }

    [Fact]
    public void What_nobody_would_read_is_not_written_out()
    {
        var term = _.X;
        for (var i = 0; i < 150; i++)
            term = term.Call("Sin") + term.Call("Cos");
        Assert.True(term.Expr.Size > 1L << 39);
        Assert.InRange(term.Expr.ToString().Length, 1, 100);
    }
}

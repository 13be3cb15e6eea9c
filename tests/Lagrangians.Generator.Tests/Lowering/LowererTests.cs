using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Emission;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Lowering;
using Lagrangians.Generator.Stability;
using Lagrangians.Generator.Symbols;
using Lagrangians.Generator.Tests.Symbols;

namespace Lagrangians.Generator.Tests.Lowering;

/// <summary>The one program that is printed, judged and run.</summary>
public sealed class LowererTests
{
    private readonly Notation _ = new();
    private readonly Lowerer _lowerer;

    public LowererTests() => _lowerer = new(_.Algebra);

    private string Text(Term term) =>
        new StepPrinter("V", ["x", "y", "beta", "scale", "n", "k", "c"], new Dictionary<Step, string>()).Print(_lowerer.Of(term.Expr), Precedence.Choice);

    [Fact]
    public void A_coefficient_that_may_overflow_comes_last()
    {
        Assert.Equal("x * V.Exp(-x) * 2", Text(2 * _.X * (-_.X).Exp()));
        Assert.Equal("5 * x * V.Exp(-x)", Text(5 * _.X * (-_.X).Exp()));
        Assert.Equal("0.5 * x * V.Exp(-x)", Text(_.X * (-_.X).Exp() / 2));
        Assert.Equal("2 * x / 3", Text(2 * _.X / 3));
    }

    [Fact]
    public void A_factor_is_rounded_before_it_is_multiplied()
    {
        Assert.Equal("0.1 * (x * x)", Text(Rational.FromDouble(0.1) * _.X * _.X));
        Assert.Equal("x * x * (x * x)", Text(_.X.Pow(4)));
        Assert.Equal("x / (x * x + 1)", Text(_.X / (_.X.Pow(2) + 1)));
        Assert.Equal("x * V.Sqrt(x)", Text(_.X.Pow(new Rational(3, 2))));
        Assert.Equal("V.Pow(x, -1.3)", Text(_.X.Pow(new Rational(-13, 10))));
    }

    [Fact]
    public void A_sum_begins_with_what_is_positive_and_ends_with_its_constant()
    {
        Assert.Equal("y - x", Text(_.Y - _.X));
        Assert.Equal("1 - x", Text(1 - _.X));
        Assert.Equal("-x - 1", Text(-_.X - 1));
        Assert.Equal("3 / x - y", Text((3 / _.X) - _.Y));
    }

    [Fact]
    public void What_quantities_share_is_one_step()
    {
        var exp = _lowerer.Of((_.Beta * _.X).Exp().Expr);
        var sum = _lowerer.Of((1 + (_.Beta * _.X).Exp()).Expr);
        Assert.Same(exp, sum.Part(0));
        Assert.Same(sum, _lowerer.Of((1 + (_.Beta * _.X).Exp()).Expr));
        Assert.NotSame(exp, ((WideStep)_lowerer.Of(_.Algebra.Call(WideArithmetic.Name, (_.Beta * _.X).Exp().Expr))).Part(0));
    }

    [Fact]
    public void Parts_come_before_what_takes_them()
    {
        var result = _lowerer.Of(_.If(_.IsPositive(_.X), _.X.Exp() / _.Beta, _.X.Pow(_.N) + 1).Expr);
        Assert.All(Step.InOrder(result), s => Assert.All(s.Parts, p => Assert.True(p.Place < s.Place && p.Place >= 0)));
    }

    [Fact]
    public void The_numbers_of_a_type_round_every_step()
    {
        var expr = ((_.X + 1) - (_.Y / 3)).Expr;
        foreach (var (x, y) in new[] { (1e-17, 1.0), (0.1, 0.7), (1e16, -2.0), (3.3, 1e-300) })
        {
            Assert.Equal(x - (y / 3) + 1, Run(isSingle: false));
            Assert.Equal((float)x - ((float)y / 3) + 1, (float)Run(isSingle: true));

            double Run(bool isSingle) => RoundedNumbers.Evaluate(_lowerer, expr, s => s.Index == 0 ? x : y, isSingle).ToDouble();
        }
    }

    [Fact]
    public void What_a_product_loses_is_known_to_the_numbers_of_a_type()
    {
        var product = _.Algebra.Call(ProductErrors.OfProduct, _.X.Expr, _.Y.Expr);
        var error = RoundedNumbers.Evaluate(_lowerer, product, s => s.Index == 0 ? 0.1 : 0.7, isSingle: false).ToDouble();
        Assert.Equal(Math.FusedMultiplyAdd(0.1, 0.7, -(0.1 * 0.7)), error);
        Assert.NotEqual(0, error);
        var overflown = RoundedNumbers.Evaluate(_lowerer, product, _ => 1e300, isSingle: false);
        Assert.Equal(0, overflown.ToDouble());
    }

    [Fact]
    public void What_is_beyond_a_type_saturates()
    {
        Assert.Equal(0, Saturated(1 / (1 + _.X.Exp()), NumberFormat.Single));
        Assert.True(Saturated(1 / (1 + _.X.Exp()), NumberFormat.Double) is > 0 and < 1e-80);
        Assert.True(double.IsNaN(Saturated((_.X * _.X.Exp()) - _.X.Exp().Pow(2), NumberFormat.Single)));

        double Saturated(Term term, NumberFormat format) =>
            new ScalarRun<DoubleWord>(SaturatingNumbers.All[format], _ => 200).Of(_lowerer.Of(term.Expr)).ToScaledDouble().ToDouble();
    }
}

using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Stability.Vectors;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Tests.Stability;

/// <summary>What a pass over a vector computes with follows from its terms, whatever they are called.</summary>
public sealed class PassTermsTests
{
    private readonly Algebra _algebra = FunctionLibrary.NewAlgebra(new Budget(default));
    private readonly Expr _x;
    private readonly Expr _v;
    private readonly Expr _a;
    private readonly Expr _first;
    private readonly Expr _number;
    private readonly Expr _centred;

    public PassTermsTests()
    {
        _x = _algebra.Symbol("x", 0, SymbolKind.Element, Interval.All);
        _a = _algebra.Symbol("a", 1, SymbolKind.Parameter, Interval.All);
        _v = _algebra.Symbol("v", 2, SymbolKind.Element, Interval.All);
        _first = _algebra.Symbol("first", 3, SymbolKind.Parameter, Interval.All);
        _number = _algebra.Symbol("number", 4, SymbolKind.Parameter, Interval.All);
        _centred = _algebra.Symbol("centred", 5, SymbolKind.Element, Interval.All);
    }

    private (Expr Form, TermDigits Digits) Of(Expr expr, ReductionKind? kind, bool isPivot = false)
    {
        var terms = new PassTerms(_algebra, s => s.Index < 4, s => s.Index == 1, (element, number) => element == _x && number == _first, (_, _) => _centred);
        return terms.Of(expr, kind, isPivot, terms.Cancels(expr));
    }

    [Fact]
    public void Elements_are_added_as_they_are() => Assert.Equal((_x, TermDigits.Own), Of(_x, ReductionKind.Sum));

    [Fact]
    public void An_exponent_takes_along_what_its_product_loses()
    {
        var (form, digits) = Of(_algebra.Exp(_algebra.Multiply(_a, _algebra.Subtract(_x, _first))), ReductionKind.SumOfOthers);
        Assert.Equal(TermDigits.Own, digits);
        Assert.Contains(Algebra.Nodes(form), n => n is Call { Function: ProductErrors.OfProduct });
        Assert.Contains(Algebra.Nodes(form), n => n is Call { Function: ProductErrors.OfSum });
        Assert.Equal(2, Assert.IsType<Call>(form).Arguments.Length);
    }

    [Fact]
    public void Products_of_either_sign_are_added_with_digits_to_spare() =>
        Assert.Equal(TermDigits.Some, Of(_algebra.Multiply(_x, _v), ReductionKind.Sum).Digits);

    [Fact]
    public void Products_of_one_sign_are_added_with_their_own()
    {
        Assert.Equal(TermDigits.Own, Of(_algebra.Power(_x, 2), ReductionKind.Sum).Digits);
        var weighted = _algebra.Multiply(_algebra.Subtract(_x, _first), _algebra.Exp(_x));
        Assert.Equal(TermDigits.Own, Of(weighted, ReductionKind.Sum).Digits);
    }

    [Fact]
    public void What_is_centred_is_one_difference()
    {
        var difference = _algebra.Subtract(_x, _first);
        var whole = _algebra.Piecewise(_algebra.Compare(Comparison.Equal, difference, _algebra.Zero), _algebra.Zero, difference);
        Assert.Equal((_centred, TermDigits.Own), Of(_algebra.Subtract(whole, _number), ReductionKind.Norm));
        Assert.Equal((_algebra.Negate(_centred), TermDigits.Own), Of(_algebra.Subtract(_number, whole), ReductionKind.Norm));
        Assert.Equal((_centred, TermDigits.Own), Of(_algebra.Subtract(_x, _number), ReductionKind.Norm));
    }

    [Fact]
    public void What_two_terms_leave_of_each_other_has_twice_the_digits()
    {
        var rest = _algebra.Subtract(_v, _algebra.Multiply(_number, _x));
        Assert.Equal(TermDigits.Twice, Of(rest, null).Digits);
        Assert.Equal(TermDigits.Twice, Of(_algebra.Multiply(_x, rest), ReductionKind.Sum).Digits);
    }

    [Fact]
    public void A_shift_is_of_the_result_alone()
    {
        var shifted = _algebra.Add(_a, _algebra.Multiply(_number, _x));
        Assert.Equal(TermDigits.Own, Of(shifted, null).Digits);
        Assert.Equal(TermDigits.Some, Of(shifted, ReductionKind.Sum).Digits);
        Assert.Equal(TermDigits.Some, Of(_algebra.Exp(shifted), null).Digits);
    }

    [Fact]
    public void What_is_compared_is_exact()
    {
        Assert.Equal(TermDigits.Own, Of(_x, null, isPivot: true).Digits);
        Assert.Equal(TermDigits.Some, Of(_algebra.Multiply(_a, _x), null, isPivot: true).Digits);
    }
}

using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Lowering;
using Lagrangians.Generator.Symbols;
using Lagrangians.Generator.Tests.Symbols;

namespace Lagrangians.Generator.Tests.Lowering;

public sealed class StepWorkTests
{
    private readonly Notation _ = new();

    private Work Of(params Term[] results)
    {
        var lowerer = new Lowerer(_.Algebra);
        return StepWork.Of(results.Select(r => lowerer.Of(r.Expr)));
    }

    [Fact]
    public void What_is_shared_counts_once()
    {
        var exp = _.X.Exp();
        Assert.Equal(Of(exp) + Work.One, Of(exp, exp + 1));
        Assert.Equal(Of(exp, exp + 1) + Work.One, Of(exp, exp + 1, exp * _.Y));
        Assert.Equal(2 * Work.One, Of(_.X.Pow(4)));
    }

    [Fact]
    public void A_division_costs_more_than_a_product_and_more_of_doubles()
    {
        var (quotient, product) = (Of(_.X / _.Y), Of(_.X * _.Y));
        Assert.True(quotient.Single > product.Single && quotient.Double > quotient.Single);
        Assert.True(Of(_.X.Pow(_.N)).Double > Of(_.X.Exp()).Double && Of(_.X.Exp()).Double > Of((_.X.Pow(2) + 1).Sqrt()).Double);
    }

    [Fact]
    public void Wide_lanes_cost_many_times_as_much()
    {
        var wide = new Term(_.Algebra, _.Algebra.Call(WideArithmetic.Name, (_.X * _.Y).Expr));
        Assert.True(Of(wide).Double > 8 * Of(_.X * _.Y).Double);
    }
}

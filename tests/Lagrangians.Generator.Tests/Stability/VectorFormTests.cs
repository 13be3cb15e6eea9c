using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Stability.Vectors;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Tests.Stability;

/// <summary>The forms of passes over a vector are looked for within a bound.</summary>
public sealed class VectorFormTests
{
    private static Expr Spread(Algebra algebra)
    {
        var x = algebra.Symbol("x", 0, SymbolKind.Element, Interval.All);
        var centred = algebra.Subtract(x, algebra.Mean(x));
        return algebra.Add(
            algebra.Reduce(ReductionKind.LogSumExp, x), algebra.Sqrt(algebra.Reduce(ReductionKind.Sum, algebra.Power(centred, 2))));
    }

    [Fact]
    public void What_is_centred_is_so_about_an_element()
    {
        var form = StableVectorForms.FormOf(Spread(FunctionLibrary.NewAlgebra(new Budget(default))), new Budget(default));
        var kinds = Algebra.Nodes(form).OfType<Reduction>().ToArray();
        Assert.Contains(kinds, r => r.Kind == ReductionKind.AtPivot && !r.Beside!.VariesByElement);
        Assert.DoesNotContain(kinds, r => r.Kind == ReductionKind.LogSumExp);
    }

    [Fact]
    public void Over_the_bound_there_is_a_pass_for_every_reduction_all_the_same()
    {
        var form = StableVectorForms.FormOf(Spread(FunctionLibrary.NewAlgebra(new Budget(default))), new Budget(default, 20, 20));
        var kinds = Algebra.Nodes(form).OfType<Reduction>().ToArray();
        Assert.DoesNotContain(kinds, r => r.Kind == ReductionKind.LogSumExp);
        Assert.DoesNotContain(kinds, r => r.Kind == ReductionKind.AtPivot && !r.Beside!.VariesByElement);
        Assert.Contains(kinds, r => r.Kind == ReductionKind.SumOfOthers);
    }
}

using Lagrangians.Generator.Convexity.Rules;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Vectors;

/// <summary>Norms and roots, and the largest of several, have a kink without a piece that shows it.</summary>
internal static class RootAtZero
{
    /// <summary>May the body have one?</summary>
    public static bool MayHave(Algebra algebra, Expr body)
    {
        var ranges = new Ranges(algebra);
        return Algebra.Nodes(body).Any(n => n switch
        {
            Reduction { Kind: ReductionKind.Maximum or ReductionKind.Minimum } => true,
            Reduction { Kind: ReductionKind.Norm } => !ranges.Of(n).IsPositive,
            Call { Function: "Cbrt" or "Hypot" } => true,
            Product product => Enumerable.Range(0, product.Count).Any(i =>
                !Algebra.IsInteger(product.Exponent(i)) && !ranges.Of(product.Base(i)).IsPositive),
            _ => false,
        });
    }
}

namespace Lagrangians.Generator.Symbols;

/// <summary>How the elements of a vector become one number.</summary>
internal enum ReductionKind
{
    /// <summary>Σ fᵢ.</summary>
    Sum,

    /// <summary>The largest fᵢ.</summary>
    Maximum,

    /// <summary>The smallest fᵢ.</summary>
    Minimum,

    /// <summary>log Σ e^fᵢ, or log(e^a + Σ e^fᵢ) with a number a beside.</summary>
    LogSumExp,

    /// <summary>√Σ fᵢ².</summary>
    Norm,

    /// <summary>fₖ, where k is the first element at which the key is largest: the pivot of the key.</summary>
    AtPivot,

    /// <summary>Σ fᵢ without the pivot of the key.</summary>
    SumOfOthers,
}

/// <summary>A number made of all elements of a vector; its body is an expression of one element.</summary>
/// <param name="kind">How.</param>
/// <param name="body">The body.</param>
/// <param name="beside">The number beside the sum of a logsumexp; the key whose pivot is meant; or nothing.</param>
internal sealed class Reduction(ReductionKind kind, Expr body, Expr? beside = null)
    : Expr(23 + (int)kind, beside is null ? [body] : [body, beside])
{
    public ReductionKind Kind { get; } = kind;

    public Expr Body => Children[0];

    /// <summary>The number beside the sum of a logsumexp, or the key of a pivot.</summary>
    public Expr? Beside => Children.Length > 1 ? Children[1] : null;

    public override int Rank => 8;

    public override bool VariesByElement => false;

    protected override bool HasSameContent(Expr other) => other is Reduction reduction && reduction.Kind == Kind;
}

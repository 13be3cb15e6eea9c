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

    /// <summary>log Σ e^fᵢ.</summary>
    LogSumExp,

    /// <summary>√Σ fᵢ².</summary>
    Norm,
}

/// <summary>A number made of all elements of a vector; its body is an expression of one element.</summary>
internal sealed class Reduction(ReductionKind kind, Expr body) : Expr(23 + (int)kind, [body])
{
    public ReductionKind Kind { get; } = kind;

    public Expr Body => Children[0];

    public override int Rank => 8;

    public override bool VariesByElement => false;

    protected override bool HasSameContent(Expr other) => other is Reduction reduction && reduction.Kind == Kind;
}

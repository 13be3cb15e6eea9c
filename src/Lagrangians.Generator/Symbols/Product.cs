using Lagrangians.Generator.Arithmetic;

namespace Lagrangians.Generator.Symbols;

/// <summary>An n-ary product: a rational coefficient and powers of distinct bases, ordered. A lone power is a product of one factor.</summary>
internal sealed class Product : Expr
{
    private DoubleWord[]? _word;

    /// <summary>Called by <see cref="Algebra"/> only; the children are the bases, then the exponents.</summary>
    internal Product(Rational coefficient, Expr[] bases, Expr[] exponents)
        : base(Combine(5, coefficient.GetHashCode()), [.. bases, .. exponents])
    {
        Coefficient = coefficient;
        Count = bases.Length;
    }

    private Product(Rational coefficient, Product like)
        : base(Combine(5, coefficient.GetHashCode()), [.. like.Children])
    {
        Coefficient = coefficient;
        Count = like.Count;
    }

    public Rational Coefficient { get; }

    /// <summary>The coefficient in double words, made once.</summary>
    public DoubleWord InDoubleWords => (_word ??= [DoubleWord.From(Coefficient)])[0];

    /// <summary>The number of factors.</summary>
    public int Count { get; }

    public override int Rank => 4;

    /// <summary>The same factors with another coefficient.</summary>
    internal Product WithCoefficient(Rational coefficient) => new(coefficient, this);

    public Expr Base(int i) => Children[i];

    public Expr Exponent(int i) => Children[Count + i];

    protected override bool HasSameContent(Expr other) => other is Product product && product.Coefficient == Coefficient;
}

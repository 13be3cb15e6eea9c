using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Lagrangians.Generator.Arithmetic;

namespace Lagrangians.Generator.Symbols;

/// <summary>An n-ary sum: a constant and terms with rational coefficients, ordered, no term twice, no coefficient 0.</summary>
internal sealed class Sum : Expr
{
    private readonly Rational[] _coefficients;
    private DoubleWord[]? _words;

    /// <summary>Called by <see cref="Algebra"/> only.</summary>
    internal Sum(Rational constant, Expr[] terms, Rational[] coefficients)
        : base(HashOf(constant, coefficients), terms)
    {
        Constant = constant;
        _coefficients = coefficients;
    }

    public Rational Constant { get; }

    /// <summary>The terms without their coefficients.</summary>
    public ImmutableArray<Expr> Terms => Children;

    public ImmutableArray<Rational> Coefficients => ImmutableCollectionsMarshal.AsImmutableArray(_coefficients);

    /// <summary>The coefficients and then the constant in double words, made once.</summary>
    public DoubleWord[] InDoubleWords => _words ??= [.. _coefficients.Select(DoubleWord.From), DoubleWord.From(Constant)];

    public override int Rank => 3;

    protected override bool HasSameContent(Expr other) =>
        other is Sum sum && sum.Constant == Constant && sum._coefficients.AsSpan().SequenceEqual(_coefficients);

    private static int HashOf(Rational constant, Rational[] coefficients)
    {
        var hash = Combine(3, constant.GetHashCode());
        foreach (var coefficient in coefficients)
            hash = Combine(hash, coefficient.GetHashCode());
        return hash;
    }
}

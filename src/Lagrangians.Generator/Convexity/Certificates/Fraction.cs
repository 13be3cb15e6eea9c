using Lagrangians.Generator.Arithmetic;

namespace Lagrangians.Generator.Convexity.Certificates;

/// <summary>A polynomial over a product of powers of polynomials that are no monomials.</summary>
internal sealed class Fraction(Polynomial numerator, IReadOnlyDictionary<Polynomial, int> denominator)
{
    private static readonly Dictionary<Polynomial, int> Nothing = [];

    public Polynomial Numerator { get; } = numerator;

    /// <summary>The factors below the line with their powers.</summary>
    public IReadOnlyDictionary<Polynomial, int> Denominator { get; } = denominator;

    public static Fraction Of(Polynomial polynomial) => new(polynomial, Nothing);

    public static Fraction operator +(Fraction a, Fraction b)
    {
        if (a.Numerator.IsZero)
            return b;
        if (b.Numerator.IsZero)
            return a;
        var common = a.Denominator.ToDictionary(d => d.Key, d => d.Value);
        foreach (var d in b.Denominator)
            common[d.Key] = Math.Max(d.Value, common.TryGetValue(d.Key, out var known) ? known : 0);
        return new(a.Over(common) + b.Over(common), common);
    }

    public static Fraction operator *(Fraction a, Fraction b)
    {
        var all = a.Denominator.ToDictionary(d => d.Key, d => d.Value);
        foreach (var d in b.Denominator)
            all[d.Key] = d.Value + (all.TryGetValue(d.Key, out var known) ? known : 0);
        return new(a.Numerator * b.Numerator, all);
    }

    public Fraction Scale(Rational factor) => new(Numerator.Scale(factor), Denominator);

    /// <summary>An integer power.</summary>
    public Fraction Pow(int exponent) => exponent < 0
        ? Reciprocal().Pow(-exponent)
        : new(Numerator.Pow(exponent), Denominator.ToDictionary(d => d.Key, d => d.Value * exponent));

    /// <summary>1/this; what all terms below the line share comes above it.</summary>
    private Fraction Reciprocal()
    {
        var above = Polynomial.One;
        foreach (var d in Denominator)
            above *= d.Key.Pow(d.Value);
        if (Numerator.IsZero)
            throw new DivideByZeroException();
        var content = Numerator.Content();
        var below = Numerator.Times(content.Power(-1));
        above = above.Times(content.Power(-1));
        // 1 − x² and (1 − x)·(1 + x) are one denominator.
        if (below.AsDifferenceOfSquares() is var (difference, sum))
            return Of(above) * Of(difference).Reciprocal() * Of(sum).Reciprocal();
        // One form of proportional denominators.
        var leading = below.Leading();
        above = above.Scale(1 / leading);
        below = below.Scale(1 / leading);
        return below.IsMonomial && below.Terms.ContainsKey(Monomial.One)
            ? Of(above.Scale(1 / below.Terms[Monomial.One]))
            : new(above, new Dictionary<Polynomial, int> { [below] = 1 });
    }

    private Polynomial Over(Dictionary<Polynomial, int> common)
    {
        var result = Numerator;
        foreach (var d in common)
        {
            for (var i = Denominator.TryGetValue(d.Key, out var mine) ? mine : 0; i < d.Value; i++)
                result *= d.Key;
        }

        return result;
    }
}

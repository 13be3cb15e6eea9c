using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Certificates;

/// <summary>A polynomial in atoms with exact coefficients; exponents may be negative.</summary>
internal sealed class Polynomial : IEquatable<Polynomial>
{
    private const int MaximumTerms = 200;
    private const int StepsOfTerm = 6;

    private readonly Dictionary<Monomial, Rational> _terms;

    private Polynomial(Dictionary<Monomial, Rational> terms) => _terms = terms;

    public static Polynomial Zero { get; } = new([]);

    public static Polynomial One { get; } = Constant(1);

    public IReadOnlyDictionary<Monomial, Rational> Terms => _terms;

    public bool IsZero => _terms.Count == 0;

    public bool IsMonomial => _terms.Count == 1;

    /// <summary>The atoms that occur.</summary>
    public IEnumerable<int> Atoms => _terms.Keys.SelectMany(m => m.Factors.Select(f => f.Atom)).Distinct();

    public static Polynomial Constant(Rational value) => Term(Monomial.One, value);

    public static Polynomial Atom(int atom) => Term(Monomial.Of(atom), 1);

    public static Polynomial Term(Monomial monomial, Rational coefficient) =>
        coefficient.IsZero ? Zero : new(new() { [monomial] = coefficient });

    public static Polynomial Sum(IEnumerable<KeyValuePair<Monomial, Rational>> terms)
    {
        var sum = new Dictionary<Monomial, Rational>();
        foreach (var term in terms)
        {
            Budget.Charge(StepsOfTerm + term.Key.Factors.Length);
            sum.TryGetValue(term.Key, out var known);
            if (known + term.Value is { IsZero: false } total)
                sum[term.Key] = total;
            else
                sum.Remove(term.Key);
        }

        return sum.Count <= MaximumTerms ? new(sum) : throw TooLong();
    }

    public static Polynomial operator +(Polynomial a, Polynomial b) => Sum(a._terms.Concat(b._terms));

    public static Polynomial operator -(Polynomial a) => a.Scale(-1);

    public static Polynomial operator -(Polynomial a, Polynomial b) => a + -b;

    public static Polynomial operator *(Polynomial a, Polynomial b)
    {
        if ((long)a._terms.Count * b._terms.Count > 15 * MaximumTerms)
            throw TooLong();
        return Sum(a._terms.SelectMany(s => b._terms.Select(t => new KeyValuePair<Monomial, Rational>(s.Key.Times(t.Key), s.Value * t.Value))));
    }

    public Polynomial Scale(Rational factor) => factor.IsZero ? Zero : new(_terms.ToDictionary(t => t.Key, t => t.Value * factor));

    public Polynomial Times(Monomial monomial) =>
        monomial.Factors.Length == 0 ? this : new(_terms.ToDictionary(t => t.Key.Times(monomial), t => t.Value));

    public Polynomial Pow(int exponent)
    {
        var result = One;
        for (var i = 0; i < exponent; i++)
            result *= this;
        return result;
    }

    /// <summary>The magnitude of the constant term, or where there is none of one that is the same for all multiples.</summary>
    public Rational Leading() =>
        Rational.Abs(_terms.TryGetValue(Monomial.One, out var constant) ? constant : _terms.OrderBy(t => t.Key.GetHashCode()).First().Value);

    /// <summary>The monomial of the lowest exponents that all terms have.</summary>
    public Monomial Content()
    {
        var content = Monomial.One;
        foreach (var atom in Atoms)
            content = content.Times(Monomial.Of(atom, _terms.Keys.Min(m => m.ExponentOf(atom))));
        return content;
    }

    /// <summary>a − b and a + b where this is a² − b² for monomials a and b; else null.</summary>
    public (Polynomial Difference, Polynomial Sum)? AsDifferenceOfSquares()
    {
        if (_terms.Count != 2 || _terms.Sum(t => t.Value.Sign) != 0)
            return null;
        var (plus, minus) = (_terms.First(t => t.Value.Sign > 0), _terms.First(t => t.Value.Sign < 0));
        return RootOf(plus) is { } a && RootOf(minus) is { } b ? (a - b, a + b) : null;
    }

    /// <summary>Another polynomial in the place of an atom that has no negative exponent.</summary>
    public Polynomial Substitute(int atom, Polynomial value)
    {
        var result = Zero;
        var powers = new List<Polynomial> { One };
        foreach (var group in _terms.GroupBy(t => t.Key.ExponentOf(atom)))
        {
            while (powers.Count <= group.Key)
                powers.Add(powers[^1] * value);
            result += new Polynomial(group.ToDictionary(t => t.Key.Without(atom), t => t.Value)) * powers[group.Key];
        }

        return result;
    }

    /// <summary>The coefficients of the powers of an atom, which are polynomials of the others.</summary>
    public Dictionary<int, Polynomial> Coefficients(int atom) =>
        _terms.GroupBy(t => t.Key.ExponentOf(atom)).ToDictionary(g => g.Key, g => new Polynomial(g.ToDictionary(t => t.Key.Without(atom), t => t.Value)));

    // Of the magnitude of a term.
    private static Polynomial? RootOf(KeyValuePair<Monomial, Rational> term) =>
        Array.TrueForAll(term.Key.Factors, f => f.Exponent % 2 == 0) && RootOf(Rational.Abs(term.Value)) is { } root
            ? new(new() { [term.Key.Halved()] = root })
            : null;

    private static Rational? RootOf(Rational value)
    {
        var root = new Rational(IntegerRoots.Sqrt(value.Numerator), IntegerRoots.Sqrt(value.Denominator));
        return root * root == value ? root : null;
    }

    public bool Equals(Polynomial? other) =>
        other is not null && _terms.Count == other._terms.Count && _terms.All(t => other._terms.TryGetValue(t.Key, out var value) && value == t.Value);

    public override bool Equals(object? obj) => Equals(obj as Polynomial);

    public override int GetHashCode() => _terms.Aggregate(0, (hash, t) => unchecked(hash + (t.Key.GetHashCode() * 31) + t.Value.GetHashCode()));

    private static BudgetExceededException TooLong() => new($"a polynomial of more than {MaximumTerms} terms");
}

using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Certificates;

/// <summary>What is taken for a variable of its own in a polynomial.</summary>
/// <param name="Expr">What it is.</param>
/// <param name="Bounds">What values it takes.</param>
internal sealed record Atom(Expr Expr, Interval Bounds)
{
    /// <summary>For a root b^(1/q): q, and b as a polynomial; for others 0.</summary>
    public (int Degree, Polynomial Radicand)? Root { get; init; }

    /// <summary>For an exponential, what it is the exponential of.</summary>
    public Expr? Exponent { get; init; }

    /// <summary>Whether it is a sine or a cosine.</summary>
    public bool IsWave => Expr is Call call && FunctionLibrary.Find(call.Function).Trend == Trend.Wave;
}

/// <summary>The atoms of one normal form.</summary>
internal sealed class Atoms
{
    private readonly List<Atom> _atoms = [];
    private readonly Dictionary<Expr, int> _numbers = new(ReferenceComparer.Instance);

    public Atom this[int number] => _atoms[number];

    public int Find(Atom atom)
    {
        if (!_numbers.TryGetValue(atom.Expr, out var number))
        {
            number = _atoms.Count;
            _atoms.Add(atom);
            _numbers.Add(atom.Expr, number);
        }

        return number;
    }

    /// <summary>An atom that stands for no expression: what is left of another beyond a bound.</summary>
    /// <param name="isOpen">Whether the bound itself is not reached.</param>
    public int AddExcess(bool isOpen)
    {
        _atoms.Add(new Atom(null!, isOpen ? Interval.Positive : Interval.NonNegative));
        return _atoms.Count - 1;
    }

    /// <summary>The polynomial with powers of roots replaced by their radicands.</summary>
    public Polynomial Reduce(Polynomial polynomial)
    {
        for (var i = 0; i < _atoms.Count; i++)
        {
            if (_atoms[i].Root is not var (degree, radicand))
                continue;
            for (var rounds = 0; rounds < 40 && polynomial.Terms.Keys.Any(m => m.ExponentOf(i) >= degree); rounds++)
            {
                var result = Polynomial.Zero;
                foreach (var group in polynomial.Terms.GroupBy(t => t.Key.ExponentOf(i) >= degree))
                {
                    var part = Polynomial.Sum(group);
                    result += group.Key ? part.Times(Monomial.Of(i, -degree)) * radicand : part;
                }

                polynomial = result;
            }
        }

        return polynomial;
    }

    /// <summary>The fraction with powers of roots for the radicands that it divides by: 1/(1 − x) is √(1 − x)⁻² where that root occurs.</summary>
    public Fraction InRoots(Fraction fraction)
    {
        if (fraction.Denominator.Count == 0)
            return fraction;
        var (numerator, rest) = (fraction.Numerator, fraction.Denominator.ToDictionary(d => d.Key, d => d.Value));
        for (var i = 0; i < _atoms.Count; i++)
        {
            if (_atoms[i].Root is not var (degree, radicand) || !rest.TryGetValue(radicand, out var power))
                continue;
            numerator = numerator.Times(Monomial.Of(i, -degree * power));
            rest.Remove(radicand);
        }

        return rest.Count == fraction.Denominator.Count ? fraction : new(numerator, rest);
    }

    /// <summary>The polynomial as an expression.</summary>
    public Expr ToExpr(Algebra algebra, Polynomial polynomial) => algebra.Add([.. polynomial.Terms.Select(t => algebra.Scale(ToExpr(algebra, t.Key), t.Value))]);

    private Expr ToExpr(Algebra algebra, Monomial monomial) =>
        algebra.Multiply([.. monomial.Factors.Select(f => algebra.Power(_atoms[f.Atom].Expr, f.Exponent))]);
}

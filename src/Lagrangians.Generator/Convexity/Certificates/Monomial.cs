namespace Lagrangians.Generator.Convexity.Certificates;

/// <summary>A product of integer powers of atoms, which are known by number; negative powers are allowed.</summary>
internal sealed class Monomial : IEquatable<Monomial>
{
    public static readonly Monomial One = new([]);

    private readonly int _hash;

    private Monomial((int Atom, int Exponent)[] factors)
    {
        Factors = factors;
        _hash = 17;
        foreach (var (atom, exponent) in factors)
            _hash = unchecked((((_hash * 31) + atom) * 31) + exponent);
    }

    /// <summary>The factors by ascending atoms, no exponent 0.</summary>
    public (int Atom, int Exponent)[] Factors { get; }

    public int Degree => Factors.Sum(f => f.Exponent);

    public static Monomial Of(int atom, int exponent = 1) => exponent == 0 ? One : new([(atom, exponent)]);

    public int ExponentOf(int atom)
    {
        foreach (var factor in Factors)
        {
            if (factor.Atom == atom)
                return factor.Exponent;
        }

        return 0;
    }

    public Monomial Times(Monomial other)
    {
        if (Factors.Length == 0)
            return other;
        if (other.Factors.Length == 0)
            return this;
        var merged = new List<(int, int)>(Factors.Length + other.Factors.Length);
        int i = 0, j = 0;
        while (i < Factors.Length || j < other.Factors.Length)
        {
            if (j == other.Factors.Length || (i < Factors.Length && Factors[i].Atom < other.Factors[j].Atom))
                merged.Add(Factors[i++]);
            else if (i == Factors.Length || other.Factors[j].Atom < Factors[i].Atom)
                merged.Add(other.Factors[j++]);
            else
            {
                if (Factors[i].Exponent + other.Factors[j].Exponent is var sum && sum != 0)
                    merged.Add((Factors[i].Atom, sum));
                i++;
                j++;
            }
        }

        return new([.. merged]);
    }

    public Monomial Power(int exponent) => exponent == 0 ? One : new(Array.ConvertAll(Factors, f => (f.Atom, f.Exponent * exponent)));

    /// <summary>The root of a product of even powers.</summary>
    public Monomial Halved() => new(Array.ConvertAll(Factors, f => (f.Atom, f.Exponent / 2)));

    public Monomial Without(int atom) => new(Array.FindAll(Factors, f => f.Atom != atom));

    public bool Equals(Monomial? other) => other is not null && _hash == other._hash && Factors.AsSpan().SequenceEqual(other.Factors);

    public override bool Equals(object? obj) => Equals(obj as Monomial);

    public override int GetHashCode() => _hash;
}

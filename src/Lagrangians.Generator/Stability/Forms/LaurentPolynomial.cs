using Lagrangians.Generator.Arithmetic;

namespace Lagrangians.Generator.Stability.Forms;

/// <summary>A polynomial in ρ and 1/ρ with rational coefficients.</summary>
internal sealed class LaurentPolynomial
{
    private readonly SortedDictionary<int, Rational> _coefficients = [];

    /// <summary>The lowest power; 0 of none.</summary>
    public int Lowest => _coefficients.Count == 0 ? 0 : _coefficients.Keys.First();

    /// <summary>The highest power; 0 of none.</summary>
    public int Highest => _coefficients.Count == 0 ? 0 : _coefficients.Keys.Last();

    /// <summary>The coefficient of a power.</summary>
    public Rational this[int power] => _coefficients.TryGetValue(power, out var coefficient) ? coefficient : 0;

    /// <summary>Adds c·(ρ² − 1)ʲ·ρᵏ.</summary>
    public void Add(Rational c, int j, int k)
    {
        for (var i = 0; i <= j; i++)
        {
            Set((2 * (j - i)) + k, this[(2 * (j - i)) + k] + c);
            // The next binomial coefficient, with its sign.
            c = -c * (j - i) / (i + 1);
        }
    }

    /// <summary>Takes out ρ − root, as often as it is there; how often that is. A polynomial that is 0 has none.</summary>
    public int DivideByRoot(int root)
    {
        var times = 0;
        for (; _coefficients.Count > 0 && Divide(root); times++)
            continue;
        return times;
    }

    // By Horner's scheme from above, for a root that is 1 or −1.
    private bool Divide(int root)
    {
        var (lowest, highest) = (Lowest, Highest);
        var quotient = new List<(int Power, Rational Coefficient)>();
        Rational carried = 0;
        for (var i = highest; i > lowest; i--)
            quotient.Add((i - 1, carried = this[i] + (root * carried)));
        if (!(this[lowest] + (root * carried)).IsZero)
            return false;
        _coefficients.Clear();
        foreach (var (power, coefficient) in quotient)
            Set(power, coefficient);
        return true;
    }

    private void Set(int power, Rational coefficient)
    {
        if (coefficient.IsZero)
            _coefficients.Remove(power);
        else
            _coefficients[power] = coefficient;
    }
}

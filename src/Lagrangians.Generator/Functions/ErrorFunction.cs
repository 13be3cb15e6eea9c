using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Functions;

/// <summary>The error function and its relatives.</summary>
internal sealed class ErrorFunction : IFamily
{
    private static readonly ElementaryFunction Erf = new("Erf", u => Density(u[0]))
    {
        Range = u => Signs.Below(1, u[0]),
        Parity = Parity.Odd,
        Evaluate = Signs.ZeroAtZero,
    };

    private static readonly ElementaryFunction Erfc = new("Erfc", u => -Density(u[0]))
    {
        Range = _ => new Interval(Bound.At(0, open: true), Bound.At(2, open: true)),
        Evaluate = Signs.OneAtZero,
    };

    /// <summary>The distribution function of the standard normal distribution: erfc(−u/√2)/2.</summary>
    private static readonly ElementaryFunction NormalCdf =
        new("NormalCdf", u => (-u[0].Pow(2) / 2).Exp() / (2 * u[0].Named("Pi")).Sqrt())
        {
            Range = _ => new Interval(Bound.At(0, open: true), Bound.At(1, open: true)),
            Evaluate = u => u[0].Value is { IsZero: true } ? u[0].Number(Rational.Half) : null,
        };

    public IEnumerable<ElementaryFunction> Functions => [Erf, Erfc, NormalCdf];

    public IEnumerable<Spelling> Spellings => Functions.Select(f => Spelling.Of(f));

    private static Term Density(Term u) => 2 * (-u.Pow(2)).Exp() / u.Named("Pi").Sqrt();
}

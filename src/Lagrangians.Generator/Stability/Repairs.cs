using Lagrangians.Generator.Calculus.Alternatives;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability;

/// <summary>
/// Forms are found near the defaults of the parameters. With what is left of the work they are tried all over the range of these, and where they fail there,
/// what is otherwise derived is tried in their place.
/// </summary>
/// <param name="work">The budget of the stage.</param>
/// <param name="algebra">The algebra of all.</param>
/// <param name="stabilizer">What finds forms.</param>
/// <param name="value">L.</param>
/// <param name="x">The variable.</param>
internal sealed class Repairs(Budget work, Algebra algebra, Func<Stabilizer> stabilizer, Expr value, Expr x)
{
    // For one quantity.
    private const int Steps = 800_000;

    private OtherDerivation? _other;

    /// <summary>The form, or a better one; the form where the work ends before.</summary>
    /// <param name="expr">The quantity as it was derived.</param>
    /// <param name="form">Its form.</param>
    /// <param name="others">What the quantity is in the other derivation.</param>
    /// <param name="isJudged">Whether it is asked whether what is found is lost all the same.</param>
    public Repaired Of(Expr expr, Expr form, Func<OtherDerivation, IEnumerable<Expr>> others, bool isJudged) => Shares.Within(work, Steps, () =>
    {
        var (own, before) = (algebra.Import(expr), algebra.Import(form));
        var after = stabilizer().Repair(own, before, OthersOf(own, others));
        return new Repaired(after, !ReferenceEquals(after, before), isJudged && stabilizer().IsLost(own, after));
    }) ?? new Repaired(form, IsBetter: false, IsLost: false);

    /// <summary>A form of the quantity as it is otherwise derived, which may be the shorter; null where it is not.</summary>
    /// <param name="expr">The quantity as it was derived.</param>
    /// <param name="others">What the quantity is in the other derivation.</param>
    public Expr? Otherwise(Expr expr, Func<OtherDerivation, IEnumerable<Expr>> others) =>
        OthersOf(algebra.Import(expr), others).FirstOrDefault() is { } other ? stabilizer().Stabilize(other, isHurried: true) : null;

    private IEnumerable<Expr> OthersOf(Expr own, Func<OtherDerivation, IEnumerable<Expr>> others)
    {
        _other ??= new(algebra, algebra.Import(value), (Symbol)algebra.Import(x));
        return _other.WithDifferences(own, others(_other));
    }
}

/// <summary>What became of a form.</summary>
/// <param name="Form">The form.</param>
/// <param name="IsBetter">Whether it is another one than before.</param>
/// <param name="IsLost">Whether it is another value than the quantity, or none, over much of the range of the parameters.</param>
internal sealed record Repaired(Expr Form, bool IsBetter, bool IsLost);

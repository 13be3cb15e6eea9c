using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Certificates;

/// <summary>Proves a sign by the normal form numerator over denominator.</summary>
internal sealed class RationalCertificate
{
    private readonly Atoms _atoms;
    private readonly PolynomialSigns _signs;
    private readonly Algebra _algebra;
    private readonly bool _mayVanish;
    private readonly bool _mayVanishForAll;

    private RationalCertificate(Algebra algebra, Normalizer normalizer, Fraction form)
    {
        _algebra = algebra;
        _atoms = normalizer.Atoms;
        _signs = new PolynomialSigns(algebra, _atoms);
        (Numerator, IsSigned) = Orient(form);
        (_mayVanish, _mayVanishForAll) = (_signs.MayVanish(form.Numerator), _signs.MayVanishForAll(form.Numerator));
    }

    /// <summary>A polynomial that has the sign of the expression, if <see cref="IsSigned"/>.</summary>
    public Polynomial Numerator { get; }

    /// <summary>Whether the denominator's sign is known.</summary>
    public bool IsSigned { get; }

    /// <summary>The normal form, or null where it is too long.</summary>
    public static RationalCertificate? Of(Algebra algebra, Expr expr)
    {
        try
        {
            var normalizer = new Normalizer(algebra);
            var form = normalizer.Normalize(expr);
            return new RationalCertificate(algebra, normalizer, form);
        }
        catch (BudgetExceededException)
        {
            return null;
        }
        catch (DivideByZeroException)
        {
            return null;
        }
    }

    /// <summary>A proof that the expression is nowhere negative, or null.</summary>
    public Certificate? NonNegative()
    {
        try
        {
            return IsSigned && _signs.NonNegative(Numerator) is { } found ? found with { MayVanish = found.MayVanish || _mayVanish, IsStrict = found.IsStrict && !_mayVanishForAll } : null;
        }
        catch (BudgetExceededException)
        {
            return null;
        }
    }

    /// <summary>Whether the numerator is made of symbols and exponentials alone, and so smooth everywhere.</summary>
    public bool IsEntire => Numerator.Atoms.All(a => _atoms[a] is { Expr: Symbol } or { Exponent: not null } or { Expr.IsClosed: true });

    /// <summary>Whether it is 0 wherever it is defined.</summary>
    public bool IsZero => Numerator.IsZero;

    /// <summary>The numerator as an expression.</summary>
    public Expr ToExpr() => _atoms.ToExpr(_algebra, Numerator);

    // Odd powers below the line whose sign is known turn the numerator's.
    private (Polynomial, bool) Orient(Fraction form)
    {
        var numerator = _signs.WithoutNegativePowers(form.Numerator);
        var isSigned = true;
        foreach (var factor in form.Denominator.Where(d => d.Value % 2 != 0).Select(d => d.Key))
        {
            if (_signs.NonNegative(factor) is not null)
                continue;
            if (_signs.NonNegative(-factor) is not null)
                numerator = -numerator;
            else
                isSigned = false;
        }

        return (numerator, isSigned);
    }
}

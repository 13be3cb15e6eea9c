using Lagrangians.Generator.Convexity.Boxes;
using Lagrangians.Generator.Convexity.Certificates;
using Lagrangians.Generator.Simplification;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity;

/// <summary>A proof that an expression is nowhere negative.</summary>
/// <param name="IsStrict">Whether it is nowhere 0 either (isolated points aside).</param>
/// <param name="Reason">The argument in a few words.</param>
internal sealed record SignProof(bool IsStrict, string Reason)
{
    /// <summary>Whether it is 0 at no point at all.</summary>
    public bool IsNowhereZero { get; init; } = IsStrict;
}

/// <summary>Proves signs of expressions over the domains of their symbols: by what is known of the parts, then by certificates, then by boxes.</summary>
internal sealed class SignProver(Algebra algebra)
{
    private readonly Dictionary<Expr, SignProof?> _known = new(ReferenceComparer.Instance);
    private readonly HashSet<Expr> _negative = new(ReferenceComparer.Instance);

    /// <summary>Did the search for a proof meet a point at which the expression is negative?</summary>
    public bool IsSomewhereNegative(Expr expr) => _negative.Contains(expr);

    /// <summary>The symbols of an expression, the variable first.</summary>
    public static IReadOnlyList<Symbol> Sides(Expr expr) =>
        [.. Algebra.Nodes(expr).OfType<Symbol>().OrderBy(s => s.Kind == SymbolKind.Variable ? 0 : 1).ThenBy(s => s.Index)];

    /// <summary>A proof that the expression is nowhere negative where it is defined, or null.</summary>
    /// <param name="expr">The expression.</param>
    /// <param name="boxes">How many boxes the subdivision may look at.</param>
    public SignProof? NonNegative(Expr expr, int boxes)
    {
        if (_known.TryGetValue(expr, out var known))
            return known;
        var proof = Prove(expr, boxes);
        return _known[expr] = proof;
    }

    /// <summary>1 or −1 where the expression has that sign everywhere (or is 0, unless strict), else 0.</summary>
    public int Sign(Expr expr, bool strict)
    {
        if (strict ? IsPositive(expr, 40) : NonNegative(expr, 40) is not null)
            return 1;
        var negated = algebra.Negate(expr);
        return (strict ? IsPositive(negated, 40) : NonNegative(negated, 40) is not null) ? -1 : 0;
    }

    /// <summary>Is the expression positive wherever it is defined?</summary>
    public bool IsPositive(Expr expr, int boxes)
    {
        if (NonNegative(expr, boxes) is not { } proof)
            return !IsSomewhereNegative(expr) && new RisingFromEnd(algebra, this).IsPositive(Simplifier.Simplify(algebra, expr));
        if (proof.IsNowhereZero)
            return true;
        expr = Simplifier.Simplify(algebra, expr);
        var sides = Sides(expr);
        if (sides.Count == 0)
            return false;
        // What is seen not to be negative at once was not asked for more.
        if (algebra.Bounds(expr).IsNonNegative && RationalCertificate.Of(algebra, expr)?.NonNegative() is { IsStrict: true, MayVanish: false })
            return true;
        var search = new SignSearch(algebra, sides, expr);
        return search.FindNegative(boxes) is null && ((search.IsProven && search.IsStrict) || new RisingFromEnd(algebra, this).IsPositive(expr));
    }

    private SignProof? Prove(Expr expr, int boxes)
    {
        algebra.Budget.Cancellation.ThrowIfCancellationRequested();
        var asked = expr;
        expr = Simplifier.Simplify(algebra, expr);
        var bounds = algebra.Bounds(expr);
        if (bounds.IsNonNegative)
            return new SignProof(bounds.IsPositive, "");
        if (bounds.IsNegative)
        {
            _negative.Add(asked);
            return null;
        }

        var form = RationalCertificate.Of(algebra, expr);
        if (form?.NonNegative() is { } certificate)
            return new SignProof(certificate.IsStrict, certificate.Reason) { IsNowhereZero = certificate.IsStrict && !certificate.MayVanish };
        var sides = Sides(expr);
        if (sides.Count == 0)
            return null;
        var search = form is { IsSigned: true } && form.ToExpr() is { Size: < 2_000 } numerator
            ? new SignSearch(algebra, sides, expr, numerator)
            : new SignSearch(algebra, sides, expr);
        if (search.FindNegative(boxes) is not null)
        {
            _negative.Add(asked);
            return null;
        }

        return search.IsProven ? new SignProof(search.IsStrict, "by subdivision")
            : new DerivativeLadder(algebra).NonNegative(expr) || new QuotientLadder(algebra, this).NonNegative(expr) ? new SignProof(false, "from its value at the end and its derivatives") : null;
    }
}

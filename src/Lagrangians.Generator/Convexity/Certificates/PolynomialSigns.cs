using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Convexity.Boxes;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Certificates;

/// <summary>How a polynomial is known not to be negative.</summary>
/// <param name="IsStrict">Whether it is nowhere 0 either, but where a factor of x alone is.</param>
/// <param name="Reason">By what argument.</param>
internal sealed record Certificate(bool IsStrict, string Reason)
{
    /// <summary>Whether it has a factor that may be 0: x⁴ + x² is x²·(x² + 1).</summary>
    public bool MayVanish { get; init; }
}

/// <summary>
/// Proves that polynomials in atoms are nowhere negative: all terms are, perhaps after shifts by the atoms' bounds; sines are bounded by ±1;
/// A + B·√u by squares; one variable by Sturm's theorem; a quadratic by its discriminant.
/// </summary>
internal sealed class PolynomialSigns(Algebra algebra, Atoms atoms)
{
    private const int MaximumDepth = 4;

    // Squaring and discriminants make many terms of few.
    private const int MaximumTerms = 40;

    // Of each both ends are looked at, and of what is found there again.
    private const int MaximumSymbols = 3;

    public Certificate? NonNegative(Polynomial polynomial) =>
        NonNegative(WithoutNegativePowers(polynomial), 0) is { } found
            ? found with { MayVanish = MayVanish(polynomial), IsStrict = found.IsStrict && !MayVanishForAll(polynomial) }
            : null;

    /// <summary>May one of the powers that come out be 0 whatever x is, for a value of a parameter?</summary>
    public bool MayVanishForAll(Polynomial polynomial) => polynomial.Content().Factors.Any(f => f.Exponent > 0 && !atoms[f.Atom].Bounds.ExcludesZero
        && (atoms[f.Atom].Expr is not { } expr || Algebra.Nodes(expr).Any(n => n is Symbol { Kind: not SymbolKind.Variable and not SymbolKind.Element })));

    /// <summary>May one of the powers that come out be 0?</summary>
    public bool MayVanish(Polynomial polynomial) => polynomial.Content().Factors.Any(f => f.Exponent > 0 && !atoms[f.Atom].Bounds.ExcludesZero);

    // Times powers that are positive.
    public Polynomial WithoutNegativePowers(Polynomial polynomial)
    {
        var factor = Monomial.One;
        foreach (var (atom, exponent) in polynomial.Content().Factors)
        {
            // Even powers of anything, and all powers of what is positive, come out.
            var isPositive = atoms[atom].Bounds.IsNonNegative;
            if (exponent < 0 || exponent > 1 || isPositive)
                factor = factor.Times(Monomial.Of(atom, -(isPositive ? exponent : exponent >= 0 ? exponent / 2 * 2 : -(-exponent + 1) / 2 * 2)));
        }

        return atoms.Reduce(polynomial.Times(factor));
    }

    private Certificate? NonNegative(Polynomial p, int depth)
    {
        algebra.Budget.Cancellation.ThrowIfCancellationRequested();
        if (ByTerms(p) is { } byTerms)
            return byTerms;
        if (depth >= MaximumDepth)
            return null;
        if (Shifted(p).Select(ByTerms).FirstOrDefault(c => c is not null) is { } shifted)
            return shifted with { Reason = "no term is negative, counted from the bounds" };
        if (p.Terms.Count > MaximumTerms)
            return null;
        return BySturm(p) ?? ByEnds(p, depth) ?? ByWaves(p, depth) ?? ByRoots(p, depth) ?? ByDiscriminant(p, depth);
    }

    private Certificate? ByTerms(Polynomial p)
    {
        var isStrict = false;
        foreach (var group in p.Terms.GroupBy(t => OpenPart(t.Key)))
        {
            var sign = Times(SignOfCoefficient(group), SignOf(group.Key));
            if (!sign.IsNonNegative)
                return null;
            isStrict |= sign.IsPositive;
        }

        return new Certificate(isStrict, "no term is negative");
    }

    // What of a monomial is no number.
    private Monomial OpenPart(Monomial monomial) =>
        monomial.Factors.Aggregate(Monomial.One, (open, f) => IsNumber(f.Atom) ? open : open.Times(Monomial.Of(f.Atom, f.Exponent)));

    private bool IsNumber(int atom) => atoms[atom].Expr is { IsClosed: true };

    private Interval SignOfCoefficient(IEnumerable<KeyValuePair<Monomial, Rational>> terms)
    {
        var list = terms.ToList();
        if (list.Count == 1)
            return Times(Interval.Point(list[0].Value), SignOf(Closed(list[0].Key)));
        var number = atoms.ToExpr(algebra, Polynomial.Sum(list.Select(t => new KeyValuePair<Monomial, Rational>(Closed(t.Key), t.Value))));
        return number is Constant constant ? Interval.Point(constant.Value)
            : new PreciseValue(_ => throw new InvalidOperationException(), 300).Of(number) is { ContainsZero: false } value
                ? value.IsPositive ? Interval.Positive : Interval.Negative
                : Interval.All;
    }

    private Monomial Closed(Monomial monomial) =>
        monomial.Factors.Aggregate(Monomial.One, (closed, f) => IsNumber(f.Atom) ? closed.Times(Monomial.Of(f.Atom, f.Exponent)) : closed);

    private Interval SignOf(Monomial monomial)
    {
        var sign = Interval.Positive;
        foreach (var (atom, exponent) in monomial.Factors)
        {
            var bounds = atoms[atom].Bounds;
            if (exponent % 2 == 0)
                bounds = bounds.ExcludesZero ? Interval.Positive : Interval.NonNegative;
            sign = sign.SignProduct(bounds);
        }

        return sign;
    }

    private static Interval Times(Interval a, Interval b) => a.Lower.IsFinite && a.Lower.Value.IsZero && a.Upper == a.Lower ? Interval.Point(0) : a.SignProduct(b);

    // Every atom counted from one of its bounds.
    private IEnumerable<Polynomial> Shifted(Polynomial p)
    {
        for (var pattern = 0; pattern < 4; pattern++)
        {
            var (result, isChanged, hasChoice) = (p, false, false);
            foreach (var atom in p.Atoms.ToList())
            {
                var known = atoms[atom];
                if (known.Exponent is { } exponent)
                {
                    var sign = algebra.Bounds(exponent);
                    if (sign.IsNonNegative || sign.IsNonPositive)
                    {
                        result = FromOne(result, atom, sign.IsNonNegative, sign.ExcludesZero);
                        isChanged = true;
                    }
                }
                else if (known.Expr is Symbol { Domain: var domain } && (domain.Lower.IsFinite || domain.Upper.IsFinite))
                {
                    hasChoice |= domain.Lower.IsFinite && domain.Upper.IsFinite;
                    var fromUpper = !domain.Lower.IsFinite || (domain.Upper.IsFinite && ((pattern >> (atom % 2)) & 1) == 1);
                    if (!fromUpper && domain.Lower.Value.IsZero)
                        continue;
                    result = From(result, atom, fromUpper ? domain.Upper : domain.Lower, fromUpper);
                    isChanged = true;
                }
            }

            if (isChanged)
                yield return result;
            if (!hasChoice)
                yield break;
        }
    }

    // E = 1 + y for E ≥ 1; of 0 < E ≤ 1 the inverse is, and the polynomial is divided by E's highest power.
    private Polynomial FromOne(Polynomial p, int atom, bool isAboveOne, bool isOpen)
    {
        if (!isAboveOne)
        {
            var highest = p.Terms.Keys.Max(m => m.ExponentOf(atom));
            p = Polynomial.Sum(p.Terms.Select(t => new KeyValuePair<Monomial, Rational>(t.Key.Without(atom).Times(Monomial.Of(atom, highest - t.Key.ExponentOf(atom))), t.Value)));
        }

        return p.Substitute(atom, Polynomial.One + Polynomial.Atom(atoms.AddExcess(isOpen)));
    }

    private Polynomial From(Polynomial p, int atom, Bound end, bool isUpper)
    {
        var excess = Polynomial.Atom(atoms.AddExcess(end.IsOpen));
        return p.Substitute(atom, isUpper ? Polynomial.Constant(end.Value) - excess : Polynomial.Constant(end.Value) + excess);
    }

    private Certificate? BySturm(Polynomial p)
    {
        if (p.Atoms.Take(2).ToArray() is not [var atom])
            return null;
        var degree = p.Terms.Keys.Max(m => m.ExponentOf(atom));
        var coefficients = new Rational[degree + 1];
        foreach (var term in p.Terms)
            coefficients[term.Key.ExponentOf(atom)] = term.Value;
        var bounds = atoms[atom].Bounds;
        if (atoms[atom].Exponent is { } exponent)
            bounds = OfExponential(algebra.Bounds(exponent));
        Rational? lower = bounds.Lower.IsFinite ? bounds.Lower.Value : null, upper = bounds.Upper.IsFinite ? bounds.Upper.Value : null;
        return Sturm.IsNonNegative(coefficients, lower, upper)
            ? new Certificate(Sturm.HasNoRoot(coefficients, bounds.Lower, bounds.Upper), "Sturm's theorem finds no change of sign")
            : null;
    }

    private static Interval OfExponential(Interval exponent) => new(
        exponent.IsNonNegative ? Bound.At(1, exponent.IsPositive) : Bound.At(0, open: true),
        exponent.IsNonPositive ? Bound.At(1, exponent.IsNegative) : Bound.Infinite);

    // Affine in a symbol: it lies between its values at the ends of the domain, or above that at the only end if it rises.
    private Certificate? ByEnds(Polynomial p, int depth)
    {
        foreach (var atom in p.Atoms.Where(a => IsLinearSymbol(p, a)).Take(MaximumSymbols).ToList())
        {
            var (lower, upper) = (atoms[atom].Bounds.Lower, atoms[atom].Bounds.Upper);
            if (lower.IsFinite && upper.IsFinite)
            {
                if (At(p, atom, lower, depth) is { } low && At(p, atom, upper, depth) is { } high)
                    return new Certificate((low.IsStrict || lower.IsOpen) && (high.IsStrict || upper.IsOpen) && (low.IsStrict || high.IsStrict), "it is not negative at the ends");
                continue;
            }

            var slope = p.Coefficients(atom)[1];
            if (At(p, atom, lower.IsFinite ? lower : upper, depth) is { } end && NonNegative(lower.IsFinite ? slope : -slope, depth + 1) is { } rising)
                return new Certificate(end.IsStrict || (rising.IsStrict && (lower.IsFinite ? lower : upper).IsOpen), "it is not negative at the end, and rises from there");
        }

        return null;
    }

    private bool IsLinearSymbol(Polynomial p, int atom) => atoms[atom] is { Expr: Symbol, Bounds: var bounds } && (bounds.Lower.IsFinite || bounds.Upper.IsFinite)
        && p.Terms.Keys.All(m => m.ExponentOf(atom) is 0 or 1);

    private Certificate? At(Polynomial p, int atom, Bound end, int depth) => NonNegative(p.Substitute(atom, Polynomial.Constant(end.Value)), depth + 1);

    // A + m·sin u ≥ A − |m|.
    private Certificate? ByWaves(Polynomial p, int depth)
    {
        if (!p.Atoms.Any(a => atoms[a].IsWave))
            return null;
        var terms = new List<KeyValuePair<Monomial, Rational>>();
        foreach (var term in p.Terms)
        {
            var rest = term.Key.Factors.Where(f => !atoms[f.Atom].IsWave).Aggregate(Monomial.One, (m, f) => m.Times(Monomial.Of(f.Atom, f.Exponent)));
            if (ReferenceEquals(rest, term.Key) || rest.Equals(term.Key))
            {
                terms.Add(term);
                continue;
            }

            var sign = SignOf(rest);
            if (!sign.IsNonNegative && !sign.IsNonPositive)
                return null;
            var isEven = term.Key.Factors.All(f => !atoms[f.Atom].IsWave || f.Exponent % 2 == 0);
            if (isEven && sign.IsNonNegative == term.Value.Sign > 0)
                continue; // not negative itself
            terms.Add(new(rest, sign.IsNonNegative ? -Rational.Abs(term.Value) : Rational.Abs(term.Value)));
        }

        return NonNegative(Polynomial.Sum(terms), depth + 1) is { } found ? found with { Reason = "sines and cosines are at most 1" } : null;
    }

    // A + B·√u ≥ 0 if B ≥ 0 and B²·u ≥ A², or if A ≥ 0 and A² ≥ B²·u.
    private Certificate? ByRoots(Polynomial p, int depth)
    {
        foreach (var atom in p.Atoms.Where(a => atoms[a].Root is { Degree: 2 }).ToList())
        {
            var parts = atoms.Reduce(p).Coefficients(atom);
            if (parts.Keys.Any(k => k is not (0 or 1)))
                continue;
            var a = parts.TryGetValue(0, out var constant) ? constant : Polynomial.Zero;
            var b = parts.TryGetValue(1, out var factor) ? factor : Polynomial.Zero;
            var difference = atoms.Reduce((a * a) - (b * b * atoms[atom].Root!.Value.Radicand));
            var apart = NonNegative(a, depth + 1) is not null ? Apart(difference, depth + 1) : null;
            apart ??= NonNegative(b, depth + 1) is not null ? Apart(-difference, depth + 1) : null;
            if (apart is not null)
                return apart with { Reason = "both sides of the root squared" };
        }

        return null;
    }

    private Certificate? ByDiscriminant(Polynomial p, int depth)
    {
        foreach (var atom in p.Atoms.Where(a => !IsNumber(a)).ToList())
        {
            var parts = p.Coefficients(atom);
            if (!parts.TryGetValue(2, out var square) || parts.Keys.Any(k => k is not (0 or 1 or 2)) || !parts.TryGetValue(0, out var constant))
                continue;
            var linear = parts.TryGetValue(1, out var found) ? found : Polynomial.Zero;
            var discriminant = atoms.Reduce((square * constant).Scale(4) - (linear * linear));
            if (NonNegative(square, depth + 2) is not null && NonNegative(constant, depth + 2) is not null && Apart(discriminant, depth + 2) is { } apart)
                return apart with { Reason = "its discriminant is not positive" };
        }

        return null;
    }

    // Of the difference of two squares: strict where they are nowhere equal.
    private Certificate? Apart(Polynomial difference, int depth) => difference.IsZero ? new Certificate(false, "")
        : NonNegative(WithoutNegativePowers(difference), depth) is { } found ? found with { IsStrict = found.IsStrict && !MayVanish(difference) } : null;
}

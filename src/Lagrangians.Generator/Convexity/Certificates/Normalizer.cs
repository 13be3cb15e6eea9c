using System.Numerics;
using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Certificates;

/// <summary>
/// Brings an expression into the form numerator over denominator, polynomials in the symbols, exponentials, roots and what else there is.
/// Hyperbolic and logistic functions become exponentials.
/// </summary>
internal sealed class Normalizer(Algebra algebra)
{
    private const int MaximumPower = 24;
    private const int MaximumDegree = 8;

    private readonly Dictionary<Expr, Fraction> _known = new(ReferenceComparer.Instance);
    private readonly Dictionary<Expr, Rational> _units = new(ReferenceComparer.Instance);
    private readonly Dictionary<(Polynomial Radicand, int Degree), Expr> _roots = [];

    public Atoms Atoms { get; } = new();

    /// <summary>The normal form.</summary>
    /// <exception cref="BudgetExceededException">It is too long.</exception>
    /// <exception cref="DivideByZeroException">A denominator is identically 0.</exception>
    public Fraction Normalize(Expr expr)
    {
        foreach (var node in Algebra.Nodes(expr))
        {
            if (InExponentials(node) is not { } sums)
                continue;
            foreach (var exponential in Algebra.Nodes(sums).OfType<Call>().Where(c => c.Function == Algebra.Exponential))
                CollectUnits(exponential.Arguments[0]);
        }

        // Roots first, so that what is divided by is seen to be the square of one.
        foreach (var product in Algebra.Nodes(expr).OfType<Product>())
        {
            for (var i = 0; i < product.Count; i++)
            {
                if (product.Exponent(i) is Constant { Value: { IsInteger: false } e } && e.Denominator <= MaximumDegree && Rational.Abs(e) <= MaximumPower)
                    Root(product.Base(i), (int)e.Denominator);
            }
        }

        return Visit(expr);
    }

    private Fraction Visit(Expr expr)
    {
        if (_known.TryGetValue(expr, out var known))
            return known;
        Budget.Enter();
        algebra.Budget.Cancellation.ThrowIfCancellationRequested();
        return _known[expr] = expr switch
        {
            Constant constant => Fraction.Of(Polynomial.Constant(constant.Value)),
            Sum sum => OfSum(sum),
            Product product => OfProduct(product),
            Call call => OfCall(call),
            _ => Atom(expr),
        };
    }

    private Fraction OfSum(Sum sum)
    {
        var total = Fraction.Of(Polynomial.Constant(sum.Constant));
        for (var i = 0; i < sum.Terms.Length; i++)
            total += Visit(sum.Terms[i]).Scale(sum.Coefficients[i]);
        return total;
    }

    private Fraction OfProduct(Product product)
    {
        var result = Fraction.Of(Polynomial.Constant(product.Coefficient));
        for (var i = 0; i < product.Count; i++)
            result *= OfPower(product.Base(i), product.Exponent(i));
        return new(Atoms.Reduce(result.Numerator), result.Denominator);
    }

    private Fraction OfPower(Expr b, Expr e)
    {
        if (e is Constant { Value: var value })
        {
            if (value.IsInteger)
                return Rational.Abs(value) <= MaximumPower ? Atoms.InRoots(Visit(b).Pow((int)value.Numerator)) : Atom(algebra.Power(b, e));
            if (value.Denominator > MaximumDegree || Rational.Abs(value) > MaximumPower)
                return Atom(algebra.Power(b, e));
            var degree = (int)value.Denominator;
            return Root(b, degree).Pow((int)value.Numerator);
        }

        // b^(n + r) is bⁿ·bʳ for an integer n.
        if (e is Sum sum && sum.Constant.Floor() is var whole && !whole.IsZero && BigInteger.Abs(whole) <= MaximumPower)
            return Visit(b).Pow((int)whole) * Atom(algebra.Power(b, algebra.Subtract(e, algebra.Constant((Rational)whole))));
        return Atom(algebra.Power(b, e));
    }

    private Fraction Root(Expr b, int degree)
    {
        Budget.Enter();
        var radicand = Visit(b);
        if (radicand.Denominator.Count == 0 && radicand.Numerator.Terms.Count > 1 && Apart(radicand.Numerator, degree) is { } product)
            return product;
        // One form of √(x² + 4) and √(x²/4 + 1).
        if (radicand.Denominator.Count == 0 && radicand.Numerator.Terms.Count > 1 && radicand.Numerator.Leading() is var leading && !leading.IsOne)
        {
            var scaled = Atoms.ToExpr(algebra, radicand.Numerator.Scale(1 / leading));
            return Root(scaled, degree) * Visit(algebra.Power(algebra.Constant(leading), new Rational(1, degree)));
        }

        var expr = algebra.Power(b, new Rational(1, degree));
        if (expr is Constant or Call)
            return Visit(expr);
        if (radicand.Denominator.Count == 0)
            expr = _roots.TryGetValue((radicand.Numerator, degree), out var known) ? known : _roots[(radicand.Numerator, degree)] = expr;
        var atom = new Atom(expr, algebra.Bounds(b).IsPositive ? Interval.Positive : Interval.NonNegative)
        {
            Root = radicand.Denominator.Count == 0 && radicand.Numerator.Terms.Keys.All(m => m.Factors.All(f => f.Exponent > 0)) ? (degree, radicand.Numerator) : null,
        };
        return Fraction.Of(Polynomial.Atom(Atoms.Find(atom)));
    }

    // √(x²/b + 1) is √(x² + b)/√b for b > 0, and √(1 − x²) is √(1 − x)·√(1 + x) between −1 and 1.
    private Fraction? Apart(Polynomial radicand, int degree)
    {
        var result = Fraction.Of(Polynomial.One);
        var common = Monomial.One;
        foreach (var (atom, exponent) in radicand.Content().Factors)
        {
            var (expr, bounds) = (Atoms[atom].Expr, Atoms[atom].Bounds);
            if (exponent % degree == 0 ? !(bounds.IsPositive || (bounds.IsNonNegative && exponent > 0)) : expr is not Symbol || !bounds.IsPositive)
                continue;
            common = common.Times(Monomial.Of(atom, exponent));
            result *= exponent % degree == 0 ? Fraction.Of(Polynomial.Term(Monomial.Of(atom, exponent / degree), 1)) : Root(expr, degree).Pow(exponent);
        }

        if (common.Factors.Length > 0)
            return result * Root(Atoms.ToExpr(algebra, radicand.Times(common.Power(-1))), degree);
        return radicand.AsDifferenceOfSquares() is var (below, above) && IsNonNegative(below) && IsNonNegative(above)
            ? Root(Atoms.ToExpr(algebra, below), degree) * Root(Atoms.ToExpr(algebra, above), degree)
            : null;
    }

    private bool IsNonNegative(Polynomial polynomial) => new PolynomialSigns(algebra, Atoms).NonNegative(polynomial) is not null;

    private Fraction OfCall(Call call)
    {
        if (call is { Function: Algebra.Exponential, Arguments: [var u] })
            return Exp(u);
        return InExponentials(call) is { } sums ? Visit(sums) : Atom(call);
    }

    private Expr? InExponentials(Expr expr) =>
        expr is Call { Arguments: [var u] } call ? FunctionLibrary.Find(call.Function).InExponentials?.Invoke(new Term(algebra, u)).Expr : null;

    // e^(Σ cᵢ·mᵢ + c): one atom for each mᵢ, e to the greatest common part of all multiples of it.
    private Fraction Exp(Expr u)
    {
        var result = Monomial.One;
        foreach (var (part, coefficient) in Parts(u))
        {
            var unit = _units[part];
            var exponent = algebra.Scale(part, unit);
            var power = coefficient / unit;
            if (!power.IsInteger || Rational.Abs(power) > MaximumPower)
                return Atom(algebra.Exp(u));
            var expr = algebra.Exp(exponent);
            var atom = new Atom(expr, Interval.Positive) { Exponent = exponent };
            if (expr is not Call)
                return Visit(expr).Pow((int)power.Numerator); // e^(k·log v)
            result = result.Times(Monomial.Of(Atoms.Find(atom), (int)power.Numerator));
        }

        return Fraction.Of(Polynomial.Term(result, 1));
    }

    private void CollectUnits(Expr u)
    {
        foreach (var (part, coefficient) in Parts(u))
            _units[part] = _units.TryGetValue(part, out var known) ? CommonMeasure(known, coefficient) : Rational.Abs(coefficient);
    }

    // Terms without their coefficients; the constant as a multiple of 1.
    private IEnumerable<(Expr Part, Rational Coefficient)> Parts(Expr u)
    {
        switch (u)
        {
            case Constant constant:
                if (!constant.Value.IsZero)
                    yield return (algebra.One, constant.Value);
                break;
            case Sum sum:
                if (!sum.Constant.IsZero)
                    yield return (algebra.One, sum.Constant);
                for (var i = 0; i < sum.Terms.Length; i++)
                    yield return (sum.Terms[i], sum.Coefficients[i]);
                break;
            case Product { Count: 1 } product when Algebra.IsOne(product.Exponent(0)) && product.Base(0) is Sum inner:
                foreach (var (part, coefficient) in Parts(inner))
                    yield return (part, coefficient * product.Coefficient);
                break;
            case Product product:
                yield return (algebra.Scale(product, 1 / product.Coefficient), product.Coefficient);
                break;
            default:
                yield return (u, 1);
                break;
        }
    }

    private static Rational CommonMeasure(Rational a, Rational b)
    {
        var denominator = a.Denominator / BigInteger.GreatestCommonDivisor(a.Denominator, b.Denominator) * b.Denominator;
        return new Rational(BigInteger.GreatestCommonDivisor((a * (Rational)denominator).Numerator, (b * (Rational)denominator).Numerator), denominator);
    }

    private Fraction Atom(Expr expr) => expr is Constant constant
        ? Fraction.Of(Polynomial.Constant(constant.Value))
        : Fraction.Of(Polynomial.Atom(Atoms.Find(new Atom(expr, expr is Call { Function: "Sin" or "Cos" } wave ? WaveBounds(wave) : algebra.Bounds(expr)))));

    // Within half a period a wave has one sign.
    private Interval WaveBounds(Call wave)
    {
        var bounds = algebra.Bounds(wave);
        if (!Algebra.Nodes(wave).OfType<Symbol>().Any(s => s.Domain != Interval.All))
            return bounds;
        var from = wave.Function == "Sin" ? Rational.Zero : -Rational.Half;
        for (var half = -1; half <= 1; half++)
        {
            if (IsBetween(wave.Arguments[0], from + half))
                return half == 0 ? Interval.Between(0, 1) : Interval.Between(-1, 0);
        }

        return bounds;
    }

    // Is π·h ≤ u ≤ π·(h + 1)?
    private bool IsBetween(Expr u, Rational h)
    {
        var pi = algebra.Call("Pi");
        return new[] { algebra.Subtract(u, algebra.Scale(pi, h)), algebra.Subtract(algebra.Scale(pi, h + 1), u) }
            .All(d => Visit(d) is { Denominator.Count: 0 } form && IsNonNegative(form.Numerator));
    }
}

using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Calculus;
using Lagrangians.Generator.Convexity.Boxes;
using Lagrangians.Generator.Convexity.Definedness;
using Lagrangians.Generator.Convexity.Pieces;
using Lagrangians.Generator.Simplification;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity;

/// <summary>
/// Verifies counterexamples on the body as it was read, with its branches, in high precision. Nothing is called not convex but by it.
/// </summary>
internal sealed class Refuter(Algebra algebra, Expr body, Symbol x, IReadOnlyList<Symbol> parameters, DefinedPoints? defined = null)
{
    private const int Bits = 200;

    private readonly Lazy<Expr> _curvature = new(() =>
        DerivedLagrangian.Derivative(algebra, DerivedLagrangian.Derivative(algebra, Simplifier.Simplify(algebra, body), x), x));

    private readonly Lazy<Expr[]> _seams = new(() =>
        [.. Algebra.Nodes(body).Select(n => Guard.Of(algebra, n)).OfType<Guard>().Select(g => g.Sign).Where(s => Algebra.Contains(s, x))]);

    /// <summary>The second derivative of the whole body.</summary>
    public Expr Curvature => _curvature.Value;

    /// <summary>A counterexample at the point, if the second derivative is certainly negative there and around it.</summary>
    public Counterexample? BySecondDerivative(Rational at, IReadOnlyList<ParameterValue> values)
    {
        if (!IsAtSeam(at, values))
            return BySlope(at, values);
        // Where two pieces meet, a function with a kink upwards lies on no chord; a little beside it is one of the pieces.
        var step = Rational.Max(1, Rational.Abs(at)) / 4_096;
        return new[] { at + step, at - step }.Where(p => !IsAtSeam(p, values)).Select(p => BySlope(p, values)).FirstOrDefault(found => found is not null);
    }

    private bool IsAtSeam(Rational at, IReadOnlyList<ParameterValue> values) => _seams.Value.Length > 0 && Domains.Contains(x.Domain, at)
        && _seams.Value.Any(s => Value(s, BigRange.Of(at, Bits), values, Bits) is { ContainsZero: true });

    private Counterexample? BySlope(Rational at, IReadOnlyList<ParameterValue> values)
    {
        if (!IsAllowed(at, values))
            return null;
        foreach (var bits in new[] { Bits, 4 * Bits })
        {
            // Around the point too: at the point alone a branch might be met that is no more than the point.
            var reach = BigFloat.One.Scale(-bits / 2);
            var around = Around(at, reach, bits);
            // The derivative of a logarithm is defined where the logarithm is not.
            if (Value(body, around, values, bits) is null)
                continue;
            if (Curve(around, values, bits) is { IsNegative: true } && Curve(BigRange.Of(at, bits), values, bits) is { IsNegative: true } value)
                return new Counterexample(Evidence.SecondDerivative, values, [[at]], [Range(value)]);
        }

        return null;
    }

    /// <summary>A counterexample of three points, if f is certainly above the chord at the middle one.</summary>
    public Counterexample? ByJensen(Rational a, Rational m, Rational b, IReadOnlyList<ParameterValue> values)
    {
        if (!(a < m && m < b) || !IsAllowed(a, values) || !IsAllowed(b, values) || !IsDefined(m, values))
            return null;
        Precision precision = 2 * Bits;
        if (Value(body, BigRange.Of(m, precision), values, precision) is not { } atM
            || Value(body, BigRange.Of(a, precision), values, precision) is not { } atA
            || Value(body, BigRange.Of(b, precision), values, precision) is not { } atB)
            return null;
        var left = BigRange.Multiply(BigRange.Of((b - m) / (b - a), precision), atA, precision);
        var right = BigRange.Multiply(BigRange.Of((m - a) / (b - a), precision), atB, precision);
        if (new[] { atA, atM, atB }.Any(v => Math.Max(v.Lower.Magnitude, v.Upper.Magnitude) > 20_000))
            return null;
        return BigRange.Add(atM, -BigRange.Add(left, right, precision), precision).IsPositive
            ? new Counterexample(Evidence.Jensen, values, [[a], [m], [b]], [Range(atA), Range(atM), Range(atB)])
            : null;
    }

    /// <summary>Three points near a place where the function may bend down, jump or have a pole.</summary>
    public Counterexample? Near(Rational place, IReadOnlyList<ParameterValue> values)
    {
        var scale = place.IsZero ? Rational.One : Rational.FromDouble(Math.Min(1e100, Math.Max(1, Rational.Abs(place).ToDouble())));
        foreach (var shift in new[] { 2, 12, 24, 36, 60 })
        {
            var step = scale / new Rational(System.Numerics.BigInteger.One << shift, 1);
            var found = ByJensen(place - step, place, place + step, values)
                ?? ByJensen(place - step, place + step, place + (3 * step), values)
                ?? ByJensen(place - (3 * step), place - step, place + step, values)
                ?? ByJensen(place, place + step, place + (2 * step), values)
                ?? ByJensen(place - (2 * step), place - step, place, values)
                ?? ByJensen(place - scale, place + step, place + scale, values)
                ?? ByJensen(place - scale, place - step, place + scale, values);
            if (found is not null)
                return found;
        }

        return null;
    }

    /// <summary>An enclosure of an expression's value at a point, or null where it is not defined.</summary>
    public BigRange? Value(Expr expr, BigRange at, IReadOnlyList<ParameterValue> values, Precision precision) =>
        new PreciseValue(s => ReferenceEquals(s, x) || s.Kind == SymbolKind.Variable ? at : ValueOf(s, values, precision), precision).Of(expr);

    /// <summary>Has the body, as it is written, a value there as far as is known?</summary>
    public bool IsDefined(Rational at, IReadOnlyList<ParameterValue> values) => defined?.Contains(at, values) != false;

    private BigRange? Curve(BigRange at, IReadOnlyList<ParameterValue> values, int bits) => Value(Curvature, at, values, bits);

    private static BigRange ValueOf(Symbol symbol, IReadOnlyList<ParameterValue> values, Precision precision)
    {
        foreach (var value in values)
        {
            if (value.Parameter.Index == symbol.Index && value.Parameter.Name == symbol.Name)
                return BigRange.Of(value.Value, precision);
        }

        // Whatever rounds to the number that was written.
        if (LooseNumber.Is(symbol))
            return new(BigRange.Of(symbol.Domain.Lower.Value, precision).Lower, BigRange.Of(symbol.Domain.Upper.Value, precision).Upper);

        throw new InvalidOperationException($"{symbol.Name} was given no value");
    }

    private bool IsAllowed(Rational at, IReadOnlyList<ParameterValue> values) =>
        Domains.Contains(x.Domain, at) && parameters.All(p => values.Any(v => v.Parameter.Name == p.Name && Domains.Contains(p.Domain, v.Value)
            && (p.Kind != SymbolKind.Integer || v.Value.IsInteger))) && IsDefined(at, values);

    private static BigRange Around(Rational at, BigFloat reach, Precision precision)
    {
        var point = BigRange.Of(at, precision);
        var distance = at.IsZero ? reach : BigFloat.Multiply(BigFloat.Abs(point.Lower), reach, precision);
        return new(BigFloat.Subtract(point.Lower, distance, precision.Raise(200)), BigFloat.Add(point.Upper, distance, precision.Raise(200)));
    }

    private static ValueRange Range(BigRange range) => new(Rounded(range.Lower, -1), Rounded(range.Upper, 1));

    // To about double precision, outwards: enough to read.
    private static Rational Rounded(BigFloat value, int direction)
    {
        if (value.IsZero || value.Magnitude < -20_000)
            return value.Sign * direction > 0 ? new Rational(1, System.Numerics.BigInteger.One << 20_000) : 0;
        var rounded = value.Round(60);
        var isOutside = direction > 0 ? rounded >= value : rounded <= value;
        return (isOutside ? rounded : BigFloat.AddExact(rounded, BigFloat.CreateExact(direction, rounded.Magnitude - 58))).ToRational();
    }
}

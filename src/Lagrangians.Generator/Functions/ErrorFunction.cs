using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Functions;

/// <summary>The error function and its relatives.</summary>
internal sealed class ErrorFunction : IFamily
{
    // Beyond, a tail is 0 in every type.
    private const double Farthest = 60;

    private const int SlowCost = 400;

    // Of some dozens of terms with a quotient each.
    private const int StepsOfSum = 12;

    private static readonly Taylor ErfAtZero = Taylor.Gaussian(1).Integral(2).With(factor: u => 1 / u.Named("Pi").Sqrt());

    private static readonly ElementaryFunction Erf = new("Erf", (u, p) => BigFunctions.Erf(u[0], p), u => Density(u[0]))
    {
        InDoubleWords = u => DoubleWordFunctions.Erf(u[0]),
        StepsInDoubleWords = StepsOfSum,
        Trend = Trend.Increasing,
        Enclose = u => EnclosureFunctions.Erf(u[0]),
        Range = u => Signs.Below(1, u[0]),
        Behaviour = u => Behaviour.OddIncreasing(u[0], Curvature.Concave),
        Mass = new(Mass.MinusOneToOne, 2),
        Parity = Parity.Odd,
        Evaluate = Signs.ZeroAtZero,
        Shifts = [new(1, -1, u => -u.Call("Erfc")), new(1, 1, u => (-u).Call("Erfc"))],
        AtZero = ErfAtZero,
        HasSimplerDerivative = true,
        Mirrored = (u, sign) => sign - ((Rational)sign * (sign * u[0]).Call("Erfc")),
        Limits = (-1, 1),
        LimitsFrom = Farthest,
        Inverse = ElementaryFunction.InverseAtZero,
        Cost = SlowCost,
    };

    private static readonly ElementaryFunction Erfc = new("Erfc", (u, p) => BigFunctions.Erfc(u[0], p), u => -Density(u[0]))
    {
        InDoubleWords = u => DoubleWordFunctions.Erfc(u[0]),
        StepsInDoubleWords = StepsOfSum,
        Trend = Trend.Decreasing,
        Enclose = u => EnclosureFunctions.Erfc(u[0]),
        Range = _ => new Interval(Bound.At(0, open: true), Bound.At(2, open: true)),
        Behaviour = u => new(Behaviour.OddIncreasing(u[0], Curvature.Convex).Curvature, Monotony.Decreasing),
        // The tail of a log-concave density is log-concave.
        LogBehaviour = _ => new(Curvature.Concave, Monotony.Decreasing),
        Mass = new(new(Bound.At(0, open: true), Bound.At(2, open: true)), 2),
        Evaluate = u => Signs.OneAtZero(u) ?? AsNormal(u[0]),
        Shifts = [new(1, -1, u => -u.Call("Erf"))],
        AtZero = ErfAtZero.Affine(-1, 1, 0).With(factor: ErfAtZero.Factor, constant: u => u.Number(1)),
        HasSimplerDerivative = true,
        Mirrored = (u, sign) => sign < 0 ? 2 - (-u[0]).Call("Erfc") : null,
        Tail = (u, sign) => sign > 0 ? (-u.Pow(2)).Exp() * u.Call("Erfcx") : null,
        Limits = (null, 0),
        LimitsFrom = Farthest,
        ExponentialOrder = 2,
        Cost = SlowCost,
    };

    /// <summary>The distribution function of the standard normal distribution: erfc(−u/√2)/2.</summary>
    private static readonly ElementaryFunction NormalCdf =
        new("NormalCdf", (u, p) => BigFunctions.NormalCdf(u[0], p), u => (-u[0].Pow(2) / 2).Exp() / (2 * u[0].Named("Pi")).Sqrt())
        {
            InDoubleWords = u => DoubleWordFunctions.NormalCdf(u[0]),
            StepsInDoubleWords = StepsOfSum,
            Trend = Trend.Increasing,
            Enclose = u => EnclosureFunctions.NormalCdf(u[0]),
            Range = _ => new Interval(Bound.At(0, open: true), Bound.At(1, open: true)),
            Behaviour = u => Behaviour.OddIncreasing(u[0], Curvature.Concave),
            LogBehaviour = _ => new(Curvature.Concave, Monotony.Increasing),
            Mass = new(Mass.ZeroToOne, 1),
            Evaluate = u => u[0].Value is { IsZero: true } ? u[0].Number(Rational.Half) : null,
            Shifts = [new(1, -1, u => -(-u).Call("NormalCdf"))],
            MirrorSum = u => u.Number(1),
            AtZero = Taylor.Gaussian(Rational.Half).Integral().With(factor: u => 1 / (2 * u.Named("Pi")).Sqrt(), constant: u => u.Number(Rational.Half)),
            HasSimplerDerivative = true,
            Mirrored = (u, sign) => sign > 0 ? 1 - (-u[0]).Call("NormalCdf") : null,
            Tail = (u, sign) => sign < 0 ? (-u.Pow(2) / 2).Exp() * (-u / u.Number(2).Sqrt()).Call("Erfcx") / 2 : null,
            Limits = (0, null),
            LimitsFrom = Farthest,
            ExponentialOrder = 2,
            Cost = SlowCost,
        };

    /// <summary>e^(u²)·erfc u: what is left of a tail without its exponential.</summary>
    private static readonly ElementaryFunction Erfcx =
        new("Erfcx", (u, p) => BigFunctions.Erfcx(u[0], p), u => (2 * u[0] * u[0].Call("Erfcx")) - (2 / u[0].Named("Pi").Sqrt()))
        {
            InDoubleWords = u => DoubleWordFunctions.Erfcx(u[0]),
            StepsInDoubleWords = StepsOfSum,
            Range = _ => Interval.Positive,
            Trend = Trend.Decreasing,
            IsEmittedOnly = true,
            // Abramowitz & Stegun 7.1.23.
            FarOut = (u, sign) => sign <= 0 ? null : new(
                null, 1 / (u[0].Named("Pi").Sqrt() * u[0]), Taylor.Of(n => n % 2 == 0 ? Taylor.Sign(n / 2) * Taylor.OddFactorial(n - 1) * Rational.Half.Pow(n / 2) : 0)),
        };

    public IEnumerable<ElementaryFunction> Functions => [Erf, Erfc, NormalCdf, Erfcx];

    public IEnumerable<Spelling> Spellings => Functions.Where(f => !f.IsEmittedOnly).Select(f => Spelling.Of(f));

    // erfc(−v/√2) = 2·Φ(v), which does not round v/√2.
    private static Term? AsNormal(Term u)
    {
        if (u.Expr is not Product product)
            return null;
        var two = u.Number(2).Expr;
        var half = u.Number(Rational.Half);
        var hasRoot = Enumerable.Range(0, product.Count)
            .Any(i => ReferenceEquals(product.Base(i), two) && product.Exponent(i) is Constant { Value: var e } && (e * 2).IsInteger);
        return hasRoot ? 2 * (-u * u.Number(2).Pow(half)).Call("NormalCdf") : null;
    }

    private static Term Density(Term u) => 2 * (-u.Pow(2)).Exp() / u.Named("Pi").Sqrt();
}

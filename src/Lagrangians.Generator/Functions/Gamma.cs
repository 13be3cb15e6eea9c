using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Functions;

/// <summary>The logarithm of the gamma function, and its derivatives: digamma, trigamma, and those of higher order, which have one name. Of positive numbers.</summary>
internal sealed partial class Gamma : IFamily
{
    private const string Poly = "PolyGamma";

    private const int SlowCost = 400;

    // Where log Γ is least is between these.
    private static readonly Rational BelowLeast = new(14_616_321, 10_000_000);
    private static readonly Rational AboveLeast = new(14_616_322, 10_000_000);

    private static readonly ElementaryFunction LogGamma = new("LogGamma", (u, p) => LogGammaOf(u[0], p), u => u[0].Call("Digamma"))
    {
        Domain = Interval.Positive,
        WhyUndefined = "log-gamma of what is not positive",
        Range = u => IsAtLeast(u[0], 2) || IsAtMost(u[0], 1) ? Interval.NonNegative : new(Bound.At(new(-1, 8)), IsAtLeast(u[0], 1) && IsAtMost(u[0], 2) ? Bound.At(0) : Bound.Infinite),
        Enclose = u => EncloseLogGamma(u[0]),
        Behaviour = u => new(Curvature.Convex, IsAtLeast(u[0], AboveLeast) ? Monotony.Increasing : IsAtMost(u[0], BelowLeast) ? Monotony.Decreasing : Monotony.Unknown),
        Evaluate = u => u[0].Value is { } n && (n.IsOne || n == 2) ? u[0].Number(0) : null,
        Around = (u, n) => n == 0 ? u[0].Call("LogGamma") : Taylor.InverseFactorial(n) * Derivative(n - 1, u[0]),
        AtPole = u => (u[0] + 1).Call("LogGamma") - u[0].Log(),
        FarOut = (u, sign) => sign <= 0 ? null : new(
            ((u[0] - Rational.Half) * u[0].Log()) - u[0] + ((2 * u[0].Named("Pi")).Log() / 2), u[0].Number(1), Taylor.Of(n => n % 2 == 0 ? 0 : Coefficient(-1, (n + 1) / 2))),
        Cost = SlowCost,
    };

    private static readonly ElementaryFunction Digamma = new("Digamma", (u, p) => DigammaOf(u[0], p), u => u[0].Call("Trigamma"))
    {
        Domain = Interval.Positive,
        WhyUndefined = "digamma of what is not positive",
        Trend = Trend.Increasing,
        Range = u => IsAtLeast(u[0], AboveLeast) ? Interval.Positive : IsAtMost(u[0], BelowLeast) ? Interval.Negative : Interval.All,
        Behaviour = _ => new(Curvature.Concave, Monotony.Increasing),
        Around = (u, n) => Taylor.InverseFactorial(n) * Derivative(n, u[0]),
        AtPole = u => (u[0] + 1).Call("Digamma") - (1 / u[0]),
        FarOut = (u, sign) => sign <= 0 ? null : new(
            u[0].Log() - (1 / (2 * u[0])), u[0].Number(-1), Taylor.Of(n => n == 0 || n % 2 != 0 ? 0 : Coefficient(0, n / 2))),
        Cost = SlowCost,
    };

    private static readonly ElementaryFunction Trigamma = new("Trigamma", (u, p) => PolyGammaOf(1, u[0], p), u => Derivative(2, u[0]))
    {
        Domain = Interval.Positive,
        WhyUndefined = "trigamma of what is not positive",
        Trend = Trend.Decreasing,
        Range = _ => Interval.Positive,
        Behaviour = _ => new(Curvature.Convex, Monotony.Decreasing),
        // It is a mixture of exponentials, as all derivatives of log Γ are but for their signs.
        LogBehaviour = _ => new(Curvature.Convex, Monotony.Decreasing),
        Around = (u, n) => Taylor.InverseFactorial(n) * Derivative(n + 1, u[0]),
        AtPole = u => (u[0] + 1).Call("Trigamma") + u[0].Pow(-2),
        FarOut = (u, sign) => sign <= 0 ? null : Far(1, u[0]),
        Cost = SlowCost,
    };

    /// <summary>The derivative of log Γ of order n + 1 ≥ 3; n is a number.</summary>
    private static readonly ElementaryFunction PolyGamma = new(Poly, (u, p) => PolyGammaOf((int)u[0].ToDouble(), u[1], p), u => u[0].Number(0), u => Derivative(OrderOf(u) + 1, u[1]))
    {
        Domain = Interval.Positive,
        WhyUndefined = "a derivative of log-gamma of what is not positive",
        Range = u => IsEven(u[0]) ? Interval.Negative : Interval.Positive,
        Enclose = u => IsEven((int)u[0].Lower) ? PolyGammaIn(u).Increasing(u[1]) : PolyGammaIn(u).Decreasing(u[1]),
        Behaviour = u => IsEven(u[0])
            ? new(Curvature.Concave, Monotony.Constant, Monotony.Increasing) : new(Curvature.Convex, Monotony.Constant, Monotony.Decreasing),
        LogBehaviour = u => IsEven(u[0]) ? Behaviour.Unknown : new(Curvature.Convex, Monotony.Constant, Monotony.Decreasing),
        Around = (u, n) => Taylor.InverseFactorial(n) * Derivative(OrderOf(u) + n, u[1]),
        AtPole = u => u[0].Call(Poly, u[1] + 1) + (Taylor.Sign(OrderOf(u) + 1) / Taylor.InverseFactorial(OrderOf(u)) * u[1].Pow(-OrderOf(u) - 1)),
        FarOut = (u, sign) => sign <= 0 ? null : Far(OrderOf(u), u[1]),
        Cost = SlowCost,
        IsEmittedOnly = true,
    };

    public IEnumerable<ElementaryFunction> Functions => [LogGamma, Digamma, Trigamma, PolyGamma];

    public IEnumerable<Spelling> Spellings => [Spelling.Of(LogGamma), Spelling.Of(Digamma), Spelling.Of(Trigamma)];

    // The derivative of log Γ of order n + 1.
    private static Term Derivative(int n, Term u) => n switch
    {
        0 => u.Call("Digamma"),
        1 => u.Call("Trigamma"),
        _ => u.Number(n).Call(Poly, u),
    };

    private static int OrderOf(Term[] u) => (int)u[0].Value!.Value.Numerator;

    // B₂ₖ/(2k)!·(2k + n − 1)!.
    private static Rational Coefficient(int n, int k)
    {
        var coefficient = BernoulliNumbers.At(k);
        if (n < 0)
            return coefficient / (2 * k * ((2 * k) - 1));
        return n == 0 ? coefficient / (2 * k) : Enumerable.Range(1, n - 1).Aggregate(coefficient, (c, j) => c * ((2 * k) + j));
    }

    // ±((n − 1)!/uⁿ + n!/(2uⁿ⁺¹) + Σ B₂ₖ/(2k)!·(2k + n − 1)!/u²ᵏ⁺ⁿ).
    private static FarSeries Far(int n, Term u)
    {
        var factorial = 1 / Taylor.InverseFactorial(n);
        var series = Taylor.Of(i => i < n ? 0 : i == n ? factorial / n : i == n + 1 ? factorial / 2 : (i - n) % 2 != 0 ? 0 : Coefficient(n, (i - n) / 2));
        return new(null, u.Number(Taylor.Sign(n + 1)), series);
    }

    private static Enclosure EncloseLogGamma(Enclosure u)
    {
        var values = Enclosures.Of((x, p) => LogGammaOf(x, p), Interval.Positive);
        var (least, above) = (BelowLeast.ToDouble(), AboveLeast.ToDouble());
        if (u.Lower >= above)
            return values.Increasing(u);
        if (u.Upper <= least)
            return values.Decreasing(u);
        var (left, right) = (values.At(Math.Min(u.Lower, least)), values.At(Math.Max(u.Upper, above)));
        return new(-0.1214862905358497, Math.Max(left.Upper, right.Upper));
    }

    private static Enclosures PolyGammaIn(Enclosure[] u) => Enclosures.Of((x, p) => PolyGammaOf((int)u[0].Lower, x, p), Interval.Positive);

    private static bool IsEven(Interval n) => n.Lower.IsFinite && IsEven((int)n.Lower.Value.Numerator);

    private static bool IsEven(int n) => n % 2 == 0;

    private static bool IsAtLeast(Interval u, Rational bound) => u.Lower.IsFinite && u.Lower.Value >= bound;

    private static bool IsAtMost(Interval u, Rational bound) => u.Upper.IsFinite && u.Upper.Value <= bound;
}

using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Functions;

/// <summary>Trigonometric functions, their inverses, and π.</summary>
internal sealed class Trigonometric : IFamily
{
    private static readonly Rational NearlyRight = new(3, 2);

    private static readonly Interval MinusOneToOne = Interval.Between(-1, 1);

    private static readonly Taylor SinAtZero = Taylor.Of(n => n % 2 == 0 ? 0 : Taylor.Sign(n / 2) * Taylor.InverseFactorial(n));

    private static readonly Taylor CosAtZero = Taylor.Of(n => n % 2 == 0 ? Taylor.Sign(n / 2) * Taylor.InverseFactorial(n) : 0);

    private static readonly Taylor AtanAtZero = Taylor.Of(n => n % 2 == 0 ? 0 : Taylor.Sign(n / 2) / n);

    private static readonly ElementaryFunction Pi = new("Pi", (_, p) => BigFunctions.Pi(p))
    {
        Range = _ => Interval.Between(3, 4),
        Cost = 1,
        Trend = Trend.Increasing,
        Enclose = _ => EnclosureFunctions.Pi,
    };

    private static readonly ElementaryFunction Sin = Odd("Sin", (u, p) => BigFunctions.Sin(u[0], p), u => u[0].Call("Cos"), _ => MinusOneToOne) with
    {
        Trend = Trend.Wave,
        Evaluate = u => Signs.ZeroAtZero(u) ?? SinAt(u[0], 0),
        Enclose = u => EnclosureFunctions.Sin(u[0]),
        // π is between 3 and 22/7, and a half of it above 3/2.
        Behaviour = u => new(
            Within(u[0], 0, 3) ? Curvature.Concave : Within(u[0], -3, 0) ? Curvature.Convex : Curvature.Unknown,
            Within(u[0], -NearlyRight, NearlyRight) ? Monotony.Increasing
                : Within(u[0], new(11, 7), 3) || Within(u[0], -3, new(-11, 7)) ? Monotony.Decreasing : Monotony.Unknown),
        Shifts = [new(2, -1, u => -u.Call("Cos").Pow(2))],
        AtZero = SinAtZero,
    };

    private static readonly ElementaryFunction Cos = new("Cos", (u, p) => BigFunctions.Cos(u[0], p), u => -u[0].Call("Sin"))
    {
        Trend = Trend.Wave,
        Enclose = u => EnclosureFunctions.Cos(u[0]),
        Range = _ => MinusOneToOne,
        Behaviour = u => new(
            Within(u[0], -NearlyRight, NearlyRight) ? Curvature.Concave
                : Within(u[0], new(11, 7), 3) || Within(u[0], -3, new(-11, 7)) ? Curvature.Convex : Curvature.Unknown,
            Within(u[0], 0, 3) ? Monotony.Decreasing : Within(u[0], -3, 0) ? Monotony.Increasing : Monotony.Unknown),
        Parity = Parity.Even,
        Evaluate = u => Signs.OneAtZero(u) ?? SinAt(u[0], Rational.Half),
        Shifts = [new(2, -1, u => -u.Call("Sin").Pow(2))],
        AtZero = CosAtZero,
    };

    private static readonly ElementaryFunction Tan = Odd("Tan", (u, p) => BigFunctions.Tan(u[0], p), u => u[0].Call("Cos").Pow(-2), _ => Interval.All) with
    {
        Trend = Trend.IncreasingBetweenPoles,
        Enclose = u => EnclosureFunctions.Tan(u[0]),
        AtZero = SinAtZero.Over(CosAtZero),
        Pole = u => (u[0].Call("Cos"), "a pole of the tangent"),
        Domain = Interval.Between(new(-3, 2), new(3, 2)), // the poles are at ±π/2 and beyond
        Behaviour = u => Within(u[0], -NearlyRight, NearlyRight) ? Behaviour.OddIncreasing(u[0], Curvature.Convex) : Behaviour.Unknown,
    };

    private static readonly ElementaryFunction Asin =
        Odd("Asin", (u, p) => BigFunctions.Asin(u[0], p), u => ((1 - u[0]) * (1 + u[0])).Pow(-Rational.Half), u => Signs.Below(2, u[0])) with
    {
        Trend = Trend.Increasing,
        Enclose = u => EnclosureFunctions.Asin(u[0]),
        AtZero = Taylor.Binomial(-Rational.Half, -1).Integral(),
        HasSimplerDerivative = true,
        Domain = MinusOneToOne,
        Evaluate = u => Signs.ZeroAtZero(u) ?? (u[0].Value is { } value && Rational.Abs(value).IsOne ? value.Sign * u[0].Named("Pi") / 2 : null),
        Behaviour = u => Behaviour.OddIncreasing(u[0], Curvature.Convex),
    };

    private static readonly ElementaryFunction Acos = new("Acos", (u, p) => BigFunctions.Acos(u[0], p), u => -((1 - u[0]) * (1 + u[0])).Pow(-Rational.Half))
    {
        Trend = Trend.Decreasing,
        Enclose = u => EnclosureFunctions.Acos(u[0]),
        HasSimplerDerivative = true,
        Domain = MinusOneToOne,
        Evaluate = u => u[0].Value is not { } value ? null
            : value.IsOne ? u[0].Number(0) : value.IsZero ? u[0].Named("Pi") / 2 : value == -1 ? u[0].Named("Pi") : null,
        Range = _ => Interval.Between(0, 4),
        Behaviour = u => new(Behaviour.OddIncreasing(u[0], Curvature.Concave).Curvature, Monotony.Decreasing),
    };

    private static readonly ElementaryFunction Atan = Odd("Atan", (u, p) => BigFunctions.Atan(u[0], p), u => 1 / (u[0].Pow(2) + 1), u => Signs.Below(2, u[0])) with
    {
        Trend = Trend.Increasing,
        Enclose = u => EnclosureFunctions.Atan(u[0]),
        AtZero = AtanAtZero,
        HasSimplerDerivative = true,
        FarOut = (u, sign) => sign == 0 ? null : new(sign * u[0].Named("Pi") / 2, u[0].Number(-1), AtanAtZero),
        Inverse = ElementaryFunction.InverseAtZero,
        Behaviour = u => Behaviour.OddIncreasing(u[0], Curvature.Concave),
    };

    private static readonly ElementaryFunction Atan2 =
        new("Atan2", (u, p) => BigFunctions.Atan2(u[0], u[1], p), u => u[1] / (u[0].Pow(2) + u[1].Pow(2)), u => -u[0] / (u[0].Pow(2) + u[1].Pow(2)))
        {
            Enclose = u => new Enclosure(-3.15, 3.15),
            Digits = Digits.OfType,
            Range = _ => Interval.Between(-4, 4),
        };

    public IEnumerable<ElementaryFunction> Functions => [Pi, Sin, Cos, Tan, Asin, Acos, Atan, Atan2];

    public IEnumerable<Spelling> Spellings =>
    [
        .. Functions.Where(f => f.Arity > 0).Select(f => Spelling.Of(f)),
        new("DegreesToRadians", 1, u => u[0].Named("Pi") * u[0] / 180),
        new("RadiansToDegrees", 1, u => 180 * u[0] / u[0].Named("Pi")),
    ];

    private static bool Within(Interval u, Rational lower, Rational upper) => Interval.Between(lower, upper).Contains(u);

    // sin(π·(c + shift)) of c·π, where that is −1, −½, 0, ½ or 1.
    private static Term? SinAt(Term u, Rational shift)
    {
        var c = u.Expr switch
        {
            Call { Function: "Pi" } => Rational.One,
            Product { Count: 1 } product when product.Base(0) is Call { Function: "Pi" } && product.Exponent(0) is Constant { Value.IsOne: true } => product.Coefficient,
            _ => new Rational(1, 7),
        };
        // In twelfths of a turn, from 0 to 12.
        var twelfths = ((c + shift) * 6) - (12 * (Rational)((c + shift) / 2).Floor());
        if (!twelfths.IsInteger)
            return null;
        return (int)twelfths.Numerator switch
        {
            0 or 6 => u.Number(0),
            1 or 5 => u.Number(Rational.Half),
            3 => u.Number(1),
            7 or 11 => u.Number(-Rational.Half),
            9 => u.Number(-1),
            _ => null,
        };
    }

    private static ElementaryFunction Odd(string name, Func<BigFloat[], Precision, BigFloat> value, Func<Term[], Term> derivative, Func<Interval[], Interval> range) => new(name, value, derivative)
    {
        Range = range,
        Parity = Parity.Odd,
        Evaluate = Signs.ZeroAtZero,
    };
}

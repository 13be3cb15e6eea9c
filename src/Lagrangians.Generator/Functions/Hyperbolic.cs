using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Functions;

/// <summary>Hyperbolic functions and their inverses.</summary>
internal sealed class Hyperbolic : IFamily
{
    private static readonly Taylor SinhAtZero = Taylor.Of(n => n % 2 == 0 ? 0 : Taylor.InverseFactorial(n));

    private static readonly Taylor CoshAtZero = Taylor.Of(n => n % 2 == 0 ? Taylor.InverseFactorial(n) : 0);

    internal static readonly Taylor TanhAtZero = SinhAtZero.Over(CoshAtZero);

    private static readonly ElementaryFunction Sinh = Odd("Sinh", (u, p) => BigFunctions.Sinh(u[0], p), u => u[0].Call("Cosh")) with
    {
        InDoubleWords = u => DoubleWordFunctions.Sinh(u[0]),
        Trend = Trend.Increasing,
        Enclose = u => EnclosureFunctions.Sinh(u[0]),
        Behaviour = u => Behaviour.OddIncreasing(u[0], Curvature.Convex),
        LogBehaviour = LogConcaveAboveZero,
        Shifts = [new(2, 1, u => u.Call("Cosh").Pow(2))],
        AtZero = SinhAtZero,
        Opened = u => HalfDifference(u[0]),
        InExponentials = HalfDifference,
        Mirrored = (u, _) => HalfDifference(u[0]),
        Inverse = level => level.Call("Asinh"),
        CorrectedArgument = 0,
        ExponentialOrder = 1,
    };

    private static readonly ElementaryFunction Cosh = new("Cosh", (u, p) => BigFunctions.Cosh(u[0], p), u => u[0].Call("Sinh"))
    {
        InDoubleWords = u => DoubleWordFunctions.Cosh(u[0]),
        Trend = Trend.Valley,
        Enclose = u => EnclosureFunctions.Cosh(u[0]),
        Range = _ => Interval.AtLeast(1),
        Behaviour = u => Behaviour.EvenConvex(u[0]),
        LogBehaviour = u => Behaviour.EvenConvex(u[0]),
        Parity = Parity.Even,
        Evaluate = Signs.OneAtZero,
        Shifts = [new(2, -1, u => u.Call("Sinh").Pow(2))],
        AtZero = CoshAtZero,
        Opened = u => HalfSum(u[0]),
        InExponentials = HalfSum,
        Mirrored = (u, _) => HalfSum(u[0]),
        CorrectedArgument = 0,
        ExponentialOrder = 1,
    };

    // 1 − tanh² would lose its digits where tanh is nearly 1.
    private static readonly ElementaryFunction Tanh = Odd("Tanh", (u, p) => BigFunctions.Tanh(u[0], p), u => u[0].Call("Cosh").Pow(-2)) with
    {
        InDoubleWords = u => DoubleWordFunctions.Tanh(u[0]),
        Trend = Trend.Increasing,
        Enclose = u => EnclosureFunctions.Tanh(u[0]),
        Range = u => Signs.Below(1, u[0]),
        Behaviour = u => Behaviour.OddIncreasing(u[0], Curvature.Concave),
        LogBehaviour = LogConcaveAboveZero,
        // f = 1/cosh² u, (log f)″ = −2f.
        Mass = new(Mass.MinusOneToOne, 2),
        Shifts =
        [
            new(1, 1, u => 2 * (2 * u).Call("Sigmoid")),
            new(1, -1, u => -2 * (-2 * u).Call("Sigmoid")),
            new(2, -1, u => -u.Call("Cosh").Pow(-2)),
        ],
        AtZero = TanhAtZero,
        Opened = u => 1 - (2 / ((2 * u[0]).Exp() + 1)),
        InExponentials = u => ((2 * u).Exp() - 1) / ((2 * u).Exp() + 1),
        Mirrored = (u, sign) => sign - (2 * (Rational)sign * (-2 * (Rational)sign * u[0]).Call("Sigmoid")),
        Limits = (-1, 1),
        Inverse = ElementaryFunction.InverseAtZero,
    };

    private static readonly ElementaryFunction Asinh = Odd("Asinh", (u, p) => BigFunctions.Asinh(u[0], p), u => (u[0].Pow(2) + 1).Pow(-Arithmetic.Rational.Half)) with
    {
        Trend = Trend.Increasing,
        Enclose = u => EnclosureFunctions.Asinh(u[0]),
        AtZero = Taylor.Binomial(-Arithmetic.Rational.Half, 1).Integral(),
        Opened = AsLogarithm,
        FarOut = (u, sign) => sign > 0 ? new(AsLogarithm(u)) : null,
        Inverse = ElementaryFunction.InverseAtZero,
        Behaviour = u => Behaviour.OddIncreasing(u[0], Curvature.Concave),
        LogBehaviour = LogConcaveAboveZero,
    };

    private static readonly ElementaryFunction Acosh =
        new("Acosh", (u, p) => BigFunctions.Acosh(u[0], p), u => ((u[0] - 1) * (u[0] + 1)).Pow(-Arithmetic.Rational.Half)) 
        {
            Trend = Trend.Increasing,
            Enclose = u => EnclosureFunctions.Acosh(u[0]),
            Opened = u => (u[0] + (u[0].Pow(2) - 1).Sqrt()).Log(),
            Domain = Interval.AtLeast(1),
            Range = _ => Interval.NonNegative,
            Behaviour = _ => new(Curvature.Concave, Monotony.Increasing),
        };

    private static readonly ElementaryFunction Atanh = Odd("Atanh", (u, p) => BigFunctions.Atanh(u[0], p), u => 1 / ((1 - u[0]) * (1 + u[0]))) with
    {
        Trend = Trend.Increasing,
        Enclose = u => EnclosureFunctions.Atanh(u[0]),
        AtZero = Taylor.Of(n => n % 2 == 0 ? 0 : (Arithmetic.Rational)1 / n),
        Opened = u => ((1 + u[0]) / (1 - u[0])).Log() / 2,
        Domain = Signs.OpenUnitBall,
        Behaviour = u => Behaviour.OddIncreasing(u[0], Curvature.Convex),
    };

    private static Term HalfDifference(Term u) => (u.Exp() - (-u).Exp()) / 2;

    private static Term HalfSum(Term u) => (u.Exp() + (-u).Exp()) / 2;

    private static Term AsLogarithm(Term[] u) => (u[0] + (u[0].Pow(2) + 1).Sqrt()).Log();

    // log sinh has the second derivative −1/sinh², and what is concave and positive is log-concave.
    private static Behaviour LogConcaveAboveZero(Interval[] u) =>
        u[0].IsPositive ? new(Curvature.Concave, Monotony.Increasing) : Behaviour.Unknown;

    public IEnumerable<ElementaryFunction> Functions => [Sinh, Cosh, Tanh, Asinh, Acosh, Atanh];

    public IEnumerable<Spelling> Spellings => Functions.Select(f => Spelling.Of(f));

    private static ElementaryFunction Odd(string name, Func<BigFloat[], Precision, BigFloat> value, Func<Term[], Term> derivative) => new(name, value, derivative)
    {
        Range = u => Signs.Of(u[0]),
        Parity = Parity.Odd,
        Evaluate = Signs.ZeroAtZero,
    };
}

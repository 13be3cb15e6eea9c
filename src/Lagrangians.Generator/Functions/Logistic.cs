using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Functions;

/// <summary>The logistic sigmoid, its Lagrangian, and the Lagrangian of tanh with its energy.</summary>
internal sealed class Logistic : IFamily
{
    private static readonly Taylor SigmoidAtZero = Hyperbolic.TanhAtZero.Affine(Rational.Half, Rational.Half, Rational.Half);

    /// <summary>1/(1 + e^−u).</summary>
    private static readonly ElementaryFunction Sigmoid = new("Sigmoid", (u, p) => BigFunctions.Sigmoid(u[0], p), u => u[0].Call("Sigmoid") * (-u[0]).Call("Sigmoid"))
    {
        InDoubleWords = u => DoubleWordFunctions.Sigmoid(u[0]),
        Trend = Trend.Increasing,
        Enclose = u => EnclosureFunctions.Sigmoid(u[0]),
        Range = _ => new Interval(Bound.At(0, open: true), Bound.At(1, open: true)),
        Behaviour = u => Behaviour.OddIncreasing(u[0], Curvature.Concave),
        LogBehaviour = _ => new(Curvature.Concave, Monotony.Increasing),
        // f = σ(u)·σ(−u), (log f)″ = −2f and f ≤ 1/4.
        Mass = new(Mass.ZeroToOne, Rational.Half),
        Evaluate = u => u[0].Value is { IsZero: true } ? u[0].Number(Rational.Half) : null,
        Shifts = [new(1, -1, u => -(-u).Call("Sigmoid")), new(1, -Rational.Half, u => (u / 2).Call("Tanh") / 2)],
        MirrorSum = u => u.Number(1),
        MirrorDifference = u => (u / 2).Call("Tanh"),
        AtZero = SigmoidAtZero,
        Opened = u => 1 / ((-u[0]).Exp() + 1),
        InExponentials = u => u.Exp() / (u.Exp() + 1),
        Mirrored = (u, sign) => sign > 0 ? 1 - (-u[0]).Call("Sigmoid") : null,
        Limits = (0, 1),
        Inverse = level => level.Value is { Sign: > 0 } p && p < 1 ? (level / (1 - level)).Log() : null,
        CorrectedArgument = 0,
    };

    /// <summary>log(1 + e^u).</summary>
    private static readonly ElementaryFunction Softplus = new("Softplus", (u, p) => BigFunctions.Softplus(u[0], p), u => u[0].Call("Sigmoid"))
    {
        InDoubleWords = u => DoubleWordFunctions.Softplus(u[0]),
        Trend = Trend.Increasing,
        Enclose = u => EnclosureFunctions.Softplus(u[0]),
        Range = _ => Interval.Positive,
        Behaviour = _ => new(Curvature.Convex, Monotony.Increasing),
        LogBehaviour = _ => new(Curvature.Concave, Monotony.Increasing),
        Mass = new(Interval.Positive, new(1, 4)),
        MirrorDifference = u => u,
        AtZero = SigmoidAtZero.Integral().With(constant: u => u.Number(2).Log()),
        Opened = u => (u[0].Exp() + 1).Log(),
        Mirrored = (u, sign) => sign > 0 ? u[0] + (-u[0]).Call("Softplus") : null,
        Limits = (0, null),
        Inverse = level => level.Value is { Sign: > 0 } ? level.Call("Expm1").Log() : null,
        CorrectedArgument = 0,
    };

    /// <summary>log cosh u.</summary>
    private static readonly ElementaryFunction LogCosh = new("LogCosh", (u, p) => BigFunctions.LogCosh(u[0], p), u => u[0].Call("Tanh"))
    {
        InDoubleWords = u => DoubleWordFunctions.LogCosh(u[0]),
        Trend = Trend.Valley,
        Enclose = u => EnclosureFunctions.LogCosh(u[0]),
        Range = u => Signs.OfMagnitude(u[0]),
        Behaviour = u => Behaviour.EvenConvex(u[0]),
        Parity = Parity.Even,
        Evaluate = Signs.ZeroAtZero,
        AtZero = Hyperbolic.TanhAtZero.Integral(),
        Opened = u => ((u[0].Exp() + (-u[0]).Exp()) / 2).Log(),
        Mirrored = (u, sign) => (sign * u[0]) - u[0].Number(2).Log() + (-2 * (Rational)sign * u[0]).Call("Softplus"),
    };

    /// <summary>u·tanh u − log cosh u.</summary>
    private static readonly ElementaryFunction Negentropy = new("Negentropy", (u, p) => BigFunctions.Negentropy(u[0], p), u => u[0] / u[0].Call("Cosh").Pow(2))
    {
        InDoubleWords = u => DoubleWordFunctions.Negentropy(u[0]),
        Trend = Trend.Valley,
        Enclose = u => EnclosureFunctions.Negentropy(u[0]),
        Range = u => Signs.OfMagnitude(u[0]),
        Behaviour = u => Behaviour.EvenRising(u[0]),
        Parity = Parity.Even,
        Evaluate = Signs.ZeroAtZero,
        AtZero = Hyperbolic.TanhAtZero.Conjugate(),
        Opened = u => (u[0] * u[0].Call("Tanh")) - u[0].Call("LogCosh"),
    };

    public IEnumerable<ElementaryFunction> Functions => [Sigmoid, Softplus, LogCosh, Negentropy];

    public IEnumerable<Spelling> Spellings => [Spelling.Of(Sigmoid), Spelling.Of(Softplus), Spelling.Of(LogCosh), Spelling.Of(Negentropy)];
}

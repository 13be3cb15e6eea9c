using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Functions;

/// <summary>The logistic sigmoid, its Lagrangian, and the Lagrangian of tanh.</summary>
internal sealed class Logistic : IFamily
{
    /// <summary>1/(1 + e^−u).</summary>
    private static readonly ElementaryFunction Sigmoid = new("Sigmoid", (u, p) => BigFunctions.Sigmoid(u[0], p), u => u[0].Call("Sigmoid") * (-u[0]).Call("Sigmoid"))
    {
        InDoubleWords = u => DoubleWordFunctions.Sigmoid(u[0]),
        Trend = Trend.Increasing,
        Enclose = u => EnclosureFunctions.Sigmoid(u[0]),
        Range = _ => new Interval(Bound.At(0, open: true), Bound.At(1, open: true)),
        Behaviour = u => Behaviour.OddIncreasing(u[0], Curvature.Concave),
        LogBehaviour = _ => new(Curvature.Concave, Monotony.Increasing),
        Evaluate = u => u[0].Value is { IsZero: true } ? u[0].Number(Rational.Half) : null,
        Shifts = [new(1, -1, u => -(-u).Call("Sigmoid")), new(1, -Rational.Half, u => (u / 2).Call("Tanh") / 2)],
        MirrorSum = u => u.Number(1),
        MirrorDifference = u => (u / 2).Call("Tanh"),
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
        MirrorDifference = u => u,
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
    };

    public IEnumerable<ElementaryFunction> Functions => [Sigmoid, Softplus, LogCosh];

    public IEnumerable<Spelling> Spellings => [Spelling.Of(Sigmoid), Spelling.Of(Softplus), Spelling.Of(LogCosh)];
}

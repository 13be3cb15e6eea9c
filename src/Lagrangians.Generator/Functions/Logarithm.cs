using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Functions;

/// <summary>Logarithms, and the forms of them that keep their digits near 1 and far out.</summary>
internal sealed class Logarithm : IFamily
{
    private static readonly DoubleWord Ln2 = DoubleWordFunctions.Log(2);
    private static readonly DoubleWord Ln10 = DoubleWordFunctions.Log(10);
    private static readonly Behaviour ConcaveIncreasing = new(Curvature.Concave, Monotony.Increasing);

    private const string OfNoLogarithm = "the logarithm of what is not positive";

    private static readonly ElementaryFunction Log = new("Log", (u, p) => BigFunctions.Log(u[0], p), u => 1 / u[0])
    {
        InDoubleWords = u => DoubleWordFunctions.Log(u[0]),
        Trend = Trend.Increasing,
        Enclose = u => EnclosureFunctions.Log(u[0]),
        Domain = Interval.Positive,
        WhyUndefined = OfNoLogarithm,
        Range = SignAgainstOne,
        Behaviour = _ => ConcaveIncreasing,
        LogBehaviour = LogOfLog,
        Inverse = level => level.Exp(),
        Evaluate = u => u[0] switch
        {
            { Value.IsOne: true } => u[0].Number(0),
            { Expr: Call { Function: "Exp" } exponential } => u[0] with { Expr = exponential.Arguments[0] },
            { Expr: Product { Count: 1, Coefficient.IsOne: true } power } when u[0].Algebra.Bounds(power.Base(0)).IsPositive =>
                (u[0] with { Expr = power.Exponent(0) }) * (u[0] with { Expr = power.Base(0) }).Log(),
            _ => null,
        },
    };

    private static readonly ElementaryFunction Log2 = new("Log2", (u, p) => BigFloat.Divide(BigFunctions.Log(u[0], p.Raise(8)), BigFunctions.Ln2(p.Raise(8)), p), u => 1 / (u[0] * u[0].Number(2).Log()))
    {
        InDoubleWords = u => DoubleWordFunctions.Log(u[0]) / Ln2,
        Trend = Trend.Increasing,
        Enclose = u => EnclosureFunctions.Log(u[0]) / EnclosureFunctions.Ln2,
        Domain = Interval.Positive,
        WhyUndefined = OfNoLogarithm,
        Range = SignAgainstOne,
        Behaviour = _ => ConcaveIncreasing,
        LogBehaviour = LogOfLog,
        Evaluate = u => u[0].Value is { IsOne: true } ? u[0].Number(0) : null,
    };

    private static readonly ElementaryFunction Log10 = new("Log10", (u, p) => BigFloat.Divide(BigFunctions.Log(u[0], p.Raise(8)), BigFunctions.Ln10(p.Raise(8)), p), u => 1 / (u[0] * u[0].Number(10).Log()))
    {
        InDoubleWords = u => DoubleWordFunctions.Log(u[0]) / Ln10,
        Trend = Trend.Increasing,
        Enclose = u => EnclosureFunctions.Log(u[0]) / EnclosureFunctions.Log(Enclosure.Point(10)),
        Domain = Interval.Positive,
        WhyUndefined = OfNoLogarithm,
        Range = SignAgainstOne,
        Behaviour = _ => ConcaveIncreasing,
        LogBehaviour = LogOfLog,
        Evaluate = u => u[0].Value is { IsOne: true } ? u[0].Number(0) : null,
    };

    private static readonly ElementaryFunction Log1p = new("Log1p", (u, p) => BigFunctions.Log1p(u[0], p), u => 1 / (1 + u[0]))
    {
        InDoubleWords = u => DoubleWordFunctions.Log1p(u[0]),
        Trend = Trend.Increasing,
        Enclose = u => EnclosureFunctions.Log1p(u[0]),
        Domain = new(Bound.At(-1, open: true), Bound.Infinite),
        WhyUndefined = OfNoLogarithm,
        Opened = u => (1 + u[0]).Log(),
        IsLogarithmic = true,
        Range = u => Signs.Of(u[0]),
        Behaviour = _ => ConcaveIncreasing,
        LogBehaviour = u => u[0].IsPositive ? ConcaveIncreasing : Behaviour.Unknown,
        Evaluate = u => u[0].Value is { IsZero: true } ? u[0] : null,
        KernelFor = (algebra, u) => u is Call { Function: Algebra.Exponential } power && algebra.Bounds(power.Arguments[0]).IsNonPositive ? "Log1pOfFraction" : null,
    };

    /// <summary>log(1 + u) − u.</summary>
    private static readonly ElementaryFunction Log1pmx = new("Log1pmx", (u, p) => BigFunctions.Log1pmx(u[0], p), u => -u[0] / (1 + u[0]))
    {
        Domain = new(Bound.At(-1, open: true), Bound.Infinite),
        WhyUndefined = OfNoLogarithm,
        AtZero = Taylor.Of(n => n < 2 ? 0 : Taylor.Sign(n - 1) / n),
        CorrectedArgument = 0,
        Opened = u => (1 + u[0]).Log() - u[0],
        IsLogarithmic = true,
        Trend = Trend.TurnsAtZero,
        Enclose = u => EnclosureFunctions.Log1pmx(u[0]),
        Range = u => -Signs.OfMagnitude(u[0]),
        Evaluate = Signs.ZeroAtZero,
    };

    /// <summary>log(1 − e^u) for u &lt; 0.</summary>
    private static readonly ElementaryFunction Log1mExp = new("Log1mExp", (u, p) => BigFunctions.Log1mExp(u[0], p), u => -1 / (-u[0]).Call("Expm1"))
    {
        Trend = Trend.Decreasing,
        Enclose = u => EnclosureFunctions.Log1mExp(u[0]),
        Domain = Interval.Negative,
        WhyUndefined = OfNoLogarithm,
        Opened = u => (1 - u[0].Exp()).Log(),
        Limits = (0, null),
        CorrectedArgument = 0,
        Range = _ => Interval.Negative,
        Behaviour = _ => new(Curvature.Concave, Monotony.Decreasing),
    };

    /// <summary>log(e^u + e^v).</summary>
    private static readonly ElementaryFunction LogAddExp =
        new("LogAddExp", (u, p) => BigFunctions.LogAddExp(u[0], u[1], p), u => (u[0] - u[1]).Call("Sigmoid"), u => (u[1] - u[0]).Call("Sigmoid"))
        {
            InDoubleWords = u => u[0] < u[1] ? u[1] + DoubleWordFunctions.Softplus(u[0] - u[1]) : u[0] + DoubleWordFunctions.Softplus(u[1] - u[0]),
            Trend = Trend.Increasing,
            Enclose = u => EnclosureFunctions.LogAddExp(u[0], u[1]),
            IsSymmetric = true,
            Behaviour = _ => new(Curvature.Convex, Monotony.Increasing, Monotony.Increasing),
            Opened = u => u[0] + (u[1] - u[0]).Call("Softplus"),
            Mirrored = (u, order) => order > 0 ? u[0] + (u[1] - u[0]).Call("Softplus") : u[1] + (u[0] - u[1]).Call("Softplus"),
        };

    /// <summary>u·log u, and 0 at 0.</summary>
    private static readonly ElementaryFunction XLogX = new("XLogX", (u, p) => BigFunctions.XLogX(u[0], p), u => u[0].Log() + 1)
    {
        InDoubleWords = u => u[0].IsZero ? u[0] : u[0] * DoubleWordFunctions.Log(u[0]),
        Enclose = u => EnclosureFunctions.XLogX(u[0]),
        Opened = u => u[0] * u[0].Log(),
        IsLogarithmic = true,
        Domain = Interval.NonNegative,
        Behaviour = u => new(Curvature.Convex, u[0].Lower.IsFinite && u[0].Lower.Value >= Rational.Half ? Monotony.Increasing : Monotony.Unknown),
        Evaluate = u => u[0].Value is { IsZero: true } or { IsOne: true } ? u[0].Number(0) : null,
    };

    public IEnumerable<ElementaryFunction> Functions => [Log, Log2, Log10, Log1p, Log1pmx, Log1mExp, LogAddExp, XLogX];

    public IEnumerable<Spelling> Spellings =>
    [
        Spelling.Of(Log), new("Log", 2, u => u[0].Log() / u[1].Log()), new("Log2", 1, u => u[0].Log() / u[0].Number(2).Log()), new("Log10", 1, u => u[0].Log() / u[0].Number(10).Log()),
        Spelling.Of(Log1p), Spelling.Of(Log1p, "LogP1"), Spelling.Of(Log1pmx), Spelling.Of(Log1mExp), Spelling.Of(LogAddExp), Spelling.Of(XLogX),
        new("Log2P1", 1, u => u[0].Call("Log1p") / u[0].Number(2).Log()),
        new("Log10P1", 1, u => u[0].Call("Log1p") / u[0].Number(10).Log()),
    ];

    private static Behaviour LogOfLog(Interval[] u) => (u[0] + Interval.Point(-1)).IsPositive ? ConcaveIncreasing : Behaviour.Unknown;

    private static Interval SignAgainstOne(Interval[] u) => Signs.Of(u[0] + Interval.Point(-1));
}

using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Functions;

/// <summary>
/// Powers and roots. Powers and square roots are products of one factor; what is left are the cube root and the hypotenuse, and the power as a
/// kernel computes it.
/// </summary>
internal sealed class Power : IFamily
{
    private static readonly ElementaryFunction Cbrt = new("Cbrt", (u, p) => BigFunctions.Cbrt(u[0], p), u => 1 / (3 * u[0].Call("Cbrt").Pow(2)))
    {
        Trend = Trend.Increasing,
        Enclose = u => EnclosureFunctions.Cbrt(u[0]),
        Range = u => Signs.Of(u[0]),
        Behaviour = u => Behaviour.OddIncreasing(u[0], Curvature.Concave),
        Parity = Parity.Odd,
        Inverse = ElementaryFunction.InverseAtZero,
        Evaluate = u => u[0].Value is { IsZero: true } or { IsOne: true } ? u[0] : null,
    };

    /// <summary>√(u² + v²).</summary>
    private static readonly ElementaryFunction Hypot =
        new("Hypot", (u, p) => BigFunctions.Hypot(u[0], u[1], p), u => u[0] / u[0].Call("Hypot", u[1]), u => u[1] / u[0].Call("Hypot", u[1]))
        {
            InDoubleWords = u => ((u[0] * u[0]) + (u[1] * u[1])).Sqrt(),
            Trend = Trend.Valley,
            Enclose = u => EnclosureFunctions.Hypot(u[0], u[1]),
            IsSymmetric = true,
            Opened = u => (u[0].Pow(2) + u[1].Pow(2)).Sqrt(),
            Range = u => u[0].ExcludesZero || u[1].ExcludesZero ? Interval.Positive : Interval.NonNegative,
            Behaviour = u => new(Curvature.Convex, Behaviour.Rising(u[0]), Behaviour.Rising(u[1])),
        };

    public const string Kernel = "Pow";

    /// <summary>
    /// uᵛ as it is to be emitted, not to be taken apart or joined with others; with what v has lost by rounding as a third argument.
    /// </summary>
    private static readonly ElementaryFunction Pow =
        new(Kernel, (u, p) => BigFunctions.Pow(u[0], u[1], p), u => u[1] * u[0].Pow(u[1] - 1), u => u[0].Pow(u[1]) * u[0].Log())
        {
            Work = new(80, 110),
            InDoubleWords = u => DoubleWordValues.OfPower(u[0], u[1]),
            Range = u => u[0].IsPositive ? Interval.Positive : Interval.All,
            CorrectedArgument = 1,
            IsEmittedOnly = true,
        };

    public IEnumerable<ElementaryFunction> Functions => [Cbrt, Hypot, Pow];

    public IEnumerable<Spelling> Spellings =>
    [
        new("Pow", 2, u => u[0].Pow(u[1])), new("Sqrt", 1, u => u[0].Sqrt()), Spelling.Of(Cbrt), new("Hypot", 2, u => OfNorms(u) ?? u[0].Call("Hypot", u[1])),
        new("FusedMultiplyAdd", 3, u => (u[0] * u[1]) + u[2]),
        new("Lerp", 3, u => (u[0] * (1 - u[2])) + (u[1] * u[2])),
        new("RootN", 2, u => RootOf(u[0], u[1].Value ?? throw new InvalidOperationException("the degree of a root is a constant"))) { ConstantArgument = 1 },
    ];

    // Of negative numbers the odd roots are negative, and there are no even ones.
    private static Term RootOf(Term u, Rational degree)
    {
        if (degree.Sign < 0)
            return 1 / RootOf(u, -degree);
        if (degree.IsOne)
            return u;
        if (degree == 3)
            return u.Call("Cbrt");
        if ((degree / 2).IsInteger)
            return u.Pow(1 / degree);
        var root = u.Call("Abs").Pow(1 / degree);
        return (-root).Where(u, u.Number(0), root);
    }

    // hypot(k·‖f‖, r) is √(k²·Σ f² + r²), as which it is proven smooth at ‖f‖ = 0; that nothing overflows is the business of the passes.
    private static Term? OfNorms(Term[] u)
    {
        var sums = u.Select(SquareOfNorm).ToArray();
        return sums.All(s => s is null) ? null : ((sums[0] ?? u[0].Pow(2)) + (sums[1] ?? u[1].Pow(2))).Sqrt();
    }

    // k²·Σ f² for k·‖f‖.
    private static Term? SquareOfNorm(Term u)
    {
        Reduction? norm = u.Expr as Reduction ?? (u.Expr as Product)?.Children.OfType<Reduction>().FirstOrDefault(r => r.Kind == ReductionKind.Norm);
        if (norm is not { Kind: ReductionKind.Norm })
            return null;
        var factor = u / (u with { Expr = norm });
        var squares = u.Algebra.Reduce(ReductionKind.Sum, u.Algebra.Power(norm.Body, 2));
        return Symbols.Algebra.Nodes(factor.Expr).Contains(norm) ? null : factor.Pow(2) * (u with { Expr = squares });
    }
}

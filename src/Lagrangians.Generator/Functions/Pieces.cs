using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Functions;

/// <summary>Functions made of pieces. Where two pieces meet the derivative is that of the second.</summary>
internal sealed class Pieces : IFamily
{
    private static readonly ElementaryFunction Abs = new("Abs", (u, _) => BigFloat.Abs(u[0]), u => u[0].Call("Sign"))
    {
        Work = Work.One,
        InDoubleWords = u => u[0].Abs(),
        Trend = Trend.Valley,
        Enclose = u => u[0].Abs(),
        Range = u => Signs.OfMagnitude(u[0]),
        Behaviour = u => Behaviour.EvenConvex(u[0]),
        Parity = Parity.Even,
        Mirrored = (u, sign) => sign * u[0],
        Digits = Digits.All,
        Chosen = (u, isPositive) => isPositive ? u[0] : -u[0],
        Cost = 2,
        Evaluate = u => u[0].Bounds.IsNonNegative ? u[0] : u[0].Bounds.IsNonPositive ? -u[0] : WithoutKnownSigns(u[0]),
    };

    /// <summary>−1, 0 or 1: the derivative of the absolute value.</summary>
    private static readonly ElementaryFunction Sign = new("Sign", (u, _) => u[0].IsNaN ? u[0] : u[0].Sign, u => u[0].Number(0))
    {
        Work = Work.One,
        InDoubleWords = u => u[0].Sign,
        Trend = Trend.Increasing,
        Enclose = u => new Enclosure(Math.Sign(u[0].Lower), Math.Sign(u[0].Upper)),
        Range = u => Signs.Of(u[0]) is var sign && sign.IsNonNegative ? Interval.Unit : sign.IsNonPositive ? -Interval.Unit : Interval.Between(-1, 1),
        Parity = Parity.Odd,
        Mirrored = (u, sign) => u[0].Number(sign),
        Digits = Digits.All,
        Chosen = (u, isPositive) => u[0].Number(isPositive ? 1 : -1),
        Evaluate = u => u[0].Bounds.IsPositive ? u[0].Number(1) : u[0].Bounds.IsNegative ? u[0].Number(-1) : Signs.ZeroAtZero(u),
    };

    private static readonly ElementaryFunction Max =
        new("Max", (u, _) => BigFloat.Max(u[0], u[1]), u => u[0].Number(1).Where(u[1], u[0], u[0].Number(0)), u => u[0].Number(0).Where(u[1], u[0], u[0].Number(1)))
        {
            Work = Work.One,
            InDoubleWords = u => u[0] < u[1] ? u[1] : u[0],
            Trend = Trend.Increasing,
            Enclose = u => u[0].Maximum(u[1]),
            Range = u => u[0].Maximum(u[1]),
            Behaviour = _ => new(Curvature.Convex, Monotony.Increasing, Monotony.Increasing),
            Digits = Digits.All,
            Chosen = (u, isPositive) => u[isPositive ? 0 : 1],
            Cost = 3,
            Evaluate = u => Ordered(u, "Max", (u[0] - u[1]).Bounds),
        };

    // Where both are equal the first counts, which with max the second does: max(u, 0) + min(u, 0) has the slope of u.
    private static readonly ElementaryFunction Min =
        new("Min", (u, _) => BigFloat.Min(u[0], u[1]), u => u[0].Number(0).Where(u[1], u[0], u[0].Number(1)), u => u[0].Number(1).Where(u[1], u[0], u[0].Number(0)))
        {
            Work = Work.One,
            InDoubleWords = u => u[1] < u[0] ? u[1] : u[0],
            Trend = Trend.Increasing,
            Enclose = u => u[0].Minimum(u[1]),
            Range = u => -(-u[0]).Maximum(-u[1]),
            Behaviour = _ => new(Curvature.Concave, Monotony.Increasing, Monotony.Increasing),
            Digits = Digits.All,
            Chosen = (u, isPositive) => u[isPositive ? 1 : 0],
            Cost = 3,
            Evaluate = u => Ordered(u, "Min", (u[1] - u[0]).Bounds),
        };

    public IEnumerable<ElementaryFunction> Functions => [Abs, Sign, Max, Min];

    public IEnumerable<Spelling> Spellings =>
    [
        Spelling.Of(Abs), Spelling.Of(Sign), Spelling.Of(Max), Spelling.Of(Min),
        new("Clamp", 3, u => u[0].Call("Max", u[1]).Call("Min", u[2])),
        // 0 counts as positive, of whatever sign.
        new("CopySign", 2, u => (-u[0].Call("Abs")).Where(u[1], u[1].Number(0), u[0].Call("Abs"))),
        new("MaxMagnitude", 2, u => Larger(u, u[0], u[1], u[0].Call("Max", u[1]))), new("MinMagnitude", 2, u => Larger(u, u[1], u[0], u[0].Call("Min", u[1]))),
    ];

    // One where the first is larger in magnitude, the other where the second is, and where they are equal another still.
    private static Term Larger(Term[] u, Term first, Term second, Term same) =>
        first.Where(u[1].Call("Abs"), u[0].Call("Abs"), second.Where(u[0].Call("Abs"), u[1].Call("Abs"), same));

    // |k·b·u| = |k|·b·|u| for b ≥ 0.
    private static Term? WithoutKnownSigns(Term u)
    {
        if (u.Expr is not Product product)
            return null;
        var outside = new ProductBuilder(u.Algebra);
        outside.Multiply(product.Coefficient.Sign < 0 ? -product.Coefficient : product.Coefficient);
        var inside = new ProductBuilder(u.Algebra);
        for (var i = 0; i < product.Count; i++)
        {
            var isKnown = u.Algebra.Bounds(u.Algebra.Power(product.Base(i), product.Exponent(i))).IsNonNegative;
            (isKnown ? outside : inside).Multiply(product.Base(i), product.Exponent(i));
        }

        var factor = u with { Expr = outside.ToExpr() };
        return Algebra.IsOne(factor.Expr) ? null : factor * (u with { Expr = inside.ToExpr() }).Call("Abs");
    }

    // The first where it is known to be the one; else with the number, or what is ordered later, behind.
    private static Term? Ordered(Term[] u, string name, Interval firstIsChosen)
    {
        if (firstIsChosen.IsNonNegative)
            return u[0];
        if (firstIsChosen.IsNonPositive)
            return u[1];
        var swap = u[0].Expr is Constant || (u[1].Expr is not Constant && ExprOrder.Instance.Compare(u[0].Expr, u[1].Expr) > 0);
        return swap ? u[1].Call(name, u[0]) : null;
    }
}

using Lagrangians.Generator.Calculus;
using Lagrangians.Generator.Convexity.Vectors;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Rules;

/// <summary>
/// c(x) + q·log M(x) for the mass M of a density f between ends that move alike, a·x and a number: with (log f)″ ≥ −b the sum is convex if c″ ≥ q·b·a²,
/// since f(s + a·x)·e^(b·a²·x²/2) is log-convex in x for every s, and integrals of log-convex functions are (Hölder).
/// </summary>
internal static class TiltRule
{
    private const int Boxes = 60;

    // Of a function that costs more no second derivative is looked at.
    private const int LargestCost = 100;

    public static void Apply(ShapeProver prover, Sum sum, Shape shape)
    {
        if (shape.Convex is not null || !prover.IsOfOneNumber(sum) || Algebra.Nodes(sum).OfType<Symbol>().FirstOrDefault(ShapeProver.IsX) is not { } element)
            return;
        var algebra = prover.Algebra;
        var x = OneNumber.Of(algebra, element);
        var (rest, bend, facts, found) = (new Algebra.SumBuilder(algebra), new Algebra.SumBuilder(algebra), new List<Fact>(), false);
        for (var i = 0; i < sum.Terms.Length; i++)
        {
            var (term, coefficient) = (sum.Terms[i], sum.Coefficients[i]);
            if (LogarithmOf(prover, term) is var (factor, argument) && prover.RangeOf(algebra.Scale(factor, coefficient)).IsNonNegative
                && prover.RangeOf(argument).IsPositive && MassRule.Of(prover, argument) is { IsCut: false } mass && SpeedOf(algebra, mass, x) is { } speed)
            {
                bend.Add(algebra.Multiply(factor, algebra.Power(speed, 2)), coefficient * mass.Density.Bend);
                found = true;
            }
            else if (Algebra.Nodes(term).OfType<Call>().Any(c => FunctionLibrary.Find(c.Function).Cost > LargestCost))
            {
                if ((coefficient.Sign > 0 ? prover.Of(term).Convex : prover.Of(term).Concave) is not { } fact)
                    return;
                facts.Add(fact);
            }
            else
            {
                rest.Add(term, coefficient);
            }
        }

        if (!found || !OneNumber.IsSmooth(rest.ToExpr()))
            return;
        var curvature = DerivedLagrangian.Derivative(algebra, DerivedLagrangian.Derivative(algebra, OneNumber.Of(algebra, rest.ToExpr()), x), x);
        if (new SignProver(algebra).NonNegative(algebra.Subtract(curvature, OneNumber.Of(algebra, bend.ToExpr())), Boxes) is not null)
            shape.Convex = new Fact($"{ShapeProver.Name(sum)} is convex", $"the logarithm of a mass bends down by {ShapeProver.Name(bend.ToExpr())} at most, and the rest up by {ShapeProver.Name(curvature)}", [.. facts]);
    }

    private static (Expr Factor, Expr Argument)? LogarithmOf(ShapeProver prover, Expr term)
    {
        if (term is Call { Function: "Log" } alone)
            return (prover.Algebra.One, alone.Arguments[0]);
        if (term is not Product product)
            return null;
        for (var i = 0; i < product.Count; i++)
        {
            if (product.Base(i) is Call { Function: "Log" } log && Algebra.IsOne(product.Exponent(i)) && prover.Algebra.Divide(product, log) is var factor && !prover.DependsOnX(factor))
                return (factor, log.Arguments[0]);
        }

        return null;
    }

    // How fast the ends move, if they do so alike.
    private static Expr? SpeedOf(Algebra algebra, MassBetween mass, Symbol x)
    {
        Expr[] speeds = [.. new[] { mass.Lower, mass.Upper }.OfType<Expr>().Select(e => DerivedLagrangian.Derivative(algebra, OneNumber.Of(algebra, e), x))];
        return speeds.Length > 0 && !Algebra.Contains(speeds[0], x) && speeds.All(s => ReferenceEquals(s, speeds[0])) ? speeds[0] : null;
    }
}

namespace Lagrangians.Generator.Tests.Convexity;

/// <summary>
/// Functions that checkers by rules of composition get wrong: the list of SciML/SymbolicAnalysis.jl, issue 156 and the fixes of it (157, 160, 165, 167, 171, 174), as
/// far as it has a counterpart here (traces and determinants of matrices have none), and more of their kinds.
/// </summary>
public sealed class AdversarialTests
{
    [Theory]
    // Said to be affine, or convex, by a fallback: containers, dot(x, x), a product with itself.
    [InlineData("-Sum(Exp(x))", "RealVector x")]
    [InlineData("-Dot(x, x)", "RealVector x")]
    [InlineData("Sum(x) * Sum(x) - Dot(x, x)", "RealVector x")]
    [InlineData("Dot(x, x * x)", "RealVector x")]
    [InlineData("Sum(x) * Norm(x)", "RealVector x")]
    [InlineData("Sum(x, xi => xi * Exp(xi))", "RealVector x")]
    // A wrong sign, which becomes a trend and then a curvature: |log1p x|, |Σx + a²|, |e^x − 1|.
    [InlineData("Abs(Log(1 + x))", "[Domain(MinExclusive = -1)] double x")]
    [InlineData("Abs(Lagrangians.SpecialFunctions.Expm1(x))", "double x")]
    [InlineData("Abs(Sum(x) + Dot(w, x) * Dot(w, x))", "RealVector x, RealVector w")]
    [InlineData("Pow(Log(x), 2)", "[Domain(MinExclusive = 0)] double x")]
    // A product with a vector of both signs, and a sum with a concave part.
    [InlineData("Dot(w, Exp(x))", "RealVector x, RealVector w")]
    [InlineData("Exp(x) - 2 * Exp(-x)", "double x")]
    [InlineData("Norm(x) - Max(x)", "RealVector x")]
    // Even functions as if they increased: abs, cosh, hypot of what is convex.
    [InlineData("Abs(x * x - 1)", "double x")]
    [InlineData("Cosh(x * x - 1)", "double x")]
    [InlineData("double.Hypot(x * x - 1, 1)", "double x")]
    // Powers with an implicit domain, and of the wrong side.
    [InlineData("x * x * x", "double x")]
    [InlineData("Pow(x, n)", "double x, [Domain(Min = 2)] int n = 2")]
    [InlineData("Pow(x, p)", "[Domain(MinExclusive = 0)] double x, [Domain(Min = 0)] double p = 2")]
    [InlineData("1 / (x * x + 1)", "double x")]
    [InlineData("-1 / x", "[Domain(MinExclusive = 0)] double x")]
    [InlineData("Sqrt(1 + x * x * x * x) - x * x", "double x")]
    // Quasi-convex, log-convex the wrong way, sigmoids.
    [InlineData("Lagrangians.SpecialFunctions.Sigmoid(x)", "double x")]
    [InlineData("Log(1 + x * x)", "double x")]
    [InlineData("Sqrt(Abs(x))", "double x")]
    [InlineData("-Exp(-x * x)", "double x")]
    [InlineData("-LogSumExp(x)", "RealVector x")]
    [InlineData("Min(x)", "RealVector x")]
    // Products of convex functions, compositions with decreasing ones, perspectives and entropies with a sign.
    [InlineData("Exp(x) * Exp(-2 * x) * x * x", "double x")]
    [InlineData("x * x * Exp(x)", "double x")]
    [InlineData("(x - 1) * (x - 1) * (x + 1) * (x + 1)", "double x")]
    [InlineData("Exp(-Exp(x))", "double x")]
    [InlineData("1 / (1 + Exp(x * x))", "double x")]
    [InlineData("x * Log(1 + 1 / x)", "[Domain(MinExclusive = 0)] double x")]
    [InlineData("-x * Log(x)", "[Domain(MinExclusive = 0)] double x")]
    [InlineData("(x * x + a) / (x + 1)", "[Domain(Min = 0)] double x, [Domain(Min = -2, Max = 1)] double a = 0")]
    [InlineData("x * x / (1 + x)", "[Domain(MaxExclusive = -1)] double x")]
    // A norm below p = 1, its concave mirror with a sign, a mean above p = 1.
    [InlineData("Pow(Sum(x, xi => Pow(Abs(xi), 0.5)), 2)", "RealVector x")]
    [InlineData("-Pow(Sum(x, xi => Pow(xi, 2)), 0.5)", "[Domain(Min = 0)] RealVector x")]
    [InlineData("-Pow(Sum(x, xi => Pow(xi, p)), 1 / p)", "[Domain(MinExclusive = 0)] RealVector x, [Domain(Min = 0.5, Max = 1.5)] double p = 1")]
    [InlineData("Pow(Sum(x, xi => Pow(xi, 0.5)), 1.5)", "[Domain(MinExclusive = 0)] RealVector x")]
    [InlineData("Norm(x) <= 1 ? Sum(x * x) / 2 : Sqrt(Norm(x)) - 0.5", "RealVector x")]
    public void What_rules_misapplied_would_prove_is_not_called_convex(string body, string parameters)
    {
        var verdict = WrittenVerdict.Of($"[Lagrangian] static double F({parameters}) => {body};");
        Assert.False(verdict.IsConvex, string.Join("\n", verdict.Trace));
    }

    [Theory]
    // Convex, and refused there: an atom that was expanded away, another spelling, a constant in another place.
    [InlineData("Norm(w * x - 1)", "RealVector x, RealVector w", "LAG103")]
    [InlineData("Sum(w * x - 1)", "RealVector x, RealVector w", "")]
    [InlineData("Max(w * x - 1)", "RealVector x, RealVector w", "LAG103")]
    [InlineData("Sqrt(Sum(x * x))", "RealVector x", "LAG103")]
    [InlineData("Log(Sum(Exp(x)))", "RealVector x", "")]
    [InlineData("Log(1 + Exp(x))", "double x", "")]
    [InlineData("-Log(Exp(x) - 1)", "[Domain(MinExclusive = 0)] double x", "")]
    [InlineData("Exp(x) / 2", "double x", "")]
    [InlineData("Mean(Exp(x))", "RealVector x", "")]
    [InlineData("Pow(2, x)", "double x", "")]
    [InlineData("x - x + 3", "double x", "")]
    [InlineData("Dot(x, x)", "RealVector x", "")]
    public void What_was_refused_there_is_proven(string body, string parameters, string ids) => Assert.Equal(ids, WrittenVerdict.IdsOf(body, parameters));
}

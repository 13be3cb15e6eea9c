namespace Lagrangians.Generator.Tests.Convexity;

/// <summary>
/// Losses and activations' integrals of the literature with the constants that their papers print, as people write them: what fits is not
/// found fault with, and what is not convex or has a kink is told all the same.
/// </summary>
public sealed class LiteratureLossTests
{
    [Theory]
    // P. J. Huber, Robust estimation of a location parameter, 1964; the constant of 95 % efficiency.
    [InlineData("Abs(x) <= 1.345 ? x * x / 2 : 1.345 * Abs(x) - 1.345 * 1.345 / 2")]
    [InlineData("Abs(x) <= 1.345f ? x * x / 2 : 1.345f * Abs(x) - 1.345f * 1.345f / 2")]
    [InlineData("Abs(x) < C ? x * x / 2 : C * Abs(x) - Half", "const double C = 1.345, Half = C * C / 2;")]
    [InlineData("Abs(x) < Single ? x * x / 2 : Single * Abs(x) - Single * Single / 2", "const float Single = 1.345f;")]
    [InlineData("Clamp(x, -1.345, 1.345) * x - Pow(Clamp(x, -1.345, 1.345), 2) / 2")]
    [InlineData("Min(Abs(x), 1.345) * (Abs(x) - Min(Abs(x), 1.345) / 2)")]
    [InlineData("x switch { < -1.345 => -1.345 * x - 0.9045125, > 1.345 => 1.345 * x - 0.9045125, _ => 0.5 * x * x }")]
    [InlineData("Of(x / 0.7) * 0.49", "static double Of(double r, double c = 1.345) => Abs(r) <= c ? r * r / 2 : c * (Abs(r) - c / 2);")]
    [InlineData("Abs(x) <= 1.42 ? x * x / 2 : 1.42 * Abs(x) - 1.0082")]
    [InlineData("Abs(x) <= 1.0 / 3 ? x * x / 2 : Abs(x) / 3 - 1.0 / 18")]
    [InlineData("Abs(x) <= 0.3333333333333333 ? x * x / 2 : 0.3333333333333333 * Abs(x) - 0.05555555555555555")]
    [InlineData("Abs(x) <= 1.4142135623730951 ? x * x / 2 : 1.4142135623730951 * Abs(x) - 1")]
    [InlineData("1.345 * 1.345 * (Sqrt(1 + Pow(x / 1.345, 2)) - 1)")]
    [InlineData("Log(Cosh(1.7 * x)) / 1.7")]
    // C. Fair; W. Dumouchel and F. O'Brien.
    [InlineData("1.4 * 1.4 * (Abs(x) / 1.4 - Log(1 + Abs(x) / 1.4))")]
    // W. Dabney et al., Distributional reinforcement learning with quantile regression, 2018.
    [InlineData("(x < 0 ? 0.9 : 0.1) * (Abs(x) <= 0.3 ? x * x / 0.6 : Abs(x) - 0.15)")]
    // J. Rennie, Smooth hinge classification, 2005; T. Zhang's modified Huber loss.
    [InlineData("x >= 1 ? 0 : x <= 0 ? 0.5 - x : Pow(1 - x, 2) / 2")]
    [InlineData("x >= 1 ? 0 : x <= 0.7 ? 0.85 - x : (1 - x) * (1 - x) / 0.6")]
    [InlineData("x >= 1 ? 0 : x >= -1 ? (1 - x) * (1 - x) : -4 * x")]
    [InlineData("Pow(Max(0, Abs(x) - 0.1), 2) / 2")]
    [InlineData("Abs(x) <= 0.1 ? 0 : Abs(x) <= 1.445 ? Pow(Abs(x) - 0.1, 2) / 2 : 1.345 * (Abs(x) - 0.1) - 0.9045125")]
    [InlineData("(x < 0 ? 1 - 0.9 : 0.9) * x * x")]
    [InlineData("x <= 0.1 + 0.2 ? 0 : (x - 0.3) * (x - 0.3) / 2")]
    public void A_loss_that_fits_is_convex(string body, string members = "") => Assert.Equal("", WrittenVerdict.IdsOf(body, members: members));

    [Theory]
    [InlineData("x <= -3 ? 0 : x >= 3 ? x : x * x / 12 + x / 2 + 0.75")]
    [InlineData("x <= -2.5 ? 0 : x >= 2.5 ? x : 0.1 * x * x + 0.5 * x + 0.625")]
    [InlineData("x < -2.5f ? 0 : x > 2.5f ? x : 0.1f * x * x + 0.5f * x + 0.625f")]
    [InlineData("Abs(x) <= 1 ? x * x / 2 : Abs(x) - 0.5")]
    [InlineData("x > 0 ? x * x / 2 : Exp(x) - x - 1")]
    [InlineData("1.0507009873554805 * (x > 0 ? x * x / 2 : 1.6732632423543772 * (Exp(x) - x - 1))")]
    [InlineData("x > 0 ? x * x / 2 : 1.3 * (1.3 * Exp(x / 1.3) - x) - 1.69")]
    [InlineData("x > 0 ? x * x / 2 : 0.01 * x * x / 2")]
    [InlineData("x <= 0 ? 0 : x <= 6 ? x * x / 2 : 6 * x - 18")]
    [InlineData("x > 0.5 ? Pow(x - 0.5, 2) / 2 : x < -0.5 ? Pow(x + 0.5, 2) / 2 : 0")]
    [InlineData("Log(1 + Exp(0.7 * x)) / 0.7")]
    [InlineData("x <= 1 ? Cosh(x) : 1.5430806348152437 + 1.1752011936438014 * (x - 1)")]
    [InlineData("x < 2 ? Exp(x) : 7.38905609893065 * (x - 1)")]
    [InlineData("x < 3 ? Exp(x) : 20.085536923187668 * (x - 2)")]
    [InlineData("x <= Log2 ? Exp(x) : 2 + 2 * (x - Log2)", "const double Log2 = 0.6931471805599453;")]
    [InlineData("x <= 1.0986122886681098 ? Log(1 + Exp(x)) : 1.3862943611198906 + 0.75 * (x - 1.0986122886681098)")]
    [InlineData("x >= 0.36787944117144233 ? x * Log(x) : -0.36787944117144233")]
    public void An_activation_s_integral_that_fits_is_convex(string body, string members = "") => Assert.Equal("", WrittenVerdict.IdsOf(body, members: members));

    [Theory]
    // F. R. Hampel's three parts, J. W. Tukey's biweight, D. F. Andrews' sine; R. E. Welsch, A. L. Cauchy, S. Geman and D. McClure.
    [InlineData("LAG101", "Abs(x) <= 1.7 ? x * x / 2 : Abs(x) <= 3.4 ? 1.7 * Abs(x) - 1.7 * 1.7 / 2 : Abs(x) <= 8.5 ? 1.7 * (3.4 + (8.5 - 3.4) / 2 - 1.7 / 2) - 1.7 * Pow(8.5 - Abs(x), 2) / (2 * (8.5 - 3.4)) : 1.7 * (8.5 - 1.7 + 3.4) / 2")]
    [InlineData("LAG101", "Abs(x) <= C ? Sixth * (1 - Pow(1 - x * x / (C * C), 3)) : Sixth", "const double C = 4.685, Sixth = C * C / 6;")]
    [InlineData("LAG101", "Abs(x) < 4.685 ? 3.6582041666666667 * (1 - Pow(1 - Pow(x / 4.685, 2), 3)) : 3.6582041666666667")]
    [InlineData("LAG101", "Abs(x) <= 1.339 * PI ? 1.339 * 1.339 * (1 - Cos(x / 1.339)) : 2 * 1.339 * 1.339")]
    [InlineData("LAG101", "2.985 * 2.985 / 2 * (1 - Exp(-Pow(x / 2.985, 2)))")]
    [InlineData("LAG101", "2.385 * 2.385 / 2 * Log(1 + Pow(x / 2.385, 2))")]
    [InlineData("LAG101", "x * x / (1 + x * x) / 2")]
    [InlineData("LAG101", "x <= -3 ? 0 : x >= 3 ? x * x / 2 - 1.5 : x * x * x / 18 + x * x / 4 - 0.75")]
    [InlineData("LAG101", "0.5 * x * (1 + Tanh(0.7978845608028654 * (x + 0.044715 * x * x * x)))")]
    [InlineData("LAG101 LAG103", "Min(x * x, 2.5 * 2.5) / 2")]
    [InlineData("LAG101 LAG103", "Abs(x) <= 0.4 ? 0.4 * Abs(x) : Abs(x) <= 1.48 ? (2 * 3.7 * 0.4 * Abs(x) - x * x - 0.16) / (2 * 2.7) : 0.16 * 4.7 / 2")]
    [InlineData("LAG101 LAG103", "Abs(x) <= 1.2 ? 0.4 * Abs(x) - x * x / 6 : 0.24")]
    [InlineData("LAG103", "Abs(x) > 0.5 ? x * x / 2 - 0.125 : 0")]
    [InlineData("LAG103", "x > 0.7 ? x * x / 2 : 0.245")]
    [InlineData("LAG103", "x >= 0 ? 0.9 * x : -0.1 * x")]
    [InlineData("LAG103", "Max(Abs(x) - 0.1, 0)")]
    [InlineData("LAG103", "Abs(x) <= 1.3 ? Abs(x) : (x * x + 1.69) / 2.6")]
    [InlineData("LAG103", "0.3 * Abs(x) + 0.7 * x * x / 2")]
    public void What_is_wrong_with_one_is_told(string ids, string body, string members = "") => Assert.Equal(ids, WrittenVerdict.IdsOf(body, members: members));

    [Theory]
    [InlineData("LAG101 LAG103", "Abs(x) <= 1.345 ? x * x / 2 : 1.345 * Abs(x) - 0.9045")]
    [InlineData("LAG101 LAG103", "Abs(x) <= 1.345 ? x * x / 2 : 1.345 * Abs(x) - 0.904512500000001")]
    [InlineData("LAG103", "Abs(x) <= 1.345 ? x * x / 2 : 1.34500001 * Abs(x) - 0.90451251345")]
    [InlineData("LAG101 LAG103", "Abs(x) <= 1.345 ? x * x / 2 : 1.34499999 * Abs(x) - 0.90451248655")]
    [InlineData("LAG101 LAG103", "x < 2 ? Exp(x) : 7.389056 * (x - 1)")]
    [InlineData("LAG101 LAG103", "x <= 1 ? Cosh(x) : 1.5430806348152437 + 1.1752011936438 * (x - 1)")]
    [InlineData("LAG101 LAG103", "Abs(x) <= 1.414213562373 ? x * x / 2 : 1.414213562373 * Abs(x) - 1")]
    public void What_is_beyond_the_rounding_is_told(string ids, string body) => Assert.Equal(ids, WrittenVerdict.IdsOf(body));
}

using Lagrangians.Vectors;

namespace Lagrangians;

/// <content>The logarithm of the gamma function and its derivatives.</content>
public static partial class SpecialFunctions
{
    /// <summary>The logarithm of the gamma function, log Γ(x), of positive numbers.</summary>
    /// <remarks>
    /// Domain: x ≥ 0. Range: [−0.12148…, ∞]. Special values: ∞ at ±0 and at ∞, 0 at 1 and 2, NaN below 0; least at x = 1.46163…; near −log x at zero. NaN gives NaN.
    /// At most 1 ulp, near the roots times the condition number. Source: DLMF 5.11.
    /// </remarks>
    public static double LogGamma(double x) => LaneFunctions.At<LogGammaFunction, double>(x);

    /// <inheritdoc cref="LogGamma(double)"/>
    public static float LogGamma(float x) => LaneFunctions.At<LogGammaFunction, float>(x);

    /// <summary>log Γ of each element, as <see cref="LogGamma(double)"/> has it.</summary>
    /// <param name="x">The elements.</param>
    /// <param name="destination">At least as long as <paramref name="x"/>; may be <paramref name="x"/> itself.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is shorter than <paramref name="x"/>, or overlaps it elsewhere.</exception>
    public static void LogGamma(ReadOnlySpan<double> x, Span<double> destination) => LaneFunctions.Map<LogGammaFunction, double>(x, destination);

    /// <inheritdoc cref="LogGamma(ReadOnlySpan{double}, Span{double})"/>
    public static void LogGamma(ReadOnlySpan<float> x, Span<float> destination) => LaneFunctions.Map<LogGammaFunction, float>(x, destination);

    /// <summary>The digamma function ψ(x), the derivative of log Γ(x), of positive numbers.</summary>
    /// <remarks>
    /// Domain: x ≥ 0. Range: [−∞, ∞]. Special values: −∞ at ±0, ∞ at ∞, NaN below 0; 0 at x = 1.46163…; near −1/x at zero. NaN gives NaN.
    /// At most 1 ulp, near the root times the condition number. Source: DLMF 5.5, 5.11.
    /// </remarks>
    public static double Digamma(double x) => LaneFunctions.At<DigammaFunction, double>(x);

    /// <inheritdoc cref="Digamma(double)"/>
    public static float Digamma(float x) => LaneFunctions.At<DigammaFunction, float>(x);

    /// <summary>ψ of each element, as <see cref="Digamma(double)"/> has it.</summary>
    /// <param name="x">The elements.</param>
    /// <param name="destination">At least as long as <paramref name="x"/>; may be <paramref name="x"/> itself.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is shorter than <paramref name="x"/>, or overlaps it elsewhere.</exception>
    public static void Digamma(ReadOnlySpan<double> x, Span<double> destination) => LaneFunctions.Map<DigammaFunction, double>(x, destination);

    /// <inheritdoc cref="Digamma(ReadOnlySpan{double}, Span{double})"/>
    public static void Digamma(ReadOnlySpan<float> x, Span<float> destination) => LaneFunctions.Map<DigammaFunction, float>(x, destination);

    /// <summary>The trigamma function ψ′(x), the second derivative of log Γ(x), of positive numbers.</summary>
    /// <remarks>
    /// Domain: x ≥ 0. Range: [0, ∞]. Special values: ∞ at ±0, 0 at ∞, NaN below 0; near 1/x² at zero. NaN gives NaN. Source: DLMF 5.15.
    /// </remarks>
    public static double Trigamma(double x) => LaneFunctions.At<TrigammaFunction, double>(x);

    /// <inheritdoc cref="Trigamma(double)"/>
    public static float Trigamma(float x) => LaneFunctions.At<TrigammaFunction, float>(x);

    /// <summary>ψ′ of each element, as <see cref="Trigamma(double)"/> has it.</summary>
    /// <param name="x">The elements.</param>
    /// <param name="destination">At least as long as <paramref name="x"/>; may be <paramref name="x"/> itself.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is shorter than <paramref name="x"/>, or overlaps it elsewhere.</exception>
    public static void Trigamma(ReadOnlySpan<double> x, Span<double> destination) => LaneFunctions.Map<TrigammaFunction, double>(x, destination);

    /// <inheritdoc cref="Trigamma(ReadOnlySpan{double}, Span{double})"/>
    public static void Trigamma(ReadOnlySpan<float> x, Span<float> destination) => LaneFunctions.Map<TrigammaFunction, float>(x, destination);
}

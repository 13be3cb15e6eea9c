using Lagrangians.Vectors;

namespace Lagrangians;

public static partial class SpecialFunctions
{
    /// <summary>The error function erf x = 2/√π ∫₀ˣ exp(−t²) dt.</summary>
    /// <remarks>Domain: Any number; odd. Range: [−1, 1]. Special values: ±0 at ±0, ±1 at ±∞; near 2x/√π at zero. NaN gives NaN. Source: DLMF 7.2.1.</remarks>
    public static double Erf(double x) => Lane<double>.First(ErrorKernels<Lane<double>, double>.Erf(Lane<double>.Create(x)));

    /// <summary>The error function erf x = 2/√π ∫₀ˣ exp(−t²) dt.</summary>
    /// <remarks>Domain: Any number; odd. Range: [−1, 1]. Special values: ±0 at ±0, ±1 at ±∞; near 2x/√π at zero. NaN gives NaN. Source: DLMF 7.2.1.</remarks>
    public static float Erf(float x) => Lane<float>.First(ErrorKernels<Lane<float>, float>.Erf(Lane<float>.Create(x)));

    /// <summary>The complementary error function 1 − erf x, accurate where it is small.</summary>
    /// <remarks>
    /// Domain: Any number. Range: [0, 2]. Special values: 1 at ±0, 0 at ∞, 2 at −∞; subnormal from x = 26.544 on, 0 beyond 27.23. NaN gives NaN. Source: DLMF 7.2.2.
    /// </remarks>
    public static double Erfc(double x) => Lane<double>.First(ErrorKernels<Lane<double>, double>.Erfc(Lane<double>.Create(x)));

    /// <summary>The complementary error function 1 − erf x, accurate where it is small.</summary>
    /// <remarks>
    /// Domain: Any number. Range: [0, 2]. Special values: 1 at ±0, 0 at ∞, 2 at −∞; subnormal from x = 9.195 on, 0 beyond 10.06. NaN gives NaN. Source: DLMF 7.2.2.
    /// </remarks>
    public static float Erfc(float x) => Lane<float>.First(ErrorKernels<Lane<float>, float>.Erfc(Lane<float>.Create(x)));

    /// <summary>The distribution function of the standard normal law, Φ(x) = erfc(−x/√2)/2, accurate where it is small.</summary>
    /// <remarks>
    /// Domain: Any number. Range: [0, 1]. Special values: ½ at ±0, 0 at −∞, 1 at ∞; subnormal from x = −37.52 down, 0 below −38.485. NaN gives NaN. Source: DLMF 7.18.
    /// </remarks>
    public static double NormalCdf(double x) => Lane<double>.First(ErrorKernels<Lane<double>, double>.NormalCdf(Lane<double>.Create(x)));

    /// <summary>The distribution function of the standard normal law, Φ(x) = erfc(−x/√2)/2, accurate where it is small.</summary>
    /// <remarks>
    /// Domain: Any number. Range: [0, 1]. Special values: ½ at ±0, 0 at −∞, 1 at ∞; subnormal from x = −12.95 down, 0 below −14.17. NaN gives NaN. Source: DLMF 7.18.
    /// </remarks>
    public static float NormalCdf(float x) => Lane<float>.First(ErrorKernels<Lane<float>, float>.NormalCdf(Lane<float>.Create(x)));
}

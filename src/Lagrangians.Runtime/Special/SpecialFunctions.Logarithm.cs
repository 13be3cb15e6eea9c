using Lagrangians.Vectors;

namespace Lagrangians;

public static partial class SpecialFunctions
{
    /// <summary>eˣ − 1, no digit lost near zero.</summary>
    /// <remarks>Domain: Any number. Range: [−1, ∞]. Special values: −1 at −∞, ±0 at ±0, ∞ at ∞. NaN gives NaN.</remarks>
    public static double Expm1(double x) => Lane<double>.First(ExponentialKernels.Expm1<Lane<double>, double>(Lane<double>.Create(x)));

    /// <summary>eˣ − 1, no digit lost near zero.</summary>
    /// <remarks>Domain: Any number. Range: [−1, ∞]. Special values: −1 at −∞, ±0 at ±0, ∞ at ∞. NaN gives NaN.</remarks>
    public static float Expm1(float x) => Lane<float>.First(ExponentialKernels.Expm1<Lane<float>, float>(Lane<float>.Create(x)));

    /// <summary>eˣ − 1 − x, no digit lost near zero.</summary>
    /// <remarks>Domain: Any number. Range: [0, ∞]. Special values: 0 at ±0, ∞ at ±∞; near x²/2 at zero. NaN gives NaN.</remarks>
    public static double Expm1mx(double x) => Lane<double>.First(LinearRemainderKernels.Expm1mx<Lane<double>, double>(Lane<double>.Create(x)));

    /// <summary>eˣ − 1 − x, no digit lost near zero.</summary>
    /// <remarks>Domain: Any number. Range: [0, ∞]. Special values: 0 at ±0, ∞ at ±∞; near x²/2 at zero. NaN gives NaN.</remarks>
    public static float Expm1mx(float x) => Lane<float>.First(LinearRemainderKernels.Expm1mx<Lane<float>, float>(Lane<float>.Create(x)));

    /// <summary>log(1 + x), no digit lost near zero.</summary>
    /// <remarks>Domain: x ≥ −1. Range: [−∞, ∞]. Special values: −∞ at −1, ±0 at ±0, ∞ at ∞, NaN below −1. NaN gives NaN.</remarks>
    public static double Log1p(double x) => Lane<double>.First(LogarithmKernels.Log1p<Lane<double>, double>(Lane<double>.Create(x)));

    /// <summary>log(1 + x), no digit lost near zero.</summary>
    /// <remarks>Domain: x ≥ −1. Range: [−∞, ∞]. Special values: −∞ at −1, ±0 at ±0, ∞ at ∞, NaN below −1. NaN gives NaN.</remarks>
    public static float Log1p(float x) => Lane<float>.First(LogarithmKernels.Log1p<Lane<float>, float>(Lane<float>.Create(x)));

    /// <summary>log(1 + x) − x, no digit lost near zero.</summary>
    /// <remarks>Domain: x ≥ −1. Range: [−∞, 0]. Special values: −∞ at −1 and at ∞, 0 at ±0, NaN below −1; near −x²/2 at zero. NaN gives NaN.</remarks>
    public static double Log1pmx(double x) => Lane<double>.First(LinearRemainderKernels.Log1pmx<Lane<double>, double>(Lane<double>.Create(x)));

    /// <summary>log(1 + x) − x, no digit lost near zero.</summary>
    /// <remarks>Domain: x ≥ −1. Range: [−∞, 0]. Special values: −∞ at −1 and at ∞, 0 at ±0, NaN below −1; near −x²/2 at zero. NaN gives NaN.</remarks>
    public static float Log1pmx(float x) => Lane<float>.First(LinearRemainderKernels.Log1pmx<Lane<float>, float>(Lane<float>.Create(x)));

    /// <summary>log(1 − eˣ).</summary>
    /// <remarks>Domain: x ≤ 0. Range: [−∞, 0]. Special values: −0 at −∞, −∞ at ±0, NaN above. NaN gives NaN.</remarks>
    public static double Log1mExp(double x) => Lane<double>.First(SigmoidKernels.Log1mExp<Lane<double>, double>(Lane<double>.Create(x)));

    /// <summary>log(1 − eˣ).</summary>
    /// <remarks>Domain: x ≤ 0. Range: [−∞, 0]. Special values: −0 at −∞, −∞ at ±0, NaN above. NaN gives NaN.</remarks>
    public static float Log1mExp(float x) => Lane<float>.First(SigmoidKernels.Log1mExp<Lane<float>, float>(Lane<float>.Create(x)));

    /// <summary>log(eˣ + eʸ).</summary>
    /// <remarks>Domain: Any two numbers. Range: max(x, y) and up to log 2 above. Special values: The other operand where one is −∞, ∞ where one is ∞. NaN gives NaN.</remarks>
    public static double LogAddExp(double x, double y) => Lane<double>.First(SigmoidKernels.LogAddExp<Lane<double>, double>(Lane<double>.Create(x), Lane<double>.Create(y)));

    /// <summary>log(eˣ + eʸ).</summary>
    /// <remarks>Domain: Any two numbers. Range: max(x, y) and up to log 2 above. Special values: The other operand where one is −∞, ∞ where one is ∞. NaN gives NaN.</remarks>
    public static float LogAddExp(float x, float y) => Lane<float>.First(SigmoidKernels.LogAddExp<Lane<float>, float>(Lane<float>.Create(x), Lane<float>.Create(y)));

    /// <summary>x·log x, continued to 0 by its limit.</summary>
    /// <remarks>Domain: x ≥ 0. Range: [−1/e, ∞]. Special values: 0 at ±0, ∞ at ∞, NaN below zero. NaN gives NaN.</remarks>
    public static double XLogX(double x) => Lane<double>.First(EntropyKernels.XLogX<Lane<double>, double>(Lane<double>.Create(x)));

    /// <summary>x·log x, continued to 0 by its limit.</summary>
    /// <remarks>Domain: x ≥ 0. Range: [−1/e, ∞]. Special values: 0 at ±0, ∞ at ∞, NaN below zero. NaN gives NaN.</remarks>
    public static float XLogX(float x) => Lane<float>.First(EntropyKernels.XLogX<Lane<float>, float>(Lane<float>.Create(x)));
}

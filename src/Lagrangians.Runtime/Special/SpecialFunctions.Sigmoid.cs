using Lagrangians.Vectors;

namespace Lagrangians;

/// <summary>
/// Functions that <see cref="Math"/> lacks, or that <c>TensorPrimitives</c> has with digits lost: of one number, and over spans. The error is less than 1 ulp over the whole
/// range of the type (docs/accuracy.md has the measurement). A definition may use them; a call gives the same bits as the generated code over spans.
/// </summary>
public static partial class SpecialFunctions
{
    /// <summary>log(1 + eˣ), the integral of the sigmoid.</summary>
    /// <remarks>Domain: Any number. Range: [0, ∞]. Special values: 0 at −∞, ∞ at ∞; near eˣ far below zero, gradual underflow included, and x far above. NaN gives NaN.</remarks>
    public static double Softplus(double x) => Lane<double>.First(SigmoidKernels.Softplus<Lane<double>, double>(Lane<double>.Create(x)));

    /// <summary>log(1 + eˣ), the integral of the sigmoid.</summary>
    /// <remarks>Domain: Any number. Range: [0, ∞]. Special values: 0 at −∞, ∞ at ∞; near eˣ far below zero, gradual underflow included, and x far above. NaN gives NaN.</remarks>
    public static float Softplus(float x) => Lane<float>.First(SigmoidKernels.Softplus<Lane<float>, float>(Lane<float>.Create(x)));

    /// <summary>log cosh x, the integral of tanh.</summary>
    /// <remarks>Domain: Any number; even. Range: [0, ∞]. Special values: 0 at ±0, ∞ at ±∞; near x²/2 at zero, |x| − log 2 far away. NaN gives NaN.</remarks>
    public static double LogCosh(double x) => Lane<double>.First(SigmoidKernels.LogCosh<Lane<double>, double>(Lane<double>.Create(x)));

    /// <summary>log cosh x, the integral of tanh.</summary>
    /// <remarks>Domain: Any number; even. Range: [0, ∞]. Special values: 0 at ±0, ∞ at ±∞; near x²/2 at zero, |x| − log 2 far away. NaN gives NaN.</remarks>
    public static float LogCosh(float x) => Lane<float>.First(SigmoidKernels.LogCosh<Lane<float>, float>(Lane<float>.Create(x)));

    /// <summary>x·tanh x − log cosh x: how much less entropy a neuron of ±1 has in the field x than without one, in nats; the Legendre transform of log cosh at tanh x.</summary>
    /// <remarks>
    /// Domain: Any number; even. Range: [0, log 2]. Special values: 0 at ±0, log 2 at ±∞; near x²/2 at zero. NaN gives NaN. At most 1 ulp.
    /// </remarks>
    public static double Negentropy(double x) => LaneFunctions.At<NegentropyFunction, double>(x);

    /// <inheritdoc cref="Negentropy(double)"/>
    public static float Negentropy(float x) => LaneFunctions.At<NegentropyFunction, float>(x);

    /// <summary>1/(1 + e⁻ˣ), the logistic function.</summary>
    /// <remarks>Domain: Any number. Range: [0, 1]. Special values: 0 at −∞, ½ at ±0, 1 at ∞; near eˣ far below zero, gradual underflow included. NaN gives NaN.</remarks>
    public static double Sigmoid(double x) => Lane<double>.First(SigmoidKernels.Sigmoid<Lane<double>, double>(Lane<double>.Create(x)));

    /// <summary>1/(1 + e⁻ˣ), the logistic function.</summary>
    /// <remarks>Domain: Any number. Range: [0, 1]. Special values: 0 at −∞, ½ at ±0, 1 at ∞; near eˣ far below zero, gradual underflow included. NaN gives NaN.</remarks>
    public static float Sigmoid(float x) => Lane<float>.First(SigmoidKernels.Sigmoid<Lane<float>, float>(Lane<float>.Create(x)));
}

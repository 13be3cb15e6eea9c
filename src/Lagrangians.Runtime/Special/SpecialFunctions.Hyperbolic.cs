using System.Numerics;
using Lagrangians.Kernels;

namespace Lagrangians;

/// <content>
/// Functions that <see cref="Math"/> has too. They are generic, so that a name that is imported from both classes means that of <see cref="Math"/>.
/// </content>
public static partial class SpecialFunctions
{
    /// <summary>The hyperbolic tangent.</summary>
    /// <remarks>Domain: Any number; odd. Range: [−1, 1]. Special values: ±0 at ±0, ±1 at ±∞. NaN gives NaN.</remarks>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <exception cref="NotSupportedException"><typeparamref name="T"/> is another type.</exception>
    public static T Tanh<T>(T x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => At(x, default(TanhKernel<T>));

    /// <summary>The inverse hyperbolic sine, log(x + √(x² + 1)).</summary>
    /// <remarks>Domain: Any number; odd. Range: [−∞, ∞]. Special values: ±0 at ±0, ±∞ at ±∞. NaN gives NaN.</remarks>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <exception cref="NotSupportedException"><typeparamref name="T"/> is another type.</exception>
    public static T Asinh<T>(T x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => At(x, default(AsinhKernel<T>));

    /// <summary>The inverse hyperbolic cosine, log(x + √(x² − 1)).</summary>
    /// <remarks>Domain: x ≥ 1. Range: [0, ∞]. Special values: 0 at 1, ∞ at ∞, NaN below 1. NaN gives NaN.</remarks>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <exception cref="NotSupportedException"><typeparamref name="T"/> is another type.</exception>
    public static T Acosh<T>(T x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => At(x, default(AcoshKernel<T>));

    /// <summary>The inverse hyperbolic tangent, ½·log((1 + x)/(1 − x)).</summary>
    /// <remarks>Domain: −1 ≤ x ≤ 1; odd. Range: [−∞, ∞]. Special values: ±0 at ±0, ±∞ at ±1, NaN beyond. NaN gives NaN.</remarks>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <exception cref="NotSupportedException"><typeparamref name="T"/> is another type.</exception>
    public static T Atanh<T>(T x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => At(x, default(AtanhKernel<T>));

    private static T At<T, TKernel>(T x, TKernel kernel)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TKernel : struct, IElementwiseKernel<T>
        => typeof(T) == typeof(double) || typeof(T) == typeof(float)
            ? Elementwise.Evaluate(x, kernel)
            : throw new NotSupportedException($"There is no kernel for {typeof(T)}.");
}

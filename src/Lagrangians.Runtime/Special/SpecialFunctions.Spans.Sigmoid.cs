using Lagrangians.Kernels;
using Lagrangians.Vectors;

namespace Lagrangians;

/// <content>Over spans: the same bits as one by one, at any length and position.</content>
public static partial class SpecialFunctions
{
    /// <summary>1/(1 + e⁻ˣ) of each element, as <see cref="Sigmoid(double)"/> has it.</summary>
    /// <param name="x">The elements.</param>
    /// <param name="destination">At least as long as <paramref name="x"/>; may be <paramref name="x"/> itself.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is shorter than <paramref name="x"/>, or overlaps it elsewhere.</exception>
    public static void Sigmoid(ReadOnlySpan<double> x, Span<double> destination) => Elementwise.Map(x, destination, default(SigmoidKernel<double>));

    /// <summary>1/(1 + e⁻ˣ) of each element, as <see cref="Sigmoid(float)"/> has it.</summary>
    /// <param name="x">The elements.</param>
    /// <param name="destination">At least as long as <paramref name="x"/>; may be <paramref name="x"/> itself.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is shorter than <paramref name="x"/>, or overlaps it elsewhere.</exception>
    public static void Sigmoid(ReadOnlySpan<float> x, Span<float> destination) => Elementwise.Map(x, destination, default(SigmoidKernel<float>));

    /// <summary>log(1 + eˣ) of each element, as <see cref="Softplus(double)"/> has it.</summary>
    /// <param name="x">The elements.</param>
    /// <param name="destination">At least as long as <paramref name="x"/>; may be <paramref name="x"/> itself.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is shorter than <paramref name="x"/>, or overlaps it elsewhere.</exception>
    public static void Softplus(ReadOnlySpan<double> x, Span<double> destination) => Elementwise.Map(x, destination, default(SoftplusKernel<double>));

    /// <summary>log(1 + eˣ) of each element, as <see cref="Softplus(float)"/> has it.</summary>
    /// <param name="x">The elements.</param>
    /// <param name="destination">At least as long as <paramref name="x"/>; may be <paramref name="x"/> itself.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is shorter than <paramref name="x"/>, or overlaps it elsewhere.</exception>
    public static void Softplus(ReadOnlySpan<float> x, Span<float> destination) => Elementwise.Map(x, destination, default(SoftplusKernel<float>));

    /// <summary>log cosh x of each element, as <see cref="LogCosh(double)"/> has it.</summary>
    /// <param name="x">The elements.</param>
    /// <param name="destination">At least as long as <paramref name="x"/>; may be <paramref name="x"/> itself.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is shorter than <paramref name="x"/>, or overlaps it elsewhere.</exception>
    public static void LogCosh(ReadOnlySpan<double> x, Span<double> destination) => Elementwise.Map(x, destination, default(LogCoshKernel<double>));

    /// <summary>log cosh x of each element, as <see cref="LogCosh(float)"/> has it.</summary>
    /// <param name="x">The elements.</param>
    /// <param name="destination">At least as long as <paramref name="x"/>; may be <paramref name="x"/> itself.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is shorter than <paramref name="x"/>, or overlaps it elsewhere.</exception>
    public static void LogCosh(ReadOnlySpan<float> x, Span<float> destination) => Elementwise.Map(x, destination, default(LogCoshKernel<float>));

    /// <summary>x·tanh x − log cosh x of each element, as <see cref="Negentropy(double)"/> has it.</summary>
    /// <param name="x">The elements.</param>
    /// <param name="destination">At least as long as <paramref name="x"/>; may be <paramref name="x"/> itself.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is shorter than <paramref name="x"/>, or overlaps it elsewhere.</exception>
    public static void Negentropy(ReadOnlySpan<double> x, Span<double> destination) => LaneFunctions.Map<NegentropyFunction, double>(x, destination);

    /// <inheritdoc cref="Negentropy(ReadOnlySpan{double}, Span{double})"/>
    public static void Negentropy(ReadOnlySpan<float> x, Span<float> destination) => LaneFunctions.Map<NegentropyFunction, float>(x, destination);

    /// <summary>tanh x of each element, as <see cref="Tanh{T}(T)"/> has it.</summary>
    /// <param name="x">The elements.</param>
    /// <param name="destination">At least as long as <paramref name="x"/>; may be <paramref name="x"/> itself.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is shorter than <paramref name="x"/>, or overlaps it elsewhere.</exception>
    public static void Tanh(ReadOnlySpan<double> x, Span<double> destination) => Elementwise.Map(x, destination, default(TanhKernel<double>));

    /// <summary>tanh x of each element, as <see cref="Tanh{T}(T)"/> has it.</summary>
    /// <param name="x">The elements.</param>
    /// <param name="destination">At least as long as <paramref name="x"/>; may be <paramref name="x"/> itself.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is shorter than <paramref name="x"/>, or overlaps it elsewhere.</exception>
    public static void Tanh(ReadOnlySpan<float> x, Span<float> destination) => Elementwise.Map(x, destination, default(TanhKernel<float>));

    /// <summary>arsinh x of each element, as <see cref="Asinh{T}(T)"/> has it.</summary>
    /// <param name="x">The elements.</param>
    /// <param name="destination">At least as long as <paramref name="x"/>; may be <paramref name="x"/> itself.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is shorter than <paramref name="x"/>, or overlaps it elsewhere.</exception>
    public static void Asinh(ReadOnlySpan<double> x, Span<double> destination) => Elementwise.Map(x, destination, default(AsinhKernel<double>));

    /// <summary>arsinh x of each element, as <see cref="Asinh{T}(T)"/> has it.</summary>
    /// <param name="x">The elements.</param>
    /// <param name="destination">At least as long as <paramref name="x"/>; may be <paramref name="x"/> itself.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is shorter than <paramref name="x"/>, or overlaps it elsewhere.</exception>
    public static void Asinh(ReadOnlySpan<float> x, Span<float> destination) => Elementwise.Map(x, destination, default(AsinhKernel<float>));

    /// <summary>arcosh x of each element, as <see cref="Acosh{T}(T)"/> has it.</summary>
    /// <param name="x">The elements.</param>
    /// <param name="destination">At least as long as <paramref name="x"/>; may be <paramref name="x"/> itself.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is shorter than <paramref name="x"/>, or overlaps it elsewhere.</exception>
    public static void Acosh(ReadOnlySpan<double> x, Span<double> destination) => Elementwise.Map(x, destination, default(AcoshKernel<double>));

    /// <summary>arcosh x of each element, as <see cref="Acosh{T}(T)"/> has it.</summary>
    /// <param name="x">The elements.</param>
    /// <param name="destination">At least as long as <paramref name="x"/>; may be <paramref name="x"/> itself.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is shorter than <paramref name="x"/>, or overlaps it elsewhere.</exception>
    public static void Acosh(ReadOnlySpan<float> x, Span<float> destination) => Elementwise.Map(x, destination, default(AcoshKernel<float>));

    /// <summary>artanh x of each element, as <see cref="Atanh{T}(T)"/> has it.</summary>
    /// <param name="x">The elements.</param>
    /// <param name="destination">At least as long as <paramref name="x"/>; may be <paramref name="x"/> itself.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is shorter than <paramref name="x"/>, or overlaps it elsewhere.</exception>
    public static void Atanh(ReadOnlySpan<double> x, Span<double> destination) => Elementwise.Map(x, destination, default(AtanhKernel<double>));

    /// <summary>artanh x of each element, as <see cref="Atanh{T}(T)"/> has it.</summary>
    /// <param name="x">The elements.</param>
    /// <param name="destination">At least as long as <paramref name="x"/>; may be <paramref name="x"/> itself.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is shorter than <paramref name="x"/>, or overlaps it elsewhere.</exception>
    public static void Atanh(ReadOnlySpan<float> x, Span<float> destination) => Elementwise.Map(x, destination, default(AtanhKernel<float>));
}

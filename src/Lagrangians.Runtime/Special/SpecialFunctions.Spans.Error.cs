using Lagrangians.Kernels;

namespace Lagrangians;

/// <content>Over spans: the same bits as one by one, at any length and position.</content>
public static partial class SpecialFunctions
{
    /// <summary>erf x of each element, as <see cref="Erf(double)"/> has it.</summary>
    /// <param name="x">The elements.</param>
    /// <param name="destination">At least as long as <paramref name="x"/>; may be <paramref name="x"/> itself.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is shorter than <paramref name="x"/>, or overlaps it elsewhere.</exception>
    public static void Erf(ReadOnlySpan<double> x, Span<double> destination) => Elementwise.Map(x, destination, default(ErfKernel<double>));

    /// <summary>erf x of each element, as <see cref="Erf(float)"/> has it.</summary>
    /// <param name="x">The elements.</param>
    /// <param name="destination">At least as long as <paramref name="x"/>; may be <paramref name="x"/> itself.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is shorter than <paramref name="x"/>, or overlaps it elsewhere.</exception>
    public static void Erf(ReadOnlySpan<float> x, Span<float> destination) => Elementwise.Map(x, destination, default(ErfKernel<float>));

    /// <summary>erfc x = 1 − erf x of each element, as <see cref="Erfc(double)"/> has it.</summary>
    /// <param name="x">The elements.</param>
    /// <param name="destination">At least as long as <paramref name="x"/>; may be <paramref name="x"/> itself.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is shorter than <paramref name="x"/>, or overlaps it elsewhere.</exception>
    public static void Erfc(ReadOnlySpan<double> x, Span<double> destination) => Elementwise.Map(x, destination, default(ErfcKernel<double>));

    /// <summary>erfc x = 1 − erf x of each element, as <see cref="Erfc(float)"/> has it.</summary>
    /// <param name="x">The elements.</param>
    /// <param name="destination">At least as long as <paramref name="x"/>; may be <paramref name="x"/> itself.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is shorter than <paramref name="x"/>, or overlaps it elsewhere.</exception>
    public static void Erfc(ReadOnlySpan<float> x, Span<float> destination) => Elementwise.Map(x, destination, default(ErfcKernel<float>));

    /// <summary>Φ(x) of each element, as <see cref="NormalCdf(double)"/> has it.</summary>
    /// <param name="x">The elements.</param>
    /// <param name="destination">At least as long as <paramref name="x"/>; may be <paramref name="x"/> itself.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is shorter than <paramref name="x"/>, or overlaps it elsewhere.</exception>
    public static void NormalCdf(ReadOnlySpan<double> x, Span<double> destination) => Elementwise.Map(x, destination, default(NormalCdfKernel<double>));

    /// <summary>Φ(x) of each element, as <see cref="NormalCdf(float)"/> has it.</summary>
    /// <param name="x">The elements.</param>
    /// <param name="destination">At least as long as <paramref name="x"/>; may be <paramref name="x"/> itself.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is shorter than <paramref name="x"/>, or overlaps it elsewhere.</exception>
    public static void NormalCdf(ReadOnlySpan<float> x, Span<float> destination) => Elementwise.Map(x, destination, default(NormalCdfKernel<float>));
}

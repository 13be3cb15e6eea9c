using Lagrangians.Kernels;

namespace Lagrangians;

/// <content>Over spans: the same bits as one by one, at any length and position.</content>
public static partial class SpecialFunctions
{
    /// <summary>eˣ − 1 of each element, as <see cref="Expm1(double)"/> has it.</summary>
    /// <param name="x">The elements.</param>
    /// <param name="destination">At least as long as <paramref name="x"/>; may be <paramref name="x"/> itself.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is shorter than <paramref name="x"/>, or overlaps it elsewhere.</exception>
    public static void Expm1(ReadOnlySpan<double> x, Span<double> destination) => Elementwise.Map(x, destination, default(Expm1Kernel<double>));

    /// <summary>eˣ − 1 of each element, as <see cref="Expm1(float)"/> has it.</summary>
    /// <param name="x">The elements.</param>
    /// <param name="destination">At least as long as <paramref name="x"/>; may be <paramref name="x"/> itself.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is shorter than <paramref name="x"/>, or overlaps it elsewhere.</exception>
    public static void Expm1(ReadOnlySpan<float> x, Span<float> destination) => Elementwise.Map(x, destination, default(Expm1Kernel<float>));

    /// <summary>eˣ − 1 − x of each element, as <see cref="Expm1mx(double)"/> has it.</summary>
    /// <param name="x">The elements.</param>
    /// <param name="destination">At least as long as <paramref name="x"/>; may be <paramref name="x"/> itself.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is shorter than <paramref name="x"/>, or overlaps it elsewhere.</exception>
    public static void Expm1mx(ReadOnlySpan<double> x, Span<double> destination) => Elementwise.Map(x, destination, default(Expm1mxKernel<double>));

    /// <summary>eˣ − 1 − x of each element, as <see cref="Expm1mx(float)"/> has it.</summary>
    /// <param name="x">The elements.</param>
    /// <param name="destination">At least as long as <paramref name="x"/>; may be <paramref name="x"/> itself.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is shorter than <paramref name="x"/>, or overlaps it elsewhere.</exception>
    public static void Expm1mx(ReadOnlySpan<float> x, Span<float> destination) => Elementwise.Map(x, destination, default(Expm1mxKernel<float>));

    /// <summary>log(1 + x) of each element, as <see cref="Log1p(double)"/> has it.</summary>
    /// <param name="x">The elements.</param>
    /// <param name="destination">At least as long as <paramref name="x"/>; may be <paramref name="x"/> itself.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is shorter than <paramref name="x"/>, or overlaps it elsewhere.</exception>
    public static void Log1p(ReadOnlySpan<double> x, Span<double> destination) => Elementwise.Map(x, destination, default(Log1pKernel<double>));

    /// <summary>log(1 + x) of each element, as <see cref="Log1p(float)"/> has it.</summary>
    /// <param name="x">The elements.</param>
    /// <param name="destination">At least as long as <paramref name="x"/>; may be <paramref name="x"/> itself.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is shorter than <paramref name="x"/>, or overlaps it elsewhere.</exception>
    public static void Log1p(ReadOnlySpan<float> x, Span<float> destination) => Elementwise.Map(x, destination, default(Log1pKernel<float>));

    /// <summary>log(1 + x) − x of each element, as <see cref="Log1pmx(double)"/> has it.</summary>
    /// <param name="x">The elements.</param>
    /// <param name="destination">At least as long as <paramref name="x"/>; may be <paramref name="x"/> itself.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is shorter than <paramref name="x"/>, or overlaps it elsewhere.</exception>
    public static void Log1pmx(ReadOnlySpan<double> x, Span<double> destination) => Elementwise.Map(x, destination, default(Log1pmxKernel<double>));

    /// <summary>log(1 + x) − x of each element, as <see cref="Log1pmx(float)"/> has it.</summary>
    /// <param name="x">The elements.</param>
    /// <param name="destination">At least as long as <paramref name="x"/>; may be <paramref name="x"/> itself.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is shorter than <paramref name="x"/>, or overlaps it elsewhere.</exception>
    public static void Log1pmx(ReadOnlySpan<float> x, Span<float> destination) => Elementwise.Map(x, destination, default(Log1pmxKernel<float>));

    /// <summary>log(1 − eˣ) of each element, as <see cref="Log1mExp(double)"/> has it.</summary>
    /// <param name="x">The elements.</param>
    /// <param name="destination">At least as long as <paramref name="x"/>; may be <paramref name="x"/> itself.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is shorter than <paramref name="x"/>, or overlaps it elsewhere.</exception>
    public static void Log1mExp(ReadOnlySpan<double> x, Span<double> destination) => Elementwise.Map(x, destination, default(Log1mExpKernel<double>));

    /// <summary>log(1 − eˣ) of each element, as <see cref="Log1mExp(float)"/> has it.</summary>
    /// <param name="x">The elements.</param>
    /// <param name="destination">At least as long as <paramref name="x"/>; may be <paramref name="x"/> itself.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is shorter than <paramref name="x"/>, or overlaps it elsewhere.</exception>
    public static void Log1mExp(ReadOnlySpan<float> x, Span<float> destination) => Elementwise.Map(x, destination, default(Log1mExpKernel<float>));

    /// <summary>log(eˣ + eʸ) of each pair of elements, as <see cref="LogAddExp(double, double)"/> has it.</summary>
    /// <param name="x">The elements.</param>
    /// <param name="y">The second operands, as many.</param>
    /// <param name="destination">At least as long as <paramref name="x"/>; may be <paramref name="x"/> or <paramref name="y"/> itself.</param>
    /// <exception cref="ArgumentException"><paramref name="y"/> has another length, or <paramref name="destination"/> is shorter or overlaps an input elsewhere.</exception>
    public static void LogAddExp(ReadOnlySpan<double> x, ReadOnlySpan<double> y, Span<double> destination) => Elementwise.Map(x, y, destination, default(LogAddExpKernel<double>));

    /// <summary>log(eˣ + eʸ) of each pair of elements, as <see cref="LogAddExp(float, float)"/> has it.</summary>
    /// <param name="x">The elements.</param>
    /// <param name="y">The second operands, as many.</param>
    /// <param name="destination">At least as long as <paramref name="x"/>; may be <paramref name="x"/> or <paramref name="y"/> itself.</param>
    /// <exception cref="ArgumentException"><paramref name="y"/> has another length, or <paramref name="destination"/> is shorter or overlaps an input elsewhere.</exception>
    public static void LogAddExp(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> destination) => Elementwise.Map(x, y, destination, default(LogAddExpKernel<float>));

    /// <summary>x·log x of each element, as <see cref="XLogX(double)"/> has it.</summary>
    /// <param name="x">The elements.</param>
    /// <param name="destination">At least as long as <paramref name="x"/>; may be <paramref name="x"/> itself.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is shorter than <paramref name="x"/>, or overlaps it elsewhere.</exception>
    public static void XLogX(ReadOnlySpan<double> x, Span<double> destination) => Elementwise.Map(x, destination, default(XLogXKernel<double>));

    /// <summary>x·log x of each element, as <see cref="XLogX(float)"/> has it.</summary>
    /// <param name="x">The elements.</param>
    /// <param name="destination">At least as long as <paramref name="x"/>; may be <paramref name="x"/> itself.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is shorter than <paramref name="x"/>, or overlaps it elsewhere.</exception>
    public static void XLogX(ReadOnlySpan<float> x, Span<float> destination) => Elementwise.Map(x, destination, default(XLogXKernel<float>));
}

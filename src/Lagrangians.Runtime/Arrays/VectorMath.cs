using Lagrangians.Kernels;
using Lagrangians.Vectors;

namespace Lagrangians;

/// <summary>
/// The functions of <see cref="Math"/> and <see cref="SpecialFunctions"/> on vectors, element by element, and the reductions of a
/// vector to a number. To be imported with <c>using static</c> beside <see cref="Math"/>: there is no overload for numbers alone, so
/// that a name means one or the other by what it is applied to.
/// </summary>
public static partial class VectorMath
{
    /// <summary>Σ xᵢ; 0 of no elements.</summary>
    public static double Sum(RealVector x) => Elementwise.Sum(x.AsSpan(), default(Itself));

    /// <summary>Σ xᵢ/n.</summary>
    /// <exception cref="ArgumentException">There are no elements.</exception>
    public static double Mean(RealVector x)
    {
        RequireElements(x, "mean");
        var sum = Sum(x);
        return double.IsFinite(sum) ? sum / x.Length : Sum(x / x.Length); // The sum may overflow where the mean does not.
    }

    /// <summary>The largest element; NaN if one is NaN.</summary>
    /// <exception cref="ArgumentException">There are no elements.</exception>
    public static double Max(RealVector x)
    {
        RequireElements(x, "maximum");
        var max = x[0];
        for (var i = 1; i < x.Length; i++)
            max = Math.Max(max, x[i]);
        return max;
    }

    /// <summary>The smallest element; NaN if one is NaN.</summary>
    /// <exception cref="ArgumentException">There are no elements.</exception>
    public static double Min(RealVector x)
    {
        RequireElements(x, "minimum");
        return -Max(-x);
    }

    /// <summary>The Euclidean norm √Σxᵢ², without overflow or underflow on the way; 0 of no elements.</summary>
    /// <remarks>Its gradient is x/‖x‖, and of a Lagrangian that is generated 0 where the norm is 0.</remarks>
    public static double Norm(RealVector x)
    {
        var max = x.Length == 0 ? 0 : Max(Abs(x));
        if (max == 0 || !double.IsFinite(max))
            return max;
        var scale = Math.ScaleB(1, Math.ILogB(max)); // A power of two, so that scaling is exact.
        return scale * Math.Sqrt(Sum(Square(x / scale)));
    }

    /// <summary>The scalar product Σ xᵢyᵢ; 0 of no elements.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static double Dot(RealVector x, RealVector y) => Sum(x * y);

    /// <summary>log Σ exp xᵢ, without overflow or underflow on the way; −∞ if all elements are, NaN if one is NaN.</summary>
    /// <exception cref="ArgumentException">There are no elements.</exception>
    public static double LogSumExp(RealVector x)
    {
        RequireElements(x, "log-sum-exp");
        var max = Max(x);
        if (!double.IsFinite(max))
            return max;

        // max + log(1 + Σ exp(xᵢ − max)) over all elements but the largest keeps the digits of a small rest.
        var largest = x.AsSpan().IndexOf(max);
        RealVector others = (double[])[.. x.AsSpan()[..largest], .. x.AsSpan()[(largest + 1)..]];
        return max + SpecialFunctions.Log1p(Sum(Exp(others - max)));
    }

    private static void RequireElements(RealVector x, string reduction)
    {
        if (x.Length == 0)
            throw new ArgumentException($"An empty vector has no {reduction}.", nameof(x));
    }

    private readonly struct Itself : IElementwiseKernel<double>
    {
        public V Evaluate<V>(V x, int index) where V : unmanaged, ILanes<V, double> => x;
    }
}

using Lagrangians.Generator.Arithmetic;

namespace Lagrangians.Accuracy;

internal delegate void SpanFunction<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> destination);

/// <summary>A function in one type: ours, and what one would take otherwise.</summary>
/// <param name="Ours">The kernel.</param>
/// <param name="Tensor">That of <c>TensorPrimitives</c>, or null.</param>
/// <param name="Scalar">That of <c>Math</c> or of the type, or null.</param>
internal sealed record Contestants<T>(SpanFunction<T> Ours, SpanFunction<T>? Tensor, Func<T, T, T>? Scalar);

/// <summary>A function to be measured.</summary>
/// <param name="Name">As the tables have it.</param>
/// <param name="Exact">Its value in high precision.</param>
/// <param name="Interest">The interval where it is neither constant nor as simple as its argument, in double.</param>
/// <param name="Places">Cut-offs, roots and seams, of either type.</param>
internal sealed record Subject(
    string Name,
    Func<BigFloat, BigFloat, Precision, BigFloat> Exact,
    (double Low, double High) Interest,
    double[] Places,
    Contestants<double> Double,
    Contestants<float> Single)
{
    /// <summary>The arguments with finite values.</summary>
    public (double Low, double High) Domain { get; init; } = (double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>Whether it takes two arguments.</summary>
    public bool IsBinary { get; init; }

    /// <summary>What stands in the place of <c>Math</c>, where that has no such function.</summary>
    public string? Formula { get; init; }
}

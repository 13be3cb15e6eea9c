using Lagrangians.Generator.Lowering;

namespace Lagrangians.Generator.Stability.Bodies;

/// <summary>A point at which a body as it is written gives another number than the exact one.</summary>
/// <param name="Point">The point.</param>
/// <param name="Found">What the body gives.</param>
/// <param name="Exact">The exact value, rounded.</param>
/// <param name="Digits">How many decimal digits are lost; infinite where it overflows.</param>
/// <param name="Culprit">The step that loses them, and the steps that take its result, the innermost first.</param>
internal sealed record BodyLoss(SamplePoint Point, double Found, double Exact, double Digits, IReadOnlyList<Step> Culprit)
{
    /// <summary>Whether the parameters have their defaults there.</summary>
    public bool IsAtDefaults { get; init; }

    private const double FarOut = 1e6;
    private const double Tiny = 1e-9;
    private const double Digit = 16;

    /// <summary>How well it shows the loss, the less the better: at a number that one meets, an overflow, or all digits, with the parameters at their defaults.</summary>
    public (int, double, int, int, double) Rank => (
        Point.Magnitude <= FarOut && Point.Smallest >= Tiny ? 0 : Point.Magnitude <= 1e30 && Point.Smallest >= 1e-30 ? 1 : 2,
        double.IsInfinity(Digits) ? 0 : Digit - Math.Min(Digit, Digits),
        IsAtDefaults ? 0 : 1,
        Point.Count,
        Point.Magnitude);
}

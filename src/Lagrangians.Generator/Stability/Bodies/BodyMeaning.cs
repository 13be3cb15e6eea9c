using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Lowering;

namespace Lagrangians.Generator.Stability.Bodies;

/// <summary>Whether two bodies are the same function of real numbers, at all points at which bodies are run.</summary>
internal static class BodyMeaning
{
    private const int Bits = 480;
    private const int MoreBits = 1_920;
    private const int AgreedBits = 45;

    public static bool IsSame(Step before, Step after, IReadOnlyList<SampledParameter> parameters, CancellationToken cancellation)
    {
        foreach (var (point, _) in BodyPoints.Of(parameters, NumberFormat.Double, Step.InOrder(before)))
        {
            cancellation.ThrowIfCancellationRequested();
            if (!Agree(Value(before, point, Bits), Value(after, point, Bits)) && !Agree(Value(before, point, MoreBits), Value(after, point, MoreBits)))
                return false;
        }

        return true;
    }

    // Where the first has no value the second may have one.
    private static bool Agree(BigFloat before, BigFloat after) => !before.IsFinite || before.IsZero || (after.IsFinite
        && BigFloat.Abs(BigFloat.Subtract(before, after, 80)) <= BigFloat.Abs(before).Scale(-AgreedBits));

    private static BigFloat Value(Step result, SamplePoint point, int bits)
    {
        try
        {
            return BodyRun.Exactly(point, bits).Of(result)[0];
        }
        catch (PrecisionLimitException)
        {
            return BigFloat.NaN;
        }
    }
}

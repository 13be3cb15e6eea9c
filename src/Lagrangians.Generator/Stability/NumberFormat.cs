using Lagrangians.Generator.Arithmetic;

namespace Lagrangians.Generator.Stability;

/// <summary>The two types that one formula is computed in.</summary>
/// <param name="Bits">The digits of a normal number.</param>
/// <param name="Lowest">The magnitude of the smallest normal number, as <see cref="ScaledDouble.Magnitude"/> counts.</param>
/// <param name="Highest">The magnitude of the largest number.</param>
/// <param name="WideBits">The digits of functions over wide lanes.</param>
internal sealed record NumberFormat(int Bits, long Lowest, long Highest, int WideBits)
{
    public static readonly NumberFormat Double = new(53, -1021, 1024, 86);

    public static readonly NumberFormat Single = new(24, -125, 128, 42);

    public static readonly NumberFormat[] All = [Double, Single];

    /// <summary>What has a smaller magnitude is below every number of either type.</summary>
    public const int Vanished = -1080;

    /// <summary>Whether a number has a place among the type's normal numbers.</summary>
    public bool Holds(ScaledDouble value) => value.IsZero || (value.IsFinite && value.Magnitude >= Lowest && value.Magnitude <= Highest);

    public bool IsBeyond(ScaledDouble value) => !value.IsFinite || value.Magnitude > Highest;

    /// <summary>A unit of the last place of a number, gradual underflow included.</summary>
    public ScaledDouble UnitAt(ScaledDouble value) =>
        ((ScaledDouble)1).Scale((value.IsZero || value.Magnitude < Lowest ? Lowest : value.Magnitude) - Bits);
}

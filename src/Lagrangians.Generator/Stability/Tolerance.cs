using Lagrangians.Generator.Arithmetic;

namespace Lagrangians.Generator.Stability;

/// <summary>How far a form that is right to the last digits of a type may be from the exact value.</summary>
/// <remarks>
/// <para>
/// Relative to the value: 2⁻⁴⁴, 256 units in the last place. A stable form has constants that are rounded and series that end, each of
/// which costs some units and not more; a wrong factor or sign, another branch or parameter is off by far more.
/// </para>
/// <para>
/// Relative to the largest value at moderate x: 2⁻⁴⁸. So much is lost by who cuts a tail off where it has become invisible beside 1,
/// as <c>x &lt; -37 ? 0 : …</c> does.
/// </para>
/// <para>Absolutely: the smallest normal number. Below, a form may flush to 0.</para>
/// <para>And as much as some units in the last place of the arguments change it, near a root above all.</para>
/// </remarks>
/// <param name="scale">The largest value at moderate x.</param>
/// <param name="isSingle">Whether the type is <c>float</c>.</param>
internal sealed class Tolerance(BigFloat scale, bool isSingle)
{
    private const int Relative = -44, OfScale = -48, Smallest = -1022;
    private const int RelativeSingle = -17, OfScaleSingle = -20, SmallestSingle = -126;

    private readonly BigFloat _sensitivity = BigFloat.Zero;

    private Tolerance(BigFloat scale, bool isSingle, BigFloat sensitivity)
        : this(scale, isSingle) => _sensitivity = sensitivity;

    /// <summary>A distance far below what is tolerated.</summary>
    public BigFloat Resolution { get; } = BigFloat.Max(scale.Scale(OfScale - 8), BigFloat.One.Scale(Smallest - 8));

    public Tolerance Plus(BigFloat sensitivity) => new(scale, isSingle, isSingle ? sensitivity.Scale(29) : sensitivity);

    public bool Accepts(BigFloat given, BigFloat exact)
    {
        if (!given.IsFinite || !exact.IsFinite)
            return false;
        var distance = BigFloat.Abs(BigFloat.Subtract(given, exact, 64));
        var allowed = BigFloat.Add(
            BigFloat.Max(BigFloat.Abs(exact).Scale(isSingle ? RelativeSingle : Relative), BigFloat.One.Scale(isSingle ? SmallestSingle : Smallest)),
            BigFloat.Add(scale.Scale(isSingle ? OfScaleSingle : OfScale), _sensitivity, 64),
            64);
        return distance <= allowed;
    }
}

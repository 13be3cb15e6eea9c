namespace Lagrangians;

/// <summary>
/// The values that a parameter, or x itself, may take. What is proven of a Lagrangian is proven on its domain.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public class DomainAttribute : Attribute
{
    /// <summary>The smallest value, itself allowed; −∞ unless given.</summary>
    public double Min { get; init; } = double.NegativeInfinity;

    /// <summary>The largest value, itself allowed; +∞ unless given.</summary>
    public double Max { get; init; } = double.PositiveInfinity;

    /// <summary>A bound that the value must be above; −∞ unless given.</summary>
    public double MinExclusive { get; init; } = double.NegativeInfinity;

    /// <summary>A bound that the value must be below; +∞ unless given.</summary>
    public double MaxExclusive { get; init; } = double.PositiveInfinity;
}

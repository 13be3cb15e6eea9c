namespace Lagrangians;

/// <content>Trigonometric functions, angles in radians.</content>
public static partial class VectorMath
{
    /// <summary>The sine, element by element.</summary>
    public static RealVector Sin(RealVector x) => RealVector.Map(x, Math.Sin);

    /// <summary>The cosine, element by element.</summary>
    public static RealVector Cos(RealVector x) => RealVector.Map(x, Math.Cos);

    /// <summary>The tangent, element by element.</summary>
    public static RealVector Tan(RealVector x) => RealVector.Map(x, Math.Tan);

    /// <summary>The arcsine in [−π/2, π/2], element by element; NaN beyond [−1, 1].</summary>
    public static RealVector Asin(RealVector x) => RealVector.Map(x, Math.Asin);

    /// <summary>The arccosine in [0, π], element by element; NaN beyond [−1, 1].</summary>
    public static RealVector Acos(RealVector x) => RealVector.Map(x, Math.Acos);

    /// <summary>The arctangent in [−π/2, π/2], element by element.</summary>
    public static RealVector Atan(RealVector x) => RealVector.Map(x, Math.Atan);

    /// <summary>The angle of the point (x, y) in [−π, π], element by element.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static RealVector Atan2(RealVector y, RealVector x) => RealVector.Zip(y, x, Math.Atan2);

    /// <summary>The angle of the point (x, y) in [−π, π], element by element.</summary>
    public static RealVector Atan2(RealVector y, double x) => RealVector.Map(y, element => Math.Atan2(element, x));

    /// <summary>The angle of the point (x, y) in [−π, π], element by element.</summary>
    public static RealVector Atan2(double y, RealVector x) => RealVector.Map(x, element => Math.Atan2(y, element));
}

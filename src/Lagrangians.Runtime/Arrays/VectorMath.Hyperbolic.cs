namespace Lagrangians;

/// <content>Hyperbolic functions.</content>
public static partial class VectorMath
{
    /// <summary>The hyperbolic sine, element by element.</summary>
    public static RealVector Sinh(RealVector x) => RealVector.Map(x, Math.Sinh);

    /// <summary>The hyperbolic cosine, element by element.</summary>
    public static RealVector Cosh(RealVector x) => RealVector.Map(x, Math.Cosh);

    /// <summary>The hyperbolic tangent, element by element.</summary>
    public static RealVector Tanh(RealVector x) => RealVector.Map(x, Math.Tanh);

    /// <summary>The inverse hyperbolic sine, element by element.</summary>
    public static RealVector Asinh(RealVector x) => RealVector.Map(x, Math.Asinh);

    /// <summary>The inverse hyperbolic cosine, element by element; NaN below 1.</summary>
    public static RealVector Acosh(RealVector x) => RealVector.Map(x, Math.Acosh);

    /// <summary>The inverse hyperbolic tangent, element by element; ±∞ at ±1, NaN beyond.</summary>
    public static RealVector Atanh(RealVector x) => RealVector.Map(x, Math.Atanh);
}

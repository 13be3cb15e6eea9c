namespace Lagrangians;

/// <content>The derivatives of the logarithm of the gamma function.</content>
public static partial class VectorMath
{
    /// <summary>The derivative of the logarithm of the gamma function, element by element.</summary>
    public static RealVector Digamma(RealVector x) => RealVector.Map(x, SpecialFunctions.Digamma);

    /// <summary>The second derivative of the logarithm of the gamma function, element by element.</summary>
    public static RealVector Trigamma(RealVector x) => RealVector.Map(x, SpecialFunctions.Trigamma);
}

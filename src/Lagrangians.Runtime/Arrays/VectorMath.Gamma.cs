namespace Lagrangians;

/// <content>The logarithm of the gamma function and its derivatives.</content>
public static partial class VectorMath
{
    /// <summary>The logarithm of the gamma function of positive numbers, element by element.</summary>
    public static RealVector LogGamma(RealVector x) => RealVector.Map(x, SpecialFunctions.LogGamma);

    /// <summary>The derivative of the logarithm of the gamma function, element by element.</summary>
    public static RealVector Digamma(RealVector x) => RealVector.Map(x, SpecialFunctions.Digamma);

    /// <summary>The second derivative of the logarithm of the gamma function, element by element.</summary>
    public static RealVector Trigamma(RealVector x) => RealVector.Map(x, SpecialFunctions.Trigamma);
}

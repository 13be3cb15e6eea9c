namespace Lagrangians;

/// <content>The sigmoid and the error function with their relatives.</content>
public static partial class VectorMath
{
    /// <summary>log(1 + eˣ), element by element: the integral of the sigmoid.</summary>
    public static RealVector Softplus(RealVector x) => RealVector.Map(x, SpecialFunctions.Softplus);

    /// <summary>log cosh x, element by element: the integral of tanh.</summary>
    public static RealVector LogCosh(RealVector x) => RealVector.Map(x, SpecialFunctions.LogCosh);

    /// <summary>x·tanh x − log cosh x, element by element.</summary>
    public static RealVector Negentropy(RealVector x) => RealVector.Map(x, SpecialFunctions.Negentropy);

    /// <summary>1/(1 + e⁻ˣ), element by element.</summary>
    public static RealVector Sigmoid(RealVector x) => RealVector.Map(x, SpecialFunctions.Sigmoid);

    /// <summary>The error function 2/√π ∫₀ˣ exp(−t²) dt, element by element.</summary>
    public static RealVector Erf(RealVector x) => RealVector.Map(x, SpecialFunctions.Erf);

    /// <summary>The complement 1 − erf x, element by element, accurate where it is small.</summary>
    public static RealVector Erfc(RealVector x) => RealVector.Map(x, SpecialFunctions.Erfc);

    /// <summary>The distribution function of the standard normal law, erfc(−x/√2)/2, element by element.</summary>
    public static RealVector NormalCdf(RealVector x) => RealVector.Map(x, SpecialFunctions.NormalCdf);
}

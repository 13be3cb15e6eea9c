namespace Lagrangians.Generator.Calculus;

/// <summary>What the quantities that follow from a Lagrangian are called, in comments and in messages.</summary>
/// <param name="x">The variable.</param>
internal sealed class QuantityNames(string x)
{
    /// <summary>The Lagrangian itself.</summary>
    public const string Value = "L";

    /// <summary>The gradient of a vector Lagrangian.</summary>
    public const string Gradient = "∇L";

    /// <summary>Its Hessian times a vector.</summary>
    public const string HessianProduct = "∇²L·v";

    /// <summary>Its energy.</summary>
    public const string VectorEnergy = "x·∇L − L";

    public string Activation => $"∂L/∂{x}";

    public string Curvature => $"∂²L/∂{x}²";

    public string Energy => $"{x}·∂L/∂{x} − L";

    /// <summary>The derivative of the activation in a parameter.</summary>
    public string ActivationIn(string parameter) => $"∂²L/∂{x}∂{parameter}";

    /// <summary>The derivative of the value in a parameter.</summary>
    public static string ValueIn(string parameter) => $"∂L/∂{parameter}";

    /// <summary>That of a vector Lagrangian's activation, times an upstream vector.</summary>
    public static string ProductIn(string parameter) => $"Σᵢ upstreamᵢ·∂gᵢ/∂{parameter}";
}

namespace Lagrangians;

/// <summary>The formulas of an elementwise Lagrangian, as <see cref="IElementwiseFormulas{TSelf}"/> names them.</summary>
public enum ElementwiseFormula
{
    /// <summary>F(x).</summary>
    Value,

    /// <summary>F′(x).</summary>
    Activation,

    /// <summary>F″(x).</summary>
    Curvature,

    /// <summary>x·F′(x) − F(x).</summary>
    Energy,

    /// <summary>F(x) and F′(x).</summary>
    ValueAndActivation,

    /// <summary>∂F/∂θ.</summary>
    ParameterDerivatives,

    /// <summary>∂F′/∂θ.</summary>
    ActivationParameterDerivatives,
}

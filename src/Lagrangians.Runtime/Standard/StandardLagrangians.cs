using static System.Math;

namespace Lagrangians;

/// <summary>
/// The Lagrangians of associative memories, as definitions from which everything else is generated: the activations, the energies and
/// the modules. A definition itself may be called too, and keeps its digits. The formulas are those of HAMUX (Hoover, Strobelt, Krotov et al., "A universal abstraction for hierarchical
/// Hopfield networks", 2022).
/// </summary>
public static partial class StandardLagrangians
{
    /// <summary>½x²: the activation is x itself.</summary>
    /// <param name="x">The neuron's state.</param>
    [Lagrangian]
    public static partial double Identity(double x) => 0.5 * x * x;

    /// <summary>The rectified power unit, max(x, 0)ⁿ/n: the activation is max(x, 0)ⁿ⁻¹.</summary>
    /// <param name="x">The neuron's state.</param>
    /// <param name="n">The degree, above 1.</param>
    [Lagrangian]
    public static partial double Repu(double x, [Domain(MinExclusive = 1)] double n = 2) => Pow(Max(x, 0), n) / n;

    /// <summary>½max(x, 0)²: the activation is the rectified linear unit max(x, 0).</summary>
    /// <param name="x">The neuron's state.</param>
    [Lagrangian]
    public static partial double Relu(double x) => Repu(x, 2);

    /// <summary>e^(βx)/β: the activation is e^(βx), as in Demircigil et al., "On a model of associative memory with huge storage capacity", 2017.</summary>
    /// <param name="x">The neuron's state.</param>
    /// <param name="beta">The inverse temperature.</param>
    [Lagrangian]
    public static partial double Exp(double x, [Learnable(Min = 1e-6)] double beta = 1) => Math.Exp(beta * x) / beta;

    /// <summary>e^(β·max(x, 0))/β − max(x, 0): the activation is e^(β·max(x, 0)) − 1.</summary>
    /// <param name="x">The neuron's state.</param>
    /// <param name="beta">The inverse temperature.</param>
    [Lagrangian]
    public static partial double RectifiedExp(double x, [Learnable(Min = 1e-6)] double beta = 1) =>
        (Math.Exp(beta * Max(x, 0)) / beta) - Max(x, 0);

    /// <summary>(scale/β)·log(1 + e^(βx)): the activation is scale·σ(βx).</summary>
    /// <param name="x">The neuron's state.</param>
    /// <param name="beta">The inverse temperature.</param>
    /// <param name="scale">The height of the sigmoid.</param>
    [Lagrangian]
    public static partial double Sigmoid(double x, [Learnable(Min = 1e-6)] double beta = 1, [Learnable(Min = 0)] double scale = 1) =>
        scale / beta * SpecialFunctions.Softplus(beta * x);

    /// <summary>log cosh(βx)/β: the activation is tanh(βx).</summary>
    /// <param name="x">The neuron's state.</param>
    /// <param name="beta">The inverse temperature.</param>
    [Lagrangian]
    public static partial double Tanh(double x, [Learnable(Min = 1e-6)] double beta = 1) => SpecialFunctions.LogCosh(beta * x) / beta;
}

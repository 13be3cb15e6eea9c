using Lagrangians;
using static System.Math;

namespace DigitRecall;

/// <summary>
/// The neurons of this memory, each given by its Lagrangian. The activations, and the values over spans, are generated
/// from these bodies.
/// </summary>
public static partial class Neurons
{
    /// <summary>A visible neuron whose activation is its state.</summary>
    [Lagrangian]
    public static partial double Visible(double x) => x * x / 2;

    /// <summary>A visible neuron whose activation saturates: tanh(βx).</summary>
    [Lagrangian]
    public static partial double VisibleTanh(double x, [Learnable(Min = 1e-6)] double beta = 1) => Log(Cosh(beta * x)) / beta;

    /// <summary>The hidden neuron of exponential capacity (Demircigil et al. 2017): e^{βx}.</summary>
    [Lagrangian]
    public static partial double Hidden(double x, [Learnable(Min = 1e-6)] double beta = 1) => Exp(beta * x) / beta;

    /// <summary>The hidden neuron of a rectified power (Krotov and Hopfield 2016): max(x, 0)ⁿ⁻¹.</summary>
    [Lagrangian]
    public static partial double Polynomial(double x, [Domain(MinExclusive = 1)] double n = 2) => Pow(Max(x, 0), n) / n;
}

using Lagrangians;
using static System.Math;

namespace LearnTemperature;

/// <summary>The neurons of this sample; the softmax of its memory is the standard library's.</summary>
public static partial class Neurons
{
    /// <summary>A neuron that fires with scale·σ(βx).</summary>
    [Lagrangian]
    public static partial double Sigmoid(double x, [Learnable(Min = 1e-6)] double beta = 1, [Learnable(Min = 0)] double scale = 1) =>
        scale / beta * Log(1 + Exp(beta * x));
}

using Lagrangians;
using static System.Math;
using static Lagrangians.VectorMath;

namespace Gallery;

/// <summary>Layers of a user's own, in the formulas of the literature. All of them are proven convex when the project compiles.</summary>
public static partial class Neurons
{
    /// <summary>Huber's loss (Huber 1964): the activation is x, clipped to [−δ, δ].</summary>
    [Lagrangian]
    public static partial double Huber(double x, [Learnable(Min = 1e-3)] double delta = 1) => Abs(x) <= delta ? x * x / 2 : delta * (Abs(x) - delta / 2);

    /// <summary>The pseudo-Huber loss (Charbonnier et al. 1994).</summary>
    [Lagrangian]
    public static partial double PseudoHuber(double x, [Learnable(Min = 1e-3)] double delta = 1) => delta * delta * (Sqrt(1 + x * x / (delta * delta)) - 1);

    /// <summary>The integral of the exponential linear unit (Clevert et al. 2016).</summary>
    [Lagrangian]
    public static partial double Elu(double x) => x > 0 ? x * x / 2 : Exp(x) - 1 - x;

    /// <summary>The integral of softsign, x/(1 + |x|).</summary>
    [Lagrangian]
    public static partial double Softsign(double x) => Abs(x) - Log(1 + Abs(x));

    /// <summary>The integral of erf.</summary>
    [Lagrangian]
    public static partial double ErrorFunction(double x) => x * SpecialFunctions.Erf(x) + Exp(-x * x) / Sqrt(PI);

    /// <summary>The loss of probit regression: the activation is the inverse Mills ratio.</summary>
    [Lagrangian]
    public static partial double Probit(double x) => -Log(SpecialFunctions.NormalCdf(-x));

    /// <summary>The logarithm of a sum of exponentials.</summary>
    [Lagrangian]
    public static partial double Softmax(RealVector x, [Learnable(Min = 1e-6)] double beta = 1) => Log(Sum(Exp(beta * x))) / beta;
}

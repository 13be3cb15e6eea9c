using static System.Math;
using static Lagrangians.VectorMath;

namespace Lagrangians;

public static partial class StandardLagrangians
{
    /// <summary>log Σ e^(βx)/β: the activation is the softmax of βx.</summary>
    /// <remarks>Where x is −∞ the activation is 0; where all of x is, the value is −∞ and the activation uniform.</remarks>
    /// <param name="x">The neurons' states.</param>
    /// <param name="beta">The inverse temperature.</param>
    [Lagrangian]
    public static partial double Softmax(RealVector x, [Learnable(Min = 1e-6)] double beta = 1) => LogSumExp(beta * x) / beta;

    /// <summary>log(1 + Σ e^(βx))/β: the activation is e^(βx)/(1 + Σ e^(βx)), a softmax that may attend to nothing.</summary>
    /// <param name="x">The neurons' states.</param>
    /// <param name="beta">The inverse temperature.</param>
    [Lagrangian]
    public static partial double Ghostmax(RealVector x, [Learnable(Min = 1e-6)] double beta = 1) =>
        x.Length == 0 ? 0 : SpecialFunctions.Softplus(LogSumExp(beta * x)) / beta;

    /// <summary>Dγ·√(Var(x) + ε) + Σδx: the activation is γ·(x − μ)/√(Var(x) + ε) + δ.</summary>
    /// <param name="x">The neurons' states, D of them.</param>
    /// <param name="gamma">The scale.</param>
    /// <param name="delta">The shift.</param>
    /// <param name="eps">What keeps the root differentiable where all of x is equal; above 0.</param>
    [Lagrangian]
    public static partial double LayerNorm(
        RealVector x, [Learnable(Min = 0)] double gamma = 1, [Learnable] double delta = 0, [Domain(MinExclusive = 0)] double eps = 1e-5)
    {
        var centred = x - Mean(x);
        return (x.Length * gamma * double.Hypot(Norm(centred) / Sqrt(x.Length), Sqrt(eps))) + (delta * Sum(x));
    }

    /// <summary>γ·√(‖x‖² + ε) + Σδx: the activation is γx/√(‖x‖² + ε) + δ.</summary>
    /// <param name="x">The neurons' states.</param>
    /// <param name="gamma">The scale.</param>
    /// <param name="delta">The shift.</param>
    /// <param name="eps">What keeps the root differentiable at 0; above 0.</param>
    [Lagrangian]
    public static partial double SphericalNorm(
        RealVector x, [Learnable(Min = 0)] double gamma = 1, [Learnable] double delta = 0, [Domain(MinExclusive = 0)] double eps = 1e-5) =>
        (gamma * double.Hypot(Norm(x), Sqrt(eps))) + (delta * Sum(x));
}

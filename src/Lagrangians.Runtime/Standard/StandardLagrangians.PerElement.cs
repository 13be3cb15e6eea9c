using static System.Math;
using static Lagrangians.VectorMath;

namespace Lagrangians;

/// <content>The norms with a shift for each element.</content>
public static partial class StandardLagrangians
{
    /// <summary>Dγ·√(Var(x) + ε) + Σδᵢxᵢ: the activation is γ·(x − μ)/√(Var(x) + ε) + δ, with a shift for each element.</summary>
    /// <remarks>The flat form of the module's parameters has all of δ, then γ.</remarks>
    /// <param name="x">The neurons' states, D of them.</param>
    /// <param name="delta">The shift of each element.</param>
    /// <param name="gamma">The scale.</param>
    /// <param name="eps">What keeps the root differentiable where all of x is equal; above 0.</param>
    [Lagrangian(Module = "LayerNormPerElementLagrangian")]
    public static partial double LayerNorm(
        RealVector x, [Learnable] RealVector delta, [Learnable(Min = 0)] double gamma = 1, [Domain(MinExclusive = 0)] double eps = 1e-5)
    {
        var centred = x - Mean(x);
        return (x.Length * gamma * double.Hypot(Norm(centred) / Sqrt(x.Length), Sqrt(eps))) + Dot(delta, x);
    }

    /// <summary>γ·√(‖x‖² + ε) + Σδᵢxᵢ: the activation is γx/√(‖x‖² + ε) + δ, with a shift for each element.</summary>
    /// <remarks>The flat form of the module's parameters has all of δ, then γ.</remarks>
    /// <param name="x">The neurons' states.</param>
    /// <param name="delta">The shift of each element.</param>
    /// <param name="gamma">The scale.</param>
    /// <param name="eps">What keeps the root differentiable at 0; above 0.</param>
    [Lagrangian(Module = "SphericalNormPerElementLagrangian")]
    public static partial double SphericalNorm(
        RealVector x, [Learnable] RealVector delta, [Learnable(Min = 0)] double gamma = 1, [Domain(MinExclusive = 0)] double eps = 1e-5) =>
        (gamma * double.Hypot(Norm(x), Sqrt(eps))) + Dot(delta, x);
}

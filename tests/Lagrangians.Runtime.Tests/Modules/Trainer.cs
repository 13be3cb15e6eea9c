using System.Numerics;

namespace Lagrangians.Tests.Modules;

/// <summary>The training loop of the README: it knows nothing but the interface.</summary>
internal static class Trainer
{
    /// <summary>Fits the parameters so that the activations of x come near to the target, by projected gradient descent on ½‖g − target‖².</summary>
    public static TLagrangian Fit<TLagrangian, T>(TLagrangian lagrangian, T[] x, T[] target, T rate, int steps)
        where TLagrangian : struct, ILagrangian<TLagrangian, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T[] theta = new T[lagrangian.ParameterCount], gradient = new T[theta.Length], residual = new T[x.Length];
        lagrangian.CopyParametersTo(theta);
        for (var step = 0; step < steps; step++)
        {
            lagrangian.Activate(x, residual);
            for (var i = 0; i < x.Length; i++)
                residual[i] -= target[i];
            lagrangian.ActivationParameterProduct(x, residual, gradient);
            for (var i = 0; i < theta.Length; i++)
                theta[i] -= rate * gradient[i];
            lagrangian.Project(theta);
            lagrangian = lagrangian.With(theta);
        }

        return lagrangian;
    }
}

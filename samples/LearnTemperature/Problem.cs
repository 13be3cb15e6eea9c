using System.Numerics;
using Lagrangians;

namespace LearnTemperature;

/// <summary>The states of a layer, and what was read of it.</summary>
internal sealed record Sample<T>(T[] States, T[] Target);

/// <summary>
/// The learnable parameters θ of a layer by least squares: ℓ(θ) = mean over the samples of ½‖ξᵀg(x; θ) − y‖², for any
/// Lagrangian, of which the activation g = ∇L and its derivatives in θ are generated.
/// </summary>
internal sealed class Problem<TLagrangian, T>(IReadOnlyList<Sample<T>> samples, Readout<T> readout)
    where TLagrangian : struct, ILagrangian<TLagrangian, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly T[] _activations = new T[samples[0].States.Length];
    private readonly T[] _upstream = new T[samples[0].States.Length];
    private readonly T[] _residual = new T[readout.Length];
    private readonly T[] _product = new T[TLagrangian.ParameterNames.Length];

    /// <summary>ℓ(θ), and ∂ℓ/∂θ where a destination is given.</summary>
    public double Loss(double[] parameters, double[]? gradient = null)
    {
        TLagrangian lagrangian = TLagrangian.Create(Array.ConvertAll(parameters, T.CreateChecked));
        double loss = 0;
        gradient?.AsSpan().Clear();
        foreach (Sample<T> sample in samples)
        {
            lagrangian.Activate(sample.States, _activations);
            readout.Read(_activations, _residual);
            for (int i = 0; i < _residual.Length; i++)
            {
                _residual[i] -= sample.Target[i];
                double residual = double.CreateChecked(_residual[i]);
                loss += residual * residual / 2 / samples.Count;
            }

            if (gradient is null) continue;
            readout.PullBack(_residual, _upstream);
            lagrangian.ActivationParameterProduct(sample.States, _upstream, _product);
            for (int p = 0; p < gradient.Length; p++) gradient[p] += double.CreateChecked(_product[p]) / samples.Count;
        }

        return loss;
    }
}

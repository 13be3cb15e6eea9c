using System.Numerics.Tensors;

namespace DigitRecall;

/// <summary>
/// A dense associative memory: visible neurons with states x and activations g = ∂L_v/∂x, one hidden neuron per stored
/// pattern with activation f = ∂L_h/∂h at h = ξg, and the energy
/// <code>E(x) = [x·g − L_v(x)] − (1/γ) log L_h(ξg)</code>
/// </summary>
/// <remarks>
/// <para>
/// With −L_h itself (Krotov and Hopfield 2021) and steep hidden neurons the stored patterns are no minima: f grows without
/// bound along ξ. The logarithm couples the same Lagrangians so that f enters as a share, f/L_h, as in Demircigil et al.
/// (2017) and Ramsauer et al. (2021), where the hidden neurons are exponential.
/// </para>
/// <para>
/// The states follow dx/dt = −∂E/∂g = ξᵀf/(γL_h) − x, so that dE/dt = −(dx/dt)·∇²L_v·(dx/dt) ≤ 0 for every convex L_v.
/// γ makes a pattern that is recalled alone its own fixed point: f/(γL_h) = 1 at its overlap ξₖ·g(ξₖ), by the mean over k.
/// </para>
/// </remarks>
internal sealed class AssociativeMemory
{
    private readonly double[][] _patterns;
    private readonly Layer _visible;
    private readonly Layer _hidden;
    private readonly double _gamma;

    /// <param name="patterns">ξ: K stored patterns of equal length.</param>
    /// <param name="visible">The visible layer.</param>
    /// <param name="hidden">The hidden layer, given the mean overlap of a pattern with its own activation.</param>
    public AssociativeMemory(double[][] patterns, Layer visible, Func<double, Layer> hidden)
    {
        _patterns = patterns;
        _visible = visible;
        double[] activations = new double[patterns[0].Length];
        double overlap = patterns.Average(pattern =>
        {
            visible.Activation(pattern, activations);
            return TensorPrimitives.Dot<double>(pattern, activations);
        });
        _hidden = hidden(overlap);
        double[] alone = [overlap];
        double lagrangian = _hidden.Lagrangian(alone);
        _hidden.Activation(alone, alone);
        _gamma = alone[0] / lagrangian;
    }

    /// <summary>The energy of a state, and −∂E/∂g, the velocity that it gives the state.</summary>
    public Dynamics Evaluate(double[] state)
    {
        double[] activations = new double[state.Length];
        _visible.Activation(state, activations);
        double overlap = TensorPrimitives.Dot<double>(state, activations);
        double visible = _visible.Lagrangian(state);

        double[] hiddenStates = Array.ConvertAll(_patterns, pattern => TensorPrimitives.Dot<double>(pattern, activations));
        double hidden = _hidden.Lagrangian(hiddenStates);
        if (!(hidden > 0 && double.IsFinite(hidden)))
            throw new ArithmeticException($"The Lagrangian of the hidden layer is {hidden}: the query is out of its reach.");
        double[] shares = new double[hiddenStates.Length];
        _hidden.Activation(hiddenStates, shares);

        double[] velocity = new double[state.Length];
        for (int k = 0; k < shares.Length; k++)
            TensorPrimitives.MultiplyAdd(_patterns[k], shares[k] / (_gamma * hidden), velocity, velocity);
        TensorPrimitives.Subtract(velocity, state, velocity);

        double coupling = Math.Log(hidden) / _gamma;
        return new Dynamics(
            Energy: overlap - visible - coupling,
            Magnitude: Math.Abs(overlap) + Math.Abs(visible) + Math.Abs(coupling),
            Activations: activations,
            Velocity: velocity);
    }

    /// <summary>The stored pattern nearest to a state, and its distance.</summary>
    public (int Index, double Distance) Nearest(double[] state)
    {
        double[] distances = Array.ConvertAll(_patterns, pattern => TensorPrimitives.Distance<double>(pattern, state));
        int nearest = TensorPrimitives.IndexOfMin<double>(distances);
        return (nearest, distances[nearest]);
    }

    /// <summary>What a plain dot product would recall.</summary>
    public int LargestOverlap(double[] state) =>
        TensorPrimitives.IndexOfMax<double>(Array.ConvertAll(_patterns, pattern => TensorPrimitives.Dot<double>(pattern, state)));
}

/// <summary>The memory in one state.</summary>
/// <param name="Energy">E.</param>
/// <param name="Magnitude">The sum of the absolute values of the terms of E, by which its rounding is measured.</param>
/// <param name="Activations">g.</param>
/// <param name="Velocity">dx/dt = −∂E/∂g.</param>
internal readonly record struct Dynamics(double Energy, double Magnitude, double[] Activations, double[] Velocity);

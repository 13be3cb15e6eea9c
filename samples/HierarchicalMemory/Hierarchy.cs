using System.Numerics;
using Lagrangians;

namespace HierarchicalMemory;

/// <summary>
/// Three layers of neurons with a synapse between each two neighbours, for any three Lagrangians (Krotov, "Hierarchical associative
/// memory", 2021; Hoover et al., HAMUX, 2022). Its energy is that of the layers with that of the synapses,
/// <code>E = Σ [x·g − L(x)] − g_hᵀ W₁ g_v − g_tᵀ W₂ g_h</code>
/// and its states follow dx/dt = −∂E/∂g, so that dE/dt = −Σ ẋᵀ∇²L ẋ ≤ 0 where the Lagrangians are convex.
/// </summary>
/// <remarks>The JIT specialises this class for its Lagrangians: no virtual call, nothing allocated by a step.</remarks>
internal sealed class Hierarchy<TVisible, THidden, TTop, T>
    where TVisible : struct, ILagrangian<TVisible, T>
    where THidden : struct, ILagrangian<THidden, T>
    where TTop : struct, ILagrangian<TTop, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Layer<TVisible, T> _visible;
    private readonly Layer<THidden, T> _hidden;
    private readonly Layer<TTop, T> _top;
    private readonly Synapse<T> _lower;
    private readonly Synapse<T> _upper;

    public Hierarchy(TVisible visible, Synapse<T> lower, THidden hidden, Synapse<T> upper, TTop top)
    {
        if (lower.Above != upper.Below) throw new ArgumentException("The synapses must meet in the hidden layer.", nameof(upper));
        _visible = new(visible, lower.Below);
        _hidden = new(hidden, lower.Above);
        _top = new(top, upper.Above);
        _lower = lower;
        _upper = upper;
    }

    /// <summary>What the top layer says.</summary>
    public ReadOnlySpan<T> Top => _top.Activations;

    /// <summary>Shows the visible layer a stimulus; the others start at rest, x = 0.</summary>
    public Energy<T> Start(ReadOnlySpan<T> stimulus)
    {
        stimulus.CopyTo(_visible.States);
        _hidden.States.Clear();
        _top.States.Clear();
        return Evaluate();
    }

    /// <summary>One step of Euler's, and the energy after it.</summary>
    public Energy<T> Step(T stepSize)
    {
        _visible.Step(stepSize);
        _hidden.Step(stepSize);
        _top.Step(stepSize);
        return Evaluate();
    }

    private Energy<T> Evaluate()
    {
        T visible = _visible.Activate();
        T hidden = _hidden.Activate();
        T top = _top.Activate();
        T lower = _lower.Transmit(_hidden.Activations, _visible.Activations, _hidden.Input, _visible.Input);
        T upper = _upper.Transmit(_top.Activations, _hidden.Activations, _top.Input, _hidden.Input);
        return new(visible + hidden + top + lower + upper, T.Abs(visible) + T.Abs(hidden) + T.Abs(top) + T.Abs(lower) + T.Abs(upper));
    }
}

using Lagrangians.Vectors;

namespace Lagrangians;

/// <summary>
/// The formulas of an elementwise Lagrangian, each written once over any numbers: over registers they are the bodies of the loops, and a
/// backend with numbers of its own, a tensor graph or another language, evaluates the very same.
/// </summary>
/// <remarks>
/// The parameters are all those of the definition in their order, integers among them, as they are to be used: within their domains.
/// </remarks>
/// <typeparam name="TSelf">The implementing type.</typeparam>
public interface IElementwiseFormulas<TSelf>
    where TSelf : struct, IElementwiseFormulas<TSelf>
{
    /// <summary>Are F′ and F″ so few instructions that a loop over them is better unrolled?</summary>
    static virtual bool IsLight => false;

    /// <summary>The number of values that depend on the parameters alone.</summary>
    static abstract int PreparedCount { get; }

    /// <summary>Puts what a formula has of the parameters alone behind them, to be computed once for all x; if it is given the parameters alone, the formula computes it itself.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="parameters">All parameters, and room for <see cref="PreparedCount"/> numbers more.</param>
    /// <typeparam name="V">The numbers.</typeparam>
    static virtual void Prepare<V>(ElementwiseFormula formula, Span<V> parameters)
        where V : struct, IReal<V>
    {
    }

    /// <summary>F(x).</summary>
    static abstract V Value<V>(V x, ReadOnlySpan<V> parameters) where V : struct, IReal<V>;

    /// <summary>F′(x).</summary>
    static abstract V Activation<V>(V x, ReadOnlySpan<V> parameters) where V : struct, IReal<V>;

    /// <summary>F″(x).</summary>
    static abstract V Curvature<V>(V x, ReadOnlySpan<V> parameters) where V : struct, IReal<V>;

    /// <summary>x·F′(x) − F(x).</summary>
    static abstract V Energy<V>(V x, ReadOnlySpan<V> parameters) where V : struct, IReal<V>;

    /// <summary>F(x) and F′(x), with what they share computed once.</summary>
    static abstract V ValueAndActivation<V>(V x, ReadOnlySpan<V> parameters, out V activation) where V : struct, IReal<V>;

    /// <summary>∂F/∂θ for each learnable parameter θ in order, with what they share computed once.</summary>
    /// <param name="x">The argument.</param>
    /// <param name="parameters">All parameters.</param>
    /// <param name="destination">Takes the derivatives, as many as there are learnable parameters.</param>
    /// <typeparam name="V">The numbers.</typeparam>
    static virtual void ParameterDerivatives<V>(V x, ReadOnlySpan<V> parameters, Span<V> destination)
        where V : struct, IReal<V>
    {
    }

    /// <summary>∂F′/∂θ for each learnable parameter θ in order.</summary>
    /// <inheritdoc cref="ParameterDerivatives{V}(V, ReadOnlySpan{V}, Span{V})"/>
    static virtual void ActivationParameterDerivatives<V>(V x, ReadOnlySpan<V> parameters, Span<V> destination)
        where V : struct, IReal<V>
    {
    }

    /// <summary>
    /// Parts of the formulas that are asked for where the digits or the range of an element do not do; see
    /// <see cref="IReal{V}.Widened{TFormulas}(int, V, ReadOnlySpan{V})"/>.
    /// </summary>
    /// <param name="part">Which.</param>
    /// <param name="x">The argument.</param>
    /// <param name="parameters">All parameters.</param>
    /// <typeparam name="V">The numbers.</typeparam>
    static virtual V Wide<V>(int part, V x, ReadOnlySpan<V> parameters) where V : struct, IReal<V> => throw new ArgumentOutOfRangeException(nameof(part));
}

using System.Numerics;
using Lagrangians.Kernels;

namespace Lagrangians;

/// <summary>
/// A Lagrangian L(x) with its parameters: the module of a neuron layer. Generic code over <typeparamref name="TSelf"/> is
/// specialised by the JIT, with no virtual call. What has a default here serves a Lagrangian that is written by hand and has no bounds.
/// </summary>
/// <remarks>
/// A destination may be longer than what is written to it; shorter is an <see cref="ArgumentException"/> that names it. It may be an
/// input itself; any other overlap is an <see cref="ArgumentException"/>, and so are inputs of unequal lengths. A learnable parameter
/// outside its domain counts as the nearest value within, and derivatives in it are 0; in one that is NaN they are NaN. So is all that is derived at an
/// x that is NaN, if it depends on x at all. The flat form of the learnable parameters has
/// them in the order of <see cref="ParameterNames"/>: of a number the number, of a parameter that is given for each element as many
/// numbers as x has elements.
/// </remarks>
/// <typeparam name="TSelf">The implementing type.</typeparam>
/// <typeparam name="T">The element: <see cref="float"/> or <see cref="double"/>.</typeparam>
public interface ILagrangian<TSelf, T>
    where TSelf : struct, ILagrangian<TSelf, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The names of the learnable parameters as written, in the order of the flat form.</summary>
    static abstract ReadOnlySpan<string> ParameterNames { get; }

    /// <summary>A module with the given learnable parameters; the others have their defaults.</summary>
    /// <param name="parameters">
    /// The flat form: as many as <see cref="ParameterNames"/>, where none is given for each element. Those that are have one length,
    /// which follows from the number of <paramref name="parameters"/>; they are copied.
    /// </param>
    /// <exception cref="ArgumentException">There is no such number of parameters.</exception>
    static abstract TSelf Create(ReadOnlySpan<T> parameters);

    /// <summary>The length of the flat form of this module's learnable parameters.</summary>
    int ParameterCount => TSelf.ParameterNames.Length;

    /// <summary>Stores the least and the greatest value of each learnable parameter, in the flat form; −∞ and ∞ where there are none.</summary>
    /// <param name="lower">Takes the least values: at least <see cref="ParameterCount"/> elements.</param>
    /// <param name="upper">Takes the greatest.</param>
    /// <remarks>Of a bound that does not belong to the domain it is the number next to it.</remarks>
    /// <exception cref="ArgumentException">One of them is too short.</exception>
    void CopyBoundsTo(Span<T> lower, Span<T> upper)
    {
        lower[..ParameterCount].Fill(T.NegativeInfinity);
        upper[..ParameterCount].Fill(T.PositiveInfinity);
    }

    /// <summary>
    /// Moves parameters onto their bounds, in place. An optimizer calls it after each step: beyond a bound the gradient is 0, and a parameter that is
    /// there would stay. NaN stays NaN.
    /// </summary>
    /// <param name="parameters">The flat form: <see cref="ParameterCount"/> elements.</param>
    /// <exception cref="ArgumentException">Another number is given.</exception>
    void Project(Span<T> parameters) => ModuleParameters.Project(With(parameters), parameters);

    /// <summary>This module with other learnable parameters; all else stays, integers and the lengths of vectors among it.</summary>
    /// <param name="parameters">The flat form: <see cref="ParameterCount"/> elements, which are copied.</param>
    /// <exception cref="ArgumentException">Another number is given.</exception>
    TSelf With(ReadOnlySpan<T> parameters) => TSelf.Create(parameters);

    /// <summary>L(x).</summary>
    T Value(ReadOnlySpan<T> x);

    /// <summary>The activation ∇L(x).</summary>
    /// <param name="x">The neurons' states.</param>
    /// <param name="destination">Takes as many elements as <paramref name="x"/> has.</param>
    void Activate(ReadOnlySpan<T> x, Span<T> destination);

    /// <summary>The activations of several vectors of one length, each what <see cref="Activate"/> gives: of the rows of a matrix.</summary>
    /// <param name="lagrangian">The module.</param>
    /// <param name="x">The vectors, one after the other.</param>
    /// <param name="destination">Takes their activations; may be <paramref name="x"/>.</param>
    /// <param name="count">The number of vectors.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    /// <exception cref="ArgumentException"><paramref name="x"/> has no such length.</exception>
    static virtual void ActivateSlices(TSelf lagrangian, ReadOnlySpan<T> x, Span<T> destination, int count)
    {
        var length = Elementwise.RequireSlices(x, destination, count);
        for (var i = 0; i < count; i++)
            lagrangian.Activate(x.Slice(i * length, length), destination.Slice(i * length, length));
    }

    /// <summary>L(x) and ∇L(x) in one pass over memory.</summary>
    /// <param name="x">The neurons' states.</param>
    /// <param name="destination">Takes the activation.</param>
    T ValueAndActivate(ReadOnlySpan<T> x, Span<T> destination);

    /// <summary>The layer's energy, the Legendre transform x·∇L(x) − L(x).</summary>
    T Energy(ReadOnlySpan<T> x);

    /// <summary>g·x − L(x) for activations g. Where an activation is 0 so is its product with x, infinite or not: −∞ masks an element.</summary>
    T Energy(ReadOnlySpan<T> activations, ReadOnlySpan<T> x);

    /// <summary>∇²L(x)·v.</summary>
    /// <param name="x">The neurons' states.</param>
    /// <param name="v">As long as <paramref name="x"/>.</param>
    /// <param name="destination">Takes the product.</param>
    void HessianProduct(ReadOnlySpan<T> x, ReadOnlySpan<T> v, Span<T> destination);

    /// <summary>Stores the learnable parameters in their flat form.</summary>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is too short.</exception>
    void CopyParametersTo(Span<T> destination);

    /// <summary>∂L/∂θ for each learnable parameter θ, in the flat form.</summary>
    /// <param name="x">The neurons' states.</param>
    /// <param name="destination">
    /// Takes the derivatives. It must be apart from all inputs where several parameters are given for each element.
    /// </param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is too short, or overlaps an input that is still to be read.</exception>
    void ParameterGradient(ReadOnlySpan<T> x, Span<T> destination);

    /// <summary>Σᵢ upstreamᵢ·∂gᵢ/∂θ for each learnable parameter θ, where g is the activation, in the flat form.</summary>
    /// <param name="x">The neurons' states.</param>
    /// <param name="upstream">As long as <paramref name="x"/>.</param>
    /// <param name="destination">Takes the derivatives, as <see cref="ParameterGradient"/> stores its own.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is too short, or overlaps an input that is still to be read.</exception>
    void ActivationParameterProduct(ReadOnlySpan<T> x, ReadOnlySpan<T> upstream, Span<T> destination);
}

using System.Numerics;

namespace Lagrangians.Kernels;

/// <content>Gradients in the learnable parameters, for generated code.</content>
public static partial class Elementwise
{
    /// <inheritdoc cref="ILagrangian{TSelf, T}.ParameterGradient(ReadOnlySpan{T}, Span{T})"/>
    /// <param name="given">The module as it is.</param>
    /// <param name="lagrangian">The module with every parameter within its domain.</param>
    /// <param name="x">The neurons' states.</param>
    /// <param name="destination">Takes the derivatives.</param>
    public static void ParameterGradient<TSelf, T>(TSelf given, TSelf lagrangian, ReadOnlySpan<T> x, Span<T> destination)
        where TSelf : struct, IElementwiseLagrangian<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => Gradient<TSelf, T, ValueGradient>(given, lagrangian, x, default, destination);

    /// <inheritdoc cref="ILagrangian{TSelf, T}.ActivationParameterProduct(ReadOnlySpan{T}, ReadOnlySpan{T}, Span{T})"/>
    /// <param name="given">The module as it is.</param>
    /// <param name="lagrangian">The module with every parameter within its domain.</param>
    /// <param name="x">The neurons' states.</param>
    /// <param name="upstream">As long as <paramref name="x"/>.</param>
    /// <param name="destination">Takes the derivatives.</param>
    public static void ActivationParameterProduct<TSelf, T>(TSelf given, TSelf lagrangian, ReadOnlySpan<T> x, ReadOnlySpan<T> upstream, Span<T> destination)
        where TSelf : struct, IElementwiseLagrangian<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        RequireSameLength(x, upstream);
        Gradient<TSelf, T, ActivationGradient>(given, lagrangian, x, upstream, destination);
    }

    private static void Gradient<TSelf, T, TGradient>(TSelf given, TSelf lagrangian, ReadOnlySpan<T> x, ReadOnlySpan<T> second, Span<T> destination)
        where TSelf : struct, IElementwiseLagrangian<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TGradient : struct, IGradient
    {
        var count = TSelf.ParameterNames.Length;
        RequireCapacity(destination, count);
        Span<T> values = stackalloc T[3 * count];
        var sums = values[..count];
        var used = values[count..(2 * count)];
        given.CopyParametersTo(values[(2 * count)..]);
        lagrangian.CopyParametersTo(used);
        GradientLoop.Run<TSelf, T, TGradient>(lagrangian, x, second, sums);
        // The destination may be an input: nothing is stored before all is computed.
        for (var i = 0; i < count; i++)
            destination[i] = GradientLoop.OfGiven(values[(2 * count) + i], used[i], sums[i]);
    }
}

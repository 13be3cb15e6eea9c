using System.Numerics;
using System.Runtime.CompilerServices;
using Lagrangians.Vectors;

namespace Lagrangians.Kernels;

/// <summary>Parameters that are given for each element, for generated code: <c>default(NoColumns&lt;T&gt;).With(beta).With(scale)</c>.</summary>
/// <typeparam name="T">The element: <see cref="float"/> or <see cref="double"/>.</typeparam>
public interface IColumns<T> : IParameterSource<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Throws if one has another length than x.</summary>
    void RequireSameLength(ReadOnlySpan<T> x);

    /// <summary>Throws if one overlaps a destination without being it.</summary>
    void RequireDestination(Span<T> destination);
}

/// <summary>No parameter.</summary>
/// <typeparam name="T">The element.</typeparam>
public readonly struct NoColumns<T> : IColumns<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    public static int Count => 0;

    /// <inheritdoc/>
    public static bool VariesByElement => true;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Load<V>(int index, scoped Span<V> destination) where V : unmanaged, ILanes<V, T>
    {
    }

    /// <inheritdoc/>
    public void RequireSameLength(ReadOnlySpan<T> x)
    {
    }

    /// <inheritdoc/>
    public void RequireDestination(Span<T> destination)
    {
    }

    /// <summary>These and one more.</summary>
    public Column<T, NoColumns<T>> With(ReadOnlySpan<T> values, [CallerArgumentExpression(nameof(values))] string name = "") => new(this, values, name);

    /// <summary>These and one that is the same for every element.</summary>
    public ConstantColumn<T, NoColumns<T>> With(int value) => new(this, value);
}

/// <summary>Some parameters, and one more that is given for each element.</summary>
/// <typeparam name="T">The element.</typeparam>
/// <typeparam name="TBefore">The others.</typeparam>
public readonly ref struct Column<T, TBefore>(TBefore before, ReadOnlySpan<T> values, string name) : IColumns<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TBefore : IColumns<T>, allows ref struct
{
    private readonly TBefore before = before;
    private readonly ReadOnlySpan<T> values = values;
    private readonly string name = name;

    /// <inheritdoc/>
    public static int Count => TBefore.Count + 1;

    /// <inheritdoc/>
    public static bool VariesByElement => true;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Load<V>(int index, scoped Span<V> destination)
        where V : unmanaged, ILanes<V, T>
    {
        before.Load(index, destination);
        destination[TBefore.Count] = V.Load(values, index);
    }

    /// <inheritdoc/>
    public void RequireSameLength(ReadOnlySpan<T> x)
    {
        before.RequireSameLength(x);
        Elementwise.RequireSameLength(x, values, name);
    }

    /// <inheritdoc/>
    public void RequireDestination(Span<T> destination)
    {
        before.RequireDestination(destination);
        Elementwise.RequireDestination(values, destination);
    }

    /// <summary>These and one more.</summary>
    public Column<T, Column<T, TBefore>> With(ReadOnlySpan<T> more, [CallerArgumentExpression(nameof(more))] string moreName = "") => new(this, more, moreName);

    /// <summary>These and one that is the same for every element.</summary>
    public ConstantColumn<T, Column<T, TBefore>> With(int value) => new(this, value);
}

/// <summary>Some parameters, and one more that is an integer for all elements.</summary>
/// <typeparam name="T">The element.</typeparam>
/// <typeparam name="TBefore">The others.</typeparam>
public readonly ref struct ConstantColumn<T, TBefore>(TBefore before, int value) : IColumns<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TBefore : IColumns<T>, allows ref struct
{
    private readonly TBefore before = before;
    private readonly T value = T.CreateChecked(value);

    /// <inheritdoc/>
    public static int Count => TBefore.Count + 1;

    /// <inheritdoc/>
    public static bool VariesByElement => true;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Load<V>(int index, scoped Span<V> destination)
        where V : unmanaged, ILanes<V, T>
    {
        before.Load(index, destination);
        destination[TBefore.Count] = V.Create(value);
    }

    /// <inheritdoc/>
    public void RequireSameLength(ReadOnlySpan<T> x) => before.RequireSameLength(x);

    /// <inheritdoc/>
    public void RequireDestination(Span<T> destination) => before.RequireDestination(destination);

    /// <summary>These and one more.</summary>
    public Column<T, ConstantColumn<T, TBefore>> With(ReadOnlySpan<T> values, [CallerArgumentExpression(nameof(values))] string name = "") => new(this, values, name);

    /// <summary>These and one that is the same for every element.</summary>
    public ConstantColumn<T, ConstantColumn<T, TBefore>> With(int more) => new(this, more);
}

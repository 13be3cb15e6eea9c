using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lagrangians.Kernels;

/// <summary>The parameters of modules, for generated code: what does not depend on the definition.</summary>
public static class ModuleParameters
{
    /// <summary>Moves a flat form onto a module's bounds, in place; NaN stays.</summary>
    /// <exception cref="ArgumentException">There are not as many as the module has.</exception>
    public static void Project<TSelf, T>(TSelf lagrangian, Span<T> parameters)
        where TSelf : struct, ILagrangian<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var count = lagrangian.ParameterCount;
        Elementwise.RequireCount<T>(parameters, count);
        using var buffer = new ScratchBuffer<T>(2 * count, stackalloc T[ScratchBuffer<T>.StackLength]);
        var lower = buffer.Span[..count];
        var upper = buffer.Span[count..];
        lagrangian.CopyBoundsTo(lower, upper);
        for (var i = 0; i < count; i++)
            parameters[i] = T.Min(T.Max(parameters[i], lower[i]), upper[i]);
    }

    /// <summary>A parameter that is not learnable, which must be within its domain; NaN is to be seen in the results.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    public static T Within<T>(T value, T lower, T upper, [CallerArgumentExpression(nameof(value))] string? name = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => value < lower || value > upper
            ? throw new ArgumentOutOfRangeException(name, value, $"It must be {Range(lower, upper)}.")
            : value;

    /// <summary>The same for an integer.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not within its domain.</exception>
    public static int Within(int value, double lower, double upper, [CallerArgumentExpression(nameof(value))] string? name = null)
        => value < lower || value > upper
            ? throw new ArgumentOutOfRangeException(name, value, $"It must be {Range(lower, upper)}.")
            : value;

    /// <summary>The same for a parameter that is given for each element.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An element is not within its domain.</exception>
    public static ReadOnlyMemory<T> Within<T>(ReadOnlyMemory<T> values, T lower, T upper, [CallerArgumentExpression(nameof(values))] string? name = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        foreach (var value in values.Span)
            Within(value, lower, upper, name);
        return values;
    }

    /// <summary>Throws if a state was created by a module with other parameters than the one that is to read it.</summary>
    /// <exception cref="ArgumentException">It was, or it was not created by one at all.</exception>
    public static void RequireMaker<TSelf>(TSelf lagrangian, TSelf maker, string name = "state")
        where TSelf : struct, IEquatable<TSelf>
    {
        if (!lagrangian.Equals(maker))
            throw new ArgumentException("It was created with other parameters; a state is read with those that CreateState was called with.", name);
    }

    private static string Range<T>(T lower, T upper)
        where T : INumber<T>
    {
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        var (low, high) = (lower.ToString("R", culture), upper.ToString("R", culture));
        return upper >= T.CreateSaturating(double.PositiveInfinity) ? $"at least {low}"
            : lower <= T.CreateSaturating(double.NegativeInfinity) ? $"at most {high}"
            : $"from {low} to {high}";
    }
}

using System.Globalization;
using System.Text;

namespace Lagrangians;

/// <summary>
/// A vector of real numbers in the array notation of the field: what a Lagrangian of a whole layer is written in. It computes as
/// ordinary C#, naively and in new arrays; the generator reads the same expressions as symbols and makes none of these arrays.
/// </summary>
/// <remarks>Immutable: conversions copy. The default is the vector with no elements.</remarks>
public readonly partial struct RealVector : IEquatable<RealVector>
{
    private const int PrintedElements = 16;

    private readonly double[]? elements;

    private RealVector(double[] elements) => this.elements = elements;

    /// <summary>The number of elements.</summary>
    public int Length => elements?.Length ?? 0;

    /// <summary>The element at a position.</summary>
    /// <param name="index">From 0 to <see cref="Length"/> − 1.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such position.</exception>
    public double this[int index] => AsSpan()[index];

    /// <summary>A copy of the elements.</summary>
    public static implicit operator RealVector(double[]? elements) => new((double[]?)elements?.Clone() ?? []);

    /// <inheritdoc cref="op_Implicit(double[])"/>
    public static implicit operator RealVector(ReadOnlySpan<double> elements) => new(elements.ToArray());

    /// <inheritdoc cref="op_Implicit(double[])"/>
    public static implicit operator RealVector(Span<double> elements) => new(elements.ToArray());

    /// <summary>The elements.</summary>
    public ReadOnlySpan<double> AsSpan() => elements;

    /// <summary>Are there as many elements, and each as <see cref="double.Equals(double)"/> has it (NaN equals NaN)?</summary>
    public bool Equals(RealVector other) => AsSpan().SequenceEqual(other.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RealVector other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var element in AsSpan())
            hash.Add(element);
        return hash.ToHashCode();
    }

    /// <summary>The elements in the invariant culture, as <c>[1, 0.5, -2]</c>; of a long vector the first ones, and its length.</summary>
    public override string ToString()
    {
        var text = new StringBuilder("[");
        for (var i = 0; i < Math.Min(Length, PrintedElements); i++)
            text.Append(i == 0 ? "" : ", ").Append(this[i].ToString("R", CultureInfo.InvariantCulture));
        return Length <= PrintedElements
            ? text.Append(']').ToString()
            : text.Append(CultureInfo.InvariantCulture, $", …] ({Length} elements)").ToString();
    }
}

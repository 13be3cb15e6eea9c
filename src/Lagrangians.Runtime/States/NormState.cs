using System.Numerics;

namespace Lagrangians.States;

/// <summary>√Σ fᵢ² that can be continued and merged, in units of a power of two so that no square overflows or vanishes.</summary>
/// <param name="Exponent">The power of two.</param>
/// <param name="Squares">Σ (fᵢ/2^<paramref name="Exponent"/>)².</param>
public readonly record struct NormState<T>(int Exponent, SumState<T> Squares)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The state of no element.</summary>
    public static NormState<T> Empty => default;

    /// <summary>The norm.</summary>
    public T Result => T.ScaleB(T.Sqrt(Squares.Result), Exponent);

    /// <summary>The state of a part whose norm is known.</summary>
    public static NormState<T> Of(T norm)
    {
        if (norm == T.Zero || !T.IsFinite(norm))
            return new(0, new(norm, T.Zero));
        var exponent = T.ILogB(norm);
        var scaled = T.ScaleB(norm, -exponent);
        var square = scaled * scaled;
        return new(exponent, new(square, T.FusedMultiplyAdd(scaled, scaled, -square)));
    }

    /// <summary>Both together.</summary>
    public NormState<T> Merge(NormState<T> other)
    {
        if (Squares.High == T.Zero)
            return other;
        if (other.Squares.High == T.Zero)
            return this;
        var exponent = Math.Max(Exponent, other.Exponent);
        return new(exponent, At(exponent).Merge(other.At(exponent)));
    }

    private SumState<T> At(int exponent) => Squares.Scale(T.ScaleB(T.One, 2 * (Exponent - exponent)));
}

namespace Lagrangians;

/// <content>Functions made of pieces.</content>
public static partial class VectorMath
{
    /// <summary>|x|, element by element.</summary>
    public static RealVector Abs(RealVector x) => RealVector.Map(x, Math.Abs);

    /// <summary>The larger of x and y, element by element; NaN where either is NaN.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static RealVector Max(RealVector x, RealVector y) => RealVector.Zip(x, y, Math.Max);

    /// <summary>The larger of x and y, element by element; NaN where either is NaN.</summary>
    public static RealVector Max(RealVector x, double y) => RealVector.Map(x, element => Math.Max(element, y));

    /// <summary>The larger of x and y, element by element; NaN where either is NaN.</summary>
    public static RealVector Max(double x, RealVector y) => RealVector.Map(y, element => Math.Max(x, element));

    /// <summary>The smaller of x and y, element by element; NaN where either is NaN.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static RealVector Min(RealVector x, RealVector y) => RealVector.Zip(x, y, Math.Min);

    /// <summary>The smaller of x and y, element by element; NaN where either is NaN.</summary>
    public static RealVector Min(RealVector x, double y) => RealVector.Map(x, element => Math.Min(element, y));

    /// <summary>The smaller of x and y, element by element; NaN where either is NaN.</summary>
    public static RealVector Min(double x, RealVector y) => RealVector.Map(y, element => Math.Min(x, element));

    /// <summary>Every element, or the bound beyond which it lies.</summary>
    /// <param name="x">The elements.</param>
    /// <param name="min">The lower bound.</param>
    /// <param name="max">The upper bound.</param>
    /// <exception cref="ArgumentException"><paramref name="min"/> is above <paramref name="max"/>.</exception>
    public static RealVector Clamp(RealVector x, double min, double max) => RealVector.Map(x, element => Math.Clamp(element, min, max));
}

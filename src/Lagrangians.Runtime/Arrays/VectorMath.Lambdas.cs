namespace Lagrangians;

/// <content>Reductions of a function of the elements, e.g. <c>Sum(x, xi => Abs(xi))</c>.</content>
public static partial class VectorMath
{
    /// <summary>Σ f(xᵢ); 0 of no elements.</summary>
    public static double Sum(RealVector x, Func<double, double> f) => Sum(RealVector.Map(x, f));

    /// <summary>Σ f(xᵢ, yᵢ); 0 of no elements.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static double Sum(RealVector x, RealVector y, Func<double, double, double> f) => Sum(RealVector.Zip(x, y, f));

    /// <summary>Σ f(xᵢ)/n.</summary>
    /// <exception cref="ArgumentException">There are no elements.</exception>
    public static double Mean(RealVector x, Func<double, double> f) => Mean(RealVector.Map(x, f));

    /// <summary>Σ f(xᵢ, yᵢ)/n.</summary>
    /// <exception cref="ArgumentException">The lengths differ, or there are no elements.</exception>
    public static double Mean(RealVector x, RealVector y, Func<double, double, double> f) => Mean(RealVector.Zip(x, y, f));

    /// <summary>The largest f(xᵢ); NaN if one is NaN.</summary>
    /// <exception cref="ArgumentException">There are no elements.</exception>
    public static double Max(RealVector x, Func<double, double> f) => Max(RealVector.Map(x, f));

    /// <summary>The largest f(xᵢ, yᵢ); NaN if one is NaN.</summary>
    /// <exception cref="ArgumentException">The lengths differ, or there are no elements.</exception>
    public static double Max(RealVector x, RealVector y, Func<double, double, double> f) => Max(RealVector.Zip(x, y, f));

    /// <summary>The smallest f(xᵢ); NaN if one is NaN.</summary>
    /// <exception cref="ArgumentException">There are no elements.</exception>
    public static double Min(RealVector x, Func<double, double> f) => Min(RealVector.Map(x, f));

    /// <summary>The smallest f(xᵢ, yᵢ); NaN if one is NaN.</summary>
    /// <exception cref="ArgumentException">The lengths differ, or there are no elements.</exception>
    public static double Min(RealVector x, RealVector y, Func<double, double, double> f) => Min(RealVector.Zip(x, y, f));

    /// <summary>log Σ exp f(xᵢ), as <see cref="LogSumExp(RealVector)"/>.</summary>
    /// <exception cref="ArgumentException">There are no elements.</exception>
    public static double LogSumExp(RealVector x, Func<double, double> f) => LogSumExp(RealVector.Map(x, f));

    /// <summary>log Σ exp f(xᵢ, yᵢ), as <see cref="LogSumExp(RealVector)"/>.</summary>
    /// <exception cref="ArgumentException">The lengths differ, or there are no elements.</exception>
    public static double LogSumExp(RealVector x, RealVector y, Func<double, double, double> f) => LogSumExp(RealVector.Zip(x, y, f));
}

using Lagrangians.Vectors;

namespace Lagrangians;

/// <content>Powers and roots.</content>
public static partial class VectorMath
{
    /// <summary>xⁿ, element by element, as <see cref="Math.Pow"/>.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static RealVector Pow(RealVector x, RealVector n) => RealVector.Zip(x, n, Math.Pow);

    /// <summary>xⁿ, element by element, as <see cref="Math.Pow"/>.</summary>
    public static RealVector Pow(RealVector x, double n) => RealVector.Map(x, element => Math.Pow(element, n));

    /// <summary>xⁿ, element by element, as <see cref="Math.Pow"/>.</summary>
    public static RealVector Pow(double x, RealVector n) => RealVector.Map(n, element => Math.Pow(x, element));

    /// <summary>x², element by element.</summary>
    public static RealVector Square(RealVector x) => RealVector.Map(x, e => e * e);

    /// <summary>√x, element by element; NaN below 0.</summary>
    public static RealVector Sqrt(RealVector x) => RealVector.Map(x, Math.Sqrt);

    /// <summary>The cube root, of negative numbers too, element by element.</summary>
    public static RealVector Cbrt(RealVector x) => RealVector.Map(x, Math.Cbrt);

    /// <summary>√(x² + y²) without overflow or underflow on the way, element by element.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static RealVector Hypot(RealVector x, RealVector y) => RealVector.Zip(x, y, Hypot);

    /// <summary>√(x² + y²) without overflow or underflow on the way, element by element.</summary>
    public static RealVector Hypot(RealVector x, double y) => RealVector.Map(x, element => Hypot(element, y));

    /// <summary>√(x² + y²) without overflow or underflow on the way, element by element.</summary>
    public static RealVector Hypot(double x, RealVector y) => RealVector.Map(y, element => Hypot(x, element));

    private static double Hypot(double x, double y) =>
        Lane<double>.First(RootKernels<Lane<double>, double>.Hypot(Lane<double>.Create(x), Lane<double>.Create(y)));
}

using Lagrangians.Vectors;

namespace Lagrangians;

/// <content>Exponentials and logarithms.</content>
public static partial class VectorMath
{
    /// <summary>eˣ, element by element.</summary>
    public static RealVector Exp(RealVector x) => RealVector.Map(x, Math.Exp);

    /// <summary>2ˣ, element by element.</summary>
    public static RealVector Exp2(RealVector x) => RealVector.Map(x, e => Lane<double>.First(ExponentialKernels.Exp2<Lane<double>, double>(Lane<double>.Create(e))));

    /// <summary>10ˣ, element by element.</summary>
    public static RealVector Exp10(RealVector x) => RealVector.Map(x, e => Lane<double>.First(ExponentialKernels.Exp10<Lane<double>, double>(Lane<double>.Create(e))));

    /// <summary>eˣ − 1, no digit lost near zero, element by element.</summary>
    public static RealVector Expm1(RealVector x) => RealVector.Map(x, SpecialFunctions.Expm1);

    /// <summary>eˣ − 1 − x, no digit lost near zero, element by element.</summary>
    public static RealVector Expm1mx(RealVector x) => RealVector.Map(x, SpecialFunctions.Expm1mx);

    /// <summary>The natural logarithm, element by element; −∞ at 0, NaN below.</summary>
    public static RealVector Log(RealVector x) => RealVector.Map(x, Math.Log);

    /// <summary>The logarithm to a base, element by element; −∞ at 0, NaN below.</summary>
    /// <param name="x">The elements.</param>
    /// <param name="newBase">The base, positive and not 1.</param>
    public static RealVector Log(RealVector x, double newBase) => RealVector.Map(x, element => Math.Log(element, newBase));

    /// <summary>The logarithm to base 2, element by element; −∞ at 0, NaN below.</summary>
    public static RealVector Log2(RealVector x) => RealVector.Map(x, Math.Log2);

    /// <summary>The logarithm to base 10, element by element; −∞ at 0, NaN below.</summary>
    public static RealVector Log10(RealVector x) => RealVector.Map(x, Math.Log10);

    /// <summary>log(1 + x), no digit lost near zero, element by element; −∞ at −1, NaN below.</summary>
    public static RealVector Log1p(RealVector x) => RealVector.Map(x, SpecialFunctions.Log1p);

    /// <summary>log(1 + x) − x, no digit lost near zero, element by element; −∞ at −1, NaN below.</summary>
    public static RealVector Log1pmx(RealVector x) => RealVector.Map(x, SpecialFunctions.Log1pmx);

    /// <summary>log(1 − eˣ) for x ≤ 0, element by element; −∞ at 0, NaN above.</summary>
    public static RealVector Log1mExp(RealVector x) => RealVector.Map(x, SpecialFunctions.Log1mExp);

    /// <summary>log(eˣ + eʸ), element by element.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static RealVector LogAddExp(RealVector x, RealVector y) => RealVector.Zip(x, y, SpecialFunctions.LogAddExp);

    /// <summary>log(eˣ + eʸ), element by element.</summary>
    public static RealVector LogAddExp(RealVector x, double y) => RealVector.Map(x, element => SpecialFunctions.LogAddExp(element, y));

    /// <summary>log(eˣ + eʸ), element by element.</summary>
    public static RealVector LogAddExp(double x, RealVector y) => RealVector.Map(y, element => SpecialFunctions.LogAddExp(x, element));

    /// <summary>x·log x, element by element; 0 at 0, NaN below.</summary>
    public static RealVector XLogX(RealVector x) => RealVector.Map(x, SpecialFunctions.XLogX);
}

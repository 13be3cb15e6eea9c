namespace Lagrangians.Vectors;

/// <content>The elementary functions.</content>
public partial interface IReal<V>
{
    /// <summary>eˣ.</summary>
    static abstract V Exp(V x);

    /// <summary>2ˣ.</summary>
    static abstract V Exp2(V x);

    /// <summary>10ˣ.</summary>
    static abstract V Exp10(V x);

    /// <summary>eˣ − 1.</summary>
    static abstract V Expm1(V x);

    /// <summary>eˣ − 1 − x.</summary>
    static abstract V Expm1mx(V x);

    /// <summary>The natural logarithm; −∞ at ±0, NaN below.</summary>
    static abstract V Log(V x);

    /// <summary>The logarithm to base 2; −∞ at ±0, NaN below.</summary>
    static abstract V Log2(V x);

    /// <summary>The logarithm to base 10; −∞ at ±0, NaN below.</summary>
    static abstract V Log10(V x);

    /// <summary>log(1 + x); −∞ at −1, NaN below.</summary>
    static abstract V Log1p(V x);

    /// <summary>log(1 + x) − x; −∞ at −1, NaN below.</summary>
    static abstract V Log1pmx(V x);

    /// <summary>xʸ, with the special cases of IEEE 754-2019, §9.2.1.</summary>
    static abstract V Pow(V x, V y);

    /// <summary>The hyperbolic sine.</summary>
    static abstract V Sinh(V x);

    /// <summary>The hyperbolic cosine.</summary>
    static abstract V Cosh(V x);

    /// <summary>The hyperbolic tangent.</summary>
    static abstract V Tanh(V x);

    /// <summary>The inverse hyperbolic sine.</summary>
    static abstract V Asinh(V x);

    /// <summary>The inverse hyperbolic cosine; NaN below 1.</summary>
    static abstract V Acosh(V x);

    /// <summary>The inverse hyperbolic tangent; ±∞ at ±1, NaN beyond.</summary>
    static abstract V Atanh(V x);

    /// <summary>1/(1 + e⁻ˣ).</summary>
    static abstract V Sigmoid(V x);

    /// <summary>log(1 + eˣ).</summary>
    static abstract V Softplus(V x);

    /// <summary>log cosh x.</summary>
    static abstract V LogCosh(V x);

    /// <summary>log(1 − eˣ) for x ≤ 0; −∞ at 0, NaN above.</summary>
    static abstract V Log1mExp(V x);

    /// <summary>log(eˣ + eʸ).</summary>
    static abstract V LogAddExp(V x, V y);

    /// <summary>x·log x; 0 at 0, NaN below.</summary>
    static abstract V XLogX(V x);

    /// <summary>The sine of any finite number of radians; NaN for an infinity. At most 2 ulp.</summary>
    static abstract V Sin(V x);

    /// <summary>The cosine of any finite number of radians; NaN for an infinity. At most 2 ulp.</summary>
    static abstract V Cos(V x);

    /// <summary>The tangent of any finite number of radians; NaN for an infinity. At most 2 ulp.</summary>
    static abstract V Tan(V x);

    /// <summary>The arcsine in [−π/2, π/2]; NaN beyond [−1, 1]. At most 2 ulp.</summary>
    static abstract V Asin(V x);

    /// <summary>The arccosine in [0, π]; NaN beyond [−1, 1]. At most 2 ulp.</summary>
    static abstract V Acos(V x);

    /// <summary>The arctangent in [−π/2, π/2]. At most 2 ulp.</summary>
    static abstract V Atan(V x);

    /// <summary>The angle of the point (x, y) in [−π, π], with the zeros and infinities of IEEE 754. At most 2 ulp.</summary>
    static abstract V Atan2(V y, V x);

    /// <summary>The cube root, of negative numbers too. At most 2 ulp.</summary>
    static abstract V Cbrt(V x);

    /// <summary>√(x² + y²) without overflow or underflow on the way; an infinity counts more than a NaN. At most 2 ulp.</summary>
    static abstract V Hypot(V x, V y);

    /// <summary>The error function 2/√π ∫₀ˣ exp(−t²) dt. At most 2 ulp.</summary>
    static abstract V Erf(V x);

    /// <summary>The complement 1 − erf x, with all its digits in the far tail. At most 2 ulp.</summary>
    static abstract V Erfc(V x);

    /// <summary>The distribution function of the standard normal law, erfc(−x/√2)/2. At most 2 ulp.</summary>
    static abstract V NormalCdf(V x);

    /// <summary>exp(x²)·erfc x, which is near 1/(x√π) far out. At most 2 ulp.</summary>
    static abstract V Erfcx(V x);
}

using Lagrangians.Generator.Arithmetic;

namespace Lagrangians.Generator.Symbols;

/// <summary>How sums and products are arranged, for readers and in what is computed.</summary>
internal static class Arrangement
{
    private const int LongestInFraction = 53;
    private const int MostRepeated = 4;

    /// <summary>The term that a sum begins with: the first positive one.</summary>
    public static int First<T>(List<T> terms, Predicate<T> isNegative) => Math.Max(0, terms.FindIndex(t => !isNegative(t)));

    /// <summary>The factors in their order: (n − 1)·pow(x, n) rather than pow(x, n)·(n − 1).</summary>
    public static IEnumerable<int> Factors(Product product) => Enumerable.Range(0, product.Count).OrderBy(i => Rank(product.Base(i), product.Exponent(i)));

    /// <summary>Whether a power stands below the line: that of a root or a small one. Any other keeps its sign, so that it does not overflow on the way.</summary>
    public static bool IsBelow(Expr exponent) => exponent is Constant { Value: { Sign: < 0 } e } && (e.IsInteger || (e * 2).IsInteger);

    /// <summary>Whether a coefficient that is no double is one number over another; long ones would over- and underflow for nothing.</summary>
    public static bool IsFraction(Rational coefficient) => !coefficient.IsExactDouble
        && BinaryRounding.BitLength(coefficient.Numerator) <= LongestInFraction && BinaryRounding.BitLength(coefficient.Denominator) <= LongestInFraction;

    /// <summary>As what a power is computed.</summary>
    /// <param name="exponent">The exponent.</param>
    /// <param name="isAtom">Whether the base may be repeated.</param>
    public static Powers PowerOf(Rational exponent, bool isAtom) =>
        exponent.IsOne ? Powers.First
        : exponent == Rational.Half ? Powers.Root
        : !isAtom ? Powers.Kernel
        : exponent == new Rational(3, 2) ? Powers.RootTimes
        : exponent.IsInteger && exponent.Sign > 0 && exponent <= MostRepeated ? Powers.Repeated : Powers.Kernel;

    private static int Rank(Expr b, Expr e) => (ExprOrder.MadeFinite(b) ?? b) is Symbol ? 0 : b is Sum && Algebra.IsOne(e) ? 1 : 2;
}

/// <summary>The ways to compute a power.</summary>
internal enum Powers
{
    /// <summary>The base itself.</summary>
    First,

    /// <summary>A square root.</summary>
    Root,

    /// <summary>The base times its square root.</summary>
    RootTimes,

    /// <summary>A product of equal factors.</summary>
    Repeated,

    /// <summary>A function of two arguments.</summary>
    Kernel,
}

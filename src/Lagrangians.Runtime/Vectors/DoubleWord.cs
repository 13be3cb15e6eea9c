using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

/// <summary>
/// An unevaluated sum of two numbers. Algorithms and their error bounds: M. Joldes, J.-M. Muller, V. Popescu, Tight and rigorous
/// error bounds for basic building blocks of double-word arithmetic, ACM Trans. Math. Softw. 44 (2017).
/// </summary>
internal readonly struct DoubleWord<V, T>
    where V : unmanaged, IVector<V, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    internal readonly V High;
    internal readonly V Low;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal DoubleWord(V high, V low) => (High, Low) = (high, low);

    /// <summary>The sum rounded once.</summary>
    internal V Rounded
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => High + Low;
    }

    /// <summary>The same number with a low word of half an ulp of the high word at the most.</summary>
    internal DoubleWord<V, T> Normalized
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => FastTwoSum(High, Low);
    }

    /// <summary>a + b exactly, if |a| ≥ |b| or a = 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static DoubleWord<V, T> FastTwoSum(V a, V b)
    {
        V sum = a + b;
        return new(sum, b - (sum - a));
    }

    /// <summary>a + b exactly.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static DoubleWord<V, T> TwoSum(V a, V b)
    {
        V sum = a + b;
        V second = sum - a;
        return new(sum, (a - (sum - second)) + (b - second));
    }

    /// <summary>a·b exactly.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static DoubleWord<V, T> TwoProduct(V a, V b)
    {
        V product = a * b;
        return new(product, V.ProductError(a, b));
    }

    /// <summary>This plus a double-word, both normalized, as the sum is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal DoubleWord<V, T> Plus(DoubleWord<V, T> other)
    {
        var highs = TwoSum(High, other.High);
        var lows = TwoSum(Low, other.Low);
        var sum = FastTwoSum(highs.High, highs.Low + lows.High);
        return FastTwoSum(sum.High, lows.Low + sum.Low);
    }

    /// <summary>This times a double-word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal DoubleWord<V, T> Times(DoubleWord<V, T> other)
    {
        var product = TwoProduct(High, other.High);
        return new(product.High, product.Low + V.FusedMultiplyAdd(High, other.Low, Low * other.High));
    }

    /// <summary>This times a double-word plus one that is not smaller than the product; not normalized, so that a chain of them waits for the low words only.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal DoubleWord<V, T> TimesPlus(DoubleWord<V, T> factor, DoubleWord<V, T> larger)
    {
        var product = Times(factor);
        return FastTwoSum(larger.High, product.High).WithLow(larger.Low + product.Low);
    }

    /// <summary>This with a number added to the low word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal DoubleWord<V, T> WithLow(V addend) => new(High, Low + addend);

    /// <summary>This times a power of two.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal DoubleWord<V, T> Scaled(V powerOfTwo) => new(High * powerOfTwo, Low * powerOfTwo);

    /// <summary>The quotient of two normalized double-words.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal DoubleWord<V, T> Over(DoubleWord<V, T> divisor)
    {
        V inverse = 1 / divisor.High;
        V quotient = High * inverse;
        V remainder = V.Remainder(quotient, divisor.High, High) + V.Remainder(quotient, divisor.Low, Low);
        return new(quotient, remainder * inverse);
    }

    /// <summary>The square root of a normalized double-word above zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal DoubleWord<V, T> Sqrt()
    {
        V root = V.Sqrt(High);
        return new(root, (V.Remainder(root, root, High) + Low) * (0.5 / root));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static DoubleWord<V, T> Select(V mask, DoubleWord<V, T> whenTrue, DoubleWord<V, T> whenFalse) =>
        new(V.Select(mask, whenTrue.High, whenFalse.High), V.Select(mask, whenTrue.Low, whenFalse.Low));
}

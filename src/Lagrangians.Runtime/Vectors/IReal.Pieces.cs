using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

/// <content>Functions made of pieces, and integer arithmetic.</content>
public partial interface IReal<V>
{
    /// <summary>−1, 0 or 1, as x is negative, zero or positive; NaN where x is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual V Sign(V x) => V.Select((x < 0) | (x > 0), V.CopySign(1, x), x);

    /// <summary>max(x, 0): +0 at zeros, NaN where x is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual V PositivePart(V x) => V.Max(x, 0);

    /// <summary>x, and NaN where another number is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual V UnlessNaN(V x, V other) => V.Select(V.Equal(other, other), x, other);

    /// <summary>The quotient of integers, rounded towards zero as C# does it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual V IntegerQuotient(V x, V y)
    {
        var quotient = x / y;
        return V.CopySign(V.Floor(V.Abs(quotient)), quotient);
    }

    /// <summary>The remainder of integers, with the sign of x as C# has it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual V IntegerRemainder(V x, V y) => x - (V.IntegerQuotient(x, y) * y);

    /// <summary>min where x &lt; min, max where x &gt; max, else x; NaN where x is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual V Clamp(V x, V min, V max) => V.Select(x < min, min, V.Select(x > max, max, x));

    /// <summary>x, and the largest or the smallest number of the type in place of ±∞.</summary>
    static abstract V Finite(V x);
}

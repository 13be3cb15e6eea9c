using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

/// <content>Functions made of pieces, and integer arithmetic.</content>
public partial interface IVector<TSelf, T>
    where TSelf : struct, IVector<TSelf, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>−1, 0 or 1, as x is negative, zero or positive; NaN where x is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TSelf Sign(TSelf x) => TSelf.Select((x < 0) | (x > 0), TSelf.CopySign(1, x), x);

    /// <summary>x, and NaN where another number is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TSelf UnlessNaN(TSelf x, TSelf other) => TSelf.Select(TSelf.Equal(other, other), x, other);

    /// <summary>x, and the largest or the smallest number of the type in place of ±∞.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TSelf Finite(TSelf x)
    {
        TSelf largest = typeof(T) == typeof(double) ? double.MaxValue : float.MaxValue;
        return TSelf.Min(TSelf.Max(x, -largest), largest);
    }

    /// <summary>The quotient of integers, rounded towards zero as C# does it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TSelf IntegerQuotient(TSelf x, TSelf y)
    {
        var quotient = x / y;
        return TSelf.CopySign(TSelf.Floor(TSelf.Abs(quotient)), quotient);
    }

    /// <summary>The remainder of integers, with the sign of x as C# has it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TSelf IntegerRemainder(TSelf x, TSelf y) => x - (TSelf.IntegerQuotient(x, y) * y);
}

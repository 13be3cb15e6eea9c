using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

public partial interface IVector<TSelf, T>
{
    /// <summary>2ⁿ for an integer-valued n between the exponents of the normal numbers.</summary>
    /// <remarks>The sum puts the biased exponent into the last bits; the shift moves it to its place.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TSelf PowerOfTwo(TSelf n) => typeof(T) == typeof(double)
        ? TSelf.ShiftLeft(n + (TSelf)(6755399441055744.0 + 1023), 52)
        : TSelf.ShiftLeft(n + (TSelf)(12582912.0 + 127), 23);

    /// <summary>x·2ⁿ for an integer-valued n, gradual underflow and overflow included (one rounding at the most).</summary>
    static virtual TSelf ScaleB(TSelf x, TSelf n)
    {
        // A factor below the normal numbers goes in steps that leave all digits of a result that is not zero,
        // so that only the last product rounds.
        TSelf lowest = typeof(T) == typeof(double) ? -1022 : -126;
        TSelf step = typeof(T) == typeof(double) ? -969 : -102;
        TSelf underflow = typeof(T) == typeof(double) ? -2900 : -320;
        TSelf highest = typeof(T) == typeof(double) ? 1023 : 127;
        TSelf remaining = TSelf.Min(TSelf.Max(n, underflow), highest + highest + highest);
        for (var i = 0; i < 3; i++)
        {
            TSelf exponent = TSelf.Select(remaining < lowest, step, TSelf.Min(remaining, highest));
            x *= TSelf.PowerOfTwo(exponent);
            remaining -= exponent;
        }
        return x;
    }
}

using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

/// <summary>Sine, cosine and tangent; the constants are fitted by tests/references/fit_trigonometric.py.</summary>
internal static class TrigonometricKernels<V, T>
    where V : struct, IVector<V, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private static V SignBit
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => -0.0;
    }

    public static V Sin(V x)
    {
        V a = V.Abs(x);
        V n = AngleReduction<V, T>.Reduce(a, out V high, out V low);
        return Turned(a, n, high, low) ^ (x & SignBit);
    }

    public static V Cos(V x)
    {
        V a = V.Abs(x);
        V n = AngleReduction<V, T>.Reduce(a, out V high, out V low);
        return Turned(a, n + 1, high, low);
    }

    /// <summary>The quotient of both parts' unrounded sums, with one step of correction.</summary>
    public static V Tan(V x)
    {
        V a = V.Abs(x);
        V n = AngleReduction<V, T>.Reduce(a, out V high, out V low);
        V sine = Series<V, T>.FastTwoSum(high, SineRest(high, low), out V sineRest);
        V cosine = Series<V, T>.FastTwoSum(CosineLead(high, out V square, out V dropped), CosineRest(high, low, square, dropped), out V cosineRest);
        V odd = Odd(Integer(n));
        V above = V.Select(odd, cosine, sine);
        V aboveRest = V.Select(odd, cosineRest, sineRest);
        V below = V.Select(odd, sine, cosine);
        V belowRest = V.Select(odd, sineRest, cosineRest);
        V inverse = (V)1 / below;
        V quotient = above * inverse;
        V rest = V.FusedMultiplyAdd(-quotient, below, above) + V.FusedMultiplyAdd(-quotient, belowRest, aboveRest);
        V result = V.FusedMultiplyAdd(rest, inverse, quotient) ^ ((x ^ odd) & SignBit);
        return V.Select(a < double.PositiveInfinity, result, x - x);
    }

    /// <summary>The sine of n quarter turns and the rest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Turned(V a, V n, V high, V low)
    {
        V sine = high + SineRest(high, low);
        V lead = CosineLead(high, out V square, out V dropped);
        V cosine = lead + CosineRest(high, low, square, dropped);
        V turns = Integer(n);
        V half = V.ShiftLeft(turns, typeof(T) == typeof(float) ? 30 : 62) & SignBit;
        return V.Select(a < double.PositiveInfinity, V.Select(Odd(turns), cosine, sine) ^ half, a - a);
    }

    /// <summary>Moves the last bits of an integer-valued n to the end of the pattern.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Integer(V n) => n + Series<V, T>.Choose(6755399441055744.0, 12582912f);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Odd(V turns) => (V.ShiftLeft(turns, typeof(T) == typeof(float) ? 31 : 63) | (V)1) < 0;

    /// <summary>sin(high + low) − high = high³·P(high²) + low·cos(high).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V SineRest(V high, V low)
    {
        V z = high * high;
        V p;
        if (typeof(T) == typeof(float))
        {
            p = Series<V, T>.Quadratic(z, -0.16666654f, 0.008332084f, -0.00019504406f);
        }
        else
        {
            V z2 = z * z;
            p = V.FusedMultiplyAdd(
                z2 * z2,
                V.FusedMultiplyAdd(z, 1.5896827070850898e-10, -2.5050758646730288e-08),
                Series<V, T>.Cubic(z, z2, -0.16666666666666632, 0.008333333333322425, -0.000198412698298173, 2.7557313695253314e-06));
        }
        return V.FusedMultiplyAdd(high * z, p, V.FusedMultiplyAdd(low * z, -0.5, low));
    }

    /// <summary>1 − high²/2, and what the square and the difference dropped.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V CosineLead(V high, out V square, out V dropped)
    {
        square = Series<V, T>.TwoProduct(high, high, out V squareDropped);
        V lead = Series<V, T>.FastTwoSum(1, square * -0.5, out dropped);
        dropped = V.FusedMultiplyAdd(squareDropped, -0.5, dropped);
        return lead;
    }

    /// <summary>What the cosine of high + low has beyond the lead: high⁴·P(high²) − high·low and the dropped bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V CosineRest(V high, V low, V z, V dropped)
    {
        V z2 = z * z;
        V p;
        if (typeof(T) == typeof(float))
        {
            p = Series<V, T>.Quadratic(z, 0.041666646f, -0.0013887244f, 2.4424036e-05f);
        }
        else
        {
            p = V.FusedMultiplyAdd(
                z2 * z2,
                V.FusedMultiplyAdd(z, -1.1359674034508352e-11, 2.0875723786722203e-09),
                Series<V, T>.Cubic(z, z2, 0.0416666666666666, -0.0013888888888874149, 2.4801587289496235e-05, -2.75573143562144e-07));
        }
        return V.FusedMultiplyAdd(z2, p, V.FusedMultiplyAdd(-high, low, dropped));
    }
}

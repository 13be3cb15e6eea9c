using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

/// <content>The functions of the doubles.</content>
internal partial struct WidenedLanes<V, T>
{
    // The product of two floats is a double, and so are the digits of a sum that a float can show.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static WidenedLanes<V, T> IReal<WidenedLanes<V, T>>.ProductError(WidenedLanes<V, T> x, WidenedLanes<V, T> y) => 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static WidenedLanes<V, T> IReal<WidenedLanes<V, T>>.SumError(WidenedLanes<V, T> x, WidenedLanes<V, T> y) => 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static WidenedLanes<V, T> IReal<WidenedLanes<V, T>>.QuotientError(WidenedLanes<V, T> x, WidenedLanes<V, T> y) => 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static WidenedLanes<V, T> IReal<WidenedLanes<V, T>>.Exp(WidenedLanes<V, T> x, WidenedLanes<V, T> error) => Exp(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidenedLanes<V, T> Sqrt(WidenedLanes<V, T> x) => Of(V.Sqrt(x.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidenedLanes<V, T> Abs(WidenedLanes<V, T> x) => Of(V.Abs(x.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidenedLanes<V, T> Round(WidenedLanes<V, T> x) => Of(V.Round(x.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidenedLanes<V, T> Floor(WidenedLanes<V, T> x) => Of(V.Floor(x.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidenedLanes<V, T> Exp(WidenedLanes<V, T> x) => Of(V.Exp(x.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidenedLanes<V, T> Exp2(WidenedLanes<V, T> x) => Of(V.Exp2(x.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidenedLanes<V, T> Exp10(WidenedLanes<V, T> x) => Of(V.Exp10(x.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidenedLanes<V, T> Expm1(WidenedLanes<V, T> x) => Of(V.Expm1(x.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidenedLanes<V, T> Expm1mx(WidenedLanes<V, T> x) => Of(V.Expm1mx(x.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidenedLanes<V, T> Log(WidenedLanes<V, T> x) => Of(V.Log(x.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidenedLanes<V, T> Log2(WidenedLanes<V, T> x) => Of(V.Log2(x.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidenedLanes<V, T> Log10(WidenedLanes<V, T> x) => Of(V.Log10(x.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidenedLanes<V, T> Log1p(WidenedLanes<V, T> x) => Of(V.Log1p(x.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidenedLanes<V, T> Log1pmx(WidenedLanes<V, T> x) => Of(V.Log1pmx(x.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidenedLanes<V, T> Sinh(WidenedLanes<V, T> x) => Of(V.Sinh(x.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidenedLanes<V, T> Cosh(WidenedLanes<V, T> x) => Of(V.Cosh(x.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidenedLanes<V, T> Tanh(WidenedLanes<V, T> x) => Of(V.Tanh(x.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidenedLanes<V, T> Asinh(WidenedLanes<V, T> x) => Of(V.Asinh(x.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidenedLanes<V, T> Acosh(WidenedLanes<V, T> x) => Of(V.Acosh(x.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidenedLanes<V, T> Atanh(WidenedLanes<V, T> x) => Of(V.Atanh(x.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidenedLanes<V, T> Sigmoid(WidenedLanes<V, T> x) => Of(V.Sigmoid(x.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidenedLanes<V, T> Softplus(WidenedLanes<V, T> x) => Of(V.Softplus(x.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidenedLanes<V, T> LogCosh(WidenedLanes<V, T> x) => Of(V.LogCosh(x.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static WidenedLanes<V, T> IReal<WidenedLanes<V, T>>.Negentropy(WidenedLanes<V, T> x) => Of(V.Negentropy(x.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidenedLanes<V, T> Log1mExp(WidenedLanes<V, T> x) => Of(V.Log1mExp(x.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidenedLanes<V, T> XLogX(WidenedLanes<V, T> x) => Of(V.XLogX(x.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidenedLanes<V, T> Sin(WidenedLanes<V, T> x) => Of(V.Sin(x.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidenedLanes<V, T> Cos(WidenedLanes<V, T> x) => Of(V.Cos(x.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidenedLanes<V, T> Tan(WidenedLanes<V, T> x) => Of(V.Tan(x.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidenedLanes<V, T> Asin(WidenedLanes<V, T> x) => Of(V.Asin(x.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidenedLanes<V, T> Acos(WidenedLanes<V, T> x) => Of(V.Acos(x.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidenedLanes<V, T> Atan(WidenedLanes<V, T> x) => Of(V.Atan(x.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidenedLanes<V, T> Cbrt(WidenedLanes<V, T> x) => Of(V.Cbrt(x.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidenedLanes<V, T> Erf(WidenedLanes<V, T> x) => Of(V.Erf(x.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidenedLanes<V, T> Erfc(WidenedLanes<V, T> x) => Of(V.Erfc(x.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidenedLanes<V, T> NormalCdf(WidenedLanes<V, T> x) => Of(V.NormalCdf(x.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidenedLanes<V, T> Erfcx(WidenedLanes<V, T> x) => Of(V.Erfcx(x.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidenedLanes<V, T> Max(WidenedLanes<V, T> x, WidenedLanes<V, T> y) => Of(V.Max(x.lanes, y.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidenedLanes<V, T> Min(WidenedLanes<V, T> x, WidenedLanes<V, T> y) => Of(V.Min(x.lanes, y.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidenedLanes<V, T> CopySign(WidenedLanes<V, T> x, WidenedLanes<V, T> y) => Of(V.CopySign(x.lanes, y.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidenedLanes<V, T> Equal(WidenedLanes<V, T> x, WidenedLanes<V, T> y) => Of(V.Equal(x.lanes, y.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidenedLanes<V, T> Pow(WidenedLanes<V, T> x, WidenedLanes<V, T> y) => Of(V.Pow(x.lanes, y.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidenedLanes<V, T> LogAddExp(WidenedLanes<V, T> x, WidenedLanes<V, T> y) => Of(V.LogAddExp(x.lanes, y.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidenedLanes<V, T> Atan2(WidenedLanes<V, T> x, WidenedLanes<V, T> y) => Of(V.Atan2(x.lanes, y.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidenedLanes<V, T> Hypot(WidenedLanes<V, T> x, WidenedLanes<V, T> y) => Of(V.Hypot(x.lanes, y.lanes));
}

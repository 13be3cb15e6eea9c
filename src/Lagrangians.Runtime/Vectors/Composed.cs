using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

/// <summary>Functions made of the exponential, the logarithm and arithmetic, for numbers with digits to spare. Calls, each the root of what the JIT takes into it.</summary>
/// <typeparam name="W">The numbers.</typeparam>
internal static class Composed<W>
    where W : struct, IReal<W>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static W Sigmoid(W x) => 1 / (1 + W.Exp(-x));

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static W Softplus(W x) => W.Max(x, 0) + W.Log1p(W.Exp(-W.Abs(x)));

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static W Log1mExp(W x) => W.Select(x < -0.6931471805599453, W.Log1p(-W.Exp(x)), W.Log(-W.Expm1(x)));

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static W Sinh(W x)
    {
        var e = W.Expm1(W.Abs(x));
        return W.CopySign(0.5 * (e + (e / (e + 1))), x);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static W Cosh(W x)
    {
        var e = W.Exp(W.Abs(x));
        return 0.5 * (e + (1 / e));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static W Tanh(W x)
    {
        var e = W.Expm1(-2 * W.Abs(x));
        return W.CopySign(e / (e + 2), x);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static W Asinh(W x)
    {
        var magnitude = W.Abs(x);
        var square = magnitude * magnitude;
        return W.CopySign(W.Log1p(magnitude + (square / (1 + W.Sqrt(1 + square)))), x);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static W Acosh(W x)
    {
        var beyond = x - 1;
        return W.Log1p(beyond + W.Sqrt(beyond * (beyond + 2)));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static W Atanh(W x) => 0.5 * W.Log1p(2 * x / (1 - x));

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static W Hypot(W x, W y) => W.Sqrt((x * x) + (y * y));
}

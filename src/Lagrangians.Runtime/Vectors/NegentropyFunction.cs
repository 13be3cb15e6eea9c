using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

/// <summary>x·tanh x − log cosh x over lanes that have digits to spare; registers have a kernel of their own.</summary>
/// <remarks>Near 0 two thirds of the parts cancel, whatever x is; far out it is log 2 − log(1 + q) − 2|x|·q/(1 + q) with q = exp(−2|x|).</remarks>
internal readonly struct NegentropyFunction : ILaneFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Rounded<V, T>(V x)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => V.Negentropy(x);

    public W Over<W>(W x, bool all)
        where W : struct, IReal<W>
    {
        W size = W.Abs(W.Finite(x));
        W result = (size * W.Tanh(size)) - W.LogCosh(size);
        W isFar = ~(size < 1);
        if (!W.Any(isFar))
            return result;
        W q = W.Exp(-2 * size);
        W far = W.Constant(0.6931471805599453, 2.3190468138462996e-17) - W.Log1p(q) - (2 * size * (q / (q + 1)));
        return W.Select(isFar, far, result);
    }
}

using System.Numerics;
using Lagrangians.Vectors;

namespace Lagrangians.Kernels;

/// <summary>The reductions over lanes that neither overflow nor vanish, one by one.</summary>
internal static class WideLoops
{
    internal static Number<T> Sum<T, TTerms>(TTerms terms, int pivot, int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTerms : ITerms<T>, allows ref struct
    {
        Number<T> sum = 0;
        for (var i = 0; i < length; i++)
        {
            var term = terms.At<Number<T>>(i);
            // A NaN stays one.
            sum += i == pivot ? term * 0 : term;
        }

        return sum;
    }

    internal static Number<T> Norm<T, TTerms>(TTerms terms, int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTerms : ITerms<T>, allows ref struct
        => Number<T>.Sqrt(Sum<T, Squares<T, TTerms>>(new(terms), pivot: -1, length));

    internal static int IndexOfMax<T, TTerms>(TTerms terms, int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTerms : ITerms<T>, allows ref struct
    {
        var (best, index) = ((Number<T>)double.NegativeInfinity, length == 0 ? -1 : 0);
        for (var i = 0; i < length; i++)
        {
            var term = terms.At<Number<T>>(i);
            if (double.IsNaN(term.Nearest))
                return i;
            if (Number<T>.Any(term > best))
                (best, index) = (term, i);
        }

        return index;
    }
}

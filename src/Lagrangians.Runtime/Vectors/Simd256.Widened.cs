using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Lagrangians.Vectors;

/// <content>Twice the digits: for floats those of a double, in two registers.</content>
public partial struct Simd256<T>
{
    // What is rarely asked for is a call: inlined, it would use up what the JIT grants a loop.
    [MethodImpl(MethodImplOptions.NoInlining)]
    static Simd256<T> IReal<Simd256<T>>.Widened<TFormulas>(int part, Simd256<T> x, ReadOnlySpan<Simd256<T>> parameters)
    {
        if (IsDouble)
            return WidenedParts<Simd256<T>, T>.Of<TFormulas>(part, x, parameters);
        var result = InDoubles<TFormulas>(part, x, parameters);
        var beyond = WidenedParts<Simd256<T>, T>.BeyondDoubles(x, parameters, result);
        return Any(beyond) ? Select(beyond, WidenedParts<Simd256<T>, T>.Of<TFormulas>(part, x, parameters), result) : result;
    }

    private static Simd256<T> InDoubles<TFormulas>(int part, Simd256<T> x, ReadOnlySpan<Simd256<T>> parameters)
        where TFormulas : struct, IElementwiseFormulas<TFormulas>
    {
        Span<Simd256<double>> wide = stackalloc Simd256<double>[parameters.Length];
        Simd256<double> argument;
        for (var i = 0; i < wide.Length; i++)
            wide[i].lanes = Vector256.WidenLower(parameters[i].lanes.AsSingle());
        argument.lanes = Vector256.WidenLower(x.lanes.AsSingle());
        var lower = TFormulas.Wide(part, argument, wide);
        for (var i = 0; i < wide.Length; i++)
            wide[i].lanes = Vector256.WidenUpper(parameters[i].lanes.AsSingle());
        argument.lanes = Vector256.WidenUpper(x.lanes.AsSingle());
        var upper = TFormulas.Wide(part, argument, wide);
        Simd256<T> result;
        result.lanes = Vector256.Narrow(lower.lanes, upper.lanes).As<float, T>();
        return result;
    }
}

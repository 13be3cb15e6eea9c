using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Lagrangians.Vectors;

/// <content>Twice the digits: for floats those of a double, in two registers.</content>
public partial struct Simd128<T>
{
    // What is rarely asked for is a call: inlined, it would use up what the JIT grants a loop.
    [MethodImpl(MethodImplOptions.NoInlining)]
    static Simd128<T> IReal<Simd128<T>>.Widened<TFormulas>(int part, Simd128<T> x, ReadOnlySpan<Simd128<T>> parameters)
    {
        if (IsDouble)
            return WidenedParts<Simd128<T>, T>.Of<TFormulas>(part, x, parameters);
        var result = InDoubles<TFormulas>(part, x, parameters);
        var beyond = WidenedParts<Simd128<T>, T>.BeyondDoubles(x, parameters, result);
        return Any(beyond) ? Select(beyond, WidenedParts<Simd128<T>, T>.Of<TFormulas>(part, x, parameters), result) : result;
    }

    private static Simd128<T> InDoubles<TFormulas>(int part, Simd128<T> x, ReadOnlySpan<Simd128<T>> parameters)
        where TFormulas : struct, IElementwiseFormulas<TFormulas>
    {
        Span<Simd128<double>> wide = stackalloc Simd128<double>[parameters.Length];
        Simd128<double> argument;
        for (var i = 0; i < wide.Length; i++)
            wide[i].lanes = Vector128.WidenLower(parameters[i].lanes.AsSingle());
        argument.lanes = Vector128.WidenLower(x.lanes.AsSingle());
        var lower = TFormulas.Wide(part, argument, wide);
        for (var i = 0; i < wide.Length; i++)
            wide[i].lanes = Vector128.WidenUpper(parameters[i].lanes.AsSingle());
        argument.lanes = Vector128.WidenUpper(x.lanes.AsSingle());
        var upper = TFormulas.Wide(part, argument, wide);
        Simd128<T> result;
        result.lanes = Vector128.Narrow(lower.lanes, upper.lanes).As<float, T>();
        return result;
    }
}

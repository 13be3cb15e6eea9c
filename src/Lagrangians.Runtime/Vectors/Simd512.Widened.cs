using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Lagrangians.Vectors;

/// <content>Twice the digits: for floats those of a double, in two registers.</content>
public partial struct Simd512<T>
{
    // What is rarely asked for is a call: inlined, it would use up what the JIT grants a loop.
    [MethodImpl(MethodImplOptions.NoInlining)]
    static Simd512<T> IReal<Simd512<T>>.Widened<TFormulas>(int part, Simd512<T> x, ReadOnlySpan<Simd512<T>> parameters)
    {
        if (IsDouble)
            return WidenedParts<Simd512<T>, T>.Of<TFormulas>(part, x, parameters);
        var result = InDoubles<TFormulas>(part, x, parameters);
        var beyond = WidenedParts<Simd512<T>, T>.BeyondDoubles(x, parameters, result);
        return Any(beyond) ? Select(beyond, WidenedParts<Simd512<T>, T>.Of<TFormulas>(part, x, parameters), result) : result;
    }

    private static Simd512<T> InDoubles<TFormulas>(int part, Simd512<T> x, ReadOnlySpan<Simd512<T>> parameters)
        where TFormulas : struct, IElementwiseFormulas<TFormulas>
    {
        Span<Simd512<double>> wide = stackalloc Simd512<double>[parameters.Length];
        Simd512<double> argument;
        for (var i = 0; i < wide.Length; i++)
            wide[i].lanes = Vector512.WidenLower(parameters[i].lanes.AsSingle());
        argument.lanes = Vector512.WidenLower(x.lanes.AsSingle());
        var lower = TFormulas.Wide(part, argument, wide);
        for (var i = 0; i < wide.Length; i++)
            wide[i].lanes = Vector512.WidenUpper(parameters[i].lanes.AsSingle());
        argument.lanes = Vector512.WidenUpper(x.lanes.AsSingle());
        var upper = TFormulas.Wide(part, argument, wide);
        Simd512<T> result;
        result.lanes = Vector512.Narrow(lower.lanes, upper.lanes).As<float, T>();
        return result;
    }
}

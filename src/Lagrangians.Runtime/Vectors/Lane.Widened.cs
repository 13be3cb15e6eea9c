using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Lagrangians.Vectors;

/// <content>Twice the digits: for floats those of a double.</content>
public partial struct Lane<T>
{
    // What is rarely asked for is a call: inlined, it would use up what the JIT grants a loop.
    [MethodImpl(MethodImplOptions.NoInlining)]
    static Lane<T> IReal<Lane<T>>.Widened<TFormulas>(int part, Lane<T> x, ReadOnlySpan<Lane<T>> parameters)
    {
        if (IsDouble)
            return WidenedParts<Lane<T>, T>.Of<TFormulas>(part, x, parameters);
        var result = InDoubles<TFormulas>(part, x, parameters);
        var beyond = WidenedParts<Lane<T>, T>.BeyondDoubles(x, parameters, result);
        return Any(beyond) ? Select(beyond, WidenedParts<Lane<T>, T>.Of<TFormulas>(part, x, parameters), result) : result;
    }

    private static Lane<T> InDoubles<TFormulas>(int part, Lane<T> x, ReadOnlySpan<Lane<T>> parameters)
        where TFormulas : struct, IElementwiseFormulas<TFormulas>
    {
        Span<Lane<double>> wide = stackalloc Lane<double>[parameters.Length];
        Lane<double> argument;
        for (var i = 0; i < wide.Length; i++)
            wide[i].lanes = Vector128.WidenLower(parameters[i].lanes.AsSingle());
        argument.lanes = Vector128.WidenLower(x.lanes.AsSingle());
        var lower = TFormulas.Wide(part, argument, wide);
        Lane<T> result;
        result.lanes = Vector128.Narrow(lower.lanes, lower.lanes).As<float, T>();
        return result;
    }
}

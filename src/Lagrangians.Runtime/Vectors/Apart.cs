using System.Numerics;
using System.Runtime.CompilerServices;
using Lagrangians.Kernels;

namespace Lagrangians.Vectors;

/// <summary>Functions that are calls: some of them inlined into one loop would use up what the JIT grants a method. Each is one method, with what it calls inlined.</summary>
internal static class Apart<V, T>
    where V : unmanaged, IVector<V, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    internal interface IFunction
    {
        static abstract V At(V x);
    }

    internal interface IBinaryFunction
    {
        static abstract V At(V x, V y);
    }

    internal interface ITernaryFunction
    {
        static abstract V At(V x, V y, V z);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static V Of<TFunction>(V x)
        where TFunction : struct, IFunction
    {
        if (typeof(T) == typeof(InliningBudget))
            InliningBudget.Spend();

        return TFunction.At(x);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static V Of<TFunction>(V x, V y)
        where TFunction : struct, IBinaryFunction
    {
        if (typeof(T) == typeof(InliningBudget))
            InliningBudget.Spend();

        return TFunction.At(x, y);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static V Of<TFunction>(V x, V y, V z)
        where TFunction : struct, ITernaryFunction
    {
        if (typeof(T) == typeof(InliningBudget))
            InliningBudget.Spend();

        return TFunction.At(x, y, z);
    }
}

using System.Runtime.CompilerServices;
using Lagrangians.Kernels;

namespace Lagrangians.Vectors;

/// <summary>
/// Functions that are otherwise taken into the formula, as calls, for generated code: what the JIT takes into one method is limited, and in a formula with more of
/// them than that each operation of the last ones would be a call.
/// </summary>
/// <typeparam name="V">The numbers.</typeparam>
public static class OutOfLine<V>
    where V : struct, IReal<V>
{
    private interface IFunction
    {
        static abstract V At(V x, V error);
    }

    /// <inheritdoc cref="IReal{V}.Exp(V)"/>
    public static V Exp(V x) => Of<ExpFunction>(x, default);

    /// <inheritdoc cref="IReal{V}.Expm1(V)"/>
    public static V Expm1(V x) => Of<Expm1Function>(x, default);

    /// <inheritdoc cref="IReal{V}.Log(V)"/>
    public static V Log(V x) => Of<LogFunction>(x, default);

    /// <inheritdoc cref="IReal{V}.Log1p(V)"/>
    public static V Log1p(V x) => Of<Log1pFunction>(x, default);

    /// <inheritdoc cref="IReal{V}.Expm1mx(V)"/>
    public static V Expm1mx(V x) => Of<Expm1mxFunction>(x, default);

    /// <inheritdoc cref="IReal{V}.Log1pmx(V)"/>
    public static V Log1pmx(V x) => Of<Log1pmxFunction>(x, default);

    /// <inheritdoc cref="IReal{V}.Sigmoid(V)"/>
    public static V Sigmoid(V x) => Of<SigmoidFunction>(x, default);

    /// <inheritdoc cref="IReal{V}.Softplus(V)"/>
    public static V Softplus(V x) => Of<SoftplusFunction>(x, default);

    /// <inheritdoc cref="IReal{V}.Tanh(V)"/>
    public static V Tanh(V x) => Of<TanhFunction>(x, default);

    /// <inheritdoc cref="IReal{V}.LogCosh(V)"/>
    public static V LogCosh(V x) => Of<LogCoshFunction>(x, default);

    /// <inheritdoc cref="IReal{V}.Log1pOfFraction(V)"/>
    public static V Log1pOfFraction(V x) => Of<Log1pOfFractionFunction>(x, default);

    /// <inheritdoc cref="IReal{V}.Negentropy(V)"/>
    public static V Negentropy(V x) => Of<NegentropyOf>(x, default);

    /// <inheritdoc cref="IReal{V}.LogError(V)"/>
    public static V LogError(V x) => Of<LogErrorFunction>(x, default);

    /// <inheritdoc cref="IReal{V}.Exp(V, V)"/>
    public static V Exp(V x, V error) => Of<CorrectedExpFunction>(x, error);

    /// <inheritdoc cref="IReal{V}.Expm1(V, V)"/>
    public static V Expm1(V x, V error) => Of<CorrectedExpm1Function>(x, error);

    /// <inheritdoc cref="IReal{V}.Expm1mx(V, V)"/>
    public static V Expm1mx(V x, V error) => Of<CorrectedExpm1mxFunction>(x, error);

    /// <inheritdoc cref="IReal{V}.Log1pmx(V, V)"/>
    public static V Log1pmx(V x, V error) => Of<CorrectedLog1pmxFunction>(x, error);

    /// <inheritdoc cref="IReal{V}.Sigmoid(V, V)"/>
    public static V Sigmoid(V x, V error) => Of<CorrectedSigmoidFunction>(x, error);

    /// <inheritdoc cref="IReal{V}.Softplus(V, V)"/>
    public static V Softplus(V x, V error) => Of<CorrectedSoftplusFunction>(x, error);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V Of<TFunction>(V x, V error)
        where TFunction : struct, IFunction
    {
        if (typeof(V) == typeof(InliningBudget))
            InliningBudget.Spend();

        return TFunction.At(x, error);
    }

    private readonly struct ExpFunction : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V At(V x, V error) => V.Exp(x);
    }

    private readonly struct Expm1Function : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V At(V x, V error) => V.Expm1(x);
    }

    private readonly struct LogFunction : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V At(V x, V error) => V.Log(x);
    }

    private readonly struct Log1pFunction : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V At(V x, V error) => V.Log1p(x);
    }

    private readonly struct SigmoidFunction : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V At(V x, V error) => V.Sigmoid(x);
    }

    private readonly struct SoftplusFunction : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V At(V x, V error) => V.Softplus(x);
    }

    private readonly struct TanhFunction : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V At(V x, V error) => V.Tanh(x);
    }

    private readonly struct LogCoshFunction : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V At(V x, V error) => V.LogCosh(x);
    }

    private readonly struct Log1pOfFractionFunction : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V At(V x, V error) => V.Log1pOfFraction(x);
    }

    private readonly struct NegentropyOf : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V At(V x, V error) => V.Negentropy(x);
    }

    private readonly struct LogErrorFunction : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V At(V x, V error) => V.LogError(x);
    }

    private readonly struct CorrectedExpFunction : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V At(V x, V error) => V.Exp(x, error);
    }

    private readonly struct CorrectedExpm1Function : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V At(V x, V error) => V.Expm1(x, error);
    }

    private readonly struct CorrectedSigmoidFunction : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V At(V x, V error) => V.Sigmoid(x, error);
    }

    private readonly struct CorrectedSoftplusFunction : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V At(V x, V error) => V.Softplus(x, error);
    }

    private readonly struct Expm1mxFunction : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V At(V x, V error) => V.Expm1mx(x);
    }

    private readonly struct CorrectedExpm1mxFunction : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V At(V x, V error) => V.Expm1mx(x, error);
    }

    private readonly struct Log1pmxFunction : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V At(V x, V error) => V.Log1pmx(x);
    }

    private readonly struct CorrectedLog1pmxFunction : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V At(V x, V error) => V.Log1pmx(x, error);
    }
}

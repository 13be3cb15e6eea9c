namespace Lagrangians.Vectors.Registers;

/// <summary>
/// The instructions of one kind of register. The kernels of the innermost loops are written over these and not over <see cref="IVector{V, T}"/>:
/// what the JIT takes into one method is limited by the number of its locals, and an operation on a wrapped register costs three of them, one here none.
/// </summary>
/// <remarks>Every instruction is exactly rounded or exact, so that a kernel gives the same bits on all registers.</remarks>
/// <typeparam name="R">The register, as <c>Vector256&lt;double&gt;</c>.</typeparam>
internal interface IInstructions<R>
    where R : struct
{
    /// <summary>Are the lanes doubles, and not floats?</summary>
    static abstract bool IsDouble { get; }

    /// <summary>All lanes the nearest number.</summary>
    static abstract R Of(double value);

    /// <summary>All lanes the bit pattern of an integer, cut to the lanes' width.</summary>
    static abstract R OfBits(long bits);

    static abstract R Add(R a, R b);

    static abstract R Subtract(R a, R b);

    static abstract R Multiply(R a, R b);

    static abstract R Divide(R a, R b);

    /// <summary>a·b + c, rounded once.</summary>
    static abstract R MultiplyAdd(R a, R b, R c);

    /// <summary>c − a·b, rounded once.</summary>
    static abstract R NegatedMultiplyAdd(R a, R b, R c);

    static abstract R And(R a, R b);

    static abstract R Or(R a, R b);

    static abstract R Xor(R a, R b);

    /// <summary>A mask of the lanes where a &lt; b.</summary>
    static abstract R Less(R a, R b);

    static abstract R Select(R mask, R whenTrue, R whenFalse);

    /// <summary>The smaller one of a bound and x; NaN where x is NaN. Of two zeros it is either, by the processor.</summary>
    static abstract R AtMost(R bound, R x);

    /// <summary>The larger one of a bound and x; NaN where x is NaN. Of two zeros it is either, by the processor.</summary>
    static abstract R AtLeast(R bound, R x);

    static abstract R AddBits(R a, R b);

    static abstract R SubtractBits(R a, R b);

    static abstract R ShiftLeft(R a, int count);

    static abstract R ShiftRight(R a, int count);
}

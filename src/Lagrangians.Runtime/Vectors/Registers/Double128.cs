using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using R = System.Runtime.Intrinsics.Vector128<double>;

namespace Lagrangians.Vectors.Registers;

/// <summary>128 bits of doubles.</summary>
internal readonly struct Double128 : IInstructions<R>
{
    public static bool IsDouble
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static R Of(double value) => Vector128.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static R OfBits(long bits) => Vector128.Create(bits).AsDouble();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static R Add(R a, R b) => a + b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static R Subtract(R a, R b) => a - b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static R Multiply(R a, R b) => a * b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static R Divide(R a, R b) => a / b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static R MultiplyAdd(R a, R b, R c) => Vector128.FusedMultiplyAdd(a, b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static R NegatedMultiplyAdd(R a, R b, R c) => Vector128.FusedMultiplyAdd(-a, b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static R And(R a, R b) => a & b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static R Or(R a, R b) => a | b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static R Xor(R a, R b) => a ^ b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static R Less(R a, R b) => Vector128.LessThan(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static R Select(R mask, R whenTrue, R whenFalse) => Vector128.ConditionalSelect(mask, whenTrue, whenFalse);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static R AtMost(R bound, R x) => Vector128.MinNative(bound, x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static R AtLeast(R bound, R x) => Vector128.MaxNative(bound, x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static R AddBits(R a, R b) => (a.AsInt64() + b.AsInt64()).AsDouble();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static R SubtractBits(R a, R b) => (a.AsInt64() - b.AsInt64()).AsDouble();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static R ShiftLeft(R a, int count) => (a.AsInt64() << count).AsDouble();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static R ShiftRight(R a, int count) => (a.AsInt64() >>> count).AsDouble();
}

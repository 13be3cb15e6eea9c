using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using R = System.Runtime.Intrinsics.Vector256<float>;

namespace Lagrangians.Vectors.Registers;

/// <summary>256 bits of floats.</summary>
internal readonly struct Single256 : IInstructions<R>
{
    public static bool IsDouble
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static R Of(double value) => Vector256.Create((float)value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static R OfBits(long bits) => Vector256.Create((int)bits).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static R Add(R a, R b) => a + b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static R Subtract(R a, R b) => a - b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static R Multiply(R a, R b) => a * b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static R Divide(R a, R b) => a / b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static R MultiplyAdd(R a, R b, R c) => Vector256.FusedMultiplyAdd(a, b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static R NegatedMultiplyAdd(R a, R b, R c) => Vector256.FusedMultiplyAdd(-a, b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static R And(R a, R b) => a & b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static R Or(R a, R b) => a | b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static R Xor(R a, R b) => a ^ b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static R Less(R a, R b) => Vector256.LessThan(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static R Select(R mask, R whenTrue, R whenFalse) => Vector256.ConditionalSelect(mask, whenTrue, whenFalse);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static R AtMost(R bound, R x) => Vector256.MinNative(bound, x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static R AtLeast(R bound, R x) => Vector256.MaxNative(bound, x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static R AddBits(R a, R b) => (a.AsInt32() + b.AsInt32()).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static R SubtractBits(R a, R b) => (a.AsInt32() - b.AsInt32()).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static R ShiftLeft(R a, int count) => (a.AsInt32() << count).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static R ShiftRight(R a, int count) => (a.AsInt32() >>> count).AsSingle();
}

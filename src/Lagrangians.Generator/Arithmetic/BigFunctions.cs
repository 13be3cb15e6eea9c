namespace Lagrangians.Generator.Arithmetic;

/// <summary>
/// Elementary and error functions of <see cref="BigFloat"/>, for scoring candidates and checking derivatives: the host's
/// own mathematics differs between the runtimes a compiler may run on.
/// </summary>
/// <remarks>
/// Every result has a relative error of little more than 2^−bits (one rounding after guard bits; cancellation raises the
/// working precision). Outside the domain: NaN. A working precision beyond <see cref="Precision.MaximumBits"/> is a
/// <see cref="PrecisionLimitException"/>. Functions are pure and safe on any thread, and their results do not
/// depend on what was computed before.
/// </remarks>
internal static partial class BigFunctions
{
    private const int Guard = 24;

    // Near 0 a series of the quotient f(x)/x needs few terms and loses nothing. Further out the argument is halved, in
    // fixed point, with as many bits more as the result lies below 1.
    private static bool IsSmall(BigFloat value, Precision precision) =>
        !value.IsZero && value.Magnitude < -4 - (Math.Sqrt(precision.Bits) / 2);

    private static long BitsBelowOne(BigFloat value) => Math.Max(0, -value.Magnitude);

    private static BigFloat FromFixed(System.Numerics.BigInteger value, int bits, Precision precision) =>
        BigFloat.Create(value, -bits, precision);

    // value·(quotient in fixed point)
    private static BigFloat Times(BigFloat value, System.Numerics.BigInteger quotient, int bits, Precision precision) =>
        BigFloat.Multiply(value, BigFloat.CreateExact(quotient, -bits), precision);
}

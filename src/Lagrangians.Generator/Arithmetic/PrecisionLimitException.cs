using System.Globalization;

namespace Lagrangians.Generator.Arithmetic;

/// <summary>
/// An evaluation would need a working precision beyond <see cref="Precision.MaximumBits"/>, as sin(2^30000) does.
/// Who evaluates catches it and treats the point as unknown.
/// </summary>
internal sealed class PrecisionLimitException(long bits)
    : Exception(string.Format(CultureInfo.InvariantCulture, "{0} bits are needed; the limit is {1}.", bits, Precision.MaximumBits));

using Lagrangians.Generator.Arithmetic;

namespace Lagrangians.Generator.Tests.Arithmetic;

/// <summary>The functions under the names that the references use.</summary>
internal static class BigFunctionTable
{
    public static readonly Dictionary<string, Func<BigFloat, Precision, BigFloat>> Unary = new()
    {
        ["exp"] = BigFunctions.Exp, ["expm1"] = BigFunctions.Expm1, ["log"] = BigFunctions.Log, ["log1p"] = BigFunctions.Log1p,
        ["expm1mx"] = BigFunctions.Expm1mx, ["log1pmx"] = BigFunctions.Log1pmx, ["sqrt"] = BigFunctions.Sqrt, ["cbrt"] = BigFunctions.Cbrt,
        ["sin"] = BigFunctions.Sin, ["cos"] = BigFunctions.Cos, ["tan"] = BigFunctions.Tan,
        ["asin"] = BigFunctions.Asin, ["acos"] = BigFunctions.Acos, ["atan"] = BigFunctions.Atan,
        ["sinh"] = BigFunctions.Sinh, ["cosh"] = BigFunctions.Cosh, ["tanh"] = BigFunctions.Tanh,
        ["asinh"] = BigFunctions.Asinh, ["acosh"] = BigFunctions.Acosh, ["atanh"] = BigFunctions.Atanh,
        ["erf"] = BigFunctions.Erf, ["erfc"] = BigFunctions.Erfc, ["ncdf"] = BigFunctions.NormalCdf,
        ["sigmoid"] = BigFunctions.Sigmoid, ["softplus"] = BigFunctions.Softplus, ["logcosh"] = BigFunctions.LogCosh, ["negentropy"] = BigFunctions.Negentropy,
        ["log1mexp"] = BigFunctions.Log1mExp, ["xlogx"] = BigFunctions.XLogX,
    };

    public static readonly Dictionary<string, Func<BigFloat, BigFloat, Precision, BigFloat>> Binary = new()
    {
        ["pow"] = BigFunctions.Pow, ["atan2"] = BigFunctions.Atan2, ["hypot"] = BigFunctions.Hypot,
        ["logaddexp"] = BigFunctions.LogAddExp,
    };

    public static IEnumerable<string> Names => Unary.Keys.Concat(Binary.Keys);

    /// <summary>The error in units of the last of the expected value's bits; 0 where both are the same, infinities and NaN included.</summary>
    public static double UnitsOff(BigFloat actual, BigFloat expected, int bits)
    {
        if (actual.Equals(expected)) return 0;
        if (!actual.IsFinite || !expected.IsFinite || expected.IsZero) return double.PositiveInfinity;
        return BigFloat.Abs(BigFloat.Subtract(actual, expected, 53)).Scale(bits - expected.Magnitude).ToDouble();
    }
}

using System.Numerics;
using System.Numerics.Tensors;
using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Kernels;
using Special = Lagrangians.SpecialFunctions;

namespace Lagrangians.Accuracy;

/// <summary>All functions that have a kernel.</summary>
internal static class Subjects
{
    private const double Infinity = double.PositiveInfinity;

    // Where the exponential overflows or underflows in either type, and where the kernels' regions meet.
    private static readonly double[] Exponential =
        [0, 709.782712893384, -708.396418532264, -745.1332191019412, 88.7228391, -87.3365448, -103.972076, 37.4299477, -37.4299477, 17.328679, -17.328679, 0.34657359, -0.34657359];

    private static readonly double[] Near = [0, 1, -1, 0.5, -0.5, 0.693147180559945, -0.693147180559945, 0.75, -0.75, 0.34657359, 0.17328679, 1.0397208, -0.2928932, 0.41421356, 22, 11, 64, 1.5e-154, 1.1e-19];

    // Roots, the least value, where the kernels' regions meet, and where the results overflow.
    private static readonly double[] Gamma = [1, 2, 1.4616321449683623, 1.3991321449683623, 1.5241321449683623, 0.9375, 1.0625, 1.9375, 2.0625, 10, 2.5563481638716906e305, 4.0850034e36, 7.4583407e-155, 5.421011e-20];

    public static readonly Subject[] All =
    [
        Special1("expm1", BigFunctions.Expm1, (-45, 45), [.. Exponential, .. Near], Special.Expm1, Special.Expm1, TensorPrimitives.ExpM1, TensorPrimitives.ExpM1, double.ExpM1, float.ExpM1),
        Special1("expm1mx", BigFunctions.Expm1mx, (-45, 45), [.. Exponential, .. Near], Special.Expm1mx, Special.Expm1mx, null, null, x => Math.Exp(x) - 1 - x, x => MathF.Exp(x) - 1 - x) with { Formula = "Exp(x) - 1 - x" },
        Special1("log1p", BigFunctions.Log1p, (-1, 3), Near, Special.Log1p, Special.Log1p, TensorPrimitives.LogP1, TensorPrimitives.LogP1, double.LogP1, float.LogP1) with { Domain = (-1, Infinity) },
        Special1("log1pmx", BigFunctions.Log1pmx, (-1, 3), Near, Special.Log1pmx, Special.Log1pmx, null, null, x => Math.Log(1 + x) - x, x => MathF.Log(1 + x) - x) with { Domain = (-1, Infinity), Formula = "Log(1 + x) - x" },
        Special1("log1mexp", BigFunctions.Log1mExp, (-40, 0), Exponential, Special.Log1mExp, Special.Log1mExp, null, null, x => Math.Log(1 - Math.Exp(x)), x => MathF.Log(1 - MathF.Exp(x))) with { Domain = (-Infinity, 0), Formula = "Log(1 - Exp(x))" },
        LogAddExp(),
        Special1("softplus", BigFunctions.Softplus, (-40, 40), [.. Exponential, .. Near], Special.Softplus, Special.Softplus, null, null, x => Math.Log(1 + Math.Exp(x)), x => MathF.Log(1 + MathF.Exp(x))) with { Formula = "Log(1 + Exp(x))" },
        Special1("logcosh", BigFunctions.LogCosh, (-20, 20), Near, Special.LogCosh, Special.LogCosh, null, null, x => Math.Log(Math.Cosh(x)), x => MathF.Log(MathF.Cosh(x))) with { Formula = "Log(Cosh(x))" },
        Special1("negentropy", BigFunctions.Negentropy, (-20, 20), [.. Near, 24, 12], Special.Negentropy, Special.Negentropy, null, null, x => (x * Math.Tanh(x)) - Math.Log(Math.Cosh(x)), x => (x * MathF.Tanh(x)) - MathF.Log(MathF.Cosh(x))) with { Formula = "x * Tanh(x) - Log(Cosh(x))" },
        Special1("sigmoid", BigFunctions.Sigmoid, (-40, 40), Exponential, Special.Sigmoid, Special.Sigmoid, TensorPrimitives.Sigmoid, TensorPrimitives.Sigmoid, x => 1 / (1 + Math.Exp(-x)), x => 1 / (1 + MathF.Exp(-x))) with { Formula = "1 / (1 + Exp(-x))" },
        Special1("tanh", BigFunctions.Tanh, (-22, 22), [.. Near, 19.0615475, 9.0109131], Special.Tanh, Special.Tanh, TensorPrimitives.Tanh, TensorPrimitives.Tanh, Math.Tanh, MathF.Tanh),
        Special1("asinh", BigFunctions.Asinh, (-3, 3), [.. Near, 268435456, 16384, 1.34e154, 1.84e19], Special.Asinh, Special.Asinh, TensorPrimitives.Asinh, TensorPrimitives.Asinh, Math.Asinh, MathF.Asinh),
        Special1("acosh", BigFunctions.Acosh, (1, 3), [1, 2, 268435456, 16384, 1.34e154, 1.84e19], Special.Acosh, Special.Acosh, TensorPrimitives.Acosh, TensorPrimitives.Acosh, Math.Acosh, MathF.Acosh) with { Domain = (1, Infinity) },
        Special1("atanh", BigFunctions.Atanh, (-1, 1), [0, 1, -1, 0.5, 0.1715729], Special.Atanh, Special.Atanh, TensorPrimitives.Atanh, TensorPrimitives.Atanh, Math.Atanh, MathF.Atanh) with { Domain = (-1, 1) },
        Special1("erf", BigFunctions.Erf, (-6, 6), [0, 0.5, -0.5, 5.92, 3.92], Special.Erf, Special.Erf),
        Special1("erfc", BigFunctions.Erfc, (-6, 28), [0, 0.5, -0.5, 26.5432, 27.226, 9.19455, 10.0549, -5.92], Special.Erfc, Special.Erfc),
        Special1("normalcdf", BigFunctions.NormalCdf, (-39, 9), [0, 0.70710678, -0.70710678, -37.5193, -38.4852, -12.949, -14.17, 8.3], Special.NormalCdf, Special.NormalCdf),
        Special1("xlogx", BigFunctions.XLogX, (0, 3), [1, 0.36787944117144233, 2.2250738585072014e-308, 1.17549435e-38], Special.XLogX, Special.XLogX, null, null, x => x * Math.Log(x), x => x * MathF.Log(x)) with { Domain = (0, Infinity), Formula = "x * Log(x)" },
        Special1("digamma", Value("Digamma"), (0, 4), Gamma, Special.Digamma, Special.Digamma) with { Domain = (0, Infinity) },
        Special1("trigamma", Value("Trigamma"), (0, 4), Gamma, Special.Trigamma, Special.Trigamma) with { Domain = (0, Infinity) },
        Special1("loggamma", Value("LogGamma"), (0, 4), Gamma, Special.LogGamma, Special.LogGamma) with { Domain = (0, Infinity) },
        Kernel("exp", BigFunctions.Exp, (-760, 720), Exponential, default(Exp<double>), default(Exp<float>), TensorPrimitives.Exp, TensorPrimitives.Exp, Math.Exp, MathF.Exp),
        Kernel("exp2", (x, p) => BigFunctions.Pow(2, x, p), (-1100, 1030), [0, 1024, -1022, -1074, 128, -126, -149], default(Exp2<double>), default(Exp2<float>), TensorPrimitives.Exp2, TensorPrimitives.Exp2, double.Exp2, float.Exp2),
        Kernel("exp10", (x, p) => BigFunctions.Pow(10, x, p), (-330, 310), [0, 308.2547, -307.65, -323.3, 38.53, -37.93, -44.85], default(Exp10<double>), default(Exp10<float>), TensorPrimitives.Exp10, TensorPrimitives.Exp10, double.Exp10, float.Exp10),
        Kernel("log", BigFunctions.Log, (0, 4), [1, 0.70710678, 1.41421356, 2.2250738585072014e-308], default(Log<double>), default(Log<float>), TensorPrimitives.Log, TensorPrimitives.Log, Math.Log, MathF.Log) with { Domain = (0, Infinity) },
        Kernel("log2", (x, p) => BigFloat.Divide(BigFunctions.Log(x, p.Raise(8)), BigFunctions.Ln2(p.Raise(8)), p), (0, 4), [1, 2, 0.5], default(Log2<double>), default(Log2<float>), TensorPrimitives.Log2, TensorPrimitives.Log2, Math.Log2, MathF.Log2) with { Domain = (0, Infinity) },
        Kernel("log10", (x, p) => BigFloat.Divide(BigFunctions.Log(x, p.Raise(8)), BigFunctions.Ln10(p.Raise(8)), p), (0, 4), [1, 10, 100, 0.1], default(Log10<double>), default(Log10<float>), TensorPrimitives.Log10, TensorPrimitives.Log10, Math.Log10, MathF.Log10) with { Domain = (0, Infinity) },
        Kernel("sinh", BigFunctions.Sinh, (-30, 30), [0, 710.4758600739439, 89.41599, 0.34657359], default(Sinh<double>), default(Sinh<float>), TensorPrimitives.Sinh, TensorPrimitives.Sinh, Math.Sinh, MathF.Sinh),
        Kernel("cosh", BigFunctions.Cosh, (-30, 30), [0, 710.4758600739439, 89.41599, 0.34657359], default(Cosh<double>), default(Cosh<float>), TensorPrimitives.Cosh, TensorPrimitives.Cosh, Math.Cosh, MathF.Cosh),
        Kernel("cbrt", (x, p) => BigFloat.Cbrt(x, p), (-10, 10), [0, 1, 8, 27], default(Cbrt<double>), default(Cbrt<float>), TensorPrimitives.Cbrt, TensorPrimitives.Cbrt, Math.Cbrt, MathF.Cbrt),
        Kernel("sin", BigFunctions.Sin, (-40, 40), [0, Math.PI, Math.PI / 2, Math.PI / 4, 22, 355], default(Sin<double>), default(Sin<float>), TensorPrimitives.Sin, TensorPrimitives.Sin, Math.Sin, MathF.Sin),
        Kernel("cos", BigFunctions.Cos, (-40, 40), [0, Math.PI, Math.PI / 2, Math.PI / 4, 11, 355], default(Cos<double>), default(Cos<float>), TensorPrimitives.Cos, TensorPrimitives.Cos, Math.Cos, MathF.Cos),
        Kernel("tan", BigFunctions.Tan, (-40, 40), [0, Math.PI, Math.PI / 2, Math.PI / 4, 11, 355], default(Tan<double>), default(Tan<float>), TensorPrimitives.Tan, TensorPrimitives.Tan, Math.Tan, MathF.Tan),
        Kernel("asin", BigFunctions.Asin, (-1, 1), [0, 0.5, 1, -1], default(Asin<double>), default(Asin<float>), TensorPrimitives.Asin, TensorPrimitives.Asin, Math.Asin, MathF.Asin) with { Domain = (-1, 1) },
        Kernel("acos", BigFunctions.Acos, (-1, 1), [0, 0.5, 1, -1], default(Acos<double>), default(Acos<float>), TensorPrimitives.Acos, TensorPrimitives.Acos, Math.Acos, MathF.Acos) with { Domain = (-1, 1) },
        Kernel("atan", BigFunctions.Atan, (-4, 4), [0, 0.41421356, 2.41421356, 1], default(Atan<double>), default(Atan<float>), TensorPrimitives.Atan, TensorPrimitives.Atan, Math.Atan, MathF.Atan),
    ];

    private delegate void Unary<T>(ReadOnlySpan<T> x, Span<T> destination);

    private static Func<BigFloat, Precision, BigFloat> Value(string function) => (x, p) => FunctionLibrary.Find(function).Value([x], p);

    private static Subject LogAddExp() => new(
        "logaddexp", BigFunctions.LogAddExp, (-40, 40), [0, 1, -1, -0.693147180559945],
        new(Special.LogAddExp, null, (x, y) => Math.Log(Math.Exp(x) + Math.Exp(y))),
        new(Special.LogAddExp, null, (x, y) => MathF.Log(MathF.Exp(x) + MathF.Exp(y)))) { IsBinary = true, Formula = "Log(Exp(x) + Exp(y))" };

    private static Subject Special1(
        string name, Func<BigFloat, Precision, BigFloat> exact, (double, double) interest, double[] places, Unary<double> ours, Unary<float> oursSingle,
        Unary<double>? tensor = null, Unary<float>? tensorSingle = null, Func<double, double>? scalar = null, Func<float, float>? scalarSingle = null) => new(
        name, (x, _, p) => exact(x, p), interest, places, Of(ours, tensor, scalar), Of(oursSingle, tensorSingle, scalarSingle));

    private static Subject Kernel<TDouble, TSingle>(
        string name, Func<BigFloat, Precision, BigFloat> exact, (double, double) interest, double[] places, TDouble ours, TSingle oursSingle,
        Unary<double> tensor, Unary<float> tensorSingle, Func<double, double> scalar, Func<float, float> scalarSingle)
        where TDouble : struct, IElementwiseKernel<double>
        where TSingle : struct, IElementwiseKernel<float>
        => Special1(
            name, exact, interest, places, (x, d) => Elementwise.Map(x, d, ours), (x, d) => Elementwise.Map(x, d, oursSingle), tensor, tensorSingle, scalar, scalarSingle);

    private static Contestants<T> Of<T>(Unary<T> ours, Unary<T>? tensor, Func<T, T>? scalar)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => new(
            (x, _, d) => ours(x, d),
            tensor is null ? null : (x, _, d) => tensor(x, d),
            scalar is null ? null : (x, _) => scalar(x));
}

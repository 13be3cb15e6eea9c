using CsCheck;

namespace Lagrangians.Generator.Tests.Generation;

/// <summary>
/// Random bodies of vector Lagrangians, as C#: reductions of reductions in array and in lambda notation, of x, of a vector w, of numbers a
/// and b. Smooth but for extrema, and of moderate size, so that what is derived can be compared.
/// </summary>
internal static class RandomVectorBody
{
    private const int Depth = 3;

    private static readonly string[] Reductions = ["Sum", "Mean", "Max", "Min", "Norm", "LogSumExp", "Sum", "Mean", "LogSumExp"];

    private static readonly string[] OverLambda = ["Sum", "Mean", "Max", "Min", "LogSumExp"];

    private static readonly string[] OfNumbers =
        ["Tanh({0})", "Sqrt({0} * {0} + 1)", "Log(1 + {0} * {0})", "({0} / (1 + {0} * {0}))", "Exp(-{0} * {0})", "SpecialFunctions.Softplus({0})", "Atan({0})", "({0} > 0.25 ? {0} * {0} : 0.5 * {0})"];

    private static readonly string[] OfVectors =
        ["Tanh({0})", "Square({0})", "Softplus({0})", "Sigmoid({0})", "Exp(Tanh({0}))", "Abs({0})", "Max({0}, 0.1)", "Sqrt(Square({0}) + 1)", "Log(1 + Square({0}))", "-({0})"];

    // What vectors are commonly made of: centred, normalised, weighted by a softmax.
    private static readonly string[] OfWholes =
        ["({0} - Mean({0}))", "({0} / (1 + Norm({0})))", "(Exp({0}) / Sum(Exp({0})))", "({0} / Sqrt(Mean(Square({0} - Mean({0}))) + 0.5))", "({0} - Max({0}))", "(Softplus({0}) / Sum(Softplus({0})))"];

    private static readonly string[] Bodies =
    [
        "=> {0};",
        "=> {0} * {1};",
        "=> {0} / Sqrt(1 + {1} * {1});",
        "{{ var c = x - Mean(x); return ({0}) * Sqrt(Mean(c * c) + 0.25) + {1}; }}",
        "{{ var y = {2}; var s = Norm(y); return s * Sum(y) + {0}; }}",
        "{{ var p = Exp(x) / Sum(Exp(x)); var m = Dot(p, {2}); return m + Sum(p, e => e * Log(e)) * {0}; }}",
        "{{ var y = {2}; const double k = 0.5; var z = y * w + k; return LogSumExp(z) * k + Dot(z, y) / x.Length + {0}; }}",
        "{{ var scale = {0}; return Sum(x, e => Log(1 + Exp(scale * e))) + Mean({2}) * scale; }}",
    ];

    /// <summary>What stands behind the parameters of the method.</summary>
    public static Gen<string> Gen { get; } =
        CsCheck.Gen.Select(One(Bodies), Number(Depth), Number(Depth - 1), Vector(Depth - 1), (b, s, t, v) => string.Format(null, b, s, t, v));

    private static Gen<string> One(params string[] choices) => CsCheck.Gen.Int[0, choices.Length - 1].Select(i => choices[i]);

    private static Gen<string> Number(int depth)
    {
        var leaf = One("a", "b", "0.5", "a", "b");
        if (depth == 0)
            return leaf;
        var (number, vector) = (Number(depth - 1), Vector(depth - 1));
        return CsCheck.Gen.Frequency(
            (1, leaf),
            (6, CsCheck.Gen.Select(One(Reductions), vector, (f, v) => $"{f}({v})")),
            (2, CsCheck.Gen.Select(vector, vector, (v, u) => $"Dot({v}, {u})")),
            (3, CsCheck.Gen.Select(One(OverLambda), vector, Element("e", number), (f, v, e) => $"{f}({v}, e => {e})")),
            (2, CsCheck.Gen.Select(One(OverLambda), vector, vector, Element("p", number), Element("q", number), (f, v, u, e, d) => $"{f}({v}, {u}, (p, q) => {e} + {d})")),
            (3, CsCheck.Gen.Select(number, One("+", "-", "*"), number, (s, o, t) => $"({s} {o} {t})")),
            (1, CsCheck.Gen.Select(number, number, (s, t) => $"({s} / (1 + {t} * {t}))")),
            (1, number.Select(s => $"({s} / x.Length)")),
            (2, CsCheck.Gen.Select(One(OfNumbers), number, (f, s) => string.Format(null, f, s))));
    }

    private static Gen<string> Vector(int depth)
    {
        var leaf = One("x", "x", "x", "w", "(a * x)", "(x - b)");
        if (depth == 0)
            return leaf;
        var (number, vector) = (Number(depth - 1), Vector(depth - 1));
        return CsCheck.Gen.Frequency(
            (3, leaf),
            (3, CsCheck.Gen.Select(vector, One("+", "-", "*"), vector, (v, o, u) => $"({v} {o} {u})")),
            (2, CsCheck.Gen.Select(number, One("+", "-", "*"), vector, (s, o, v) => $"({s} {o} {v})")),
            (1, CsCheck.Gen.Select(vector, vector, (v, u) => $"({v} / (1 + Square({u})))")),
            (3, CsCheck.Gen.Select(One(OfVectors), vector, (f, v) => string.Format(null, f, v))),
            (3, CsCheck.Gen.Select(One(OfWholes), vector, (f, v) => string.Format(null, f, v))));
    }

    private static Gen<string> Element(string name, Gen<string> number) => CsCheck.Gen.Select(
        One("{0}", "{0} * {0}", "Tanh({0})", "({0} > 0.3 ? {0} : 0.2 * {0} * {0})", "Exp(-{0} * {0})", "{1} * {0}", "Log(1 + {0} * {0} + {1} * {1})", "Tanh({0} * {1})"),
        number, (f, s) => string.Format(null, f, name, s));
}

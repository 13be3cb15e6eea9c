using CsCheck;
using static Lagrangians.Fuzz.Inputs.Text;

namespace Lagrangians.Fuzz.Inputs;

/// <summary>Bodies of vector definitions.</summary>
internal static class Vectors
{
    /// <summary>A project of one definition.</summary>
    public static Gen<Input> Inputs { get; } = Gen.Select(Joined(Local, 0, 2, " "), Number(3), One("", "RealVector w, ", "[Learnable] RealVector w, ", "[Domain(Min = 0)] RealVector w, "), (locals, value, weights) => Input.Of(InClass(
        "private static double Helper(double u) => u * u;\n[Lagrangian] internal static partial double F(RealVector x, "
        + $"{weights}[Learnable(Min = 1e-6)] double beta = 1) {{ var y = x; {(weights.Length == 0 ? "var w = x * x; " : "")}{locals} return {value}; }}")));

    private static Gen<string> Local => Gen.Select(Vector(2), v => $"y = {v};");

    private static Gen<string> Number(int depth)
    {
        var leaf = One("beta", "0.5", "x.Length", "x[0]", "2");
        if (depth == 0)
            return leaf;
        var (number, vector) = (Number(depth - 1), Vector(depth - 1));
        return Gen.Frequency(
            (1, leaf),
            (6, Gen.Select(One("Sum", "Mean", "Max", "Min", "Norm", "LogSumExp"), vector, (f, v) => $"{f}({v})")),
            (2, Gen.Select(vector, vector, (v, u) => $"Dot({v}, {u})")),
            (3, Gen.Select(One("Sum", "Mean", "Max", "LogSumExp"), vector, number, (f, v, e) => $"{f}({v}, e => e * {e} + Abs(e))")),
            (1, Gen.Select(One("Sum", "Mean"), vector, (f, v) => $"{f}({v}, Helper)")),
            (2, Gen.Select(vector, vector, number, (v, u, e) => $"Sum({v}, {u}, (p, q) => p * q * {e})")),
            (4, Gen.Select(number, One("+", "-", "*", "/"), number, (s, o, t) => $"({s} {o} {t})")),
            (3, Gen.Select(One("Tanh", "Sqrt", "Log", "Exp", "Abs", "SpecialFunctions.Softplus", "-"), number, (f, s) => $"{f}({s})")),
            (1, Gen.Select(number, number, number, (c, a, b) => $"({c} > 0.25 ? {a} : {b})")));
    }

    private static Gen<string> Vector(int depth)
    {
        var leaf = One("x", "x", "w", "y");
        if (depth == 0)
            return leaf;
        var (number, vector) = (Number(depth - 1), Vector(depth - 1));
        return Gen.Frequency(
            (2, leaf),
            (5, Gen.Select(vector, One("+", "-", "*", "/"), vector, (s, o, t) => $"({s} {o} {t})")),
            (3, Gen.Select(vector, One("+", "-", "*", "/"), number, (s, o, t) => $"({s} {o} {t})")),
            (5, Gen.Select(One("Exp", "Log", "Sqrt", "Abs", "Tanh", "Square", "Softplus", "Sigmoid", "-"), vector, (f, v) => $"{f}({v})")),
            (1, Gen.Select(vector, number, (v, n) => $"Max({v}, {n})")),
            (1, vector.Select(v => $"Pow({v}, 2)")));
    }
}

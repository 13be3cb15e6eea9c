using CsCheck;
using static Lagrangians.Fuzz.Inputs.Text;

namespace Lagrangians.Fuzz.Inputs;

/// <summary>Bodies of elementwise definitions: expressions and statements, what may stand in one and what may not.</summary>
internal static class Bodies
{
    public const string Helpers = """
        private const double Quarter = 0.25;
        private static readonly double Field = 3;
        private static double Square(double u) => u * u;
        private static double Clip(double u, double low = -1, double high = 1) { if (u < low) return low; if (u > high) return high; return u; }
        private static double Smooth(double u, double width = 1) { var square = u * u; return Sqrt(square + width * width) - width; }
        private static T Twice<T>(T u) where T : System.Numerics.INumber<T> => u + u;
        private static double Endless(double u) => Endless(u) + 1;
        private static bool IsLarge(double u) => Abs(u) > 1;
        """;

    private static readonly string[] Unary =
    [
        "Exp", "Log", "Sqrt", "Abs", "Sin", "Cos", "Tanh", "Cosh", "Sinh", "Atan", "Cbrt", "Asinh", "Tan", "Asin", "Acos", "Acosh", "Atanh", "Log10", "Log2", "double.Exp2", "double.LogP1", "double.ExpM1",
        "SpecialFunctions.Softplus", "SpecialFunctions.Sigmoid", "SpecialFunctions.LogCosh", "SpecialFunctions.Erf", "SpecialFunctions.Erfc", "SpecialFunctions.NormalCdf", "SpecialFunctions.XLogX",
        "SpecialFunctions.LogGamma", "SpecialFunctions.Digamma", "SpecialFunctions.Log1mExp", "Square", "Smooth", "Clip", "Twice", "Sign", "Floor", "Endless", "-", "+", "(float)", "(int)", "checked", "ReciprocalEstimate",
    ];

    private static readonly string[] Binary = ["Max", "Min", "Pow", "Atan2", "double.Hypot", "SpecialFunctions.LogAddExp", "Smooth", "Log", "CopySign", "IEEERemainder", "MaxMagnitude", "Clip"];

    private static readonly string[] Numbers =
    [
        "1", "2", "0", "0.5", "-1.5", "3f", "0.1", "1e-3", "1e300", "1e-300", "double.MaxValue", "double.Epsilon", "double.NaN", "double.PositiveInfinity", "float.MaxValue", "int.MaxValue", "Quarter", "Field", "PI", "0x10", "'a'", "1m", "7L", "0.30000000000000004",
    ];

    /// <summary>An expression.</summary>
    public static Gen<string> Expression { get; } = OfDepth(5);

    /// <summary>What follows the parameters.</summary>
    public static Gen<string> Body { get; } = Gen.Frequency(
        (5, Expression.Select(e => $"=> {e};")),
        (3, Gen.Select(Joined(Statement(), 0, 5, " "), Expression, (s, e) => $"{{ double v = 0, w = x; {s} return {e.Replace("beta", "v", StringComparison.Ordinal)} + w; }}")));

    /// <summary>A project of one definition.</summary>
    public static Gen<Input> Inputs { get; } = Body.Select(b => Input.Of(InClass($"{Helpers}\n[Lagrangian] internal static partial double F(double x, [Learnable(Min = 1e-6)] double beta = 1, int n = 2) {b}")));

    private static Gen<string> Leaf => Gen.Frequency((8, Gen.Const("x")), (4, Gen.Const("beta")), (1, Gen.Const("n")), (3, One(Numbers)));

    private static Gen<string> OfDepth(int depth)
    {
        if (depth == 0)
            return Leaf;
        var part = OfDepth(depth - 1);
        var condition = Condition(part);
        return Gen.Frequency(
            (8, Leaf),
            (9, Gen.Select(part, One("+", "-", "*", "/", "*", "+", "%"), part, (a, op, b) => $"({a} {op} {b})")),
            (7, Gen.Select(One(Unary), part, (f, a) => $"{f}({a})")),
            (3, Gen.Select(One(Binary), part, part, (f, a, b) => $"{f}({a}, {b})")),
            (1, Gen.Select(part, One("n", "2", "3", "-1", "0.5", "1.0 / 3"), (a, p) => $"Pow({a}, {p})")),
            (1, part.Select(a => $"Clamp({a}, -1.5, 2)")),
            (3, Gen.Select(condition, part, part, (c, a, b) => $"({c} ? {a} : {b})")),
            (1, Gen.Select(part, part, part, part, (s, a, b, c) => $"((double)({s}) switch {{ > 1 => {a}, <= -0.5 or 0 => {b}, _ => {c} }})")),
            (1, Gen.Select(condition, part, (c, a) => $"({c} switch {{ true => {a}, _ => throw new System.ArgumentException() }})")));
    }

    private static Gen<string> Condition(Gen<string> part) => Gen.Frequency(
        (6, Gen.Select(part, One("<", "<=", ">", ">=", "==", "!="), part, (a, op, b) => $"({a}) {op} ({b})")),
        (1, Gen.Select(part, part, (a, b) => $"({a}) > 0 && !(({b}) < 1)")),
        (1, part.Select(a => $"(double)({a}) is > 0 and < 2 or >= 3")),
        (1, One("true", "false", "IsLarge(x)", "double.IsNaN(x)", "double.IsNegative(x)", "n > 1", "x.Equals(beta)")));

    private static Gen<string> Statement()
    {
        var (e, name) = (OfDepth(3), One("v", "w"));
        return Gen.Frequency(
            (4, Gen.Select(name, One("=", "+=", "*=", "-=", "/="), e, (n, op, a) => $"{n} {op} {a};")),
            (3, Gen.Select(Condition(OfDepth(2)), name, e, (c, n, a) => $"if ({c}) {n} = {a};")),
            (2, Gen.Select(Condition(OfDepth(2)), e, (c, a) => $"if ({c}) return {a};")),
            (1, Gen.Select(Condition(OfDepth(2)), name, e, name, e, (c, n, a, m, b) => $"if ({c}) {{ {n} = {a}; }} else {{ {m} += {b}; }}")),
            (1, Gen.Select(Size(40), name, e, (k, n, a) => $"for (var i = 0; i < {k}; i++) {n} += {a} * i;")),
            (1, e.Select(a => $"(v, w) = (w, {a});")),
            (1, Gen.Select(name, e, (n, a) => $"{{ var inner = {a}; {n} = inner * inner; }}")),
            (1, e.Select(a => $"double Local(double u) => u * ({a}); v = Local(w);")),
            (1, One("while (v < 1) v += 1;", "v++;", "x = 2;", "foreach (var q in new[] { 1.0 }) v += q;", "System.Console.WriteLine(v);", "goto end; end:", "const double k = 0.5; v = k;", "lock (new object()) { }", "var f = (double u) => u; v = f(w);")));
    }
}

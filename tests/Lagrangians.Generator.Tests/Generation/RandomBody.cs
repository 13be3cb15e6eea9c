using CsCheck;

namespace Lagrangians.Generator.Tests.Generation;

/// <summary>Random C# expressions of x, beta and n, as text: what a Lagrangian may hold, and now and then what it may not.</summary>
internal static class RandomBody
{
    /// <summary>Members that the bodies call.</summary>
    public const string Helpers =
        """
        private const double Quarter = 0.25;
        private const float Third = 1 / 3f;
        private static double Square(double u) => u * u;
        private static double Smooth(double u, double width = 1) { var square = u * u; return Sqrt(square + width * width) - width; }
        private static bool IsLarge(double u) => Abs(u) > 1;
        private static double Endless(double u) => Endless(u) + 1;
        private static double Field = 3;
        """;

    private const int MaximumDepth = 8;

    private static readonly string[] Unary =
        ["Exp", "Log", "Sqrt", "Abs", "Sin", "Cos", "Tanh", "Cosh", "Sinh", "Atan", "Cbrt", "Asinh", "double.Log2P1", "double.Exp2", "SpecialFunctions.Softplus",
         "SpecialFunctions.Sigmoid", "SpecialFunctions.LogCosh", "SpecialFunctions.Erf", "SpecialFunctions.NormalCdf", "SpecialFunctions.XLogX", "double.LogP1", "double.ExpM1",
         "Square", "Smooth", "Tan", "Asin", "Acosh", "Atanh", "Log10", "(double)MathF.Exp", "Acos"];

    private static readonly string[] Binary = ["Max", "Min", "Pow", "Atan2", "double.Hypot", "SpecialFunctions.LogAddExp", "Smooth", "Log"];

    private static readonly string[] Operators = ["+", "-", "*", "/"];

    private static readonly string[] Comparisons = ["<", "<=", ">", ">="];

    // Of these there is no derivative.
    private static readonly string[] Refused =
        ["Round({0})", "Floor({0})", "({0}).CompareTo(x)", "Endless({0})", "({0}) % 2", "Field * {0}", "(int)({0})", "ILogB({0})", "BitIncrement({0})", "new[] {{ {0} }}[0]"];

    /// <summary>One body.</summary>
    public static Gen<string> Gen { get; } = OfDepth(MaximumDepth);

    private static Gen<string> Leaf => CsCheck.Gen.Frequency(
        (8, CsCheck.Gen.Const("x")),
        (4, CsCheck.Gen.Const("beta")),
        (1, CsCheck.Gen.Const("n")),
        (2, One("1", "2", "0.5", "1.5", "3f", "-2", "0.1", "Quarter", "Third", "PI", "0x10", "'a'", "1e-3")));

    private static Gen<string> One(params string[] choices) => CsCheck.Gen.Int[0, choices.Length - 1].Select(i => choices[i]);

    private static Gen<string> OfDepth(int depth)
    {
        if (depth == 0)
            return Leaf;
        var part = OfDepth(depth - 1);
        var condition = Condition(part);
        return CsCheck.Gen.Frequency(
            (14, Leaf),
            (8, CsCheck.Gen.Select(part, One(Operators), part, (a, op, b) => $"({a} {op} {b})")),
            (7, CsCheck.Gen.Select(One(Unary), part, (f, a) => f[0] == '(' ? $"(double)MathF.Exp((float)({a}))" : $"{f}({a})")),
            (3, CsCheck.Gen.Select(One(Binary), part, part, (f, a, b) => $"{f}({a}, {b})")),
            (1, part.Select(a => $"-({a})")),
            (1, part.Select(a => $"Pow({a}, n)")),
            (1, part.Select(a => $"Clamp({a}, -1.5, 2)")),
            (1, part.Select(a => $"checked((double)({a}))")),
            (1, part.Select(a => $"(float)({a})")),
            (1, CsCheck.Gen.Select(part, part, (a, b) => $"FusedMultiplyAdd({a}, x, {b})")),
            (1, CsCheck.Gen.Select(part, part, (a, b) => $"Smooth(width: {a}, u: {b})")),
            (2, CsCheck.Gen.Select(condition, part, part, (c, a, b) => $"({c} ? {a} : {b})")),
            (1, CsCheck.Gen.Select(part, part, part, part, (s, a, b, c) => $"(((double)({s})) switch {{ > 1 => {a}, <= -0.5 or 0 => {b}, _ => {c} }})")));
    }

    /// <summary>A body with one construct that is refused, somewhere in it.</summary>
    public static Gen<string> RefusedGen { get; } = CsCheck.Gen.Select(
        OfDepth(2), One(Refused), OfDepth(3), (a, f, b) => $"x * {a} + {string.Format(null, f, $"(x + {b})")}");

    private static Gen<string> Condition(Gen<string> part)
    {
        var comparison = CsCheck.Gen.Select(part, One(Comparisons), part, (a, op, b) => $"({a}) {op} ({b})");
        return CsCheck.Gen.Frequency(
            (6, comparison),
            (1, CsCheck.Gen.Select(comparison, comparison, (a, b) => $"{a} && {b}")),
            (1, CsCheck.Gen.Select(comparison, comparison, (a, b) => $"({a} || !({b}))")),
            (1, part.Select(a => $"(double)({a}) is > 0 and < 2 or >= 3")),
            (1, part.Select(a => $"IsLarge({a})")));
    }
}

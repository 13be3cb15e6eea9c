using CsCheck;
using static Lagrangians.Fuzz.Inputs.Text;

namespace Lagrangians.Fuzz.Inputs;

/// <summary>Deep and wide definitions: what one line of text can ask for.</summary>
internal static class Shapes
{
    private const int Doubling = 9;

    private static readonly Func<int, string, string>[] All =
    [
        (n, e) => $"=> {Many(n, i => $"Exp({i} * x)", " + ")};",
        (n, e) => $"=> {Many(n, i => $"(x + {i})", " * ")};",
        (n, e) => $"=> {Many(n, i => $"SpecialFunctions.Softplus(x - {i})", " + ")};",
        (n, e) => $"=> {Many(n, _ => "(", "")}x{Many(n, i => $" + {i})", "")};",
        (n, e) => $"=> {Many(n, _ => "Sqrt(1 + ", "")}x * x{Many(n, _ => ")", "")};",
        (n, e) => $"=> {Many(n, i => $"x < {i} ? {i} * x : ", "")}x;",
        (n, e) => $"=> x switch {{ {Many(n, i => $"< {i} => x * {i},", " ")} _ => x }};",
        (n, e) => $"{{ var v0 = x; {Many(n, i => $"var v{i + 1} = v{i} * 0.5 + {i};", " ")} return v{n}; }}",
        (n, e) => $"=> {Many(n, _ => "-", " ")}x;",
        (n, e) => $"{{ var v0 = x; {Many(n, i => $"var v{i + 1} = Max(v{i}, v{i} + 1);", " ")} return v{n}; }}",
        (n, e) => $"{{ var v0 = x; {Many(n, i => $"var v{i + 1} = v{i} + v{i} * v{i};", " ")} return v{n}; }}",
        (n, e) => $"{{ var v0 = {e}; {Many(n, i => $"var v{i + 1} = Exp(v{i}) * v{i};", " ")} return v{n}; }}",
        (n, e) => $"{{ var v0 = x; {Many(n, i => $"var v{i + 1} = v{i} > {i} ? v{i} : {i} - v{i};", " ")} return v{n}; }}",
        (n, e) => $"=> Pow(x, {n}) + Pow(1 + x * x, {n}) + Pow(x + 1, {n} / 3.0);",
        (n, e) => $"=> {Many(n, _ => "Square(", "")}x + 1{Many(n, _ => ")", "")};",
        (n, e) => $"=> {Many(n, i => $"b{i} * Exp(b{i} * x)", " + ")};",
    ];

    /// <summary>A shape of some size, on a small piece.</summary>
    public static Gen<Input> Inputs { get; } = Gen.Select(Gen.Int[0, All.Length - 1], Size(3000), Size(3000), Bodies.Expression, (shape, n, m, e) => Input.Of(InClass(
        $"private static double Square(double u) => u * u;\n[Lagrangian] internal static partial double F(double x{Parameters(shape == All.Length - 1 ? n : 1)}) {All[shape](shape < Doubling ? n : 1 + (m % 64), e.Length > 60 ? "x" : e.Replace("n", "2", StringComparison.Ordinal))}")));

    private static string Parameters(int count) => string.Concat(Enumerable.Range(0, count).Select(i => $", [Learnable(Min = 1e-6)] double b{i} = {i + 1}"));

    private static string Many(int count, Func<int, string> one, string separator) => string.Join(separator, Enumerable.Range(0, count).Select(one));
}

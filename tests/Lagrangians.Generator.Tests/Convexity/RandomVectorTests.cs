using System.Globalization;
using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Convexity;
using Lagrangians.Generator.Reading.Model;

namespace Lagrangians.Generator.Tests.Convexity;

/// <summary>
/// Random functions of vectors: where the verdict is convex random chords lie above in high precision, where it is not convex the
/// counterexample is one.
/// </summary>
public sealed class RandomVectorTests(ITestOutputHelper output)
{
    private const int Definitions = 120;
    private const int Chords = 40;

    [Fact]
    public void No_verdict_is_false()
    {
        var seed = int.Parse(Environment.GetEnvironmentVariable("LAGRANGIANS_SEED") ?? "1", CultureInfo.InvariantCulture);
        var random = new Random(seed);
        string[] bodies = [.. Enumerable.Range(0, Definitions).Select(_ => Number(random, 3))];
        var compilation = Compile.Project(Compile.InClass(string.Join("\n", bodies.Select((b, i) =>
            $"[Lagrangian] static double F{i}(RealVector x, [Domain(Min = 0.5, Max = 2)] double a = 1) => {b};"))));
        var (convex, not, unknown) = (0, 0, 0);
        for (var i = 0; i < bodies.Length; i++)
        {
            var definition = Compile.Accept(compilation, $"F{i}");
            var verdict = Verdicts.Of(definition, TestContext.Current.CancellationToken);
            output.WriteLine($"{verdict.Kind}: {bodies[i]}");
            if (verdict.IsConvex)
            {
                convex++;
                AssertChordsLieAbove(definition, random, $"seed {seed}: {bodies[i]}\n{string.Join("\n", verdict.Trace)}");
            }
            else if (verdict.Kind == VerdictKind.NotConvex)
            {
                not++;
                VectorCheck.Check(definition, verdict);
            }
            else
            {
                unknown++;
            }
        }

        output.WriteLine($"{convex} convex, {not} not convex, {unknown} undecided");
        Assert.True(convex > Definitions / 6 && not > Definitions / 6, "The test looks at too little.");
    }

    private static void AssertChordsLieAbove(Definition definition, Random random, string what)
    {
        for (var i = 0; i < Chords; i++)
        {
            var n = 1 + random.Next(4);
            var (a, b) = (Point(random, n), Point(random, n));
            var share = new Rational(1 + random.Next(15), 16);
            Rational[] m = [.. a.Select((p, k) => (p * share) + (b[k] * (1 - share)))];
            ParameterValue[] values = [.. definition.Method.Parameters.Skip(1).Select(p => new ParameterValue(p.Symbol, new Rational(8 + random.Next(24), 16)))];
            var chord = VectorCheck.Add(
                VectorCheck.Times(VectorCheck.Value(definition.Body!, a, values), share), VectorCheck.Times(VectorCheck.Value(definition.Body!, b, values), 1 - share));
            var gap = VectorCheck.Add(chord, VectorCheck.Times(VectorCheck.Value(definition.Body!, m, values), -1));
            // Far below any real gap, and far above the rounding.
            Assert.True(gap > -BigFloat.One.Scale(-400), what);
        }
    }

    private static Rational[] Point(Random random, int n)
    {
        var scale = random.Next(3) switch { 0 => 8, 1 => 64, _ => 512 };
        return [.. Enumerable.Range(0, n).Select(_ => new Rational(random.Next(-256, 257), scale))];
    }

    private static string Number(Random random, int depth) => depth == 0
        ? $"{Pick(random, "Sum", "Mean", "Max", "LogSumExp", "Norm")}({Vector(random, 0)})"
        : random.Next(12) switch
        {
            0 or 1 or 2 or 3 => $"{Pick(random, "Sum", "Mean", "Max", "LogSumExp", "Norm", "Sum")}({Vector(random, depth - 1)})",
            4 => $"Sqrt(Pow({Number(random, depth - 1)}, 2) + 1)",
            5 => $"Log(1 + Exp({Number(random, depth - 1)}))",
            6 => $"({Number(random, depth - 1)} + {Number(random, depth - 1)})",
            7 => $"({Number(random, depth - 1)} - {Number(random, depth - 1)})",
            8 => $"Pow({Number(random, depth - 1)}, 2)",
            9 => $"Log(1 + Sum(Square({Vector(random, depth - 1)})))",
            10 => $"a * {Number(random, depth - 1)}",
            _ => $"Sqrt(a + Sum(Square({Vector(random, depth - 1)})))",
        };

    private static string Vector(Random random, int depth) => depth == 0
        ? Pick(random, "x", "x", "(x - Mean(x))", "a * x", "(x + 1)", "-x")
        : random.Next(12) switch
        {
            0 => $"Exp({Vector(random, 0)} / 4)",
            1 => $"Log(1 + Exp({Vector(random, depth - 1)}))",
            2 => $"Cosh({Vector(random, 0)} / 4)",
            3 => $"Abs({Vector(random, depth - 1)})",
            4 => $"Max({Vector(random, depth - 1)}, 0)",
            5 => $"Square({Vector(random, depth - 1)})",
            6 => $"Sqrt(Square({Vector(random, depth - 1)}) + 1)",
            7 => $"({Vector(random, depth - 1)} + {Vector(random, depth - 1)})",
            8 => $"({Vector(random, depth - 1)} - {Vector(random, depth - 1)})",
            9 => $"Tanh({Vector(random, depth - 1)})",
            10 => $"(x * {Vector(random, depth - 1)})",
            _ => Vector(random, 0),
        };

    private static string Pick(Random random, params string[] choices) => choices[random.Next(choices.Length)];
}

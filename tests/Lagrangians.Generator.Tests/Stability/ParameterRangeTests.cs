using System.Globalization;
using System.Reflection;
using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;
using Lagrangians.Generator.Tests.Generation;

namespace Lagrangians.Generator.Tests.Stability;

/// <summary>What is generated is right wherever the parameters are: each over its whole domain, together with the others, and x where one of them puts something.</summary>
public sealed class ParameterRangeTests
{
    private const int Seed = 20261128;
    private const int Vectors = 20;
    private const double Decades = 9;

    // What is asked of all values together.
    private const double LeastShare = 0.98;

    // Mostly what is far smaller than all that it is made of, or of a difference of normal distribution functions, which LAG203 tells.
    private static readonly KnownErrors Known = new(
        """
        L of Log(Exp(x / s) + Exp(t / s)) * s 7.78 2
        L′ of Log(Exp(x / s) + Exp(t / s)) * s 378 3
        E of Log(Exp(x / s) + Exp(t / s)) * s ∞ 8
        ∂s of Log(Exp(x / s) + Exp(t / s)) * s 4.84E+302 36
        ∂t of Log(Exp(x / s) + Exp(t / s)) * s 1.78E+09 2
        L of Log(Exp(a * x) + Exp(b * x)) 4.29 1
        L′ of Log(Exp(a * x) + Exp(b * x)) 5.56 2
        E of -Log(1 / (1 + Exp(-(cut + gap - x))) - 1 / (1 + Exp(-(cut - x)))) 2.58E+22 1
        ∂gap of -Log(1 / (1 + Exp(-(cut + gap - x))) - 1 / (1 + Exp(-(cut - x)))) 8.57E+05 7
        ∂gap of -Log(SpecialFunctions.Sigmoid(a + gap - x) - SpecialFunctions.Sigmoid(a - x)) 1.2E+06 17
        E of s * ((Pow(x, lam) - 1) / lam - Log(x)) 4.56 1
        L″ of Log(1 + Exp(a * x - c)) 4.82 1
        E of (Pow(Max(x - low, 0), 2) - Pow(Max(x - low - width, 0), 2)) / 2 4.96E+27 71
        ∂width of (Pow(Max(x - low, 0), 2) - Pow(Max(x - low - width, 0), 2)) / 2 4.09E+04 3
        L′ of Log(1 + c * Cosh(beta * x)) / beta 4.34 1
        ∂beta of Log(1 + c * Cosh(beta * x)) / beta 6.57E+26 19
        E of delta * delta * (Sqrt(1 + ((x - m) / delta) * ((x - m) / delta)) - 1) 4.09 1
        L of alpha * (Pow(1 + x * x / (c * c), alpha / 2) - 1) 8.34 3
        L″ of alpha * (Pow(1 + x * x / (c * c), alpha / 2) - 1) 6.21 3
        L of Pow(Abs(x) / s, p) / p ∞ 11
        L′ of Pow(Abs(x) / s, p) / p ∞ 11
        L″ of Pow(Abs(x) / s, p) / p ∞ 11
        E of Pow(Abs(x) / s, p) / p ∞ 11
        ∂p of Pow(Abs(x) / s, p) / p ∞ 11
        ∂s of Pow(Abs(x) / s, p) / p ∞ 11
        L of Pow(x * x + eps * eps, p / 2) / p 89.9 20
        L′ of Pow(x * x + eps * eps, p / 2) / p 61.9 24
        L″ of Pow(x * x + eps * eps, p / 2) / p 64.6 17
        ∂eps of Pow(x * x + eps * eps, p / 2) / p 71.2 24
        L′ of Log(Exp(a * x) + Exp(b * x) + 1) 18.1 1
        E of Log(Exp(a * x) + Exp(b * x) + 1) 44.9 4
        ∂a of Log(Exp(a * x) + Exp(b * x) + 1) ∞ 9
        ∂b of Log(Exp(a * x) + Exp(b * x) + 1) 44.9 3
        L″ of Log(a * Exp(x) + b * Exp(-x) + c) 18.9 8
        E of Log(a * Exp(x) + b * Exp(-x) + c) 2.28E+24 11
        E of n * Log(1 - p + p * Exp(x)) 1.51E+57 16
        L of -Log(SpecialFunctions.NormalCdf(a + gap - x) - SpecialFunctions.NormalCdf(a - x)) ∞ 28
        L′ of -Log(SpecialFunctions.NormalCdf(a + gap - x) - SpecialFunctions.NormalCdf(a - x)) 9.91E+15 10
        L″ of -Log(SpecialFunctions.NormalCdf(a + gap - x) - SpecialFunctions.NormalCdf(a - x)) 1.43E+15 11
        E of -Log(SpecialFunctions.NormalCdf(a + gap - x) - SpecialFunctions.NormalCdf(a - x)) ∞ 33
        ∂a of -Log(SpecialFunctions.NormalCdf(a + gap - x) - SpecialFunctions.NormalCdf(a - x)) 9.91E+15 10
        ∂gap of -Log(SpecialFunctions.NormalCdf(a + gap - x) - SpecialFunctions.NormalCdf(a - x)) 2.98E+19 10
        L of a * x * Log(x / b) - a * x + a * b 110 1
        E of a * Exp(-x / s) + x * x / (2 * s) 5.09 1
        L of -mu * Log(1 - x * x / (w * w)) + x * x / 2 178 1
        L′ of -mu * Log(1 - x * x / (w * w)) + x * x / 2 2.25E+05 1
        L″ of (x - y) * (x - y) / (x + y + g * Abs(x - y)) 6.96E+15 6
        L′ of Log(Cosh(x - a)) + Log(Cosh(x - b)) 1.9E+22 22
        E of a * Log(1 + Exp((x - m) / b)) + b * x * x / 2 8.45 4
        ∂b of a * Log(1 + Exp((x - m) / b)) + b * x * x / 2 6.77 2
        E of s * Log(w * Exp(tau * x / s) + (1 - w) * Exp((tau - 1) * x / s)) 1.46E+22 81
        ∂w of s * Log(w * Exp(tau * x / s) + (1 - w) * Exp((tau - 1) * x / s)) 2.25E+03 8
        ∂s of s * Log(w * Exp(tau * x / s) + (1 - w) * Exp((tau - 1) * x / s)) 3.94E+21 78
        """);

    [Theory]
    [InlineData(12, 46)]
    [InlineData(62)]
    public void Some_definitions(params int[] definitions) => Known.AssertAre(Measure(definitions).SelectMany(m => m));

    [Fact(Explicit = true)]
    public void All_definitions()
    {
        var measured = Measure([.. Enumerable.Range(0, RangeDefinitions.All.Length)]).SelectMany(m => m).ToArray();
        var (over, points) = (measured.Sum(m => m.Over), measured.Sum(m => m.Points));
        TestContext.Current.SendDiagnosticMessage($"{over} of {points} values are not within {Accuracy.Allowed} ulp.");
        Assert.True(points > 80_000, $"Only {points} values were compared.");
        Assert.True(points - over >= LeastShare * points, $"{over} of {points} values are not within {Accuracy.Allowed} ulp.");
        Known.AssertAre(measured);
    }

    private static IEnumerable<Measured[]> Measure(int[] chosen)
    {
        var project = UserProject.Generate("internal static partial class A { " + string.Concat(chosen.Select(i => RangeDefinitions.All[i]).Zip(chosen, (d, i) =>
            $"[Lagrangian] public static partial double F{i}({d.Variable}, {d.Parameters}) => {d.Body};\n")) + " }");
        var assembly = project.Load();
        var definitions = Exact.Definitions(project.Result);
        foreach (var i in chosen)
        {
            var module = assembly.GetType($"A+F{i}Lagrangian`1", throwOnError: true)!.MakeGenericType(typeof(double));
            var run = typeof(Runner<>).MakeGenericType(module).GetMethod(nameof(Runner<>.Run), BindingFlags.Static | BindingFlags.Public)!.CreateDelegate<Func<double[], double, double[]>>();
            var definition = definitions[$"F{i}"];
            Symbol[] symbols = [.. definition.Method.Parameters.Select(p => p.Symbol)];
            yield return Measure(RangeDefinitions.All[i].Body, symbols, new Differences(definition.Body!), run, new Random(Seed + i));
        }
    }

    private static Measured[] Measure(string body, Symbol[] symbols, Differences differences, Func<double[], double, double[]> run, Random random)
    {
        Measured[] measured = [.. Differences.Quantities(symbols.Skip(1).Select(s => s.Name)).Select(q => new Measured($"{q} of {body}"))];
        for (var v = 0; v < Vectors; v++)
        {
            double[] choice = [.. symbols.Skip(1).Select(s => Within(s.Domain, random))];
            foreach (var x in Points(choice, random).Where(x => Contains(symbols[0].Domain, x)))
            {
                var (found, exact) = (run(choice, x), differences.At([x, .. choice]));
                for (var k = 0; k < measured.Length; k++)
                {
                    // Within the range of a double.
                    if (exact[k] is not { Magnitude: <= 1020 } value)
                        continue;
                    var ulps = Exact.Ulps(found[k], value);
                    ulps = ulps > Accuracy.Allowed ? ulps / Condition(differences, x, choice, k, value) : ulps;
                    measured[k].Add(ulps, () => string.Create(CultureInfo.InvariantCulture, $"x = {x:R}, [{string.Join(", ", choice.Select(c => c.ToString("R", CultureInfo.InvariantCulture)))}]: {found[k]:R}, exactly {value.ToDouble():R}"));
                }
            }
        }

        return measured;
    }

    // |x·f′/f| near a root, which is seen by the sign behind it; else 1.
    private static double Condition(Differences differences, double x, double[] choice, int quantity, BigFloat value)
    {
        var step = x * Math.Pow(2, -20);
        if (value.IsZero || differences.At([x + step, .. choice])[quantity] is not { } moved)
            return 1;
        var slope = BigFloat.Divide(BigFloat.Subtract(moved, value, 200), (x + step) - x, 200);
        if (slope.IsZero || differences.At([x - (2 * BigFloat.Divide(value, slope, 200).ToDouble()), .. choice])[quantity] is not { } beyond || beyond.Sign * value.Sign >= 0)
            return 1;
        return Math.Max(1, Math.Abs(BigFloat.Divide(BigFloat.Multiply(slope, x, 200), value, 200).ToDouble()));
    }

    // On the scale of the logarithm from the ends of the domain, or from 0, on both sides where there is none.
    private static double Within(Interval domain, Random random)
    {
        var (lower, upper) = (End(domain.Lower), End(domain.Upper));
        while (true)
        {
            var size = Math.Pow(10, (2 * random.NextDouble() - 1) * Decades);
            var value = (lower, upper) switch
            {
                ({ } low, { } high) => random.Next(2) == 0 ? low + ((high - low) * size) : high - ((high - low) * size),
                ({ } low, null) => low + size,
                (null, { } high) => high - size,
                _ => random.Next(2) == 0 ? size : -size,
            };
            if (Contains(domain, value))
                return value;
        }

        static double? End(Bound bound) => bound.IsFinite ? bound.Value.ToDouble() : null;
    }

    private static bool Contains(Interval domain, double value) => domain.Contains(Interval.Point(Rational.FromDouble(value)));

    private static IEnumerable<double> Points(double[] choice, Random random)
    {
        for (var i = 0; i < 4; i++)
            yield return (random.Next(2) == 0 ? 1 : -1) * Math.Pow(10, (2 * random.NextDouble() - 1) * Decades);
        foreach (var c in choice)
        {
            for (var i = 0; i < 2; i++)
            {
                var near = Math.Pow(10, (random.NextDouble() * 4) - 2);
                yield return c * near;
                yield return -near / c;
            }

            yield return c + (random.NextDouble() - 0.5);
        }
    }

    private static class Runner<TModule>
        where TModule : struct, IElementwiseLagrangian<TModule, double>
    {
        public static double[] Run(double[] parameters, double x)
        {
            var module = TModule.Create(parameters);
            return [module.Value(x), module.Activation(x), module.Curvature(x), module.Energy(x), .. parameters.Select((_, i) => module.ParameterDerivative(x, i))];
        }
    }
}

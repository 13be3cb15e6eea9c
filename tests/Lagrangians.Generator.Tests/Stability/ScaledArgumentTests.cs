using System.Numerics;
using System.Reflection;
using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Stability;
using Lagrangians.Generator.Symbols;
using Lagrangians.Generator.Tests.Generation;
using Assembly = System.Reflection.Assembly;

namespace Lagrangians.Generator.Tests.Stability;

/// <summary>
/// A scale far from its default: the products with it leave the range of the type, the results do not. Of bodies that a user writes, in both types
/// and over their whole range.
/// </summary>
public sealed class ScaledArgumentTests
{
    private const double AllowedUlps = 8;

    // Of x times the scale, and of x itself.
    private static readonly double[] Scaled = [1e-37, 1e-20, 1e-9, 0.01, 0.3, 1.7, 9, 40, 83, 89, 120, 650, 720, 2000, 1e9, 1e20, 1e38, 1e41];
    private static readonly double[] Absolute = [1e-160, 1e-30, 1e-17, 1e-3, 2, 1e4, 1e18, 2e36, 3e38, 1e150, 1e300];

    private static readonly double[] Factors = [1.0 / (1 << 19), 1.0 / 1024, 0.37109375, 7.25, 1000, 1 << 20];

    [Theory]
    [InlineData("Log(1 + Exp(b * x)) / b", 1, Explicit = true)]
    [InlineData("Log(Cosh(b * x)) / b", 1)]
    [InlineData("Log(Exp(b * x) + Exp(-b * x)) / b", 1, Explicit = true)]
    [InlineData("Exp(b * x) / b", 1)]
    [InlineData("Exp(b * Max(x, 0)) / b - Max(x, 0)", 1, Explicit = true)]
    [InlineData("b * Log(1 + Exp(x / b))", -1)]
    [InlineData("Sqrt(1 + b * b * x * x)", 1, Explicit = true)]
    [InlineData("b * b * (Sqrt(1 + x / b * (x / b)) - 1)", -1, Explicit = true)]
    public void A_scale_may_be_any(string body, int power)
    {
        var definition = $"[Lagrangian] public static double F(double x, [Learnable(Min = 1e-7)] double b = 1) => {body};";
        var derivation = Derivation.Of(Compile.Accept(Compile.InClass(definition)), TestContext.Current.CancellationToken);
        var derived = derivation.Derived!;
        Expr[] quantities = [derived.Value, derived.Activation, derived.Curvature, derived.Energy, .. derivation.Parameters.SelectMany(p => new[] { p.OfValue, p.OfActivation })];
        var assembly = UserProject.Build($"internal static partial class A {{ {definition} }}").Load();
        var failures = new List<string>();
        var compared = Run<double>(assembly, quantities, power, failures) + Run<float>(assembly, quantities, power, failures);
        Assert.True(compared > 1000, $"Only {compared} results were compared.");
        Assert.True(failures.Count == 0, $"{failures.Count} of {compared}:\n{string.Join("\n", failures.Take(60))}");
    }

    private static int Run<T>(Assembly assembly, Expr[] quantities, int power, List<string> failures)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var module = assembly.GetType("A+FLagrangian`1", throwOnError: true)!.MakeGenericType(typeof(T));
        var run = typeof(Runner<,>).MakeGenericType(module, typeof(T)).GetMethod("Run", BindingFlags.Static | BindingFlags.Public)!.CreateDelegate<Func<T, T, T[]>>();
        var compared = 0;
        foreach (var factor in Factors)
        {
            var scale = Math.Pow(factor, power);
            foreach (var magnitude in Absolute.Concat(Scaled.Select(v => v / scale)))
            {
                foreach (var x in new[] { T.CreateSaturating(magnitude), -T.CreateSaturating(magnitude) }.Where(x => T.IsNormal(x)))
                    compared += Compare(run(T.CreateChecked(factor), x), quantities, factor, x, failures);
            }
        }

        return compared;
    }

    private static int Compare<T>(T[] found, Expr[] quantities, double factor, T x, List<string> failures)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var compared = 0;
        for (var i = 0; i < quantities.Length; i++)
        {
            if (ExactValue(quantities[i], double.CreateChecked(x), factor) is not { } exact)
                continue;
            compared++;
            var result = double.CreateChecked(found[i]);
            var error = typeof(T) == typeof(float) ? Exact.Ulps((float)result, Single(exact)) : Exact.Ulps(result, Double(exact));
            if (!(error <= AllowedUlps) && !(error <= AllowedUlps * Condition(quantities[i], exact, double.CreateChecked(x), factor)))
                failures.Add(FormattableString.Invariant($"{typeof(T).Name} quantity {i}, b = {factor}, x = {x:R}: {found[i]:R}, exactly {exact.ToDouble():R}, {error:G3} ulp"));
        }

        return compared;
    }

    // What is beyond the type is infinite there.
    private static BigFloat Single(BigFloat exact) => float.IsInfinity(exact.ToSingle()) ? (BigFloat)(double)exact.ToSingle() : exact;

    private static BigFloat Double(BigFloat exact) => double.IsInfinity(exact.ToDouble()) ? (BigFloat)exact.ToDouble() : exact;

    // Near a root |x·f′/f|, where the sign changes nearby.
    private static double Condition(Expr expr, BigFloat exact, double x, double factor)
    {
        if (exact.IsZero)
            return 1;
        var step = Math.Abs(x) / 4;
        return new[] { -step, step }.Any(s => ExactValue(expr, x + s, factor) is { } other && other.Sign * exact.Sign < 0)
            && ExactValue(expr, x * (1 + 1e-9), factor) is { } near
            ? Math.Max(1, BigFloat.Abs(BigFloat.Divide(BigFloat.Subtract(near, exact, 200), exact, 60)).ToDouble() * 1e9) : 1;
    }

    private static BigFloat? ExactValue(Expr expr, double x, double factor)
    {
        var (coarse, fine) = (Evaluate(500), Evaluate(1500));
        return fine.IsZero || (coarse.IsFinite && fine.IsFinite && BigFloat.Abs(BigFloat.Subtract(coarse, fine, 80)) <= BigFloat.Abs(fine).Scale(-60)) ? fine : null;

        BigFloat Evaluate(int bits)
        {
            try
            {
                return new HighPrecision(s => s.Index == 0 ? x : factor, bits).Evaluate(expr);
            }
            catch (PrecisionLimitException)
            {
                return BigFloat.NaN;
            }
        }
    }

    private static class Runner<TModule, T>
        where TModule : struct, IElementwiseLagrangian<TModule, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public static T[] Run(T factor, T x)
        {
            var module = TModule.Create([factor]);
            var upstream = new T[1];
            module.ActivationParameterProduct([x], [T.One], upstream);
            return [module.Value(x), module.Activation(x), module.Curvature(x), module.Energy(x), module.ParameterDerivative(x, 0), upstream[0]];
        }
    }
}

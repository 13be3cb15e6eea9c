using System.Reflection;
using CsCheck;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Reading.Model;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Tests.Generation;

/// <summary>What is derived is NaN where x is, or a parameter that it depends on, however many pieces it has; a constant stays one.</summary>
public sealed class NotANumberTests
{
    private const string Definitions =
        """
        namespace N;
        internal static partial class A
        {
            [Lagrangian] public static partial double Relu(double x) => Pow(Max(x, 0), 2) / 2;
            [Lagrangian] public static partial double RectifiedExp(double x, [Learnable(Min = 1e-6)] double beta = 1) => Exp(beta * Max(x, 0)) / beta - Max(x, 0);
            [Lagrangian] public static partial double Huber(double x, [Learnable(Min = 0)] double c = 1) => Abs(x) <= c ? x * x / 2 : c * (Abs(x) - c / 2);
            [Lagrangian] public static partial double Clipped(double x, [Learnable] double c = 1) { var u = Clamp(x, -1, 1); return u * u / 2 + c * Abs(x - u); }
            [Lagrangian] public static partial double Hinge(double x, [Learnable] double margin = 1) => Max(0, margin - x);
            [Lagrangian] public static partial double Switched(double x, [Learnable] double a = 2) => x switch { < -1 => -a * x - a / 2, > 1 => a * x - a / 2, _ => a * x * x / 2 };
            [Lagrangian] public static partial double Softplus(double x, [Learnable(Min = 1e-6)] double beta = 1) => Log(1 + Exp(beta * x)) / beta;
            [Lagrangian] public static partial double Tanh(double x, [Learnable(Min = 1e-6)] double beta = 1) => Log(Cosh(beta * x)) / beta;
            [Lagrangian] public static partial double Pseudo(double x, [Learnable] double d = 1) => d * d * (Sqrt(1 + x / d * (x / d)) - 1);
            [Lagrangian] public static partial double Lower(double x, double a = 0.5) => x < a ? -1 * x : Min(x, 2) + Abs(x);
            [Lagrangian] public static partial double Linear(double x, [Learnable] double a = 2) => a * x;
        }
        """;

    private const int Count = 4;

    public static TheoryData<int> Batches => Parts.Of(Count);

    private static readonly double[] Finite = [0.5, -0.5, 1, -3, 90];

    [Fact]
    public void Of_common_definitions() => AssertAll(UserProject.Generate(Definitions), isEveryPieceDerived: true);

    /// <summary>What the user's own pieces make of NaN in the value is C#'s business, and not compared.</summary>
    [Theory, MemberData(nameof(Batches))]
    public void Of_random_bodies(int batch)
    {
        var bodies = RandomBody.Gen.Array[60].Generate(new PCG(7, 20_251), null, out _).Part(batch, Count).Where(b => !b.Contains("Endless", StringComparison.Ordinal)).ToArray();
        AssertAll(UserProject.Generate(
            $"namespace N; internal static partial class A {{ {RandomBody.Helpers.ReplaceLineEndings(" ")}\n"
            + string.Concat(bodies.Select((b, i) => $"[Lagrangian] internal static partial double F{i}(double x, [Learnable] double beta = 1, int n = 2) => {b};\n")) + "}"), isEveryPieceDerived: false);
    }

    [Fact]
    public void A_parameter_that_is_NaN_has_no_derivative_even_where_none_depends_on_it() => Assert.Equal(
        [double.NaN, double.NaN, double.NaN, 0, double.NaN, 3, double.NaN, 2, double.NaN, 1],
        Probe.Run(
            """
            namespace N;
            internal static partial class A
            {
                [Lagrangian] public static partial double Linear(double x, [Learnable] double a = 2) => a * x;
                [Lagrangian] public static partial double Bounded(double x, [Learnable(Min = 0, Max = 1)] double a = 0.5) => a * x;
                [Lagrangian] public static partial double Bias(RealVector x, [Learnable] RealVector w, [Learnable(Min = 0)] RealVector u) => Dot(w, x) + Sum(u * x);
            }
            """,
            """
            var nan = double.NaN; double[] x = [2, 3], g = new double[4], h = new double[4], p = new double[1], one = [1, 1], q = new double[1];
            new N.A.LinearLagrangian<double>(nan).ParameterGradient([3], p); new N.A.LinearLagrangian<double>(nan).ActivationParameterProduct([3], [1], q);
            var bias = new N.A.BiasLagrangian<double>(new double[] { nan, 1 }, new double[] { 1, nan });
            bias.ParameterGradient(x, g); bias.ActivationParameterProduct(x, one, h);
            """,
            """
            p[0], q[0], new N.A.BoundedLagrangian<double>(nan).ParameterDerivative(3, 0), new N.A.BoundedLagrangian<double>(2).ParameterDerivative(3, 0),
            g[0], g[1], g[3], g[2], h[0], h[1]
            """));

    [Fact]
    public void An_element_of_a_vector() => Assert.Equal(
        [double.NaN, 1, double.NaN, 1, double.NaN, double.NaN, double.NaN],
        Probe.Run(
            """
            namespace N;
            internal static partial class A
            {
                [Lagrangian] public static partial double Rectified(RealVector x) => Sum(Square(Max(x, 0))) / 2;
                [Lagrangian] public static partial double Huber(RealVector x, [Learnable(Min = 0)] double c = 1) => Sum(x, xi => Abs(xi) <= c ? xi * xi / 2 : c * (Abs(xi) - c / 2));
            }
            """,
            """
            double[] x = [double.NaN, 1], v = [1, 1], g = new double[2], h = new double[2], p = new double[1], none = new double[2];
            new N.A.RectifiedLagrangian<double>().Activate(x, g); new N.A.RectifiedLagrangian<double>().HessianProduct(x, v, h);
            new N.A.HuberLagrangian<double>().ParameterGradient(x, p); new N.A.HuberLagrangian<double>(double.NaN).Activate([0.5, 0.5], none);
            """,
            "g[0], g[1], h[0], h[1], p[0], new N.A.HuberLagrangian<double>().Energy(x), none[0]"));

    private static void AssertAll(UserProject project, bool isEveryPieceDerived)
    {
        var assembly = project.Load();
        var compared = 0;
        foreach (var (name, definition) in Exact.Definitions(project.Result).Where(d => d.Value.Body is not null))
        {
            var derivation = Derivation.Of(definition, TestContext.Current.CancellationToken);
            if (derivation.Derived is not { } derived)
                continue;
            Expr[] quantities = [derived.Value, derived.Activation, derived.Curvature, derived.Energy, .. derivation.Parameters.SelectMany(p => new[] { p.OfValue, p.OfActivation })];
            foreach (var run in new[] { Bind<double>(assembly, name), Bind<float>(assembly, name) })
            {
                foreach (var symbol in definition.Method.Parameters.Select(p => p.Symbol).Where(s => s.Kind != SymbolKind.Integer))
                {
                    foreach (var at in symbol.Index == 0 ? [double.NaN] : Finite)
                        compared += AssertNaN(name, quantities, run, definition, symbol, at, isEveryPieceDerived);
                }
            }
        }

        Assert.True(compared > 100, $"Only {compared} results were compared.");
    }

    private static int AssertNaN(
        string name, Expr[] quantities, Func<double[], double, double[]> run, Definition definition, Symbol symbol, double at, bool isEveryPieceDerived)
    {
        var compared = 0;
        double[] parameters = [.. definition.Method.Parameters.Skip(1).Where(p => p.IsLearnable || p.Type != ParameterType.Int).Select(p => p.Symbol.Index == symbol.Index ? double.NaN : p.Default ?? 1)];
        if (symbol.Index > 0 && !definition.Method.Parameters[symbol.Index].IsLearnable)
            return 0;
        var results = run(parameters, at);
        for (var i = 0; i < quantities.Length; i++)
        {
            if (!Algebra.Nodes(quantities[i]).Any(symbol.Equals) || (i == 0 && !isEveryPieceDerived && !Undefined.IsNaN(quantities[i], symbol)))
                continue;
            compared++;
            Assert.True(double.IsNaN(results[i]), $"{name}: quantity {i}, {quantities[i]}, is {results[i]} where {symbol.Name} is NaN and x is {at}");
        }

        return compared;
    }

    private static Func<double[], double, double[]> Bind<T>(Assembly assembly, string name)
    {
        var module = assembly.GetType($"N.A+{name}Lagrangian`1", throwOnError: true)!.MakeGenericType(typeof(T));
        return typeof(Runner<,>).MakeGenericType(module, typeof(T)).GetMethod("Run", BindingFlags.Static | BindingFlags.Public)!.CreateDelegate<Func<double[], double, double[]>>();
    }

    private static class Runner<TModule, T>
        where TModule : struct, IElementwiseLagrangian<TModule, T>
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        public static double[] Run(double[] parameters, double at)
        {
            var (x, count) = (T.CreateChecked(at), TModule.ParameterNames.Length);
            var module = TModule.Create([.. parameters.Take(count).Select(T.CreateChecked)]);
            T[] product = new T[1], gradient = new T[count], upstream = new T[count];
            module.HessianProduct([x], [T.One], product);
            module.ParameterGradient([x], gradient);
            module.ActivationParameterProduct([x], [T.One], upstream);
            Assert.Equal(module.Curvature(x), product[0]);
            T[] all = [module.Value(x), module.Activation(x), module.Curvature(x), module.Energy(x), .. gradient.Zip(upstream).SelectMany(p => new[] { p.First, p.Second })];
            return [.. all.Select(double.CreateChecked)];
        }
    }
}

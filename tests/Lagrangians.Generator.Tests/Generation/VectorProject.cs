using System.Reflection;

namespace Lagrangians.Generator.Tests.Generation;

/// <summary>A user's project of vector Lagrangians, built with the generator, beside the user's own bodies as they run.</summary>
internal sealed class VectorProject
{
    private const string Source =
        """
        namespace N;
        internal static partial class V
        {
            [Lagrangian] public static partial double Softmax(RealVector x, [Learnable(Min = 1e-6)] double beta = 1) => Log(Sum(Exp(beta * x))) / beta;
            [Lagrangian] public static partial double Ghostmax(RealVector x, [Learnable(Min = 1e-6)] double beta = 1) => Log(1 + Sum(Exp(beta * x))) / beta;
            [Lagrangian]
            public static partial double LayerNorm(
                RealVector x, [Learnable(Min = 0)] double gamma = 1, [Learnable] double delta = 0, [Domain(Min = 1e-12)] double eps = 1e-5)
            {
                var centred = x - Mean(x);
                return x.Length * gamma * Sqrt(Mean(centred * centred) + eps) + delta * Sum(x);
            }
            [Lagrangian] public static partial double SphericalNorm(RealVector x, [Learnable(Min = 0)] double gamma = 1, [Learnable] double delta = 0.25, double eps = 1e-5) => gamma * Sqrt(Sum(Square(x)) + eps) + delta * Sum(x);
            [Lagrangian] public static partial double Clipped(RealVector x, [Learnable(MinExclusive = 0)] double c = 1) => Sum(x, xi => Abs(xi) <= c ? xi * xi / 2 : c * (Abs(xi) - c / 2));
            [Lagrangian] public static partial double PNorm(RealVector x, [Learnable(Min = 1)] double p = 3) => Pow(Sum(Pow(Abs(x), p)), 1 / p);
            [Lagrangian] public static partial double Spread(RealVector x, [Learnable] double a = 0.5) => a * LogSumExp(2 * x) - Min(x, xi => xi * a) + Norm(x) * Mean(x, xi => Tanh(xi) * Sum(x)) / x.Length;
            [Lagrangian] public static partial double Nested(RealVector x, [Learnable] double a = 0.5, int n = 3) => Sum(x - Mean(x), d => Exp(-a * d * d) * Variance(x)) * (n / 2);
            static double Variance(RealVector v) => Mean(Square(v - Mean(v)));
            [Lagrangian] public static partial double Affine(RealVector x, [Learnable] double a = 2) => Sum(a * x + 1) + Sum(Exp(x));
            [Lagrangian] public static partial double Given(RealVector x, [Learnable(Min = 1e-6)] double beta = 1) => Log(Sum(Exp(beta * x))) / beta;
            [StableDerivative(nameof(Given))] static RealVector GivenActivation2(RealVector x, double beta) { var e = Exp(beta * (x - Max(x))); return e / Sum(e); }
            [StableDerivative(nameof(Given), WithRespectTo = "beta")] static double InBeta(RealVector x, double beta) => Sum(Exp(beta * x) * x) / Sum(Exp(beta * x)) / beta - Log(Sum(Exp(beta * x))) / (beta * beta);
        }
        """;

    /// <summary>Bodies that go through each reduction, nested and combined; a is learnable.</summary>
    public static readonly string[] Bodies =
    [
        "Sum(x, xi => xi > 0 ? Pow(xi, n) : 0) / x.Length",
        "Max(x) * Sum(x) - Min(a * x)",
        "Norm(x - a * Mean(x)) * a",
        "Log(Sum(Exp(a * x * x)))",
        "Sum(Exp(x)) * Sum(Exp(-x)) / a",
        "LogSumExp(-x) + LogSumExp(2 * x) * a",
        "Sqrt(Sum(x * x) / x.Length + a)",
        "Sum(x, xi => Pow(xi - Mean(x), 4)) / Pow(a + Variance(x), 2)",
        "Sum(x, xi => xi * Log(Sum(Exp(a * x))))",
        "Norm(x) * Norm(x) + Pow(Norm(a * x), 3)",
        "Sum(Max(x, a * Mean(x) + 0.01))",
        "Exp(-Norm(x) / a)",
        "Log(1 + a * Sum(Square(x)))",
        "x.Length * LogSumExp(a * x / x.Length)",
        "LogSumExp(x * Tanh(Sum(x)))",
        "Log(a + 2 * Sum(Exp(x)))",
        "Log(Exp(a) + Sum(Exp(x)))",
        "Log(Mean(Exp(a * x))) / a",
        "Sum(x, xi => xi < a ? xi * xi : Sum(x))",
        "Dot(x, Exp(a * x)) + Dot(x, x)",
        "Mean(x, x + 1, (p, q) => SpecialFunctions.Softplus(p) * q) * a",
        "Max(x, xi => xi * xi * a) + Min(Cosh(x))",
        "Max(x, xi => xi * xi * a / (1 + xi * xi) * Exp(a * xi)) * Sum(x, xi => xi * xi * a)",
        "Min(x, xi => (xi - a) * (xi - a) * a * n + xi) * Mean(Square(x - a) * a)",
        "Sum(Softplus(x) / Sum(Softplus(x)) * a * x)",
        "Sum(Sigmoid(x - a)) * (x.Length > 2 ? 1 : 2) + 1 / x.Length",
    ];

    private static readonly string Definitions = string.Concat(Bodies.Select((b, i) =>
        $"[Lagrangian] public static partial double Body{i}(RealVector x, [Learnable(Min = 0)] double a = 0.75, int n = 3) => {b}; "));

    private static readonly Lazy<Assembly> Project = new(() =>
        UserProject.Build([Source, "namespace N { internal static partial class V { " + Definitions + "} }"]).Load());

    private static Type Neurons => Project.Value.GetType("N.V", throwOnError: true)!;

    /// <summary>The user's method: the array notation as it runs.</summary>
    public static Func<double[], double[], double> Naive(string name, IReadOnlyList<string> learnable)
    {
        var method = Neurons.GetMethods().Single(m => m.Name == name && m.GetParameters()[0].ParameterType == typeof(RealVector));
        var parameters = method.GetParameters();
        return (x, theta) =>
        {
            var arguments = parameters.Select(p => p.DefaultValue).ToArray();
            arguments[0] = (RealVector)x;
            for (var i = 0; i < learnable.Count; i++)
                arguments[Array.FindIndex(parameters, p => p.Name == learnable[i])] = theta[i];
            return (double)method.Invoke(null, arguments)!;
        };
    }

    /// <summary>The module of a definition for an element type.</summary>
    public static Type Module(string name, Type element) => Neurons.GetNestedType(name + "Lagrangian`1")!.MakeGenericType(element);

    /// <summary>A generated span member of a definition, with the defaults of the parameters.</summary>
    public static IEnumerable<ParameterInfo[]> Signatures(string member) => Neurons.GetMethods().Where(m => m.Name == member).Select(m => m.GetParameters());
}

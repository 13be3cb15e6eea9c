using System.Reflection;

namespace Lagrangians.Generator.Tests.Generation;

/// <summary>A scalar activation with two real parameters and an integer.</summary>
internal delegate T Scalar<T>(T x, T beta, int n, T shift);

/// <summary>The same over a span.</summary>
internal delegate void Layer<T>(ReadOnlySpan<T> x, Span<T> destination, T beta, int n, T shift);

/// <summary>The same with parameters for each element.</summary>
internal delegate void PerElementLayer<T>(ReadOnlySpan<T> x, Span<T> destination, ReadOnlySpan<T> beta, int n, ReadOnlySpan<T> shift);

/// <summary>The value of a layer.</summary>
internal delegate T LayerValue<T>(ReadOnlySpan<T> x, T beta, int n, T shift);

/// <summary>The generated members of some definitions with the same parameters, in one precision.</summary>
internal sealed record LayerProject<T>(string Name, Scalar<T> Scalar, Layer<T> Layer, PerElementLayer<T> PerElement, LayerValue<T> Value)
{
    private static readonly Lazy<Assembly> Project = new(() => UserProject.Build(
        """
        namespace N;
        internal static partial class Layers
        {
            [Lagrangian] internal static partial double Softplus(double x, double beta = 1, int n = 2, double shift = 0) => Log(Exp(beta * x) + n) / beta + shift * x;
            [Lagrangian] internal static partial double Huber(double x, double beta = 1, int n = 2, double shift = 0) => Abs(x) <= beta ? Pow(Abs(x), n) / n + shift : beta * (Abs(x) - shift * Tanh(x));
            [Lagrangian] internal static partial double Trigonometric(double x, double beta = 1, int n = 2, double shift = 0) => Sin(beta * x) * Atan(x) + SpecialFunctions.Erf(x + shift) / n + Sqrt(x * x + 1);
            [Lagrangian] internal static partial double Given(double x, double beta = 1, int n = 2, double shift = 0) => x * beta * n * shift;
            [StableDerivative(nameof(Given))] private static double Opaque(double x, double beta, int n, double shift)
            {
                var result = shift;
                for (var i = 0; i < n; i++)
                    result += beta * x;
                return result;
            }
        }
        """).Load());

    public static LayerProject<T>[] All { get; } = [Of("Softplus"), Of("Huber"), Of("Trigonometric"), Of("Given")];

    private static LayerProject<T> Of(string name) => new(
        name,
        UserProject.Bind<Scalar<T>>(Project.Value, "N.Layers", name + "Activation"),
        UserProject.Bind<Layer<T>>(Project.Value, "N.Layers", name + "Activation"),
        UserProject.Bind<PerElementLayer<T>>(Project.Value, "N.Layers", name + "Activation"),
        UserProject.Bind<LayerValue<T>>(Project.Value, "N.Layers", name));
}

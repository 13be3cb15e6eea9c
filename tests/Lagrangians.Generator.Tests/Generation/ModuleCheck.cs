using System.Numerics;
using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Reading.Model;

namespace Lagrangians.Generator.Tests.Generation;

/// <summary>Asks a module for all that <see cref="IElementwiseLagrangian{TSelf, T}"/> promises, through the interface as generic code does.</summary>
internal sealed class ModuleCheck<TModule, T>
    where TModule : struct, IElementwiseLagrangian<TModule, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private static readonly T[] X = [.. new[] { -3.0, -1.25, -0.5, 0.125, 0.75, 1.5, 2.75, 0.25, -0.125, 4 }.Select(T.CreateChecked)];
    private static readonly T[] V = [.. X.Select((_, i) => T.CreateChecked((i % 4) - 1.25))];

    private readonly TModule _module = new();

    public static void Run(Definition definition)
    {
        var check = new ModuleCheck<TModule, T>();
        int[] learnable = [.. definition.Method.Parameters.Where(p => p.IsLearnable).Select(p => p.Symbol.Index)];
        check.AgainstBody(new Exact(definition, [.. definition.Method.Parameters.Skip(1).Select(p => p.Default!.Value)]), learnable);
        check.AgainstOneAnother(learnable.Length);
        check.Parameters(definition, learnable);
        check.Mistakes(learnable.Length);
    }

    private void AgainstBody(Exact exact, int[] learnable)
    {
        foreach (var (x, v) in X.Zip(V))
        {
            BigFloat at = double.CreateChecked(x);
            var (value, slope) = (exact.Value(at).ToDouble(), exact.Slope(at).ToDouble());
            AssertClose(value, _module.Value(x), $"L({x})");
            AssertClose(slope, _module.Activation(x), $"L′({x})");
            AssertClose(exact.Curvature(at).ToDouble(), _module.Curvature(x), $"L″({x})");
            // Of the energy only the difference is asked: its digits where L and x·L′ cancel are another matter.
            AssertClose(exact.Energy(at).ToDouble(), _module.Energy(x), $"E({x})", Math.Abs(value));
            for (var p = 0; p < learnable.Length; p++)
                AssertClose(exact.SlopeIn(at, learnable[p]).ToDouble(), _module.ParameterDerivative(x, p), $"∂L/∂θ{p}({x})");
        }

        Span<T> products = stackalloc T[learnable.Length];
        _module.ActivationParameterProduct(X, V, products);
        for (var p = 0; p < learnable.Length; p++)
        {
            var expected = X.Zip(V).Sum(pair => double.CreateChecked(pair.Second) * exact.MixedSlope(double.CreateChecked(pair.First), learnable[p]).ToDouble());
            AssertClose(expected, products[p], $"Σu·∂g/∂θ{p}", X.Length);
        }
    }

    private void AgainstOneAnother(int learnable)
    {
        T[] g = new T[X.Length], together = new T[X.Length], product = new T[X.Length], gradient = new T[learnable];
        _module.Activate(X, g);
        var value = _module.ValueAndActivate(X, together);
        Assert.Equal(_module.Value(X), value);
        Assert.Equal(g, together);
        Assert.Equal(X.Select(_module.Activation), g);
        AssertClose(double.CreateChecked(Sum(X.Select(_module.Value))), value, "L", X.Length);
        AssertClose(double.CreateChecked(Sum(X.Select(_module.Energy))), _module.Energy(X), "E", X.Length);
        AssertClose(double.CreateChecked(_module.Energy(X)), _module.Energy(g, X), "g·x − L", 100);
        _module.HessianProduct(X, V, product);
        Assert.Equal(X.Zip(V, (x, v) => _module.Curvature(x) * v), product);
        _module.ParameterGradient(X, gradient);
        for (var p = 0; p < learnable; p++)
            AssertClose(double.CreateChecked(Sum(X.Select(x => _module.ParameterDerivative(x, p)))), gradient[p], $"∂L/∂θ{p}", X.Length);

        Assert.Equal(T.Zero, _module.Value([]));
        Assert.Equal(T.Zero, _module.Energy([]));
        _module.ParameterGradient([], gradient);
        Assert.All(gradient, t => Assert.Equal(T.Zero, t));
    }

    private void Parameters(Definition definition, int[] learnable)
    {
        Assert.Equal(learnable.Select(i => definition.Method.Parameters[i].Symbol.Name), TModule.ParameterNames.ToArray());
        T[] found = new T[learnable.Length + 1];
        _module.CopyParametersTo(found);
        Assert.Equal([.. learnable.Select(i => T.CreateChecked(definition.Method.Parameters[i].Default!.Value)), T.Zero], found);
        T[] given = [.. learnable.Select((_, i) => T.CreateChecked(0.625 + i))], back = new T[learnable.Length];
        var made = TModule.Create(given);
        made.CopyParametersTo(back);
        Assert.Equal(given, back);
        Assert.Equal(_module, TModule.Create(found.AsSpan(0, learnable.Length)));
    }

    private void Mistakes(int learnable)
    {
        var shorter = new T[X.Length - 1];
        AssertRefused(() => _module.Activate(X, shorter), "destination");
        AssertRefused(() => _module.ValueAndActivate(X, shorter), "destination");
        AssertRefused(() => _module.HessianProduct(X, V, shorter), "destination");
        Assert.Throws<ArgumentException>(() => _module.HessianProduct(X, shorter, new T[X.Length]));
        Assert.Throws<ArgumentException>(() => _module.Energy(shorter, X));
        AssertRefused(() => TModule.Create(new T[learnable + 1]), "parameters");
        Assert.Equal("parameter", Assert.Throws<ArgumentOutOfRangeException>(() => _module.ParameterDerivative(T.One, learnable)).ParamName);
        Assert.Equal("parameter", Assert.Throws<ArgumentOutOfRangeException>(() => _module.ParameterDerivative(T.One, -1)).ParamName);
        if (learnable == 0)
            return;
        AssertRefused(() => _module.ParameterGradient(X, new T[learnable - 1]), "destination");
        AssertRefused(() => _module.CopyParametersTo(new T[learnable - 1]), "destination");
        AssertRefused(() => _module.ActivationParameterProduct(X, V, new T[learnable - 1]), "destination");
        Assert.Throws<ArgumentException>(() => _module.ActivationParameterProduct(X, shorter, new T[learnable]));
    }

    private static T Sum(IEnumerable<T> terms) => terms.Aggregate(T.Zero, (sum, t) => sum + t);

    private static void AssertRefused(Action call, string parameter) => Assert.Equal(parameter, Assert.Throws<ArgumentException>(call).ParamName);

    private static void AssertClose(double expected, T found, string what, double scale = 1)
    {
        var epsilon = typeof(T) == typeof(float) ? Math.ScaleB(1, -23) : Math.ScaleB(1, -52);
        var difference = Math.Abs(double.CreateChecked(found) - expected);
        Assert.True(difference <= 16 * epsilon * Math.Max(scale, Math.Abs(expected)), $"{typeof(TModule).Name} of {typeof(T).Name}: {what} is {found}, expected {expected}");
    }
}

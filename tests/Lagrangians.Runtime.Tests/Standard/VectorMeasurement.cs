using System.Numerics;
using Lagrangians.Tests.Functions;

namespace Lagrangians.Tests.Standard;

/// <summary>How far a quantity is from its exact value in one case.</summary>
internal readonly record struct Measured(string Quantity, string Kind, double Error, string Case)
{
    /// <summary>Every quantity of one Lagrangian at every case.</summary>
    public static Measured[] All<T>(string lagrangian)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => [.. VectorCase<T>.Read(lagrangian).SelectMany(At)];

    public static IEnumerable<Measured> At<T>(VectorCase<T> at)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var p = at.Parameters;
        return at.Name switch
        {
            "softmax" => At(at, new StandardLagrangians.SoftmaxLagrangian<T>(p[0])),
            "ghostmax" => At(at, new StandardLagrangians.GhostmaxLagrangian<T>(p[0])),
            "layernorm" => At(at, new StandardLagrangians.LayerNormLagrangian<T>(p[0], p[1], p[2])),
            "sphericalnorm" => At(at, new StandardLagrangians.SphericalNormLagrangian<T>(p[0], p[1], p[2])),
            "sigmoid" => At(at, new StandardLagrangians.SigmoidLagrangian<T>(p[0], p[1])),
            _ => throw new ArgumentException(at.Name, nameof(at)),
        };
    }

    private static IEnumerable<Measured> At<T, TModule>(VectorCase<T> at, TModule module)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TModule : struct, ILagrangian<TModule, T>
    {
        // The shortest apart: there the quantity may be degenerate, such as the Hessian of a norm along x.
        var kind = at.Length <= 2 ? at.Kind + ", at most 2" : at.Kind;
        T[] x = at.X, v = at.V, activation = new T[x.Length], both = new T[x.Length], product = new T[x.Length];
        var value = module.Value(x);
        yield return Number("Value", at.Numbers[0][0], value);

        module.Activate(x, activation);
        yield return Vector("Activation", at.Activation, activation);
        Assert.True(Bits.Same(value, module.ValueAndActivate(x, both)));
        Bits.Equal<T>(activation, both, $"ValueAndActivate of {at}");
        x.CopyTo(both, 0);
        module.Activate(both, both);
        Bits.Equal<T>(activation, both, $"Activate in place of {at}");
        if (at.HessianProduct.Length == 0)
            yield break;

        module.HessianProduct(x, v, product);
        yield return Vector("HessianProduct", at.HessianProduct, product);
        yield return Number("Energy", at.Numbers[1][0], module.Energy(x));
        var (gradient, products) = (new T[TModule.ParameterNames.Length], new T[TModule.ParameterNames.Length]);
        module.ParameterGradient(x, gradient);
        module.ActivationParameterProduct(x, v, products);
        for (var i = 0; i < gradient.Length; i++)
        {
            yield return Number("∂L/∂" + TModule.ParameterNames[i], at.Numbers[2][i], gradient[i]);
            yield return Number("v·∂g/∂" + TModule.ParameterNames[i], at.Numbers[3][i], products[i]);
        }

        Measured Number(string quantity, Exact<T> exact, T result) => new(
            quantity, kind, exact.Error(result), FormattableString.Invariant($"{at}: {result:R} for {exact.Nearest:R}, condition {exact.Condition}"));

        Measured Vector(string quantity, Exact<T>[] exact, T[] result)
        {
            var largest = Exact<T>.Largest([.. exact.Select(element => element.Nearest)]);
            var (error, worst) = Enumerable.Range(0, exact.Length).Max(i => (exact[i].Error(result[at.Places[i]], largest), i));
            var place = at.Places[worst];
            return new(quantity, kind, error, FormattableString.Invariant(
                $"{at}: {result[place]:R} for {exact[worst].Nearest:R} at {place}, the largest {largest:R}"));
        }
    }
}

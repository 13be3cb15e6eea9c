using System.Numerics;

namespace Lagrangians.Tests.Standard;

/// <summary>
/// The elementwise standard Lagrangians far from their default parameters, where a product with one of them leaves the range of the type on the way
/// and the result does not.
/// </summary>
public sealed class StandardRangeTests
{
    private const double AllowedUlps = 4;

    public static TheoryData<string> Definitions => [.. StandardReference.Far.Select(r => r.Definition).Distinct()];

    [Theory]
    [MemberData(nameof(Definitions))]
    public void In_double(string definition) => AssertAccurate<double>(definition);

    [Theory]
    [MemberData(nameof(Definitions))]
    public void In_float(string definition) => AssertAccurate<float>(definition);

    private static void AssertAccurate<T>(string definition)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var failures = new List<string>();
        var compared = 0;
        foreach (var point in StandardReference.Far.Where(r => r.Definition == definition && r.IsOf<T>()))
        {
            T[] p = [.. point.Parameters.Select(T.CreateChecked)];
            var found = definition switch
            {
                "Repu" => At<StandardLagrangians.RepuLagrangian<T>, T>(new(p[0]), point),
                "Exp" => At<StandardLagrangians.ExpLagrangian<T>, T>(new(p[0]), point),
                "RectifiedExp" => At<StandardLagrangians.RectifiedExpLagrangian<T>, T>(new(p[0]), point),
                "Sigmoid" => At<StandardLagrangians.SigmoidLagrangian<T>, T>(new(p[0], p[1]), point),
                "Tanh" => At<StandardLagrangians.TanhLagrangian<T>, T>(new(p[0]), point),
                _ => throw new InvalidOperationException(definition),
            };
            foreach (var (what, result, exact, condition) in found)
            {
                compared++;
                var error = StandardReference.Error(result, exact, condition);
                if (!(error <= AllowedUlps))
                    failures.Add(FormattableString.Invariant($"{definition}({string.Join(", ", point.Parameters)}) of {typeof(T).Name} at {point.X:R}: {what} {result:R}, exact {exact:R}, {error:G3} ulp"));
            }
        }

        Assert.True(compared > 100, $"Only {compared} results were compared.");
        Assert.True(failures.Count == 0, string.Join("\n", failures));
    }

    private static IEnumerable<(string What, T Found, double Exact, double Condition)> At<TModule, T>(TModule module, StandardReference point)
        where TModule : struct, IElementwiseLagrangian<TModule, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var x = T.CreateChecked(point.X);
        yield return ("value", module.Value(x), point.Value, 1);
        yield return ("activation", module.Activation(x), point.Activation, 1);
        yield return ("curvature", module.Curvature(x), point.Curvature, 1);
        var product = new T[1];
        module.HessianProduct([x], [T.One], product);
        yield return ("HessianProduct", product[0], point.Curvature, 1);
        // The energy of an exponential has a root at βx = 1.
        var isNearRoot = point.Definition is "Exp" or "RectifiedExp" && point.X * point.Beta is > 0.4 and < 2.5;
        var condition = isNearRoot ? Math.Abs(point.X * point.X * point.Curvature / point.Energy) : 1;
        yield return ("energy", module.Energy(x), point.Energy, condition);
        for (var i = 0; i < point.ParameterDerivatives.Length; i++)
            yield return ($"∂L/∂{TModule.ParameterNames[i]}", module.ParameterDerivative(x, i), point.ParameterDerivatives[i], i == 0 ? condition : 1);
    }
}

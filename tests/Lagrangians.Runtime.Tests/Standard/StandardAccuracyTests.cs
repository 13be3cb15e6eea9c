using System.Numerics;

namespace Lagrangians.Tests.Standard;

/// <summary>The elementwise standard Lagrangians against exact values, over the whole range of the type.</summary>
public sealed class StandardAccuracyTests
{
    private const double AllowedUlps = 8;

    public static TheoryData<string> Definitions => [.. StandardReference.All.Select(r => r.Definition).Distinct()];

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
        foreach (var point in StandardReference.All.Where(r => r.Definition == definition && T.IsFinite(T.CreateSaturating(r.X))))
        {
            T[] parameters = [.. point.Parameters.Select(T.CreateChecked)];
            var found = definition switch
            {
                "Identity" => At<StandardLagrangians.IdentityLagrangian<T>, T>(new(), point),
                "Repu" => At<StandardLagrangians.RepuLagrangian<T>, T>(new(parameters[0]), point),
                "Relu" => At<StandardLagrangians.ReluLagrangian<T>, T>(new(), point),
                "Exp" => At<StandardLagrangians.ExpLagrangian<T>, T>(new(parameters[0]), point),
                "RectifiedExp" => At<StandardLagrangians.RectifiedExpLagrangian<T>, T>(new(parameters[0]), point),
                "Sigmoid" => At<StandardLagrangians.SigmoidLagrangian<T>, T>(new(parameters[0], parameters[1]), point),
                "Tanh" => At<StandardLagrangians.TanhLagrangian<T>, T>(new(parameters[0]), point),
                _ => throw new InvalidOperationException(definition),
            };
            failures.AddRange(found.Where(f => !(f.Error <= AllowedUlps)).Select(f =>
                FormattableString.Invariant($"{definition}({string.Join(", ", point.Parameters)}) of {typeof(T).Name} at {point.X:R}: {f.What} {f.Found:R}, exact {f.Exact:R}, {f.Error:G3} ulp")));
        }

        Assert.True(failures.Count == 0, string.Join("\n", failures));
    }

    private static IEnumerable<(string What, double Found, double Exact, double Error)> At<TModule, T>(TModule module, StandardReference point)
        where TModule : struct, IElementwiseLagrangian<TModule, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var x = T.CreateChecked(point.X);
        // Of the value and the energy, which have roots, the condition is allowed for: d log|f|/d log|x|.
        var ofValue = Math.Max(1, Math.Abs(point.X * point.Activation / point.Value));
        yield return Result("value", module.Value(x), point.Value, ofValue);
        yield return Result("activation", module.Activation(x), point.Activation, 1);
        yield return Result("curvature", module.Curvature(x), point.Curvature, 1);
        // The energy is formed of 2x, which the type does not have there.
        if (!T.IsFinite(x + x))
            yield break;
        // At a root itself, in units of x·dE/dx.
        var slope = T.CreateSaturating(point.X * point.X * point.Curvature);
        var ofRoot = double.CreateChecked(T.Abs(module.Energy(x)) / (T.BitIncrement(T.Abs(slope)) - T.Abs(slope)));
        yield return point.Energy == 0 && T.IsFinite(slope)
            ? ("energy", double.CreateChecked(module.Energy(x)), 0, ofRoot)
            : Result("energy", module.Energy(x), point.Energy, Math.Max(1, Math.Abs(point.X * point.X * point.Curvature / point.Energy)));
        if (point.ParameterDerivatives.Length > 0)
            yield return Result("∂L/∂β", module.ParameterDerivative(x, 0), point.ParameterDerivatives[0], 1);
        if (point.ParameterDerivatives.Length > 1)
            yield return Result("∂L/∂scale", module.ParameterDerivative(x, 1), point.ParameterDerivatives[1], 1);
    }

    private static (string, double, double, double) Result<T>(string what, T found, double exact, double condition)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => (what, double.CreateChecked(found), exact, StandardReference.Error(found, exact, condition));
}

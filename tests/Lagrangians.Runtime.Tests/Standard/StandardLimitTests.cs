using System.Numerics;

namespace Lagrangians.Tests.Standard;

/// <summary>The standard Lagrangians at the ends of the line and at both zeros: the limits, and never NaN.</summary>
public sealed class StandardLimitTests
{
    private const double Infinity = double.PositiveInfinity;

    // Of L, L′ and L″: the limits at −∞, the values at 0, the limits at ∞. The default parameters are all 1, and n is 2.
    public static TheoryData<string, double[], double[], double[]> Limits => new()
    {
        { "Identity", [Infinity, -Infinity, 1], [0, 0, 1], [Infinity, Infinity, 1] },
        { "Repu", [0, 0, 0], [0, 0, 0], [Infinity, Infinity, 1] },
        { "Relu", [0, 0, 0], [0, 0, 0], [Infinity, Infinity, 1] },
        { "Exp", [0, 0, 0], [1, 1, 1], [Infinity, Infinity, Infinity] },
        { "Sigmoid", [0, 0, 0], [0.6931471805599453, 0.5, 0.25], [Infinity, 1, 0] },
        { "Tanh", [Infinity, -1, 0], [0, 0, 1], [Infinity, 1, 0] },
    };

    [Theory]
    [MemberData(nameof(Limits))]
    public void At_the_infinities_and_the_zeros(string definition, double[] low, double[] zero, double[] high)
    {
        Assert.Equal((low, zero, zero, high), (All<double>(definition, -Infinity), All<double>(definition, -0.0), All<double>(definition, 0), All<double>(definition, Infinity)), Same<double>);
        Assert.Equal((low, zero, zero, high), (All<float>(definition, -Infinity), All<float>(definition, -0.0), All<float>(definition, 0), All<float>(definition, Infinity)), Same<float>);
    }

    [Fact]
    public void The_rectified_exponential()
    {
        Assert.Equal([1, 0, 0], All<double>("RectifiedExp", -Infinity));
        Assert.Equal([1, 0], All<double>("RectifiedExp", -0.0)[..2]);
        // Its value there is ∞ − ∞ as written.
        Assert.Equal([Infinity, Infinity, Infinity], All<double>("RectifiedExp", Infinity));
        Assert.Equal([Infinity, Infinity, Infinity], All<float>("RectifiedExp", Infinity));
    }

    // Of x·L′ − L: the limits at both ends, where the product is ∞·0 as written.
    public static TheoryData<string, double, double> Energies => new()
    {
        { "Identity", Infinity, Infinity }, { "Repu", 0, Infinity }, { "Relu", 0, Infinity }, { "Exp", 0, Infinity }, { "RectifiedExp", -1, Infinity },
        { "Sigmoid", 0, 0 }, { "Tanh", 0.6931471805599453, 0.6931471805599453 },
    };

    [Theory]
    [MemberData(nameof(Energies))]
    public void Energies_at_the_infinities(string definition, double low, double high)
    {
        Assert.Equal((low, high), (Energy<double>(definition, -Infinity), Energy<double>(definition, Infinity)));
        Assert.Equal(((float)low, (float)high), ((float)Energy<float>(definition, -Infinity), (float)Energy<float>(definition, Infinity)));
    }

    private static double Energy<T>(string definition, double x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => definition switch
        {
            "Identity" => EnergyOf<StandardLagrangians.IdentityLagrangian<T>, T>(x),
            "Repu" => EnergyOf<StandardLagrangians.RepuLagrangian<T>, T>(x),
            "Relu" => EnergyOf<StandardLagrangians.ReluLagrangian<T>, T>(x),
            "Exp" => EnergyOf<StandardLagrangians.ExpLagrangian<T>, T>(x),
            "RectifiedExp" => EnergyOf<StandardLagrangians.RectifiedExpLagrangian<T>, T>(x),
            "Sigmoid" => EnergyOf<StandardLagrangians.SigmoidLagrangian<T>, T>(x),
            _ => EnergyOf<StandardLagrangians.TanhLagrangian<T>, T>(x),
        };

    // Of 0 the sign is left open.
    private static double EnergyOf<TModule, T>(double at)
        where TModule : struct, IElementwiseLagrangian<TModule, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => double.CreateChecked(new TModule().Energy(T.CreateChecked(at)) + T.Zero);

    private static bool Same<T>((double[], double[], double[], double[]) a, (double[], double[], double[], double[]) b)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        double[] x = [.. a.Item1, .. a.Item2, .. a.Item3, .. a.Item4], y = [.. b.Item1, .. b.Item2, .. b.Item3, .. b.Item4];
        return x.Zip(y).All(p => StandardReference.Error(T.CreateChecked(p.Second), p.First, 1) <= 1);
    }

    private static double[] All<T>(string definition, double x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => definition switch
        {
            "Identity" => Of<StandardLagrangians.IdentityLagrangian<T>, T>(x),
            "Repu" => Of<StandardLagrangians.RepuLagrangian<T>, T>(x),
            "Relu" => Of<StandardLagrangians.ReluLagrangian<T>, T>(x),
            "Exp" => Of<StandardLagrangians.ExpLagrangian<T>, T>(x),
            "RectifiedExp" => Of<StandardLagrangians.RectifiedExpLagrangian<T>, T>(x),
            "Sigmoid" => Of<StandardLagrangians.SigmoidLagrangian<T>, T>(x),
            _ => Of<StandardLagrangians.TanhLagrangian<T>, T>(x),
        };

    private static double[] Of<TModule, T>(double at)
        where TModule : struct, IElementwiseLagrangian<TModule, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (module, x) = (new TModule(), T.CreateChecked(at));
        return [double.CreateChecked(module.Value(x)), double.CreateChecked(module.Activation(x)), double.CreateChecked(module.Curvature(x))];
    }
}

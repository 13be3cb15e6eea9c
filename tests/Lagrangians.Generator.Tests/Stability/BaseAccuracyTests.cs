using Lagrangians.Generator.Tests.Generation;

namespace Lagrangians.Generator.Tests.Stability;

/// <summary>What other bases than e have beside the digits that <see cref="FamilyAccuracyTests"/> measures.</summary>
public sealed class BaseAccuracyTests
{
    [Fact]
    public void Powers_and_logarithms_of_integers_are_exact()
    {
        var results = Probe.Run(
            """
            namespace N;
            internal static partial class P
            {
                [Lagrangian] public static partial double Two(double x) => Pow(2, x);
                [Lagrangian] public static partial double Eight(double x) => double.Exp2(3 * x);
                [Lagrangian] public static partial double Ten(double x) => double.Exp10(x);
                [Lagrangian] public static partial double Base([Domain(Min = -100, Max = 100)] double x, [Learnable(MinExclusive = 0)] double c = 3) => Pow(c, x);
                [Lagrangian] public static partial double Bits([Domain(MinExclusive = 0)] double x) => Log2(x);
                [Lagrangian] public static partial double Digits([Domain(MinExclusive = 0)] double x) => Log10(x);
                [Lagrangian] public static partial double Powers(RealVector x) => Sum(x, v => Pow(2, v) + Pow(10, v));
            }
            """,
            "var two = new N.P.TwoLagrangian<double>(); var eight = new N.P.EightLagrangian<double>(); var ten = new N.P.TenLagrangian<float>(); var bits = new N.P.BitsLagrangian<double>(); var digits = new N.P.DigitsLagrangian<double>(); var powers = new N.P.PowersLagrangian<double>();",
            "two.Value(10), two.Value(-1074), eight.Value(5), ten.Value(3), new N.P.BaseLagrangian<double>(3).Value(5), bits.Value(8), bits.Value(1.0 / 1024), digits.Value(1000), powers.Value([3, 5])");
        Assert.Equal([1024, double.Epsilon, 32768, 1000, 243, 3, -10, 3, 8 + 1000 + 32 + 100000], results);
    }
}

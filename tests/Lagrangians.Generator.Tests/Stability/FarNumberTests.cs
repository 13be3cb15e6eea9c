using Lagrangians.Generator.Tests.Generation;

namespace Lagrangians.Generator.Tests.Stability;

/// <summary>Numbers that have another form where a norm is large.</summary>
public sealed class FarNumberTests
{
    // Found by random projects: the larger of a norm and an element is another one for each element, and chose the form of a number of all of them.
    private const string Body = "{ var y = Max(x, Norm(x)); return Max(Sigmoid(y + y), e => e * LogSumExp(x * x - x, e => e * Sum(x) + Abs(e)) + Abs(e)); }";

    [Theory]
    [InlineData("0.3, -0.2")]
    [InlineData("1.25, -2, 0.75")]
    [InlineData("3, 4")]
    public void What_depends_on_an_element_does_not_choose_between_numbers(string elements)
    {
        var found = Probe.Run(
            $"namespace N; internal static partial class A {{ [Lagrangian] internal static partial double F(RealVector x) {Body} }}",
            $"double[] x = [{elements}]; var g = new double[x.Length]; var m = new N.A.FLagrangian<double>(); m.Activate(x, g); var dot = 0.0; for (var i = 0; i < x.Length; i++) dot += x[i] * g[i];",
            "m.Energy(x), dot - m.Value(x)");
        Assert.Equal(found[1], found[0], 1e-12);
    }
}

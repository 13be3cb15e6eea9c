using Lagrangians.Generator.Tests.Generation;

namespace Lagrangians.Generator.Tests.Stability;

/// <summary>log(1 + u) − u with what its argument loses, to where that is not small against 1 + u: in float it is 3 % of it at x/c = 1000.</summary>
public sealed class RemainderTests
{
    private const double AllowedUlps = 4;

    [Theory]
    [InlineData("c * c / 2 * Log(1 + x * x / (c * c))", "m.ParameterDerivative(x, 0)", "c * Math.Log(1 + v) - x * (double)x / (c * (1 + v))", "x * (double)x / (c * (double)c)")]
    [InlineData("c * c * (Abs(x) / c - Log(1 + Abs(x) / c))", "m.Energy(x)", "c * (double)c * (Math.Log(1 + v) - v / (1 + v))", "x / (double)c")]
    [InlineData("x * Log(x / c) - x + c", "m.Value(x)", "x * Math.Log(v) - x + c", "x / (double)c")]
    [InlineData("x / c - 1 - Log(x / c)", "m.Value(x)", "v - 1 - Math.Log(v)", "x / (double)c")]
    public void A_float_keeps_its_digits(string body, string quantity, string exact, string v)
    {
        // A logarithm of x alone; of others the doubles lose too much near 0.
        var (x, part) = body.Contains("Log(x", StringComparison.Ordinal) ? ("[Domain(MinExclusive = 0)] double x", 1000) : ("double x", 2);
        var found = Probe.Run(
            $"namespace N; internal static partial class A {{ [Lagrangian] internal static partial double F({x}, [Learnable(Min = 1e-6)] double c = 1) => {body}; }}",
            $"var worst = 0.0; var largest = 0.0; foreach (var c in new[] {{ 1f, 0.3f, 0.7f, 11f }}) {{ var m = new N.A.FLagrangian<float>(c); for (var x = c / {part}; x < 60000 * c; x *= 1.037f) {{"
            + $"var v = {v}; var exact = {exact}; var error = Math.Abs({quantity} - exact) / Math.Abs(exact) / 1.2e-7; if (error > worst) worst = error; largest = v; }} }}",
            "worst, largest");
        Assert.True(found[1] > 30000);
        Assert.InRange(found[0], 0.01, AllowedUlps);
    }
}

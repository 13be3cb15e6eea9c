namespace Lagrangians.Tests.Functions;

/// <summary>Where the formulas of a kernel meet, floats one by one against the kernel for doubles, which has its references: some hundreds of points elsewhere do not see it.</summary>
public class SeamTests(ITestOutputHelper output)
{
    private const int Beside = 1500;

    // As docs/accuracy.md publishes it.
    private const double Allowed = 1;

    // Of two arguments; and what takes microseconds, which has tests of its own.
    private static readonly HashSet<string> Others = ["Pow", "Atan2", "Hypot", "LogAddExp", "LogGamma", "Digamma", "Trigamma"];

    // Of a part of the line.
    private static readonly Dictionary<string, (double Low, double High)> Domains = new() { ["Log1pOfFraction"] = (0, 1) };

    public static TheoryData<string> Names => [.. FunctionUnderTest.All.Keys.Where(name => !Others.Contains(name))];

    [Theory, MemberData(nameof(Names))]
    public void Floats_at_the_seams_are_within_one_ulp(string name)
    {
        var function = FunctionUnderTest.All[name];
        var (low, high) = Domains.TryGetValue(name, out var domain) ? domain : (double.NegativeInfinity, double.PositiveInfinity);
        var worst = (Error: 0.0, X: 0f);
        foreach (var center in MonotonicityTests.Places.Concat(function.Seams).Concat(Enumerable.Range(1, 40).Select(k => (k - 0.5) * Math.Log(2))).SelectMany(p => new[] { p, -p }))
        {
            var x = (float)center;
            for (var i = 0; i < Beside; i++)
                x = float.BitDecrement(x);
            for (var i = 0; i < 2 * Beside; i++, x = float.BitIncrement(x))
            {
                var (single, right) = (function.At(x, 0f), function.At<double>(x, 0));
                if (x < low || x > high || !(Math.Abs(right) is > 1.2e-38 and < float.MaxValue))
                    continue;
                var nearest = Math.Abs((float)right);
                var error = Math.Abs(single - right) / (float.BitIncrement(nearest) - (double)nearest);
                if (!(error <= worst.Error))
                    worst = (error, x);
            }
        }

        var text = FormattableString.Invariant($"{name,-16} {worst.Error:F3} ulp at the most, at {worst.X:R}");
        output.WriteLine(text);
        Assert.True(worst.Error <= Allowed, text);
    }
}

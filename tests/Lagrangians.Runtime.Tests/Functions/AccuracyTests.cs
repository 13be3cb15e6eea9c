using System.Numerics;

namespace Lagrangians.Tests.Functions;

public class AccuracyTests(ITestOutputHelper output)
{
    // As docs/accuracy.md publishes it.
    private const double Allowed = 1;

    public static TheoryData<string> Names => FunctionUnderTest.Names;

    [Theory, MemberData(nameof(Names))]
    public void Double_is_within_one_ulp(string function) => Measure<double>(function);

    [Theory, MemberData(nameof(Names))]
    public void Float_is_within_one_ulp(string function) => Measure<float>(function);

    private void Measure<T>(string function)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var count = 0;
        var worst = (Error: -1.0, Point: default(ReferencePoint<T>), Result: T.Zero);
        foreach (var point in ReferencePoint<T>.Read(function))
        {
            var result = FunctionUnderTest.All[function].At(point.X, point.Y);
            var error = point.Error(result);
            count++;
            if (error > worst.Error)
                worst = (error, point, result);
        }

        var text = FormattableString.Invariant(
            $"{function,-10} {typeof(T).Name}: {worst.Error:F3} ulp over {count} points, worst at {worst.Point.X:R}, {worst.Point.Y:R}: {worst.Result:R} for {worst.Point.Nearest:R}");
        output.WriteLine(text);
        Assert.True(count > 100, $"{function}: only {count} points.");
        Assert.True(worst.Error <= Allowed, text);
    }
}

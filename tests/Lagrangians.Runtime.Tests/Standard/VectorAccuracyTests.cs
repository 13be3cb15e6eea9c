using System.Numerics;

namespace Lagrangians.Tests.Standard;

/// <summary>
/// Every quantity of the vector Lagrangians against its exact value: vectors in ulps of their largest element, numbers in their own,
/// over the condition where the quantity is a sum that has roots (tests/references/vector_lagrangians.py says which). "far" has them all, far from their default parameters.
/// </summary>
public class VectorAccuracyTests(ITestOutputHelper output)
{
    private const double Allowed = 8;

    public static TheoryData<string> Lagrangians => ["softmax", "ghostmax", "layernorm", "sphericalnorm", "far"];

    [Theory, MemberData(nameof(Lagrangians))]
    public void Double_is_within_eight_ulps(string lagrangian) => Measure<double>(lagrangian);

    [Theory, MemberData(nameof(Lagrangians))]
    public void Float_is_within_eight_ulps(string lagrangian) => Measure<float>(lagrangian);

    private void Measure<T>(string lagrangian)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var failures = new List<string>();
        foreach (var quantity in Measured.All<T>(lagrangian).GroupBy(measured => measured.Quantity))
        {
            foreach (var kind in quantity.GroupBy(measured => measured.Kind))
            {
                var worst = kind.MaxBy(measured => measured.Error);
                var text = FormattableString.Invariant($"{lagrangian} {typeof(T).Name} {quantity.Key} {kind.Key}: {worst.Error:G4} ulp, {worst.Case}");
                output.WriteLine(text);
                if (!(worst.Error <= Allowed))
                    failures.Add(text);
            }
        }
        Assert.True(failures.Count == 0, string.Join(Environment.NewLine, failures));
    }
}

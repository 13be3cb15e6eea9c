using CsCheck;
using Lagrangians.Generator.Arithmetic;

namespace Lagrangians.Generator.Tests.Arithmetic;

public sealed class BigFunctionsTests
{
    // One rounding is half a unit; guard bits leave little more.
    private const double Tolerance = 0.501;

    public static TheoryData<string> Functions => new(BigFunctionTable.Names);

    [Theory, MemberData(nameof(Functions))]
    public void Values_are_those_of_the_references(string function)
    {
        var references = BigFunctionReference.All.Where(r => r.Function == function).ToList();
        Assert.True(references.Count(r => r.Digits == 70) >= 4 && references.Any(r => r.Digits == 620));
        foreach (var reference in references)
        {
            foreach (var bits in reference.Digits == 70 ? [24, 53, 113, 200] : new[] { 53, 300, 1000, 2000 })
            {
                var value = reference.Evaluate(bits);
                var error = BigFunctionTable.UnitsOff(value, reference.Value, bits);
                Assert.True(error <= Tolerance, $"{reference.Text} at {bits} bits: {value}, {error} units of the last place");
            }
        }
    }

    [Theory, MemberData(nameof(Functions))]
    public void Doubles_are_rounded_correctly(string function)
    {
        foreach (var reference in BigFunctionReference.All.Where(r => r.Function == function))
        {
            // The exact value lies between the two midpoints around the double.
            var rounded = reference.Evaluate(120).ToDouble();
            Assert.Equal(reference.Value.ToDouble(), rounded);
            if (!double.IsFinite(rounded) || rounded == 0 || Math.Abs(rounded) == double.MaxValue) continue;
            var (below, above) = (Math.BitDecrement(rounded), Math.BitIncrement(rounded));
            Assert.True(reference.Value >= BigFloat.AddExact(below, rounded).Scale(-1), reference.Text);
            Assert.True(reference.Value <= BigFloat.AddExact(above, rounded).Scale(-1), reference.Text);
        }
    }

    // Arguments of every size, also near ±1 and near multiples of π/2.
    private static readonly Gen<double> Argument = Gen.OneOf(
        Gen.Double[-3, 3],
        Gen.Double[-40, 40],
        Gen.Select(Gen.Double[-1, 1], Gen.Int[-1000, 8], Math.ScaleB),
        Gen.Select(Gen.Double[-1, 1], Gen.Int[-52, -3], (d, e) => 1 + Math.ScaleB(d, e)),
        Gen.Int[-1000, 1000].Select(k => k * Math.PI / 2));

    [Theory, MemberData(nameof(Functions))]
    public void More_precision_agrees_with_less(string function) =>
        Gen.Select(Argument, Argument, Gen.Int[20, 500]).Sample((x, y, bits) =>
        {
            var (low, high) = BigFunctionTable.Unary.TryGetValue(function, out var unary)
                ? (unary(x, bits), unary(x, (2 * bits) + 100))
                : (BigFunctionTable.Binary[function](x, y, bits), BigFunctionTable.Binary[function](x, y, (2 * bits) + 100));
            Assert.True(BigFunctionTable.UnitsOff(low, high, bits) <= Tolerance, $"{function}({x:R}, {y:R}) at {bits}: {low}, {high}");
        }, iter: 150, threads: 2);

    [Theory, MemberData(nameof(Functions))]
    public void Four_thousand_bits_agree_with_six(string function)
    {
        var reference = BigFunctionReference.All.First(r => r.Function == function && r.Digits == 620);
        Assert.True(BigFunctionTable.UnitsOff(reference.Evaluate(4000), reference.Evaluate(6000), 4000) <= Tolerance);
    }
}

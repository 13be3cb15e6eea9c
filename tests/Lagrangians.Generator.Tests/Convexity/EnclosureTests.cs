using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Convexity.Boxes;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Tests.Convexity;

/// <summary>Enclosures of all functions against their values in high precision: at points, and at points within intervals.</summary>
public sealed class EnclosureTests
{
    public static TheoryData<string> Functions => new(FunctionLibrary.All.Where(f => f.Arity > 0 && f.Name is not ("IntegerQuotient" or "IntegerRemainder")).Select(f => f.Name));

    [Theory, MemberData(nameof(Functions))]
    public void Enclosures_hold_every_value(string name)
    {
        var function = FunctionLibrary.Find(name);
        var random = new Random(7);
        for (var i = 0; i < (name is "Erf" or "Erfc" or "NormalCdf" ? 100 : 400); i++)
        {
            var boxes = new Enclosure[function.Arity];
            var points = new double[function.Arity];
            for (var k = 0; k < boxes.Length; k++)
            {
                var (a, b) = (Number(random), Number(random));
                boxes[k] = i % 3 == 0 ? Enclosure.Point(a) : new Enclosure(Math.Min(a, b), Math.Max(a, b));
                points[k] = i % 3 == 0 ? a : (i % 3) switch { 1 => a, _ => Math.Min(Math.Max((a / 2) + (b / 2), boxes[k].Lower), boxes[k].Upper) };
            }

            var value = function.Value(Array.ConvertAll(points, p => (BigFloat)p), 120);
            if (value.IsNaN || (name == "Tan" && boxes[0].Width > 100))
                continue;
            var enclosure = function.Enclose(boxes);
            Assert.True(
                (double.IsInfinity(enclosure.Lower) || enclosure.Lower <= value) && (double.IsInfinity(enclosure.Upper) || value <= enclosure.Upper),
                $"{name}({string.Join(", ", points.Select(p => p.ToString("R")))}) in {string.Join(", ", boxes)}: {value} is not in {enclosure}");
            if (i % 3 == 0 && Math.Abs(points[0]) < 20 && value.IsFinite && name is not ("Atan2" or "Tan") && !value.IsZero)
                Assert.True(enclosure.Width <= Math.Abs(value.ToDouble()) * 1e-13 + 1e-16, $"{name}({points[0]:R}) is in {enclosure} only");
        }
    }

    [Fact]
    public void What_is_exact_stays_exact()
    {
        Assert.Equal(new Enclosure(0, 0), Enclosure.One - Enclosure.One);
        Assert.Equal(Enclosure.Point(6), Enclosure.Point(2) * Enclosure.Point(3));
        Assert.Equal(Enclosure.Point(1.5), Enclosure.Point(2.25).Sqrt());
        Assert.Equal(Enclosure.One, EnclosureFunctions.Exp(new Enclosure(0, 0)));
        Assert.Equal(new Enclosure(0, 0), EnclosureFunctions.Log(Enclosure.One));
        Assert.True(EnclosureFunctions.Sin(new Enclosure(0, 4)).Upper == 1);
    }

    [Fact]
    public void Operations_round_outwards()
    {
        var random = new Random(11);
        for (var i = 0; i < 3_000; i++)
        {
            var (a, b) = (Number(random), Number(random));
            var (x, y) = (Enclosure.Point(a), Enclosure.Point(b));
            Check(x + y, BigFloat.AddExact(a, b));
            Check(x * y, BigFloat.MultiplyExact(a, b));
            Check(x / y, BigFloat.Divide(a, b, 300));
            Check(x.Pow(3), BigFloat.MultiplyExact(BigFloat.MultiplyExact(a, a), a));
            Check(x.Square(), BigFloat.MultiplyExact(a, a));
            Check(x.Abs().Sqrt(), BigFloat.Sqrt(BigFloat.Abs(a), 300));
        }

        static void Check(Enclosure enclosure, BigFloat value)
        {
            if (value.IsNaN || value.IsInfinity)
                return;
            Assert.True(double.IsInfinity(enclosure.Lower) || enclosure.Lower <= value, $"{value} is not in {enclosure}");
            Assert.True(double.IsInfinity(enclosure.Upper) || value <= enclosure.Upper, $"{value} is not in {enclosure}");
        }
    }

    [Fact]
    public void Thin_boxes_in_high_precision_hold_the_value()
    {
        foreach (var function in FunctionLibrary.All.Where(f => f.Arity == 1 && f.Name != "Sign"))
        {
            var algebra = FunctionLibrary.NewAlgebra(new Budget(default));
            var x = (Symbol)algebra.Symbol("x", 0, SymbolKind.Variable, Interval.All);
            foreach (var at in new[] { -0.75, -0.25, 0.25, 0.75, 1.25 })
            {
                var thin = new BigRange(BigFloat.Subtract(at, BigFloat.One.Scale(-40), 200), BigFloat.Add(at, BigFloat.One.Scale(-40), 200));
                var range = new PreciseValue(_ => thin, 200).Of(algebra.Call(function.Name, x));
                var value = function.Value([at], 300);
                Assert.True(range is null || (range.Value.Lower <= value && value <= range.Value.Upper), function.Name);
            }
        }
    }

    private static double Number(Random random) => random.Next(8) switch
    {
        0 => random.Next(-3, 4),
        1 => (random.NextDouble() - 0.5) * 1e-3,
        2 => (random.NextDouble() - 0.5) * 1e3,
        3 => (random.NextDouble() < 0.5 ? -1 : 1) * Math.Pow(10, (random.NextDouble() - 0.5) * 40),
        _ => (random.NextDouble() - 0.5) * 8,
    };
}

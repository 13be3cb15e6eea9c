using Lagrangians.Generator.Arithmetic;

namespace Lagrangians.Generator.Tests.Arithmetic;

/// <summary>Which number one in a program stands for.</summary>
public sealed class WrittenNumberTests
{
    [Theory]
    [InlineData(1.345, 269, 200)]
    [InlineData(-0.1, -1, 10)]
    [InlineData(0.5, 1, 2)]
    [InlineData(3.0, 3, 1)]
    [InlineData(299792458.0, 299792458, 1)]
    [InlineData(1e-6, 1, 1000000)]
    [InlineData(0.3333333333333333, 1, 3)]
    [InlineData(0.6666666666666666, 2, 3)]
    [InlineData(-0.05555555555555555, -1, 18)]
    [InlineData(3.6582041666666667, 877969, 240000)]
    [InlineData(9.313225746154785e-10, 1, 1073741824)]
    public void Of_a_double_the_simplest_that_rounds_to_it(double value, long numerator, long denominator)
    {
        var written = WrittenNumber.Of(value, isSingle: false);
        Assert.Equal(new Rational(numerator, denominator), written.Number);
        Assert.False(written.IsOfPi || written.IsLoose);
        Assert.Equal(value, written.Number.ToDouble());
    }

    [Theory]
    [InlineData(1.345f, 269, 200)]
    [InlineData(0.1f, 1, 10)]
    [InlineData(0.33333334f, 1, 3)]
    public void Of_a_float_too(float value, long numerator, long denominator)
    {
        var written = WrittenNumber.Of(value, isSingle: true);
        Assert.Equal(new Rational(numerator, denominator), written.Number);
        Assert.Equal(value, written.Number.ToSingle());
    }

    [Theory]
    [InlineData(1.5707963267948966, 1, 2)]
    [InlineData(-2.0943951023931957, -2, 3)]
    [InlineData(0.017453292519943295, 1, 180)]
    public void A_part_of_pi_is_one(double value, long numerator, long denominator)
    {
        var written = WrittenNumber.Of(value, isSingle: false);
        Assert.True(written.IsOfPi);
        Assert.Equal(new Rational(numerator, denominator), written.Number);
    }

    [Theory]
    [InlineData(1.1752011936438014)]
    [InlineData(0.36787944117144233)]
    [InlineData(1.4142135623730951)]
    [InlineData(7.38905609893065)]
    public void With_all_its_digits_it_may_stand_for_another(double value)
    {
        var written = WrittenNumber.Of(value, isSingle: false);
        Assert.True(written.IsLoose);
        Assert.Equal(value, written.Number.ToDouble());
    }

    [Fact]
    public void Of_any_double_the_meaning_rounds_to_it()
    {
        var random = new Random(5);
        for (var i = 0; i < 2_000; i++)
        {
            var value = (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-300, 300));
            var written = WrittenNumber.Of(value, isSingle: false);
            Assert.True(written.IsOfPi || Rational.Abs(written.Number - Rational.FromDouble(value)) <= WrittenNumber.Radius(value, isSingle: false), value.ToString("R"));
            var single = (float)((random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-30, 30)));
            Assert.Equal(single, WrittenNumber.Of(single, isSingle: true).Number.ToSingle());
        }
    }
}

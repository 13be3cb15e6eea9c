using System.Globalization;

namespace Lagrangians.Tests.Arrays;

public class RealVectorTests
{
    private static readonly RealVector X = new double[] { 1, -2, 0.5 };
    private static readonly RealVector Y = new double[] { 4, 5, -8 };

    [Fact]
    public void The_operators_work_element_by_element()
    {
        Check(X + Y, 5, 3, -7.5);
        Check(X - Y, -3, -7, 8.5);
        Check(X * Y, 4, -10, -4);
        Check(X / Y, 0.25, -0.4, -0.0625);
        Check(-X, -1, 2, -0.5);
        Check(+X, 1, -2, 0.5);
        Check(X + 2, 3, 0, 2.5);
        Check(X - 2, -1, -4, -1.5);
        Check(X * 2, 2, -4, 1);
        Check(X / 2, 0.5, -1, 0.25);
        Check(2 + X, 3, 0, 2.5);
        Check(2 - X, 1, 4, 1.5);
        Check(2 * X, 2, -4, 1);
        Check(2 / X, 2, -1, 4);
    }

    [Fact]
    public void Operators_on_unequal_lengths_name_both()
    {
        RealVector two = new double[] { 1, 2 };
        Action[] operators = [() => _ = X + two, () => _ = X - two, () => _ = X * two, () => _ = X / two];
        foreach (var operation in operators)
            Assert.Contains("3 and 2", Assert.Throws<ArgumentException>(operation).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Conversions_copy()
    {
        double[] array = [1, 2, 3];
        RealVector fromArray = array;
        RealVector fromSpan = array.AsSpan();
        RealVector fromReadOnlySpan = (ReadOnlySpan<double>)array;
        array[1] = 7;
        Check(fromArray, 1, 2, 3);
        Check(fromSpan, 1, 2, 3);
        Check(fromReadOnlySpan, 1, 2, 3);
    }

    [Fact]
    public void The_default_and_a_null_array_are_empty()
    {
        RealVector fromNull = (double[]?)null;
        Assert.Equal(0, default(RealVector).Length);
        Assert.Equal(default, fromNull);
        Assert.Equal(default, (RealVector)Array.Empty<double>());
        Assert.Equal(0, (default(RealVector) + default(RealVector)).Length);
        Assert.Equal("[]", default(RealVector).ToString());
        Assert.Throws<IndexOutOfRangeException>(() => default(RealVector)[0]);
    }

    [Fact]
    public void Elements_are_found_by_position()
    {
        Assert.Equal(3, X.Length);
        Assert.Equal(-2, X[1]);
        Assert.Equal(0.5, X[^1]);
        Assert.Throws<IndexOutOfRangeException>(() => X[3]);
        Assert.Throws<IndexOutOfRangeException>(() => X[-1]);
    }

    [Fact]
    public void Equality_is_that_of_the_elements()
    {
        RealVector same = new[] { 1, -2, 0.5 }, other = new[] { 1, -2, 0.25 }, nan = new[] { double.NaN, 0.0 }, nanToo = new[] { double.NaN, -0.0 };
        Assert.True(X.Equals(same));
        Assert.Equal(X.GetHashCode(), same.GetHashCode());
        Assert.False(X.Equals(other));
        Assert.False(X.Equals((object)"[1, -2, 0.5]"));
        Assert.True(nan.Equals((object)nanToo));
        Assert.Equal(nan.GetHashCode(), nanToo.GetHashCode());
    }

    [Fact]
    public void Text_is_invariant_and_short()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NegativeSign = "−", NumberDecimalSeparator = "," } };
            Assert.Equal("[1, -2, 0.5]", X.ToString());
            Assert.Equal("[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, …] (1000 elements)", ((RealVector)new double[1000]).ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private static void Check(RealVector actual, params double[] expected) => Assert.Equal(expected, actual.AsSpan().ToArray());
}

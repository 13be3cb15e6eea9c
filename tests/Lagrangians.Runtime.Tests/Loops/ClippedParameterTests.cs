using Lagrangians.Kernels;

namespace Lagrangians.Tests.Loops;

/// <summary>A parameter for each element, clipped; with more elements than a float can count.</summary>
public sealed class ClippedParameterTests
{
    private const int Many = (1 << 24) + 1;

    [Theory]
    [InlineData(0)]
    [InlineData(12345)]
    [InlineData(Many - 1)]
    public void One_of_many_is_clipped(int place)
    {
        var values = new float[Many];
        Array.Fill(values, 1);
        values[place] = 5;
        using var clipped = new ClippedParameter<float>(values, 0, 3);
        Assert.Equal(3, clipped.Span[place]);
        Assert.Equal(1, clipped.Span[(place + 1) % Many]);
        var gradient = new float[Many];
        Array.Fill(gradient, 2);
        clipped.ZeroWhereClipped(gradient);
        Assert.Equal((0, 2), (gradient[place], gradient[(place + 1) % Many]));
    }

    [Fact]
    public void None_of_many_is_copied()
    {
        var values = new float[Many];
        Array.Fill(values, 1);
        using var clipped = new ClippedParameter<float>(values, 0, 3);
        Assert.True(clipped.Span == values.AsSpan());
    }

    [Fact]
    public void NaN_is_kept_beside_what_is_clipped()
    {
        using var clipped = new ClippedParameter<double>([double.NaN, -1, 2], 0, 3);
        Assert.Equal([double.NaN, 0, 2], clipped.Span.ToArray());
        double[] gradient = [double.NaN, 7, 7];
        clipped.ZeroWhereClipped(gradient);
        Assert.Equal([double.NaN, 0, 7], gradient);
    }

    /// <summary>D·γ·√(0 + 1) of D = 2²⁴ + 1 equal elements: that of 2²⁴ is another number of the type.</summary>
    [Fact]
    public void The_length_is_an_integer()
    {
        var x = new float[Many];
        Assert.Equal(3f * (double)Many, new StandardLagrangians.LayerNormLagrangian<float>(3, 0, 1).Value(x), 2.0);
        Assert.NotEqual(3f * (1 << 24), new StandardLagrangians.LayerNormLagrangian<float>(3, 0, 1).Value(x));
    }
}

using Lagrangians.Kernels;

namespace Lagrangians.Tests.Loops;

public class RequirementTests
{
    private static readonly Hyperbolic<double> Kernel = default;

    [Fact]
    public void A_destination_that_is_too_short()
    {
        Assert.Throws<ArgumentException>("destination", () => Elementwise.Map(new double[3], new double[2], Kernel));
        Assert.Throws<ArgumentException>("destination", () => Elementwise.Map(new double[3], new double[3], new double[2], Kernel));
        Assert.Throws<ArgumentException>("destination", () => Elementwise.ValueAndActivate(default(StandardLagrangians.IdentityLagrangian<double>), new double[3], new double[2]));
    }

    [Fact]
    public void Inputs_of_unequal_length()
    {
        Assert.Throws<ArgumentException>("y", () => Elementwise.Map(new double[3], new double[4], new double[5], Kernel));
        Assert.Throws<ArgumentException>("y", () => Elementwise.Sum(new double[3], new double[2], Kernel));
        var (x, beta) = (new double[3], new double[2]);
        Assert.Throws<ArgumentException>("beta", () => Elementwise.RequireSameLength<double>(x, beta));
    }

    [Theory]
    [InlineData(0, 1), InlineData(1, 0), InlineData(0, 9), InlineData(9, 0)]
    public void An_overlap_that_is_not_the_input(int input, int destination)
    {
        var memory = new double[20];
        var other = new double[10];
        Assert.Throws<ArgumentException>("destination", () => Elementwise.Map(memory.AsSpan(input, 10), memory.AsSpan(destination, 10), Kernel));
        Assert.Throws<ArgumentException>("destination", () => Elementwise.Map(memory.AsSpan(input, 10), other, memory.AsSpan(destination, 10), Kernel));
        Assert.Throws<ArgumentException>("destination", () => Elementwise.Map(other, memory.AsSpan(input, 10), memory.AsSpan(destination, 10), Kernel));
        Assert.Throws<ArgumentException>("destination", () => Elementwise.ValueAndActivate(default(StandardLagrangians.IdentityLagrangian<double>), memory.AsSpan(input, 10), memory.AsSpan(destination, 10)));
        Assert.Throws<ArgumentException>("destination", () => Elementwise.RequireDestination<double>(memory.AsSpan(input, 10), memory.AsSpan(destination, 10)));
        Assert.All(memory, element => Assert.Equal(0, element));
    }

    [Fact]
    public void Neighbours_the_input_itself_and_nothing_at_all_are_allowed()
    {
        var memory = new double[20];
        Elementwise.Map(memory.AsSpan(0, 10), memory.AsSpan(10, 10), Kernel);
        Elementwise.Map(memory.AsSpan(10, 10), memory.AsSpan(0, 10), Kernel);
        Elementwise.Map(memory.AsSpan(0, 10), memory, Kernel);
        Elementwise.Map(memory.AsSpan(5, 0), memory, Kernel);
        Elementwise.Map<double, Hyperbolic<double>>([], [], Kernel);
        Assert.All(memory, element => Assert.Equal(0, element));
    }
}

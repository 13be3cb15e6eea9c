using System.Numerics;
using System.Numerics.Tensors;

namespace Lagrangians.Tests.Standard;

/// <summary>HAMUX's own tests, restated from their mathematics against values in high precision.</summary>
public class HamuxTests(ITestOutputHelper output)
{
    private static readonly double[] Steps = [0.1, 1, 5];

    [Fact]
    public void Value_activation_energy_and_derivatives_in_double() => Check<double>();

    [Fact]
    public void Value_activation_energy_and_derivatives_in_float() => Check<float>();

    private void Check<T>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        // Softmax and ghostmax for each β, sigmoid for each β and scale, both norms for each γ and δ.
        var cases = VectorCase<T>.Read("hamux");
        Assert.Equal(3 + 3 + 9 + 9 + 9, cases.Length);
        var worst = cases.SelectMany(at => Measured.At(at).Select(measured => (at.Name, Measured: measured)));
        foreach (var one in worst.GroupBy(one => (one.Name, one.Measured.Quantity)).Select(group => group.MaxBy(one => one.Measured.Error)))
        {
            output.WriteLine($"{one.Name} {typeof(T).Name} {one.Measured}");
            Assert.True(one.Measured.Error <= 8, $"{one.Name} {one.Measured}");
        }
    }

    [Theory, InlineData(0), InlineData(1), InlineData(-1), InlineData(null)]
    public void Ghostmax_along_each_axis(int? axis)
    {
        var lagrangian = new StandardLagrangians.GhostmaxLagrangian<double>();
        var x = VectorInputs.Draw<double>("moderate", 7 * 13, 7);
        var actual = new double[x.Length];
        lagrangian.Activate(new ReadOnlyTensorSpan<double>(x, [7, 13], []), new TensorSpan<double>(actual, [7, 13], []), axis);

        var exact = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "vectors", "axes.txt"))
            .Select(line => line.Split(' ')).Single(fields => fields[0] == (axis is null ? "all" : axis == 0 ? "0" : "1"))
            .Skip(1).Select(Exact<double>.Parse).ToArray();
        Assert.Equal(x.Length, exact.Length);
        // In ulps of the element itself, which is more than is asked.
        Assert.All(exact.Zip(actual), pair => Assert.InRange(pair.First.Error(pair.Second), 0, 8));
    }

    [Fact]
    public void The_energy_s_gradient_in_the_activations_is_x()
    {
        var x = VectorInputs.Draw<double>("moderate", 13, 7);
        foreach (var first in Steps)
        {
            Check(new StandardLagrangians.SoftmaxLagrangian<double>(first));
            Check(new StandardLagrangians.GhostmaxLagrangian<double>(first));
            foreach (var second in Steps)
            {
                Check(new StandardLagrangians.SigmoidLagrangian<double>(first, second));
                Check(new StandardLagrangians.LayerNormLagrangian<double>(first, second, 1e-5));
                Check(new StandardLagrangians.SphericalNormLagrangian<double>(first, second, 1e-5));
            }
        }

        void Check<TModule>(TModule module)
            where TModule : struct, ILagrangian<TModule, double>
        {
            double[] g = new double[x.Length], along = new double[x.Length];
            module.Activate(x, g);
            var scale = Math.Abs(module.Value(x)) + Math.Abs(module.Energy(x)) + 1;
            Assert.Equal(module.Energy(g, x), module.Energy(x), 1e-13 * scale);
            for (var i = 0; i < x.Length; i++)
            {
                const double step = 1.0 / 64;
                g[i] += step;
                var above = module.Energy(g, x);
                g[i] -= 2 * step;
                var below = module.Energy(g, x);
                g[i] += step;
                Assert.Equal(x[i], (above - below) / (2 * step), 1e-11 * scale);
            }

            // By the chain rule the energy as a function of x changes along d by x·∇²L·d.
            const double small = 1e-5;
            var direction = VectorInputs.Draw<double>("moderate", x.Length, 8);
            module.HessianProduct(x, direction, along);
            var change = module.Energy(Moved(small)) - module.Energy(Moved(-small));
            Assert.Equal(x.Zip(along, (a, b) => a * b).Sum(), change / (2 * small), 1e-6 * scale);

            double[] Moved(double by) => [.. x.Zip(direction, (a, b) => a + (by * b))];
        }
    }
}

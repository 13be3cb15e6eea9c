using System.Globalization;
using System.Reflection;
using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Tests.Stability;

namespace Lagrangians.Generator.Tests.Generation;

/// <summary>The obvious bodies of twenty functions from the literature, against references of 3,400 bits, as the static members give them.</summary>
public sealed class CorpusTests
{
        [Fact]
    public void Every_activation_is_right_to_4_ulp()
    {
        var functions = CorpusFunction.All;
        Assert.Equal(20, functions.Length);
        var type = UserProject.Build($"namespace N; internal static partial class Corpus {{ {string.Join("\n", functions.Select(f => f.Definition))} }}").Load().GetType("N.Corpus")!;
        Measured[] measured = [.. functions.SelectMany(f => new[] { Measure<double>(type, f, f.Points, Exact.Ulps), Measure<float>(type, f, f.FloatPoints, (found, exact) => Exact.Ulps((float)found, exact)) })];
        Assert.Equal(20 * (120 + 60), measured.Sum(m => m.Points));
        // Beside its root at ½ the slope is known no better than x.
        new KnownErrors("neg_binary_entropy Double 5 1").AssertAre(measured);
    }

    private static Measured Measure<T>(Type type, CorpusFunction function, (double X, double Slope)[] references, Func<double, BigFloat, double> ulps)
    {
        var largest = typeof(T) == typeof(float) ? float.MaxValue : double.MaxValue;
        var measured = new Measured($"{function.Name} {typeof(T).Name}");
        Type[] types = [.. Enumerable.Repeat(typeof(T), 1 + function.Parameters.Length)];
        var activation = type.GetMethod(function.Name + "Activation", BindingFlags.Static | BindingFlags.NonPublic, types)!;
        object[] arguments = [0, .. function.Parameters.Select(p => Convert.ChangeType(p.Value, typeof(T), CultureInfo.InvariantCulture))];
        foreach (var (x, slope) in references)
        {
            arguments[0] = Convert.ChangeType(x, typeof(T), CultureInfo.InvariantCulture);
            var found = Convert.ToDouble(activation.Invoke(null, arguments), CultureInfo.InvariantCulture);
            var isBeyond = Math.Abs(slope) > largest;
            measured.Add(
                isBeyond ? (found.Equals(Math.Sign(slope) * double.PositiveInfinity) ? 0 : double.PositiveInfinity) : ulps(found, slope),
                () => string.Create(CultureInfo.InvariantCulture, $"{x:R}: {found:R}, exactly {slope:R}"));
        }

        return measured;
    }
}

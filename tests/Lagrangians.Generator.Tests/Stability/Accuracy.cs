using System.Globalization;
using System.Numerics;

namespace Lagrangians.Generator.Tests.Stability;

/// <summary>How far one generated quantity is from the exact one, over its reference points.</summary>
/// <param name="WorstUlps">The largest error, that near a root divided by its condition number.</param>
/// <param name="WorstX">Where.</param>
/// <param name="Over">The number of points that are more than 4 ulp off.</param>
/// <param name="NotFinite">The number of points where it is not finite though the exact value is.</param>
internal sealed record Accuracy(string Function, string Quantity, bool IsFloat, int Points, double WorstUlps, double WorstX, int Over, int NotFinite)
{
    public const double Allowed = 4;

    /// <summary>Measures every quantity of a generated module, and asserts that a span gives the bits of a number.</summary>
    public static IEnumerable<Accuracy> Measure(AccuracyReference function, System.Reflection.Assembly project)
    {
        var module = project.GetType($"N.F+{function.Module}`1", throwOnError: true)!;
        foreach (var type in new[] { typeof(double), typeof(float) })
        {
            var measure = typeof(Measurement<,>).MakeGenericType(module.MakeGenericType(type), type);
            var found = (IEnumerable<Accuracy>)measure.GetMethod("Of")!.Invoke(null, [function])!;
            foreach (var accuracy in found)
                yield return accuracy;
        }
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Function,-26} {Quantity,-6} {(IsFloat ? "float " : "double")} {Points,4} points {Over,4} over {NotFinite,4} not finite, worst {WorstUlps:G4} ulp at {WorstX:R}");
}

/// <summary>The measurement of one module, through the interface as generic code does it.</summary>
internal static class Measurement<TModule, T>
    where TModule : struct, IElementwiseLagrangian<TModule, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public static IReadOnlyList<Accuracy> Of(AccuracyReference function)
    {
        TModule module = new();
        var isFloat = typeof(T) == typeof(float);
        var points = function.Points.Where(p => p.IsFloat == isFloat).ToArray();
        T[] x = [.. points.Select(p => T.CreateChecked(p.X))];
        AssertSameBits(module, x, function.Name);
        var results = new List<Accuracy>();
        foreach (var (quantity, index) in function.Quantities.Select((q, i) => (q, i)))
        {
            var (worst, at, over, notFinite, count) = (0.0, 0.0, 0, 0, 0);
            for (var i = 0; i < points.Length; i++)
            {
                if (points[i].Values[index] is not { } exact)
                    continue;
                count++;
                var found = index switch
                {
                    0 => module.Value(x[i]),
                    1 => module.Activation(x[i]),
                    2 => module.Curvature(x[i]),
                    3 => module.Energy(x[i]),
                    _ => module.ParameterDerivative(x[i], index - 4),
                };
                var ulps = Ulps(double.CreateChecked(found), exact.Value, isFloat);
                if (!T.IsFinite(found) && double.IsPositiveInfinity(ulps))
                    notFinite++;
                ulps /= exact.Condition;
                over += ulps > Accuracy.Allowed ? 1 : 0;
                if (ulps > worst)
                    (worst, at) = (ulps, points[i].X);
            }

            results.Add(new(function.Name, quantity, isFloat, count, worst, at, over, notFinite));
        }

        return results;
    }

    private static void AssertSameBits(TModule module, T[] x, string name)
    {
        T[] activations = new T[x.Length], paired = new T[x.Length], curvatures = new T[x.Length], one = new T[1];
        module.Activate(x, activations);
        module.ValueAndActivate(x, paired);
        module.HessianProduct(x, [.. x.Select(_ => T.One)], curvatures);
        for (var i = 0; i < x.Length; i++)
        {
            AssertSame(module.Activation(x[i]), activations[i]);
            AssertSame(module.Activation(x[i]), paired[i]);
            AssertSame(module.Curvature(x[i]) * T.One, curvatures[i]);
            AssertSame(module.Value(x[i]) + T.Zero, module.ValueAndActivate([x[i]], one)); // a sum of one: −0 becomes 0

            void AssertSame(T expected, T found) =>
                Assert.True(expected.Equals(found) && T.IsNegative(expected) == T.IsNegative(found) || (T.IsNaN(expected) && T.IsNaN(found)), $"{name} at {x[i]}: {expected} alone, {found} beside others");
        }
    }

    /// <summary>The error in units of the last place of the exact value in the type; beyond its range the infinity is right.</summary>
    private static double Ulps(double found, double exact, bool isFloat)
    {
        var (bits, lowest, largest) = isFloat ? (24, -149, float.MaxValue) : (53, -1074, double.MaxValue);
        if (Math.Abs(exact) > largest && double.IsInfinity(found))
            return Math.Sign(exact) == Math.Sign(found) ? 0 : double.PositiveInfinity;
        if (!double.IsFinite(found))
            return double.PositiveInfinity;
        if (double.IsInfinity(exact))
            return Math.Abs(found) == double.MaxValue ? 0 : double.PositiveInfinity;
        var last = Math.Max(exact == 0 ? lowest : Math.ILogB(exact) + 1 - bits, lowest);
        return Math.ScaleB(Math.Abs(found - exact), -last);
    }
}

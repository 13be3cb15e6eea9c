using System.Globalization;
using System.Numerics;

namespace Lagrangians.Generator.Tests.Stability;

/// <summary>How far what is generated is from the exact values, over the reference points of a function.</summary>
internal static class Accuracy
{
    /// <summary>The largest error in units of the last place, that near a root divided by its condition number.</summary>
    public const double Allowed = 4;

    /// <summary>Measures every quantity of a generated module, and asserts that a span gives the bits of a number.</summary>
    public static IEnumerable<Measured> Measure(AccuracyReference function, System.Reflection.Assembly project)
    {
        var module = project.GetType($"N.F+{function.Module}`1", throwOnError: true)!;
        foreach (var type in new[] { typeof(double), typeof(float) })
        {
            var measure = typeof(Measurement<,>).MakeGenericType(module.MakeGenericType(type), type);
            var found = (IEnumerable<Measured>)measure.GetMethod("Of")!.Invoke(null, [function])!;
            foreach (var measured in found)
                yield return measured;
        }
    }
}

/// <summary>The measurement of one module, through the interface as generic code does it.</summary>
internal static class Measurement<TModule, T>
    where TModule : struct, IElementwiseLagrangian<TModule, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public static IReadOnlyList<Measured> Of(AccuracyReference function)
    {
        TModule module = new();
        var isFloat = typeof(T) == typeof(float);
        var points = function.Points.Where(p => p.IsFloat == isFloat).ToArray();
        T[] x = [.. points.Select(p => T.CreateChecked(p.X))];
        AssertSameBits(module, x, function.Name);
        var results = new List<Measured>();
        foreach (var (quantity, index) in function.Quantities.Select((q, i) => (q, i)))
        {
            var measured = new Measured($"{function.Name} {quantity} {typeof(T).Name}");
            for (var i = 0; i < points.Length; i++)
            {
                if (points[i].Values[index] is not { } exact)
                    continue;
                var found = index switch
                {
                    0 => module.Value(x[i]),
                    1 => module.Activation(x[i]),
                    2 => module.Curvature(x[i]),
                    3 => module.Energy(x[i]),
                    _ => module.ParameterDerivative(x[i], index - 4),
                };
                measured.Add(
                    Ulps(double.CreateChecked(found), exact.Value, isFloat) / exact.Condition,
                    () => string.Create(CultureInfo.InvariantCulture, $"{points[i].X:R}: {found}, exactly {exact.Value:R}"));
            }

            results.Add(measured);
        }

        return results;
    }

    // Lengths around those of the registers.
    private static readonly int[] Lengths = [1, 3, 4, 7, 8, 9, 16, 17];

    /// <summary>That the spans give the bits of one number, at every length and so at every place.</summary>
    private static void AssertSameBits(TModule module, T[] all, string name)
    {
        foreach (var length in Lengths.Append(all.Length))
        {
            for (var start = 0; start + length <= all.Length; start += Math.Max(1, length / 2))
                AssertSameBits(module, all.AsSpan(start, length).ToArray(), name, isWhole: length == 1);
        }
    }

    private static void AssertSameBits(TModule module, T[] x, string name, bool isWhole)
    {
        T[] activations = new T[x.Length], paired = new T[x.Length], curvatures = new T[x.Length];
        module.Activate(x, activations);
        module.ValueAndActivate(x, paired);
        module.HessianProduct(x, [.. x.Select(_ => T.One)], curvatures);
        for (var i = 0; i < x.Length; i++)
        {
            AssertSame(module.Activation(x[i]), activations[i], "L′");
            AssertSame(module.Activation(x[i]), paired[i], "L′ with L");
            AssertSame(module.Curvature(x[i]) * T.One, curvatures[i], "L″");

            void AssertSame(T expected, T found, string quantity) =>
                Assert.True(
                    expected.Equals(found) && T.IsNegative(expected) == T.IsNegative(found) || (T.IsNaN(expected) && T.IsNaN(found)),
                    $"{name} {quantity} at {x[i]}: {expected} alone, {found} beside others");
        }

        // Of a sum of equal numbers every partial sum is exact, as long as there are no more than two for a lane.
        if (isWhole)
            AssertSameSums(module, x[0], name);
    }

    private static void AssertSameSums(TModule module, T x, string name)
    {
        foreach (var count in new[] { 1, 2, 4, 8 })
        {
            T[] repeated = [.. Enumerable.Repeat(x, count)], mapped = new T[count], gradient = new T[TModule.ParameterNames.Length];
            AssertMultiple(module.Value(x), module.Value(repeated), "L");
            AssertMultiple(module.Value(x), module.ValueAndActivate(repeated, mapped), "L with L′");
            AssertMultiple(module.Energy(x), module.Energy(repeated), "E");
            module.ParameterGradient(repeated, gradient);
            for (var k = 0; k < gradient.Length; k++)
                AssertMultiple(module.ParameterDerivative(x, k), gradient[k], $"∂{TModule.ParameterNames[k]}");

            void AssertMultiple(T one, T sum, string quantity)
            {
                var expected = (one + T.Zero) * T.CreateChecked(count);
                Assert.True(
                    expected.Equals(sum) || (T.IsNaN(expected) && T.IsNaN(sum)), $"{name} {quantity} at {x}: {count} times {one} is {expected}, found {sum}");
            }
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

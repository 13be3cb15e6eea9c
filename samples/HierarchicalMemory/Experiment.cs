using System.Numerics;
using Lagrangians;
using static Lagrangians.StandardLagrangians;

namespace HierarchicalMemory;

/// <summary>What came of it.</summary>
/// <param name="Compared">The same held-out digits at each of the step sizes, the runs of a step size together.</param>
/// <param name="Judged">All the held-out digits that were asked for, at the longest step size.</param>
internal sealed record Outcome(Run[][] Compared, Run[] Judged)
{
    public IEnumerable<Run> All => Compared.SelectMany(runs => runs).Concat(Judged);
}

/// <summary>A hierarchy that stores digits, and what it does with those that it has not seen.</summary>
internal static class Experiment<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private static readonly double[] StepSizes = [0.001, 0.01, 0.1];

    // In units of the neurons' time constant.
    private const double Time = 16;

    /// <summary>Runs it with the chosen neurons. Their activations are bounded, so that the states stay finite.</summary>
    /// <exception cref="EnergyRoseException">The energy rose at a step.</exception>
    public static Outcome Of(Options options)
    {
        var hidden = new SoftmaxLagrangian<T>(T.CreateChecked(options.Hidden));
        var top = new SoftmaxLagrangian<T>(T.CreateChecked(options.Top));
        return options.Visible switch
        {
            VisibleKind.Spherical => Of(options, new SphericalNormLagrangian<T>(), hidden, top),

            // γ/√D: activations of length 1, as on the sphere.
            VisibleKind.Layer => Of(options, new LayerNormLagrangian<T> { Gamma = T.One / T.Sqrt(T.CreateChecked(Digits.Pixels)) }, hidden, top),
            _ => Of(options, new TanhLagrangian<T>(), hidden, top),
        };
    }

    /// <summary>Runs it with any three Lagrangians.</summary>
    private static Outcome Of<TVisible, THidden, TTop>(Options options, TVisible visible, THidden hidden, TTop top)
        where TVisible : struct, ILagrangian<TVisible, T>
        where THidden : struct, ILagrangian<THidden, T>
        where TTop : struct, ILagrangian<TTop, T>
    {
        Digit[] digits = Digits.Load(new Random(options.Seed));
        var weights = new Weights<T>(digits[..options.Stored]);
        Digit[] heldOut = digits[options.Stored..Math.Min(digits.Length, options.Stored + options.Shown)];
        Digit[] compared = [.. heldOut.DistinctBy(digit => digit.Label).OrderBy(digit => digit.Label)];
        var hierarchy = new Hierarchy<TVisible, THidden, TTop, T>(visible, weights.Lower, hidden, weights.Upper, top);
        return new Outcome(
            Array.ConvertAll(StepSizes, stepSize => Array.ConvertAll(compared, digit => Look(digit, stepSize))),
            Array.ConvertAll(heldOut, digit => Look(digit, StepSizes[^1])));

        Run Look(Digit digit, double stepSize) => hierarchy.Follow(digit, weights.Encode(digit), stepSize, Time);
    }
}

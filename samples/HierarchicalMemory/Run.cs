using System.Numerics;
using Lagrangians;

namespace HierarchicalMemory;

/// <summary>One digit looked at until the end of the time.</summary>
/// <param name="Energies">E at every step, the start first.</param>
/// <param name="LargestRiseInUlps">By how many ulps of its terms the energy rose, at the step where most; 0 if it never rose.</param>
/// <param name="Top">The activations at the top, in the end.</param>
internal sealed record Run(Digit Digit, double StepSize, double[] Energies, double LargestRiseInUlps, double[] Top)
{
    public int Steps => Energies.Length - 1;

    /// <summary>The steps at which the energy rose, be it by the last digit.</summary>
    public int Rises => Changes.Count(change => change > 0);

    /// <summary>The largest rise, 0 if there is none.</summary>
    public double LargestRise => Math.Max(0, Changes.Max());

    /// <summary>The class that the top layer holds the digit for.</summary>
    public int Answer => Array.IndexOf(Top, Top.Max());

    /// <summary>The energy at a time.</summary>
    public double EnergyAt(double time) => Energies[(int)Math.Round(time / StepSize)];

    private IEnumerable<double> Changes => Energies.Zip(Energies.Skip(1), (before, after) => after - before);
}

/// <summary>The energy rose where it must fall: an activation is not the derivative of its Lagrangian, or the step is too long.</summary>
internal sealed class EnergyRoseException(string message) : Exception(message);

/// <summary>Lets a hierarchy follow its dynamics.</summary>
internal static class Dynamics
{
    /// <summary>Shows a digit and follows dx/dt for a time.</summary>
    /// <exception cref="EnergyRoseException">The energy rose beyond rounding.</exception>
    public static Run Follow<TVisible, THidden, TTop, T>(
        this Hierarchy<TVisible, THidden, TTop, T> hierarchy, Digit digit, T[] stimulus, double stepSize, double time)
        where TVisible : struct, ILagrangian<TVisible, T>
        where THidden : struct, ILagrangian<THidden, T>
        where TTop : struct, ILagrangian<TTop, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        double[] energies = new double[(int)Math.Round(time / stepSize) + 1];
        Energy<T> current = hierarchy.Start(stimulus);
        energies[0] = double.CreateChecked(current.Value);
        double largestRise = 0;
        for (int step = 1; step < energies.Length; step++)
        {
            Energy<T> next = hierarchy.Step(T.CreateChecked(stepSize));
            double rise = next.UlpsAbove(current);
            if (!(rise <= Rounding.Ulps))
                throw new EnergyRoseException(FormattableString.Invariant($"Step size {stepSize}, step {step}: the energy rose from {current.Value:R} to {next.Value:R}."));
            largestRise = Math.Max(largestRise, rise);
            energies[step] = double.CreateChecked(next.Value);
            current = next;
        }

        double[] top = new double[hierarchy.Top.Length];
        for (int i = 0; i < top.Length; i++) top[i] = double.CreateChecked(hierarchy.Top[i]);
        return new Run(digit, stepSize, energies, largestRise, top);
    }
}

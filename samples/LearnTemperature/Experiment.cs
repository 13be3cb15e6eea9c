using System.Numerics;
using Lagrangians;

namespace LearnTemperature;

/// <summary>What was learned.</summary>
internal sealed record Outcome(string Name, string[] Parameters, double[] Truth, List<Step> Trace)
{
    /// <summary>How far a fitted parameter may be from the true one, relatively.</summary>
    public const double Tolerance = 0.01;

    public double RelativeError(int parameter) => Math.Abs(Trace[^1].Parameters[parameter] / Truth[parameter] - 1);

    public bool IsLearned => Enumerable.Range(0, Truth.Length).All(parameter => RelativeError(parameter) <= Tolerance);
}

/// <summary>Two layers that learn, in one precision.</summary>
internal static class Experiment<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public static Outcome Sigmoid<TLagrangian>(Options options)
        where TLagrangian : struct, ILagrangian<TLagrangian, T>
    {
        (Sample<T>[] samples, Readout<T> readout) = new Data<T>(options).Sigmoid();
        return Learn<TLagrangian>("A sigmoid layer", samples, readout, [options.Beta, options.Scale], Truth.Sigmoid, options.Steps);
    }

    public static Outcome Memory<TLagrangian>(Options options)
        where TLagrangian : struct, ILagrangian<TLagrangian, T>
    {
        (Sample<T>[] samples, Readout<T> readout) = new Data<T>(options).Memory();
        return Learn<TLagrangian>("A softmax memory", samples, readout, [options.Beta], Truth.Softmax, options.Steps);
    }

    private static Outcome Learn<TLagrangian>(
        string name, Sample<T>[] samples, Readout<T> readout, double[] start, double[] truth, int steps)
        where TLagrangian : struct, ILagrangian<TLagrangian, T> =>
        new(name, TLagrangian.ParameterNames.ToArray(), truth, Descent.Run(new Problem<TLagrangian, T>(samples, readout), start, steps));
}

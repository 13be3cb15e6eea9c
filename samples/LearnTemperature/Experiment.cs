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
    /// <summary>The sigmoid is this project's own definition, the softmax the standard library's.</summary>
    public static Outcome[] Run(Options options)
    {
        var data = new Data<T>(options);
        return
        [
            Learn<Neurons.SigmoidLagrangian<T>>("A sigmoid layer", data.Sigmoid(), [options.Beta, options.Scale], Truth.Sigmoid, options.Steps),
            Learn<StandardLagrangians.SoftmaxLagrangian<T>>("A softmax memory", data.Memory(), [options.Beta], Truth.Softmax, options.Steps),
        ];
    }

    private static Outcome Learn<TLagrangian>(
        string name, (Sample<T>[] Samples, Readout<T> Readout) data, double[] start, double[] truth, int steps)
        where TLagrangian : struct, ILagrangian<TLagrangian, T>
    {
        var problem = new Problem<TLagrangian, T>(data.Samples, data.Readout);
        return new(name, TLagrangian.ParameterNames.ToArray(), truth, Descent.Run(problem, start, steps));
    }
}

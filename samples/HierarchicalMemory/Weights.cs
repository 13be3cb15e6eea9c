using System.Numerics;
using System.Numerics.Tensors;

namespace HierarchicalMemory;

/// <summary>The synapses that store digits, and the code in which the visible neurons see them.</summary>
/// <remarks>
/// A digit is seen as the direction of its deviation from the mean stored digit, a vector of length 1; each hidden neuron keeps
/// one stored digit as such a direction, so that its input is a cosine; and a neuron at the top has the hidden neurons of its class.
/// </remarks>
internal sealed class Weights<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    // The input of a class is at most this; so is what the class gives back to its hidden neurons, beside cosines.
    private const double ClassWeight = 0.5;

    private readonly double[] _mean = new double[Digits.Pixels];

    public Weights(IReadOnlyList<Digit> stored)
    {
        foreach (Digit digit in stored) TensorPrimitives.Add(_mean, digit.Pixels, _mean);
        TensorPrimitives.Divide(_mean, (double)stored.Count, _mean);
        Lower = new([.. stored.Select(Encode)]);
        Upper = new([.. Enumerable.Range(0, Digits.Classes).Select(
            label => stored.Select(digit => T.CreateChecked(digit.Label == label ? ClassWeight : 0)).ToArray())]);
    }

    /// <summary>Pixels to stored digits.</summary>
    public Synapse<T> Lower { get; }

    /// <summary>Stored digits to classes.</summary>
    public Synapse<T> Upper { get; }

    /// <summary>The state that a digit puts the visible neurons into.</summary>
    public T[] Encode(Digit digit)
    {
        double[] code = new double[Digits.Pixels];
        TensorPrimitives.Subtract<double>(digit.Pixels, _mean, code);
        TensorPrimitives.Divide(code, TensorPrimitives.Norm<double>(code), code);
        return Array.ConvertAll(code, T.CreateChecked);
    }
}

using System.Numerics.Tensors;

namespace DigitRecall;

/// <summary>
/// Pixels as states of visible neurons: the deviation from the mean stored digit, in units of the mean length of such a
/// deviation. A neuron of which nothing is known rests at 0.
/// </summary>
/// <remarks>Without the mean taken off, all digits overlap and a Hopfield network mixes them (Amit et al. 1987).</remarks>
internal sealed class PixelCode
{
    private readonly double[] _mean = new double[Digits.Pixels];
    private readonly double _scale;

    public PixelCode(IReadOnlyCollection<Digit> stored)
    {
        foreach (Digit digit in stored) TensorPrimitives.Add(_mean, digit.Pixels, _mean);
        TensorPrimitives.Divide(_mean, (double)stored.Count, _mean);
        _scale = stored.Average(digit => TensorPrimitives.Distance<double>(digit.Pixels, _mean));
    }

    /// <summary>The state that a digit, whole or corrupted, puts the visible neurons into.</summary>
    public double[] Encode(double[] pixels) =>
        [.. pixels.Select((pixel, i) => double.IsNaN(pixel) ? 0 : (pixel - _mean[i]) / _scale)];

    /// <summary>The weights that store a digit: its state at length 1, so that none is recalled for its ink alone.</summary>
    public double[] EncodePattern(double[] pixels)
    {
        double[] state = Encode(pixels);
        TensorPrimitives.Divide(state, TensorPrimitives.Norm<double>(state), state);
        return state;
    }

    /// <summary>The pixels that a state stands for.</summary>
    public double[] Decode(double[] state) => [.. state.Select((value, i) => _mean[i] + _scale * value)];
}

namespace DigitRecall;

/// <summary>One digit spoiled and recalled.</summary>
internal sealed record Recall(Digit Digit, double[] Query, List<Step> Trace, Digit Memory, double Distance, bool ByDotProduct)
{
    /// <summary>How far from its pattern, in units of the pattern's length, a restored state may be.</summary>
    public const double RestoredWithin = 0.1;

    public double[] State => Trace[^1].State;

    /// <summary>Does the nearest memory show what the digit shows?</summary>
    public bool IsRecognised => Memory.Label == Digit.Label;

    /// <summary>Is the nearest memory the very digit that was stored, and the state itself as good as it?</summary>
    public bool IsRestored => ReferenceEquals(Memory, Digit) && Distance <= RestoredWithin;
}

/// <summary>Digits that are spoiled in one way.</summary>
/// <param name="Required">The share that must be restored, of stored digits.</param>
internal sealed record Trial(Corruption Corruption, Digit[] Digits, bool AreStored, double? Required)
{
    public string Name => $"{Corruption.Name}, {(AreStored ? "stored" : "held out")}";
}

/// <summary>The stored digits, the memory of them, and what is tried on it.</summary>
internal sealed class Experiment
{
    // β times the overlap of a pattern with itself; steep enough to keep 200 digits apart, far from the overflow at 709.
    private const double ExpSteepness = 64;

    private readonly Options _options;
    private readonly Digit[] _stored;
    private readonly PixelCode _code;
    private readonly AssociativeMemory _memory;
    private readonly Random _random;

    public Experiment(Options options)
    {
        _options = options;
        _random = new Random(options.Seed);
        (_stored, Digit[] heldOut) = Digits.Split(Digits.Load(), options.Stored, _random);
        _code = new PixelCode(_stored);
        _memory = new AssociativeMemory(
            Array.ConvertAll(_stored, digit => _code.EncodePattern(digit.Pixels)),
            Layer.Visible(options.Visible),
            overlap => Layer.Hidden(options.Hidden, options.Hidden == HiddenKind.Exp ? ExpSteepness / overlap : options.Degree));

        Corruption noise = Corruption.Noise(options.Noise);
        Trials =
        [
            new(noise, _stored, AreStored: true, Required: 0.95),
            new(Corruption.HalfErased, _stored, AreStored: true, Required: 0.80),
            new(noise, heldOut, AreStored: false, Required: null),
            new(Corruption.HalfErased, heldOut, AreStored: false, Required: null),
        ];
    }

    public IReadOnlyList<Trial> Trials { get; }

    /// <summary>Spoils a digit and follows the energy down.</summary>
    public Recall Run(Trial trial, Digit digit)
    {
        double[] corrupted = trial.Corruption.Apply(digit.Pixels, _random);
        double[] query = _code.Encode(corrupted);
        List<Step> trace = Descent.Run(_memory, query, _options.Steps);
        (int nearest, double distance) = _memory.Nearest(trace[^1].State);
        Digit guess = _stored[_memory.LargestOverlap(query)];
        return new Recall(
            digit, corrupted, trace, _stored[nearest], distance,
            ByDotProduct: trial.AreStored ? ReferenceEquals(guess, digit) : guess.Label == digit.Label);
    }

    /// <summary>The pixels that a state stands for.</summary>
    public double[] Decode(double[] state) => _code.Decode(state);
}

namespace Lagrangians.Generator.Functions;

/// <summary>How many digits a kernel has over lanes that have twice those of the type.</summary>
internal enum Digits
{
    /// <summary>Those of the type.</summary>
    OfType,

    /// <summary>Nearly those of the lanes.</summary>
    OfLanes,

    /// <summary>It rounds nothing.</summary>
    All,
}

/// <content>What its kernel does, and what it costs.</content>
internal sealed partial record ElementaryFunction
{
    /// <summary>What an enclosure of it costs, in steps of arithmetic.</summary>
    public int Cost { get; init; } = 8;

    public Digits Digits { get; init; } = Digits.OfLanes;

    /// <summary>Which of its arguments may be known to two words, with the second as a further argument of the kernel; null if none.</summary>
    public int? CorrectedArgument { get; init; }

    /// <summary>n, if it grows or falls as e^(uⁿ) does: wide lanes cut off such an exponential.</summary>
    public int ExponentialOrder { get; init; }

}

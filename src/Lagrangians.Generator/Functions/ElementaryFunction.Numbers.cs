using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

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

    /// <summary>Its value to a given precision, which is work as much as there are digits; NaN outside its domain.</summary>
    /// <exception cref="BudgetExceededException">The bound of the work around is reached.</exception>
    public BigFloat Value(BigFloat[] arguments, Precision precision)
    {
        if (Cost > CostOfPiece)
            Charge(precision, Cost > CostOfSeries ? TimesOfSeries : 1);
        return Compute(arguments, precision);
    }

    /// <summary>Counts the work of one function of this precision.</summary>
    /// <param name="precision">The precision.</param>
    /// <param name="times">How many times as long as an exponential it takes.</param>
    internal static void Charge(Precision precision, int times = 1)
    {
        const int least = 30;
        var words = precision.Bits / 64;
        Budget.Charge(times * (least + (4 * words) + (2 * words * words)));
    }

    // Where nothing is computed, and where a series of hundreds of terms is.
    private const int CostOfPiece = 3;
    private const int CostOfSeries = 100;
    private const int TimesOfSeries = 10;

    /// <summary>The name of its kernel for what is known of an argument, where there is a cheaper one for that.</summary>
    public Func<Algebra, Expr, string?> KernelFor { get; init; } = (_, _) => null;

    public Digits Digits { get; init; } = Digits.OfLanes;

    /// <summary>Which of its arguments may be known to two words, with the second as a further argument of the kernel; null if none.</summary>
    public int? CorrectedArgument { get; init; }

    /// <summary>n, if it grows or falls as e^(uⁿ) does: wide lanes cut off such an exponential.</summary>
    public int ExponentialOrder { get; init; }

}

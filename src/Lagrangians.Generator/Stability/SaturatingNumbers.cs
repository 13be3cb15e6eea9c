using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Lowering;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability;

/// <summary>
/// Exact numbers but for one respect of a type: what is beyond its range becomes infinite, and what is far below becomes 0. So
/// 1/(1 + e^z) survives the overflow of e^z, and x·e^z − e^z does not.
/// </summary>
internal sealed class SaturatingNumbers(NumberFormat format) : INumbers<DoubleWord>
{
    /// <summary>Those of the two types.</summary>
    public static IReadOnlyDictionary<NumberFormat, SaturatingNumbers> All { get; } = NumberFormat.All.ToDictionary(f => f, f => new SaturatingNumbers(f));

    public DoubleWord Number(NumberStep number) => Bounded(number.InDoubleWords);

    public DoubleWord Convert(Step conversion, DoubleWord value) => Bounded(value);

    public DoubleWord Apply(OperatorStep operation, DoubleWord left, DoubleWord right) => Bounded(DoubleWordNumbers.Instance.Apply(operation, left, right));

    public DoubleWord Call(FunctionStep function, DoubleWord[] arguments) => Bounded(DoubleWordNumbers.Instance.Call(function, arguments));

    public bool Holds(Comparison comparison, DoubleWord left, DoubleWord right) => DoubleWordNumbers.Instance.Holds(comparison, left, right);

    public DoubleWord Reduce(string reduction, DoubleWord[] elements) => DoubleWordNumbers.Instance.Reduce(reduction, elements);

    private DoubleWord Bounded(DoubleWord value)
    {
        if (!value.IsFinite || value.IsZero)
            return value;
        if (value.Magnitude > format.Highest)
            return double.PositiveInfinity * value.Sign;
        return value.Magnitude < format.Lowest - format.Bits ? 0 : value;
    }
}

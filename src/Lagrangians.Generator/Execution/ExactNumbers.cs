using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Execution;

/// <summary>Numbers with so many digits that what is lost of them does not matter; the caller asks twice, with more and more.</summary>
internal sealed class ExactNumbers(Precision precision) : INumbers<BigFloat>
{
    public static ExactNumbers Of(Precision precision) => new(precision);

    public BigFloat Number(double value) => value;

    public BigFloat Apply(Operator @operator, BigFloat left, BigFloat right, bool isSingle) => @operator switch
    {
        Operator.Add => BigFloat.Add(left, right, precision),
        Operator.Subtract => BigFloat.Subtract(left, right, precision),
        Operator.Multiply => BigFloat.Multiply(left, right, precision),
        Operator.Divide => BigFloat.Divide(left, right, precision),
        _ => -left,
    };

    public BigFloat Round(BigFloat value) => value;

    public BigFloat Call(Expr meaning, BigFloat[] arguments, bool isSingle) =>
        arguments.Any(a => a.IsNaN) ? BigFloat.NaN : new HighPrecision(s => arguments[s.Index], precision).Evaluate(meaning);

    public bool Holds(Comparison comparison, BigFloat left, BigFloat right) => !left.IsNaN && !right.IsNaN && comparison switch
    {
        Comparison.Less => left < right,
        Comparison.LessOrEqual => left <= right,
        _ => left == right,
    };

    public BigFloat Reduce(string reduction, BigFloat[] elements)
    {
        switch (reduction)
        {
            case "Max":
                return elements.Aggregate(BigFloat.Max);
            case "Min":
                return elements.Aggregate(BigFloat.Min);
            case "Sum" or "Dot":
                return elements.Aggregate(Add);
            case "Mean":
                return BigFloat.Divide(elements.Aggregate(Add), elements.Length, precision);
            case "LogSumExp":
                return elements.Aggregate((a, b) => BigFunctions.LogAddExp(a, b, precision));
            default:
                return BigFloat.Sqrt(elements.Select(e => BigFloat.Multiply(e, e, precision)).Aggregate(Add), precision);
        }
    }

    private BigFloat Add(BigFloat a, BigFloat b) => BigFloat.Add(a, b, precision);
}

using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Lowering;

/// <summary>Numbers with so many digits that what is lost of them does not matter; the caller asks twice, with more and more.</summary>
internal sealed class ExactNumbers(Precision precision) : INumbers<BigFloat>
{
    public static ExactNumbers Of(Precision precision) => new(precision);

    public BigFloat Number(NumberStep number) => number.Exact is { } value ? BigFloat.FromRational(value, precision) : number.Value;

    public BigFloat Apply(OperatorStep operation, BigFloat left, BigFloat right) => operation.Operator switch
    {
        Operator.Add => BigFloat.Add(left, right, precision),
        Operator.Subtract => BigFloat.Subtract(left, right, precision),
        Operator.Multiply => BigFloat.Multiply(left, right, precision),
        Operator.Divide => BigFloat.Divide(left, right, precision),
        Operator.Root => BigFloat.Sqrt(left, precision),
        _ => -left,
    };

    public BigFloat Convert(Step conversion, BigFloat value) => value;

    public BigFloat Call(FunctionStep function, BigFloat[] arguments) => arguments.Any(a => a.IsNaN) ? BigFloat.NaN : function.Of(arguments, precision);

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

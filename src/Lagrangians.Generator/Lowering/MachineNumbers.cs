using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Lowering;

/// <summary>
/// The numbers of the type, as they are at run time. Of the host's arithmetic only the operators take part, which IEEE 754 rounds alike on
/// every machine; functions are rounded from their exact values.
/// </summary>
internal sealed class MachineNumbers : INumbers<double>
{
    public static readonly MachineNumbers Instance = new();

    private static readonly Precision Bits = 120;

    public double Number(NumberStep number) => number.Value;

    public double Apply(OperatorStep operation, double left, double right)
    {
        // Of two floats the double's result has all the digits that its rounding to a float needs.
        var result = operation.Operator switch
        {
            Operator.Add => left + right,
            Operator.Subtract => left - right,
            Operator.Multiply => left * right,
            Operator.Divide => left / right,
            Operator.Root => Math.Sqrt(left),
            _ => -left,
        };
        return operation.IsSingle ? (float)result : result;
    }

    public double Convert(Step conversion, double value) => (float)value;

    public double Call(FunctionStep function, double[] arguments)
    {
        if (arguments.Any(double.IsNaN))
            return double.NaN;
        var value = function.Of(Array.ConvertAll(arguments, a => (BigFloat)a), Bits);
        return function.IsSingle ? value.ToSingle() : value.ToDouble();
    }

    public bool Holds(Comparison comparison, double left, double right) => comparison switch
    {
        Comparison.Less => left < right,
        Comparison.LessOrEqual => left <= right,
        _ => left == right,
    };

    public double Reduce(string reduction, double[] elements)
    {
        if (elements.Any(double.IsNaN))
            return double.NaN;
        switch (reduction)
        {
            case "Max":
                return elements.Max();
            case "Min":
                return elements.Min();
            case "Sum" or "Dot":
                return Sum(elements);
            case "Mean":
                var sum = Sum(elements);
                return double.IsInfinity(sum) ? Sum(elements.Select(e => e / elements.Length)) : sum / elements.Length;
            default:
                // Norm and LogSumExp scale their elements first: what they lose is some roundings.
                return ExactNumbers.Of(Bits).Reduce(reduction, Array.ConvertAll(elements, e => (BigFloat)e)).ToDouble();
        }
    }

    private static double Sum(IEnumerable<double> elements)
    {
        var sum = 0.0;
        foreach (var element in elements)
            sum += element;
        return sum;
    }
}

using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Execution;

/// <summary>
/// The numbers of the type, as they are at run time. Of the host's arithmetic only the operators take part, which IEEE 754 rounds alike on
/// every machine; functions are rounded from their exact values.
/// </summary>
internal sealed class MachineNumbers : INumbers<double>
{
    public static readonly MachineNumbers Instance = new();

    private static readonly Precision Bits = 120;

    public double Number(double value) => value;

    public double Apply(Operator @operator, double left, double right, bool isSingle)
    {
        // Of two floats the double's result has all the digits that its rounding to a float needs.
        var result = @operator switch
        {
            Operator.Add => left + right,
            Operator.Subtract => left - right,
            Operator.Multiply => left * right,
            Operator.Divide => left / right,
            _ => -left,
        };
        return isSingle ? (float)result : result;
    }

    public double Round(double value) => (float)value;

    public double Call(Expr meaning, double[] arguments, bool isSingle)
    {
        if (arguments.Any(double.IsNaN))
            return double.NaN;
        var value = new HighPrecision(s => arguments[s.Index], Bits).Evaluate(meaning);
        return isSingle ? value.ToSingle() : value.ToDouble();
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

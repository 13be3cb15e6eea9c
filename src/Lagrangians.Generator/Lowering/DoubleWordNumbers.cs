using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Lowering;

/// <summary>Numbers of about 100 bits: exact for what is judged of one operation, and fast.</summary>
internal sealed class DoubleWordNumbers : INumbers<DoubleWord>
{
    public static readonly DoubleWordNumbers Instance = new();

    public DoubleWord Number(NumberStep number) => number.InDoubleWords;

    public DoubleWord Convert(Step conversion, DoubleWord value) => value;

    public DoubleWord Apply(OperatorStep operation, DoubleWord left, DoubleWord right) => operation.Operator switch
    {
        Operator.Add => left + right,
        Operator.Subtract => left - right,
        Operator.Multiply => left * right,
        Operator.Divide => left / right,
        Operator.Root => left.Sqrt(),
        _ => -left,
    };

    public DoubleWord Call(FunctionStep function, DoubleWord[] arguments) =>
        function.Text == Power.Kernel && function.Part(1) is NumberStep { Exact: { } exponent }
            ? DoubleWordValues.OfPower(arguments[0], exponent)
            : DoubleWordValues.OfCall(function.Function, arguments);

    public bool Holds(Comparison comparison, DoubleWord left, DoubleWord right) => !left.IsNaN && !right.IsNaN && comparison switch
    {
        Comparison.Less => left.CompareTo(right) < 0,
        Comparison.LessOrEqual => left.CompareTo(right) <= 0,
        _ => left.CompareTo(right) == 0,
    };

    public DoubleWord Reduce(string reduction, DoubleWord[] elements) => throw new InvalidOperationException("a formula has no reductions");
}

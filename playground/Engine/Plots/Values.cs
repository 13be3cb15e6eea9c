using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Lowering;
using Lagrangians.Generator.Stability;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Playground.Engine.Plots;

/// <summary>The values of a scalar Lagrangian's formulas: the program of steps that the generator judges, run with twice the digits and no end to the range.</summary>
internal sealed class Values
{
    private readonly Lowerer _lowerer = new(FunctionLibrary.NewAlgebra(new Budget(default, int.MaxValue)));
    private readonly double[] _parameters;

    /// <param name="parameters">The values of the parameters behind x.</param>
    public Values(double[] parameters) => _parameters = parameters;

    /// <summary>A formula to be asked for values.</summary>
    public Func<double, double?> Of(Expr expr)
    {
        var step = _lowerer.Of(_lowerer.Algebra.Import(expr));
        return x => At(step, x);
    }

    private double? At(Step step, double x)
    {
        try
        {
            var run = new ScalarRun<DoubleWord>(DoubleWordNumbers.Instance, s => s.Index == 0 ? x : _parameters[s.Index - 1]);
            return Finite(run.Of(step).ToScaledDouble().ToDouble());
        }
        catch (PrecisionLimitException)
        {
            return null;
        }
    }

    public static double? Finite(double value) => double.IsFinite(value) ? value : null;
}

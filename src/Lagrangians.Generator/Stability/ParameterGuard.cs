using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability;

/// <summary>
/// Forms are found for the signs that the parameters and their differences have at the defaults. What may have another sign, or be 0, is tried
/// there: where the form is not the expression any more, it gets the condition that it is, and else the expression stands in wide lanes.
/// </summary>
/// <param name="algebra">The algebra.</param>
/// <param name="trials">What is tried.</param>
internal sealed class ParameterGuard(Algebra algebra, IReadOnlyList<ParameterTrial> trials)
{
    // Where functions bend and where they do not, but at no number that a definition is likely to have in it.
    private static readonly double[] Magnitudes = [0, 1e-30, 1e-7, 0.0107, 0.31, 1.7, 9.1, 211, 3001, 1e12, 1e305];

    private static readonly double[] Ordinary = [0.31, 9.1, 211];

    private const double Inaccurate = 100;

    /// <summary>The form where it is the expression for all values of the parameters, else with a condition on some.</summary>
    /// <param name="expr">The expression.</param>
    /// <param name="form">What was found for it.</param>
    public Expr Of(Expr expr, Expr form)
    {
        if (ReferenceEquals(expr, form))
            return form;
        Expr? condition = null;
        foreach (var quantity in trials.GroupBy(t => t.Quantity, ReferenceComparer.Instance))
        {
            form = AtMagnitude(expr, form, quantity.Key, quantity.FirstOrDefault(t => t.Sign != 0)) ?? form;
            int[] failing = [.. quantity.Where(t => !(IsSame(expr, form, t.Grid) && (t.IsOfSize || IsAsAccurate(expr, form, t.Grid)))).Select(t => t.Sign)];
            if (failing.Length > 0)
                condition = algebra.Join(Connective.And, condition ?? algebra.True, Without(quantity.Key, failing));
        }

        return condition is null ? form : Guarded(algebra, form, condition, algebra.Call(WideArithmetic.Name, expr));
    }

    // What is even or odd in a parameter too, as log(cosh(βx))/β is, has for the other sign the form that it has for this one, if it needs one.
    private Expr? AtMagnitude(Expr expr, Expr form, Expr quantity, ParameterTrial? trial)
    {
        if (trial is null || quantity is not Symbol parameter)
            return null;
        var parity = new Mirror(algebra, parameter).ParityOf(expr);
        if (parity == Parity.None || (IsSame(expr, form, trial.Grid) && IsAccurate(form, trial.Grid)))
            return null;
        var magnitude = algebra.Scale(algebra.Call("Abs", parameter), -trial.Sign);
        var even = algebra.Substitute(form, parameter, magnitude);
        return parity == Parity.Even ? even : algebra.Multiply(algebra.Scale(algebra.Call("Sign", parameter), -trial.Sign), even);
    }

    /// <summary>A form under a condition. What is wide has one condition, so that it is evaluated only where a lane asks for it.</summary>
    /// <param name="algebra">The algebra.</param>
    /// <param name="form">The form.</param>
    /// <param name="condition">Where it holds.</param>
    /// <param name="fallback">What holds elsewhere.</param>
    public static Expr Guarded(Algebra algebra, Expr form, Expr condition, Expr fallback) => form switch
    {
        Piecewise piece when ReferenceEquals(piece.WhenTrue, fallback) =>
            algebra.Piecewise(algebra.Join(Connective.Or, piece.Condition, algebra.Not(condition)), fallback, piece.WhenFalse),
        Piecewise { WhenTrue: Call { Function: WideArithmetic.Name } } piece when Algebra.Contains(piece.WhenFalse, fallback) =>
            algebra.Piecewise(algebra.Join(Connective.And, piece.Condition, condition), piece.WhenTrue, Guarded(algebra, piece.WhenFalse, condition, fallback)),
        _ => algebra.Piecewise(condition, form, fallback),
    };

    // That a quantity has none of some signs.
    private Expr Without(Expr quantity, int[] signs)
    {
        var zero = algebra.Zero;
        return (signs.Contains(-1), signs.Contains(0), signs.Contains(1)) switch
        {
            (true, _, true) => algebra.Compare(Comparison.Equal, quantity, zero),
            (true, true, _) => algebra.Less(zero, quantity),
            (true, _, _) => algebra.Compare(Comparison.LessOrEqual, zero, quantity),
            (_, true, true) => algebra.Less(quantity, zero),
            (_, _, true) => algebra.Compare(Comparison.LessOrEqual, quantity, zero),
            _ => algebra.Not(algebra.Compare(Comparison.Equal, quantity, zero)),
        };
    }

    private static bool IsSame(Expr expr, Expr form, SampleGrid grid) => Magnitudes.All(m => IsSame(expr, form, grid, m) && IsSame(expr, form, grid, -m));

    // What overflows only in an order of the parameters that they have not at the defaults is the expression all the same.
    private static bool IsAsAccurate(Expr expr, Expr form, SampleGrid grid) =>
        Ordinary.All(m => new[] { m, -m }.All(v => IsAccurate(form, grid, v) || !IsAccurate(expr, grid, v)));

    private static bool IsAccurate(Expr form, SampleGrid grid) => Magnitudes.All(m => IsAccurate(form, grid, m) && IsAccurate(form, grid, -m));

    private static bool IsAccurate(Expr form, SampleGrid grid, double v)
    {
        var judge = grid.JudgeAt(v);
        form = judge.PieceOf(form);
        return !grid.IsInDomain(v) || form is Call { Function: WideArithmetic.Name } || !judge.IsDefined(form) || judge.Score(form).Plain < Inaccurate;
    }

    private static bool IsSame(Expr expr, Expr form, SampleGrid grid, double v) => !grid.IsInDomain(v) || grid.JudgeAt(v).IsSame(expr, form);
}

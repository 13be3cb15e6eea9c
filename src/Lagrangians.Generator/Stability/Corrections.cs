using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Lowering;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability;

/// <summary>
/// Functions whose argument is known to two words, with what its rounding loses as a further argument: of βx = 700 it would be 350 ulps of e^βx,
/// and of the exponent p − 1 as many of x^(p − 1).
/// </summary>
internal static class Corrections
{
    public static bool IsCorrected(Call call) => FunctionLibrary.Find(call.Function) is { CorrectedArgument: not null } function && call.Arguments.Length == function.Arity + 1;

    /// <summary>Which of the arguments of a corrected function is known to two words.</summary>
    public static int Place(Call call) => FunctionLibrary.Find(call.Function).CorrectedArgument ?? 0;

    /// <summary>The same of a step; null where none is.</summary>
    public static int? PlaceOf(FunctionStep step) =>
        FunctionLibrary.Find(step.Text) is { CorrectedArgument: { } place } function && step.Count == function.Arity + 1 ? place : null;

    /// <summary>The expression with every function corrected that can be; itself if none can.</summary>
    /// <param name="algebra">The algebra.</param>
    /// <param name="expr">The expression.</param>
    /// <param name="displacement">What is a difference of two numbers, and loses what is known; null where there is none.</param>
    public static Expr Apply(Algebra algebra, Expr expr, Symbol? displacement = null) => algebra.Rebuild(expr, node => node switch
    {
        Call { Arguments.Length: 1 } call when FunctionLibrary.Find(call.Function).CorrectedArgument == 0 && TwoWords.Of(algebra, call.Arguments[0], displacement) is { } words =>
            algebra.Corrected(call.Function, words.Value, words.Error),
        Call { Function: Power.Kernel, Arguments.Length: 2 } power => OfPower(algebra, power.Arguments[0], power.Arguments[1]) ?? node,
        Product { IsClosed: false } product => OfPowers(algebra, product),
        _ => node,
    });

    /// <summary>What the expression is with its functions corrected, and with what a displacement loses made up for too, where each of that is something else.</summary>
    /// <param name="algebra">The algebra.</param>
    /// <param name="expr">The expression.</param>
    /// <param name="displacement">What is a difference of two numbers; null where there is none.</param>
    public static IEnumerable<Expr> All(Algebra algebra, Expr expr, Symbol? displacement)
    {
        var corrected = Apply(algebra, expr);
        if (!ReferenceEquals(corrected, expr))
            yield return corrected;
        if (displacement is not null && Apply(algebra, expr, displacement) is var further && !ReferenceEquals(further, corrected))
            yield return further;
    }

    /// <summary>The expression without corrections: wide lanes have the digits that these make up for, and no corrected functions.</summary>
    public static Expr Undo(Algebra algebra, Expr expr) => algebra.Rebuild(expr, node => node switch
    {
        Call { Function: Whole.Name or Displacement.Known } whole => whole.Arguments[0],
        Call { Function: RoundedOperations.Product } product => algebra.Multiply(product.Arguments[0], product.Arguments[1]),
        Call { Function: RoundedOperations.Sum } sum => algebra.Add(sum.Arguments[0], sum.Arguments[1]),
        Call { Function: RoundedOperations.Quotient } quotient => algebra.Divide(quotient.Arguments[0], quotient.Arguments[1]),
        Call { Function: Amended.Name } amended => amended.Arguments[0],
        Call { Function: Power.Kernel } power => algebra.Power(power.Arguments[0], power.Arguments[1]),
        Call call when IsCorrected(call) => algebra.Call(call.Function, call.Arguments[0]),
        _ => node,
    });

    /// <summary>A form as it is computed where all of it is in wide lanes.</summary>
    public static Expr Widened(Algebra algebra, Expr form) =>
        Undo(algebra, algebra.Rebuild(form, node => node is Call { Function: WideArithmetic.Name } wide ? wide.Arguments[0] : node));

    private static Expr OfPowers(Algebra algebra, Product product)
    {
        Expr result = product;
        for (var i = 0; i < product.Count; i++)
        {
            var (b, e) = (product.Base(i), product.Exponent(i));
            if (!b.IsClosed && OfPower(algebra, b, e) is { } corrected)
                result = algebra.Multiply(algebra.Divide(result, algebra.Power(b, e)), corrected);
        }

        return result;
    }

    private static Expr? OfPower(Algebra algebra, Expr b, Expr e)
    {
        if (e is Constant { Value: var value })
            return Operations.IsRounded(value) ? algebra.Corrected(Power.Kernel, b, e, TwoWords.LowOf(algebra, value)) : null;
        return TwoWords.Of(algebra, e) is { } words ? algebra.Corrected(Power.Kernel, b, words.Value, words.Error) : null;
    }
}

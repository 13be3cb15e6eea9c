using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability;

/// <summary>
/// A sum of forms as one form: where one of them is computed in wide lanes all are, so that lanes are widened once.
/// </summary>
/// <param name="Plain">The sum in lanes of the type.</param>
/// <param name="Wide">The same as it is computed in wide lanes.</param>
/// <param name="IsWide">Where it is.</param>
internal sealed record JoinedForms(Expr Plain, Expr Wide, Expr IsWide)
{
    // What is less than that of its largest part has lost two bits: what each errs by counts seven times, about a root that is not at 0 as an error in x does.
    private static readonly Rational Least = new(1, 4);

    /// <summary>The sum of some forms, each multiplied by something.</summary>
    public static JoinedForms Of(Algebra algebra, params (Expr Factor, Expr Form)[] forms)
    {
        var (plain, wide, isWide) = (algebra.Zero, algebra.Zero, algebra.False);
        foreach (var (factor, form) in forms)
        {
            var (ownPlain, ownCondition) = Split(algebra, form);
            (plain, wide) = (algebra.Add(plain, Times(algebra, factor, ownPlain)), algebra.Add(wide, algebra.Multiply(factor, Corrections.Widened(algebra, form))));
            isWide = algebra.Join(Connective.Or, isWide, ownCondition);
        }

        return new(plain, wide, isWide);
    }

    /// <summary>One of two sums, by a condition.</summary>
    public static JoinedForms Choose(Algebra algebra, Expr condition, JoinedForms first, JoinedForms second) => new(
        algebra.Piecewise(condition, first.Plain, second.Plain), algebra.Piecewise(condition, first.Wide, second.Wide), algebra.Join(Connective.Or, first.IsWide, second.IsWide));

    /// <summary>The form.</summary>
    public Expr Emitted(Algebra algebra) =>
        ReferenceEquals(IsWide, algebra.False) ? Plain : algebra.Piecewise(IsWide, algebra.Call(WideArithmetic.Name, Wide), Plain);

    /// <summary>The form, and the expression itself in wide lanes where its parts cancel.</summary>
    /// <param name="algebra">The algebra.</param>
    /// <param name="expr">The expression.</param>
    /// <param name="largest">The size of the largest part.</param>
    public Expr Guarded(Algebra algebra, Expr expr, Expr largest) =>
        algebra.Piecewise(algebra.Less(algebra.Call("Abs", Plain), algebra.Scale(largest, Least)), algebra.Call(WideArithmetic.Name, expr), Emitted(algebra));

    /// <summary>The size of a form times something, in lanes of the type.</summary>
    public static Expr Size(Algebra algebra, Expr factor, Expr form) => algebra.Call("Abs", Times(algebra, factor, Split(algebra, form).Plain));

    // A quotient stays one: what several sums have of it is computed once.
    private static Expr Times(Algebra algebra, Expr factor, Expr form) =>
        algebra.Multiply(factor, factor is Symbol && IsQuotientWithout(factor, form) ? algebra.Call(Whole.Name, form) : form);

    private static bool IsQuotientWithout(Expr factor, Expr form) => form is Product { IsClosed: false } product
        && Enumerable.Range(0, product.Count) is var places
        && places.Any(i => product.Exponent(i) is Constant { Value.Sign: < 0 }) && !places.Any(i => ReferenceEquals(product.Base(i), factor));

    // What a form is in lanes of the type, and where it is wide.
    private static (Expr Plain, Expr IsWide) Split(Algebra algebra, Expr form)
    {
        switch (form)
        {
            case Piecewise { WhenTrue: Call { Function: WideArithmetic.Name } } piece:
                var (rest, isRestWide) = Split(algebra, piece.WhenFalse);
                return (rest, algebra.Join(Connective.Or, piece.Condition, isRestWide));
            case Piecewise piece:
                var (whenTrue, isTrueWide) = Split(algebra, piece.WhenTrue);
                var (whenFalse, isFalseWide) = Split(algebra, piece.WhenFalse);
                if (piece.WhenFalse is Call { Function: WideArithmetic.Name })
                    return (whenTrue, algebra.Join(Connective.Or, algebra.Not(piece.Condition), isTrueWide));
                var isWide = algebra.Join(Connective.Or, algebra.Join(Connective.And, piece.Condition, isTrueWide), algebra.Join(Connective.And, algebra.Not(piece.Condition), isFalseWide));
                return (algebra.Piecewise(piece.Condition, whenTrue, whenFalse), isWide);
            case Call { Function: WideArithmetic.Name } wide:
                return (wide.Arguments[0], algebra.True);
            default:
                return (form, algebra.False);
        }
    }
}

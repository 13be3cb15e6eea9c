using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability;

/// <summary>
/// Expressions one operation after the other, with what each of them loses carried along to first order: about twice the digits of sums, products, quotients, roots and
/// logarithms, in the numbers of the type and for some five times their work. What other functions lose is not made up for.
/// </summary>
/// <remarks>T. Ogita, S. M. Rump, S. Oishi, Accurate sum and dot product, SIAM J. Sci. Comput. 26 (2005); P. Langlois, Automatic linear correction of rounding errors, BIT 41 (2001).</remarks>
internal sealed class Compensation
{
    // What takes more is quicker in lanes with twice the digits.
    private const int MaximumOperations = 24;

    private const int LargestPower = 4;

    private readonly Algebra _algebra;
    private readonly NodeMap<TwoWords> _known = new();
    private int _operations;

    // Whether there is nothing in it that errs by itself.
    private bool _isPure = true;

    private readonly Symbol? _displacement;

    private Compensation(Algebra algebra, Symbol? displacement) => (_algebra, _displacement) = (algebra, displacement);

    /// <summary>The expression with the sums among its factors, or itself, known beyond their last places; null where nothing is, or where it takes too many operations.</summary>
    /// <param name="algebra">The algebra.</param>
    /// <param name="expr">The expression.</param>
    /// <param name="isWhole">Whether its products are compensated too, and not only what they are of.</param>
    /// <param name="displacement">What is a difference of two numbers, and loses what is known; null where there is none.</param>
    /// <param name="isPure">Whether there is nothing in it that errs by itself.</param>
    public static Expr? Of(Algebra algebra, Expr expr, bool isWhole, Symbol? displacement, out bool isPure)
    {
        var compensation = new Compensation(algebra, displacement);
        var result = isWhole ? compensation.Amended(expr) : compensation.OfFactors(expr);
        isPure = compensation._isPure;
        return compensation._operations is 0 or > MaximumOperations || ReferenceEquals(result, expr) ? null : result;
    }

    private Expr OfFactors(Expr expr) => expr switch
    {
        Sum { IsClosed: false } => Amended(expr),
        Piecewise piece => _algebra.Piecewise(piece.Condition, OfFactors(piece.WhenTrue), OfFactors(piece.WhenFalse)),
        Product { IsClosed: false } product => Enumerable.Range(0, product.Count).Aggregate(
            _algebra.Constant(product.Coefficient), (r, i) => _algebra.Multiply(r, OfFactor(product.Base(i), product.Exponent(i)))),
        Call call => LeafOf(call),
        _ => expr,
    };

    // A large power multiplies what its base errs by.
    private Expr OfFactor(Expr b, Expr e) => PowerOf(e) is not null ? _algebra.Power(OfFactors(b), e) : Leaf(Corrections.Apply(_algebra, _algebra.Power(b, e), _displacement));

    private static Rational? PowerOf(Expr e) => e is Constant { Value: var power } && (power * 2).IsInteger && Rational.Abs(power) <= LargestPower ? power : null;

    private Expr Amended(Expr expr)
    {
        if (expr is Piecewise piece)
            return _algebra.Piecewise(piece.Condition, Amended(piece.WhenTrue), Amended(piece.WhenFalse));
        var words = Of(expr);
        return Algebra.IsZero(words.Error) ? words.Value : _algebra.Call(Functions.Amended.Name, words.Value, words.Error);
    }

    private TwoWords Of(Expr expr)
    {
        if (_known.TryGetValue(expr, out var known))
            return known;
        Budget.Enter();
        return _known[expr] = expr switch
        {
            _ when _displacement is not null && TwoWords.OfDisplacement(_algebra, expr, _displacement) is { } words => words,
            _ when expr.IsClosed || TwoWords.IsExact(expr) || _operations > MaximumOperations => Exact(expr),
            Sum sum => OfSum(sum),
            Product product => OfProduct(product),
            Call { Function: "Log" } log => Logarithm(Of(log.Arguments[0])),
            Call { Function: "Log1p" } log => Logarithm(Plus(Exact(_algebra.One), Of(log.Arguments[0]))),
            Call call => Exact(LeafOf(call)),
            _ => Exact(Leaf(expr)),
        };
    }

    // What has its own errors, and is rounded like any other expression.
    private Expr Leaf(Expr expr)
    {
        _isPure = false;
        return _algebra.Call(Whole.Name, expr);
    }

    private Expr LeafOf(Call call)
    {
        _isPure = false;
        if (call.Arguments.Length != 1 || FunctionLibrary.Find(call.Function).CorrectedArgument != 0)
            return Corrections.Apply(_algebra, call, _displacement);
        var words = Of(call.Arguments[0]);
        return Algebra.IsZero(words.Error) ? _algebra.Call(call.Function, words.Value) : _algebra.Corrected(call.Function, words.Value, words.Error);
    }

    private TwoWords Exact(Expr expr) => TwoWords.Exact(_algebra, expr);

    private TwoWords OfSum(Sum sum)
    {
        TwoWords? total = null;
        for (var i = 0; i < sum.Terms.Length; i++)
        {
            var term = Times(Of(sum.Terms[i]), sum.Coefficients[i]);
            total = total is { } before ? Plus(before, term) : term;
        }

        return sum.Constant.IsZero ? total!.Value : Plus(total!.Value, Exact(_algebra.Constant(sum.Constant)));
    }

    private TwoWords OfProduct(Product product)
    {
        var (number, over, under) = (_algebra.Constant(product.Coefficient), (TwoWords?)null, (TwoWords?)null);
        foreach (var i in Arrangement.Factors(product))
        {
            var (b, e) = (product.Base(i), product.Exponent(i));
            if (b.IsClosed && e.IsClosed)
            {
                number = _algebra.Multiply(number, _algebra.Power(b, e));
                continue;
            }

            if (PowerOf(e) is not { } power)
                over = Joined(over, Exact(Leaf(Corrections.Apply(_algebra, _algebra.Power(b, e), _displacement))));
            else if (power.Sign < 0)
                under = Joined(under, Power(Of(b), -power));
            else
                over = Joined(over, Power(Of(b), power));
        }

        if (HighPrecision.Constant(number) is not { } value)
            return Exact(Leaf(product));
        var whole = Times(over ?? Exact(_algebra.One), value);
        return under is { } below ? Over(whole, below) : whole;
    }

    private TwoWords Joined(TwoWords? before, TwoWords factor) => before is { } first ? Times(first, factor) : factor;

    private TwoWords Power(TwoWords words, Rational power)
    {
        var result = power.IsInteger ? (TwoWords?)null : Counted(TwoWords.Root(_algebra, words));
        for (var n = Rational.One; n <= power; n += 1)
            result = Joined(result, words);
        return result!.Value;
    }

    // Numbers are one number.
    private TwoWords Plus(TwoWords a, TwoWords b) =>
        a.Value.IsClosed && b.Value.IsClosed ? Exact(_algebra.Add(a.Value, b.Value)) : Counted(TwoWords.Plus(_algebra, a, b));

    private TwoWords Times(TwoWords a, TwoWords b) => Counted(TwoWords.Times(_algebra, a, b));

    private TwoWords Times(TwoWords a, Rational number)
    {
        if (a.Value.IsClosed)
            return Exact(_algebra.Scale(a.Value, number));
        if (Rational.Abs(number).IsPowerOfTwo)
            return TwoWords.Times(_algebra, a, number);
        // What is no number of the type is not known to two.
        return double.IsInfinity(number.ToDouble()) ? Exact(Leaf(_algebra.Scale(a.Value, number))) : Counted(TwoWords.Times(_algebra, a, number));
    }

    private TwoWords Over(TwoWords a, TwoWords b) => Counted(TwoWords.Over(_algebra, a, b));

    private TwoWords Logarithm(TwoWords words) => Counted(TwoWords.OfLogarithm(_algebra, words));

    private TwoWords Counted(TwoWords words)
    {
        _operations++;
        return words;
    }
}

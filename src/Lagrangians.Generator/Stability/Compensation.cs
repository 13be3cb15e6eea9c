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

    private Compensation(Algebra algebra) => _algebra = algebra;

    /// <summary>The expression with the sums among its factors, or itself, known beyond their last places; null where nothing is, or where it takes too many operations.</summary>
    /// <param name="algebra">The algebra.</param>
    /// <param name="expr">The expression.</param>
    /// <param name="isWhole">Whether its products are compensated too, and not only what they are of.</param>
    /// <param name="isPure">Whether there is nothing in it that errs by itself.</param>
    public static Expr? Of(Algebra algebra, Expr expr, bool isWhole, out bool isPure)
    {
        var compensation = new Compensation(algebra);
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
    private Expr OfFactor(Expr b, Expr e) => IsPower(e) ? _algebra.Power(OfFactors(b), e) : Leaf(Corrections.Apply(_algebra, _algebra.Power(b, e)));

    private static bool IsPower(Expr e) => e is Constant { Value: var power } && (power * 2).IsInteger && Rational.Abs(power) <= LargestPower;

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
            _ when expr.IsClosed || TwoWords.IsExact(expr) || _operations > MaximumOperations => Exact(expr),
            Sum sum => OfSum(sum),
            Product product => OfProduct(product),
            Call { Function: "Log" } log => OfLogarithm(Of(log.Arguments[0])),
            Call { Function: "Log1p" } log => OfLogarithm(Plus(Exact(_algebra.One), Of(log.Arguments[0]))),
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
        if (call.Arguments.Count != 1 || FunctionLibrary.Find(call.Function).CorrectedArgument != 0)
            return Corrections.Apply(_algebra, call);
        var words = Of(call.Arguments[0]);
        return Algebra.IsZero(words.Error) ? _algebra.Call(call.Function, words.Value) : _algebra.Corrected(call.Function, words.Value, words.Error);
    }

    private TwoWords Exact(Expr expr) => new(expr, _algebra.Zero);

    private TwoWords OfSum(Sum sum)
    {
        TwoWords? total = null;
        for (var i = 0; i < sum.Terms.Count; i++)
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

            if (!IsPower(e))
                over = Joined(over, Exact(Leaf(Corrections.Apply(_algebra, _algebra.Power(b, e)))));
            else if (((Constant)e).Value is { Sign: < 0 } power)
                under = Joined(under, Power(Of(b), -power));
            else
                over = Joined(over, Power(Of(b), ((Constant)e).Value));
        }

        if (HighPrecision.Constant(number) is not { } value)
            return Exact(Leaf(product));
        if (over is null && under is { } divisor)
            return Over(Exact(_algebra.Constant(value)), divisor);
        var whole = Times(over ?? Exact(_algebra.One), value);
        return under is { } below ? Over(whole, below) : whole;
    }

    private TwoWords Joined(TwoWords? before, TwoWords factor) => before is { } first ? Times(first, factor) : factor;

    private TwoWords Power(TwoWords words, Rational power)
    {
        var result = power.IsInteger ? (TwoWords?)null : Root(words);
        for (var n = Rational.One; n <= power; n += 1)
            result = Joined(result, words);
        return result!.Value;
    }

    private TwoWords Plus(TwoWords a, TwoWords b)
    {
        // Numbers are one number.
        if (a.Value.IsClosed && b.Value.IsClosed)
            return Exact(_algebra.Add(a.Value, b.Value));
        _operations++;
        return new(_algebra.Call(RoundedOperations.Sum, a.Value, b.Value), _algebra.Add(_algebra.Add(_algebra.Call(ProductErrors.OfSum, a.Value, b.Value), a.Error), b.Error));
    }

    private TwoWords Times(TwoWords a, TwoWords b)
    {
        _operations++;
        var passed = _algebra.Add(_algebra.Multiply(a.Error, b.Value), _algebra.Multiply(b.Error, a.Value));
        return new(_algebra.Call(RoundedOperations.Product, a.Value, b.Value), _algebra.Add(_algebra.Call(ProductErrors.OfProduct, a.Value, b.Value), passed));
    }

    private TwoWords Times(TwoWords a, Rational number)
    {
        if (a.Value.IsClosed)
            return Exact(_algebra.Scale(a.Value, number));
        if (Rational.Abs(number).IsPowerOfTwo)
            return new(_algebra.Scale(a.Value, number), _algebra.Scale(a.Error, number));
        // What is no number of the type is not known to two.
        if (double.IsInfinity(number.ToDouble()))
            return Exact(Leaf(_algebra.Scale(a.Value, number)));
        _operations++;
        var factor = _algebra.Constant(number);
        var error = _algebra.Corrected(ProductErrors.OfProduct, a.Value, factor, TwoWords.LowOf(_algebra, number));
        return new(_algebra.Call(RoundedOperations.Product, a.Value, factor), _algebra.Add(error, _algebra.Scale(a.Error, number)));
    }

    // What is left of a when b has been taken from it as often as the quotient says, over b.
    private TwoWords Over(TwoWords a, TwoWords b)
    {
        _operations++;
        var quotient = _algebra.Call(RoundedOperations.Quotient, a.Value, b.Value);
        var left = _algebra.Subtract(_algebra.Add(_algebra.Call(ProductErrors.Remainder, quotient, b.Value, a.Value), a.Error), _algebra.Multiply(quotient, b.Error));
        return new(quotient, _algebra.Divide(left, b.Value));
    }

    private TwoWords Root(TwoWords words)
    {
        _operations++;
        var root = _algebra.Power(words.Value, Rational.Half);
        var left = _algebra.Add(_algebra.Call(ProductErrors.Remainder, root, root, words.Value), words.Error);
        return new(root, _algebra.Divide(left, _algebra.Scale(root, 2)));
    }

    private TwoWords OfLogarithm(TwoWords words)
    {
        _operations++;
        var error = _algebra.Call(ProductErrors.OfLogarithm, words.Value);
        return new(_algebra.Call("Log", words.Value), Algebra.IsZero(words.Error) ? error : _algebra.Add(error, _algebra.Divide(words.Error, words.Value)));
    }
}

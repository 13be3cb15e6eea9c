using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Simplification;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability.Vectors;

/// <summary>The digits that a pass over a vector must compute with, as the runtime's type of the same name has them.</summary>
internal enum TermDigits
{
    Own,
    Some,
    Twice,
}

/// <summary>
/// What the terms of a pass need: whether the element's own digits do, with the rounding of an exponent carried along, or something cancels.
/// </summary>
/// <param name="algebra">The algebra of the expressions.</param>
/// <param name="isExact">Which symbols are numbers of the element's type; others are rounded to it.</param>
/// <param name="isGiven">Which are parameters, be they given for each element: nothing that is made of x is near to them but at a root.</param>
/// <param name="isBelow">Whether an element is known not to be above a number.</param>
/// <param name="centre">The symbol of an element less a number, which has all digits whatever that is.</param>
internal sealed class PassTerms(Algebra algebra, Func<Symbol, bool> isExact, Func<Symbol, bool> isGiven, Func<Symbol, Symbol, bool> isBelow, Func<Symbol, Expr, Expr> centre)
{
    // Of a term, in ulps: what is left of the eight for what is made of it.
    private const double Allowed = 3.5;

    private bool _isStrict;
    private Expr? _result;

    /// <summary>The terms as they are written, and what they are computed with.</summary>
    /// <param name="expr">The terms.</param>
    /// <param name="kind">What is made of them; null where each is a result.</param>
    /// <param name="isPivot">Whether they are compared, to find the largest.</param>
    /// <param name="isStrict">Whether what is made of them is taken from something that is nearly the same.</param>
    public (Expr Form, TermDigits Digits) Of(Expr expr, ReductionKind? kind, bool isPivot, bool isStrict)
    {
        _isStrict = isStrict;
        _result = kind is null && !isPivot ? expr : null;
        while (_result is Call { Function: Undefined.Name } undefined)
            _result = undefined.Arguments[0];
        if (Visit(expr) is { } words && words.Ulps <= Allowed && Suffices(expr, words, kind, isPivot, isStrict))
            return (words.Value, TermDigits.Own);
        return (expr, isStrict ? TermDigits.Twice : TermDigits.Some);
    }

    /// <summary>Whether two terms of a sum vary by element, and nothing may be left of them.</summary>
    public bool Cancels(Expr expr) => Algebra.Nodes(expr).Any(node =>
        node is Sum { VariesByElement: true } sum && sum.Terms.Count(IsOfElement) > 1 && SignOf(sum) == 0 && Difference(sum) is null);

    // What has one sign does not cancel in a sum, and what is exact loses nothing; the largest is told from others by all digits.
    private bool Suffices(Expr expr, Words words, ReductionKind? kind, bool isPivot, bool isStrict) => kind switch
    {
        _ when isPivot => words.IsExact,
        ReductionKind.Sum or ReductionKind.SumOfOthers => words.IsExact || (!isStrict && (SignOf(expr) != 0 || IsDifference(expr))),
        ReductionKind.Maximum or ReductionKind.Minimum => words.IsExact,
        _ => true,
    };

    // Half an ulp of each is as much of the sum of their magnitudes.
    private bool IsDifference(Expr expr) => expr switch
    {
        Sum sum => Difference(sum) is not null,
        Piecewise piece => Algebra.IsZero(piece.WhenTrue) && IsDifference(piece.WhenFalse),
        _ => false,
    };

    private Words? Visit(Expr node)
    {
        Budget.Enter();
        return node switch
        {
            Symbol symbol => new(symbol, null, isExact(symbol) ? 0 : 0.5),
            Constant { Value: var value } => new(node, null, Operations.IsHeld(value) ? 0 : 0.5),
            Sum sum => Difference(sum) ?? OfOneSign(sum) ?? Centred(sum) ?? Shifted(sum),
            Product product => OfProduct(product),
            Piecewise piece => OfPieces(piece),
            Call call => OfCall(call),
            _ => null,
        };
    }

    // Of two numbers of the type, with what is lost.
    private Words? Difference(Sum sum)
    {
        Expr[] terms = [.. new SumView(algebra, sum).Summands()];
        var isDifference = terms.Length == 2 && sum.Terms.All(t => t is Symbol s && isExact(s)) && sum.Coefficients.All(c => c.IsPowerOfTwo)
            && Operations.IsHeld(sum.Constant);
        return isDifference ? new(sum, algebra.Call(ProductErrors.OfSum, terms[0], terms[1]), 0.5) : null;
    }

    // x − m for a number m that is known beyond the last place, or (x − x₀) − d for the first element x₀: that is x − (x₀ + d).
    private Words? Centred(Sum sum)
    {
        var varying = Enumerable.Range(0, sum.Terms.Length).Where(i => sum.Terms[i].VariesByElement).ToArray();
        if (_isStrict || varying is not [var at] || !(sum.Coefficients[at] * sum.Coefficients[at]).IsOne)
            return null;
        var (varyingTerm, difference) = (sum.Terms[at], OfFirst(sum.Terms[at]));
        // The term is ±(x − x₀), with x₀ = 0 where it is x itself.
        var element = difference is null ? varyingTerm as Symbol : difference.Terms.OfType<Symbol>().FirstOrDefault(s => s.VariesByElement);
        if (element is null || !isExact(element))
            return null;
        var sign = difference is null ? sum.Coefficients[at] : sum.Coefficients[at] * difference.Coefficients[difference.Terms.ToList().IndexOf(element)];
        var rest = algebra.Subtract(sum, algebra.Scale(varyingTerm, sum.Coefficients[at]));
        var other = difference is null ? algebra.Zero : algebra.Subtract(algebra.Scale(difference, sum.Coefficients[at]), algebra.Scale(element, sign));
        // s·x + other + rest = s·(x − m).
        var number = algebra.Scale(algebra.Add(other, rest), -sign);
        return new(algebra.Scale(centre(element, number), sign), null, 1);
    }

    // A result itself may have a root, where it has the digits of its terms.
    private Words? Shifted(Sum sum) =>
        ReferenceEquals(sum, _result) && !_isStrict && sum.Terms.Count(IsOfElement) == 1 ? OfTerms(sum) : null;

    private bool IsOfElement(Expr term) => term.VariesByElement && !(term is Symbol symbol && isGiven(symbol));

    // x − x₀, written so that it stays one.
    private Sum? OfFirst(Expr term) => term is Piecewise { WhenFalse: Sum difference } piece && Algebra.IsZero(piece.WhenTrue) && Difference(difference) is not null
        && difference.Terms.Length == 2 && difference.Constant.IsZero && difference.Coefficients.All(c => (c * c).IsOne) && difference.Terms.Count(t => t.VariesByElement) == 1
        && piece.Condition is Relation { Comparison: Comparison.Equal } relation && (Algebra.IsZero(relation.Left) || Algebra.IsZero(relation.Right))
            ? difference
            : null;

    private Words? OfOneSign(Sum sum)
    {
        var signs = sum.Terms.Select((t, i) => SignOf(t) * sum.Coefficients[i].Sign).Concat(sum.Constant.IsZero ? [] : [sum.Constant.Sign]).Distinct().ToArray();
        return signs is [not 0] ? OfTerms(sum) : null;
    }

    private Words? OfTerms(Sum sum)
    {
        var (value, ulps) = (new Algebra.SumBuilder(algebra), 0.0);
        value.Add(sum.Constant);
        for (var i = 0; i < sum.Terms.Length; i++)
        {
            if (Visit(sum.Terms[i]) is not { } words)
                return null;
            value.Add(words.Value, sum.Coefficients[i]);
            ulps = Math.Max(ulps, words.Ulps + (sum.Coefficients[i].IsPowerOfTwo ? 0 : 1));
        }

        return new(value.ToExpr(), null, ulps + (0.5 * sum.Terms.Length));
    }

    private Words? OfProduct(Product product)
    {
        var value = new ProductBuilder(algebra);
        value.Multiply(product.Coefficient);
        var isPower = product.Coefficient.IsPowerOfTwo;
        var (ulps, factors) = (isPower ? 0.0 : 1, new List<Words>());
        for (var i = 0; i < product.Count; i++)
        {
            if (product.Exponent(i) is not Constant { Value: var e } || !(e * 2).IsInteger || Visit(product.Base(i)) is not { } words)
                return null;
            var size = Math.Abs(e.ToDouble());
            if (size > 4)
                return null;
            value.Multiply(words.Value, product.Exponent(i));
            ulps += (size * words.Ulps) + (0.5 * Math.Max(1, Math.Ceiling(size)));
            factors.Add(e.IsOne ? words : words with { IsWhole = false });
        }

        var result = value.ToExpr();
        // The first factor needs no multiplication.
        return new(result, isPower && factors.Count == 2 ? ErrorOf(factors[0], factors[1], product) : null, ulps - 0.5);
    }

    // What a product of two loses, and what one of them has lost before.
    private Expr? ErrorOf(Words first, Words second, Product product)
    {
        if (!first.IsWhole || !second.IsWhole || !(first.IsExact || first.Error is not null) || !(second.IsExact || second.Error is not null))
            return null;
        var scaled = algebra.Scale(first.Value, product.Coefficient);
        var error = new Algebra.SumBuilder(algebra);
        error.Add(algebra.Call(ProductErrors.OfProduct, scaled, second.Value), 1);
        if (first.Error is { } ofFirst)
            error.Add(algebra.Multiply(ofFirst, second.Value), product.Coefficient);
        if (second.Error is { } ofSecond)
            error.Add(algebra.Multiply(ofSecond, first.Value), product.Coefficient);
        return error.ToExpr();
    }

    private Words? OfPieces(Piecewise piece)
    {
        if (!IsCertain(piece.Condition) || Visit(piece.WhenTrue) is not { } whenTrue || Visit(piece.WhenFalse) is not { } whenFalse)
            return null;
        var isKnown = (whenTrue.IsExact || whenTrue.Error is not null) && (whenFalse.IsExact || whenFalse.Error is not null) && !(whenTrue.IsExact && whenFalse.IsExact);
        var error = isKnown ? algebra.Piecewise(piece.Condition, whenTrue.Error ?? algebra.Zero, whenFalse.Error ?? algebra.Zero) : null;
        return new(algebra.Piecewise(piece.Condition, whenTrue.Value, whenFalse.Value), error, Math.Max(whenTrue.Ulps, whenFalse.Ulps));
    }

    // Which piece it is must not turn on a rounding; where it does, at a number far from 0, the weight that it is about vanishes.
    private bool IsCertain(Expr condition) => condition switch
    {
        Logic logic => logic.Children.All(IsCertain),
        Relation relation => Visit(relation.Left) is { } left && Visit(relation.Right) is { } right
            && ((left.IsExact && right.IsExact) || relation.Left is Constant || relation.Right is Constant),
        _ => false,
    };

    private Words? OfCall(Call call)
    {
        if (call.Arguments.Select(Visit).ToArray() is var visited && visited.Any(a => a is null))
            return null;
        var arguments = visited.Select(a => a!.Value).ToArray();
        switch (call.Function)
        {
            case Undefined.Name or "CopySign":
                return new(algebra.Call(call.Function, arguments[0].Value, call.Arguments[1]), null, arguments[0].Ulps);
            case "Abs" or "Max" or "Min":
                return new(algebra.Call(call.Function, [.. arguments.Select(a => a.Value)]), null, arguments.Max(a => a.Ulps));
        }

        if (arguments.All(a => a.IsExact))
            return new(call, null, call.Function == Algebra.Exponential ? 1 : 2);
        return arguments is [{ Error: { } error } argument] && FunctionLibrary.Find(call.Function).CorrectedArgument == 0
            ? new(algebra.Corrected(call.Function, argument.Value, error), null, call.Function == Algebra.Exponential ? 1 : 2)
            : null;
    }

    // −1, 1, or 0 where it is not known.
    private int SignOf(Expr expr)
    {
        Budget.Enter();
        switch (expr)
        {
            case Sum { Terms.Length: 2, Constant.IsZero: true } sum when sum.Terms[0] is Symbol a && sum.Terms[1] is Symbol b && sum.Coefficients[0] == -sum.Coefficients[1]:
                var sign = a.VariesByElement && isBelow(a, b) ? -1 : b.VariesByElement && isBelow(b, a) ? 1 : 0;
                if (sign != 0)
                    return sign * sum.Coefficients[0].Sign;
                break;
            case Product product when Enumerable.Range(0, product.Count).All(i => Algebra.IsOne(product.Exponent(i))):
                return Enumerable.Range(0, product.Count).Aggregate(product.Coefficient.Sign, (s, i) => s * SignOf(product.Base(i)));
            case Piecewise piece:
                var (whenTrue, whenFalse) = (SignOf(piece.WhenTrue), SignOf(piece.WhenFalse));
                return Algebra.IsZero(piece.WhenTrue) ? whenFalse : Algebra.IsZero(piece.WhenFalse) || whenTrue == whenFalse ? whenTrue : 0;
            case Call { Function: Undefined.Name } undefined:
                return SignOf(undefined.Arguments[0]);
        }

        var bounds = algebra.Bounds(expr);
        return bounds.IsNonNegative ? 1 : bounds.IsNonPositive ? -1 : 0;
    }

    /// <summary>An expression that is rounded, what that has lost where it is known, and how many ulps it is off.</summary>
    private readonly record struct Words(Expr Value, Expr? Error, double Ulps)
    {
        public bool IsExact => Ulps == 0;

        /// <summary>Whether it stands for itself, and not for a power.</summary>
        public bool IsWhole { get; init; } = true;
    }
}

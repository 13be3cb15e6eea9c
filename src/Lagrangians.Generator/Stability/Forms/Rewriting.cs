using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Simplification;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability.Forms;

/// <summary>Identities that are worth it for their digits only, not for how they read.</summary>
internal static class Rewriting
{
    /// <summary>The expression with all of them applied, or null if none does.</summary>
    /// <param name="algebra">The algebra.</param>
    /// <param name="expr">The expression.</param>
    /// <param name="x">The variable, for those that change how a formula reads; null for a body that a person is to read.</param>
    /// <param name="isSimple">Whether what holds at the defaults holds for all parameters: some identities hold where a factor or a root is of one size only.</param>
    public static Expr? Of(Algebra algebra, Expr expr, Expr? x = null, bool isSimple = false)
    {
        var rewritten = algebra.Rebuild(expr, node => node switch
        {
            Sum sum when x is null => CommonFactor(algebra, PowersLessOne(algebra, HalfAngles(algebra, sum), isSimple)),
            Sum sum => (isSimple ? Remainders.Join(algebra, sum) : null)
                ?? Squares(algebra, PowersOf(algebra, CommonFactor(algebra, PowersLessOne(algebra, Gathered(algebra, HalfAngles(algebra, sum), x), isSimple)), x)),
            Call { Function: "Log1p" } call when x is not null => LogOfSquares(algebra, call),
            _ => node,
        });
        return ReferenceEquals(rewritten, expr) ? null : rewritten;
    }

    /// <summary>The expression with what exponentials and logarithms are more than the first terms of their series, in the ways that hold for parameters of any size.</summary>
    public static IEnumerable<Expr> OfRemainders(Algebra algebra, Expr expr) => Enumerable.Range(0, Remainders.Ways)
        .Select(way => algebra.Rebuild(expr, node => node is Sum sum ? Remainders.JoinPlain(algebra, sum, way) ?? node : node)).Where(rewritten => !ReferenceEquals(rewritten, expr));

    private static Expr Gathered(Algebra algebra, Expr expr, Expr x) => expr is Sum sum ? GatheredPowers.Join(algebra, sum, x) : expr;

    // c² − u² is (c − u)·(c + u).
    private static Expr Squares(Algebra algebra, Expr expr)
    {
        if (expr is not Sum { Terms.Length: 1, Constant.Sign: > 0 } sum || sum.Coefficients[0].Sign > 0 || sum.IsClosed)
            return expr;
        if (Root(algebra, algebra.Constant(sum.Constant)) is not { } c || Root(algebra, algebra.Scale(sum.Terms[0], -sum.Coefficients[0])) is not { } u)
            return expr;
        return algebra.Multiply(algebra.Subtract(c, u), algebra.Add(c, u));
    }

    private static Expr LogOfSquares(Algebra algebra, Call call) =>
        Squares(algebra, algebra.Add(algebra.One, call.Arguments[0])) is Product squares ? algebra.Call("Log", squares) : call;

    // The root of a square, exactly.
    private static Expr? Root(Algebra algebra, Expr square)
    {
        if (square is Constant { Value: var value })
            return RootOf(value) is { } root ? algebra.Constant(root) : null;
        if (square is not Product product || RootOf(product.Coefficient) is not { } coefficient)
            return null;
        var result = algebra.Constant(coefficient);
        for (var i = 0; i < product.Count; i++)
        {
            if (!Algebra.IsEvenInteger(product.Exponent(i)))
                return null;
            result = algebra.Multiply(result, algebra.Power(product.Base(i), algebra.Scale(product.Exponent(i), Rational.Half)));
        }

        return result;
    }

    private static Rational? RootOf(Rational value)
    {
        if (value.Sign < 0)
            return null;
        var root = new Rational(IntegerRoots.Sqrt(value.Numerator), IntegerRoots.Sqrt(value.Denominator));
        return root * root == value ? root : null;
    }

    // k·(cos u − 1) = −2k·sin²(u/2).
    private static Expr HalfAngles(Algebra algebra, Sum sum)
    {
        for (var i = 0; i < sum.Terms.Length; i++)
        {
            if (sum.Terms[i] is not Call { Function: "Cos" } cosine || sum.Coefficients[i] != -sum.Constant)
                continue;
            var half = new Term(algebra, algebra.Scale(cosine.Arguments[0], Rational.Half)).Call("Sin");
            var rest = algebra.Subtract(sum, algebra.Add(algebra.Scale(cosine, sum.Coefficients[i]), algebra.Constant(sum.Constant)));
            return algebra.Add(rest, (2 * sum.Constant * half.Pow(2)).Expr);
        }

        return sum;
    }

    // k·R·(1 + t)ᵖ − k·R is k·R·t/(√(1 + t) + 1) for p = ½, −k·R·t/(1 + t + √(1 + t)) for p = −½, else k·R·expm1(p·log1p t).
    private static Expr PowersLessOne(Algebra algebra, Expr expr, bool isSimple)
    {
        if (expr is not Sum sum)
            return expr;
        var view = new SumView(algebra, sum);
        foreach (var found in view.Factors())
        {
            if (found.Base is not Sum { Constant.IsOne: true } b || found.Exponent is Constant { Value: { IsInteger: true } })
                continue;
            var rest = view.RestOf(found);
            if (view.CoefficientOf(rest) != -found.Coefficient)
                continue;
            var t = new Term(algebra, algebra.Subtract(b, algebra.One));
            var root = (1 + t).Sqrt();
            var less = found.Exponent is not Constant { Value: var p } || (p != Rational.Half && !(isSimple && -p == Rational.Half)) ? (new Term(algebra, found.Exponent) * t.Call("Log1p")).Call("Expm1")
                : p.Sign > 0 ? t / (root + 1) : -t / (root * (root + 1));
            return view.Exchange(
                (found.Term, found.Coefficient), (rest, -found.Coefficient), algebra.Scale(algebra.Multiply(rest, less.Expr), found.Coefficient));
        }

        return expr;
    }

    // n·xⁿ − xⁿ is xⁿ·(n − 1): what all terms share is rounded once.
    public static Expr CommonFactor(Algebra algebra, Expr expr)
    {
        if (expr is not Sum { Constant.IsZero: true, Terms.Length: > 1 } sum || sum.Terms[0] is Sum or Piecewise)
            return expr;
        var common = algebra.One;
        foreach (var (b, e) in FactorsOf(algebra, sum.Terms[0]))
        {
            if (sum.Terms.All(t => FactorsOf(algebra, t).Any(f => ReferenceEquals(f.Base, b) && ReferenceEquals(f.Exponent, e))))
                common = algebra.Multiply(common, algebra.Power(b, e));
        }

        if (Algebra.IsOne(common))
            return expr;
        var rest = new Algebra.SumBuilder(algebra);
        for (var i = 0; i < sum.Terms.Length; i++)
            rest.Add(algebra.Divide(sum.Terms[i], common), sum.Coefficients[i]);
        return algebra.Multiply(common, OverOneDenominator(algebra, rest.ToExpr()));
    }

    // x²/2 + mx − log s is x·(x/2 + m) − log s: where the powers of x cancel is one root.
    private static Expr PowersOf(Algebra algebra, Expr expr, Expr x)
    {
        if (expr is not Sum sum)
            return expr;
        var (powers, others) = (new Algebra.SumBuilder(algebra), new Algebra.SumBuilder(algebra));
        others.Add(algebra.One, sum.Constant);
        for (var i = 0; i < sum.Terms.Length; i++)
        {
            var isOfX = Algebra.Contains(sum.Terms[i], x);
            if (isOfX && Algebra.Nodes(sum.Terms[i]).Any(n => n is Call or Piecewise && Algebra.Contains(n, x)))
                return expr;
            (isOfX ? powers : others).Add(sum.Terms[i], sum.Coefficients[i]);
        }

        return powers.ToExpr() is Sum { Terms.Length: > 1 } joined && CommonFactor(algebra, joined) is Product product ? algebra.Add(product, others.ToExpr()) : expr;
    }

    // 1 − 1/n is (n − 1)/n, whose difference is as exact as n is. What has x in it is another matter: its terms need not be of one size.
    private static Expr OverOneDenominator(Algebra algebra, Expr expr)
    {
        if (expr is not Sum sum || Algebra.Nodes(sum).Any(n => n is Symbol { Kind: not SymbolKind.Parameter } or Piecewise))
            return expr;
        var denominator = algebra.One;
        foreach (var factor in sum.Terms.SelectMany(t => FactorsOf(algebra, t)).Where(f => f.Exponent is Constant { Value.Sign: < 0 }).GroupBy(f => f.Base, ReferenceComparer.Instance))
            denominator = algebra.Multiply(denominator, algebra.Power(factor.Key, -factor.Select(f => ((Constant)f.Exponent).Value).Aggregate(Rational.Min)));
        if (Algebra.IsOne(denominator))
            return expr;
        var numerator = new Algebra.SumBuilder(algebra);
        numerator.Add(denominator, sum.Constant);
        for (var i = 0; i < sum.Terms.Length; i++)
            numerator.Add(algebra.Multiply(sum.Terms[i], denominator), sum.Coefficients[i]);
        return algebra.Divide(numerator.ToExpr(), denominator);
    }

    private static IEnumerable<(Expr Base, Expr Exponent)> FactorsOf(Algebra algebra, Expr term) =>
        term is Product product
            ? Enumerable.Range(0, product.Count).Select(i => (product.Base(i), product.Exponent(i)))
            : [(term, algebra.One)];
}

using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability;

/// <summary>
/// The scale on which a function of x bends: β in softplus(βx), 1/d in √(1 + (x/d)²), 1/√b in √(x² + b). What is found at v = s·x for one
/// value of the parameters holds for others.
/// </summary>
internal static class NaturalScale
{
    private const int FarBits = 8;

    /// <summary>The scale that occurs most often; 1 where x is the only thing that arguments are made of.</summary>
    public static Expr Of(Algebra algebra, Expr expr, Expr x)
    {
        var found = new Dictionary<Expr, int>(ReferenceComparer.Instance);
        var order = new List<Expr>();
        foreach (var node in Algebra.Nodes(expr))
        {
            var candidates = node switch
            {
                // Where these bend says nothing of a scale, unless there is one in them.
                Call call when Choice.Is(call) => call.Arguments.Select(a => OfProduct(algebra, a, x)).Where(s => s is not null && !Algebra.IsOne(s)),
                Call call => call.Arguments.Select(a => OfProduct(algebra, a, x)),
                Sum { Terms.Length: <= 2 } sum => [OfSum(algebra, sum, x)],
                Relation relation => [OfRelation(algebra, relation, x)],
                _ => [],
            };
            foreach (var scale in candidates)
            {
                if (scale is null)
                    continue;
                if (!found.ContainsKey(scale))
                    order.Add(scale);
                found[scale] = found.TryGetValue(scale, out var count) ? count + 1 : 1;
            }
        }

        return order.OrderByDescending(s => found[s]).FirstOrDefault() ?? algebra.One;
    }

    // k·s·x or k·(s·x)ᵖ.
    private static Expr? OfProduct(Algebra algebra, Expr argument, Expr x)
    {
        if (IsVariable(argument, x))
            return algebra.One;
        if (argument is not Product product)
            return null;
        for (var i = 0; i < product.Count; i++)
        {
            if (!IsVariable(product.Base(i), x) || product.Exponent(i) is not Constant { Value: { IsZero: false } power })
                continue;
            return Scale(algebra, product, i, power, x);
        }

        return null;
    }

    // a·xᵖ + b has the scale (a/b)^(1/p).
    private static Expr? OfSum(Algebra algebra, Sum sum, Expr x)
    {
        var (inner, outer) = (algebra.Constant(sum.Constant), algebra.Zero);
        for (var i = 0; i < sum.Terms.Length; i++)
        {
            var term = algebra.Scale(sum.Terms[i], sum.Coefficients[i]);
            if (!Algebra.Contains(term, x))
                inner = algebra.Add(inner, term);
            else if (Algebra.IsZero(outer))
                outer = term;
            else
                return null;
        }

        if (Algebra.IsZero(inner) || Algebra.IsZero(outer))
            return null;
        // x − μ has a place, not a scale: μ may be 0.
        if (IsMultiple(outer, x) && !algebra.Bounds(inner).ExcludesZero)
            return null;
        var ratio = algebra.Divide(outer, inner);
        if (ratio is not Product product)
            return IsVariable(ratio, x) ? algebra.One : null;
        for (var i = 0; i < product.Count; i++)
        {
            // What x²/(2s²) + log s is a sum of says nothing of where it bends, and may have no root.
            if (IsVariable(product.Base(i), x) && product.Exponent(i) is Constant { Value: { IsZero: false } exponent })
                return exponent.IsOne || IsDefined(algebra, ratio, x) ? Scale(algebra, product, i, exponent, x, isFar: !exponent.IsOne) : null;
        }

        return null;
    }

    private static bool IsDefined(Algebra algebra, Expr ratio, Expr x) =>
        Algebra.Nodes(ratio).All(n => n is not Call || Algebra.Contains(n, x) || algebra.Bounds(n).IsNonNegative);

    private static bool IsMultiple(Expr term, Expr x) => ReferenceEquals(term, x) || (term is Product { Count: 1 } product && ReferenceEquals(product.Base(0), x) && Algebra.IsOne(product.Exponent(0)));

    // x < d.
    private static Expr? OfRelation(Algebra algebra, Relation relation, Expr x)
    {
        var isLeft = Algebra.Contains(relation.Left, x);
        var (side, bound) = isLeft ? (relation.Left, relation.Right) : (relation.Right, relation.Left);
        return IsVariable(side, x) && bound is Symbol ? algebra.Power(bound, -1) : null;
    }

    // x, |x|, max(x, 0).
    private static bool IsVariable(Expr expr, Expr x) =>
        ReferenceEquals(expr, x) || (expr is Call { Function: "Abs" or "Max" or "Min" } call && call.Arguments.All(a => ReferenceEquals(a, x) || a is Constant));

    // (k·rest)^(1/power) of k·rest·xᵖ.
    private static Expr? Scale(Algebra algebra, Product product, int variable, Rational power, Expr x, bool isFar = true)
    {
        var rest = algebra.Scale(algebra.Divide(product, algebra.Power(product.Base(variable), power)), 1 / product.Coefficient);
        return Algebra.Contains(rest, x) ? null : algebra.Scale(Root(algebra, rest, power), isFar ? SizeOf(product.Coefficient, power) : 1);
    }

    // Numbers far from 1, as physics has them, roughly: a power of 2. Others leave the scale what it is called; and 0.001 in x + 0.001 is a place.
    private static Rational SizeOf(Rational coefficient, Rational power)
    {
        var bits = (BinaryRounding.BitLength(coefficient.Numerator) - BinaryRounding.BitLength(coefficient.Denominator)) / power.ToDouble();
        return Math.Abs(bits) is > FarBits and < 1000 ? new Rational(2, 1).Pow((int)Math.Round(bits)) : 1;
    }

    private static Expr Root(Algebra algebra, Expr power, Rational exponent) =>
        exponent.IsOne ? power : algebra.Power(power, 1 / exponent);
}

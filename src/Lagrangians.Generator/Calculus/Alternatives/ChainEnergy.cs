using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Simplification;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Calculus.Alternatives;

/// <summary>
/// The energy x·f′ − f by rules of its own, so that what would cancel does not arise: of Φ(u) it is uΦ′(u) − Φ(u), which is a function of its own, and
/// Φ′(u) times the energy of u, which for u = a·x + b is −b.
/// </summary>
/// <param name="algebra">The algebra.</param>
/// <param name="x">The variable.</param>
internal sealed class ChainEnergy(Algebra algebra, Symbol x)
{
    private readonly Differentiator _differentiator = new(algebra, x);
    private readonly Dictionary<Expr, Expr> _known = new(ReferenceComparer.Instance);

    /// <summary>The energy, simplified.</summary>
    public Expr Of(Expr value) => Simplifier.Simplify(algebra, Find(value));

    private Expr Find(Expr f)
    {
        if (_known.TryGetValue(f, out var known))
            return known;
        Budget.Enter();
        return _known[f] = f switch
        {
            _ when !Algebra.Contains(f, x) => algebra.Negate(f),
            Symbol => algebra.Zero,
            Sum sum => OfSum(sum),
            Product product => OfProduct(product),
            Piecewise piece => algebra.Piecewise(piece.Condition, Find(piece.WhenTrue), Find(piece.WhenFalse)),
            Call call => OfCall(call),
            _ => Plainly(f),
        };
    }

    private Expr Plainly(Expr f) => algebra.Subtract(algebra.Multiply(x, _differentiator.Differentiate(f)), f);

    private Expr OfSum(Sum sum)
    {
        var terms = new Algebra.SumBuilder(algebra);
        terms.Add(-sum.Constant);
        for (var i = 0; i < sum.Terms.Length; i++)
            terms.Add(Find(sum.Terms[i]), sum.Coefficients[i]);
        return terms.ToExpr();
    }

    private Expr OfProduct(Product product)
    {
        var varying = Enumerable.Range(0, product.Count).Where(i => Algebra.Contains(product.Base(i), x) || Algebra.Contains(product.Exponent(i), x)).ToArray();
        var first = algebra.Power(product.Base(varying[0]), product.Exponent(varying[0]));
        var rest = algebra.Divide(product, first);
        var energy = OfPower(product.Base(varying[0]), product.Exponent(varying[0]), first);
        if (varying.Length == 1)
            return algebra.Multiply(rest, energy);
        // x·(fg)′ − fg = f·E(g) + g·E(f) + fg.
        return algebra.Add(algebra.Multiply(first, Find(rest)), algebra.Multiply(rest, energy), product);
    }

    // bᵖ⁻¹·(p·E(b) + (p − 1)·b), where of b what cancels does so.
    private Expr OfPower(Expr b, Expr p, Expr power)
    {
        if (Algebra.IsOne(p))
            return Find(b);
        if (Algebra.Contains(p, x))
            return Plainly(power);
        if (ReferenceEquals(b, x))
            return algebra.Multiply(algebra.Subtract(p, algebra.One), power);
        var inner = Simplifier.Simplify(algebra, algebra.Add(algebra.Multiply(p, Find(b)), algebra.Multiply(algebra.Subtract(p, algebra.One), b)));
        return algebra.Multiply(algebra.Power(b, algebra.Subtract(p, algebra.One)), inner);
    }

    private Expr OfCall(Call call)
    {
        if (Choice.Between(algebra, call) is var (left, right))
            return algebra.Piecewise(algebra.Less(right, left), Find(Choice.Of(algebra, call, true)), Find(Choice.Of(algebra, call, false)));
        var u = new Term(algebra, call.Arguments[0]);
        switch (call.Function)
        {
            case "Softplus":
                return (u.Call("Sigmoid") * Inner(u) - Entropy(u)).Expr;
            case "LogAddExp":
                var v = new Term(algebra, call.Arguments[1]);
                return ((u - v).Call("Sigmoid") * Inner(u) + (v - u).Call("Sigmoid") * Inner(v) - Entropy(u - v)).Expr;
            case Algebra.Exponential:
                return (u.Exp() * (u + Inner(u) - 1)).Expr;
            default:
                return call.Arguments.Length == 1 ? OfFunction(call, u) : Plainly(call);
        }
    }

    private Expr OfFunction(Call call, Term u)
    {
        var slope = FunctionLibrary.Find(call.Function).Derivatives[0]([u]);
        return (slope * Inner(u) + (slope * u) - new Term(algebra, call)).Expr;
    }

    private Term Inner(Term u) => new(algebra, Find(u.Expr));

    /// <summary>softplus u − u·σ(u), the same for −u: the entropy of σ(u), a sum of what is positive.</summary>
    public static Term Entropy(Term u)
    {
        var magnitude = u.Call("Abs");
        return (-magnitude).Exp().Call("Log1p") + (magnitude * (-magnitude).Call("Sigmoid"));
    }
}

using Lagrangians.Generator.Simplification;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Calculus.Seams;

/// <summary>
/// Brings all parts of an expression that change at one seam to pieces under one condition: max(x, 0) + log(1 + e^−|x|) is
/// x &gt; 0 ? x + log(1 + e^−x) : log(1 + e^x). So their derivatives are those of one side, and at the seam, where the kinks of the parts
/// may cancel, the limit. Pieces that are one function become that function.
/// </summary>
/// <remarks>A kink that no other part shares stays what it is: |x|, max(x, 0).</remarks>
internal sealed class SharedSeams
{
    // Seams within seams, how many are united, and how much is looked at to see whether they meet.
    private const int MaximumDepth = 4;
    private const int MaximumSeams = 16;
    private const int MaximumNodes = 20_000;

    // Of more switches than anybody writes only those are united whose seam is the same as they stand.
    private const int MaximumSwitches = 24;

    private readonly Algebra _algebra;
    private int _nodes;

    private SharedSeams(Algebra algebra) => _algebra = algebra;

    /// <summary>The expression with shared seams united; the same object where there is none.</summary>
    public static Expr Unite(Algebra algebra, Expr expr)
    {
        if (Algebra.Nodes(expr).Where(Switch.Is).Take(2).Count() < 2)
            return expr;
        var seams = new SharedSeams(algebra);
        var inner = algebra.Rebuild(expr, node => node is Reduction reduction
            ? algebra.Reduce(reduction.Kind, seams.UniteIn(reduction.Body, isWhole: false), reduction.Beside)
            : node);
        return seams.UniteIn(inner, isWhole: true);
    }

    /// <summary>
    /// As <see cref="Unite"/>, where that leaves no more pieces than were written; else the expression as it stands, whose values are right
    /// anyway and for whose parts there is one exponential, not two.
    /// </summary>
    public static Expr Join(Algebra algebra, Expr expr)
    {
        var united = Unite(algebra, expr);
        return CountPieces(united) <= CountPieces(expr) ? united : expr;
    }

    private static int CountPieces(Expr expr) => Algebra.Nodes(expr).Count(n => n is Piecewise);

    private Expr UniteIn(Expr expr, bool isWhole)
    {
        for (var i = 0; i < MaximumSeams && Find(expr, isWhole, MaximumDepth) is { } seam; i++)
        {
            var next = Simplifier.Simplify(_algebra, Apply(expr, seam) ?? expr);
            if (ReferenceEquals(next, expr))
                break;
            expr = next;
        }

        return expr;
    }

    // The seam of several switches; or one on whose sides the seams of others become the same.
    private Expr? Find(Expr expr, bool isWhole, int depth)
    {
        var switches = SwitchesIn(expr, isWhole).ToArray();
        if (switches.Length < 2)
            return null;
        var kinds = new Dictionary<Expr, Expr>(ReferenceComparer.Instance);
        foreach (var (node, seam) in switches)
        {
            var kind = Switch.KindOf(_algebra, node);
            if (!kinds.TryGetValue(seam, out var known))
                kinds.Add(seam, kind);
            else if (!ReferenceEquals(known, kind))
                return seam;
        }

        return depth == 0 || switches.Length > MaximumSwitches || !switches.Any(s => HasSwitch(s.Node)) ? null
            : switches.OrderBy(s => s.Node.Depth).Select(s => s.Seam).FirstOrDefault(s => Meets(expr, s, isWhole, depth));
    }

    private IEnumerable<(Expr Node, Expr Seam)> SwitchesIn(Expr expr, bool isWhole)
    {
        var nodes = isWhole ? Algebra.Nodes(expr) : Algebra.NodesOutside(expr);
        var outside = isWhole ? new HashSet<Expr>(Algebra.NodesOutside(expr), ReferenceComparer.Instance) : null;
        foreach (var node in nodes)
        {
            if (Switch.Is(node) && (isWhole ? !node.VariesByElement || outside!.Contains(node) : node.VariesByElement)
                && Switch.DifferenceOf(_algebra, node) is { } difference)
                yield return (node, Seam.Of(_algebra, difference).Expr);
        }
    }

    private static bool HasSwitch(Expr node) => node.Children.SelectMany(Algebra.Nodes).Any(Switch.Is);

    private bool Meets(Expr expr, Expr seam, bool isWhole, int depth)
    {
        if (_nodes > MaximumNodes)
            return false;
        _nodes += Algebra.Nodes(expr).Count();
        foreach (var isPositive in new[] { true, false })
        {
            var side = new Side(_algebra, seam, isPositive);
            var there = side.Of(expr);
            if (side.Decided.Count > 1 || (side.HasMoved && depth > 0 && Find(there, isWhole, depth - 1) is not null))
                return true;
        }

        return false;
    }

    // In pieces at the smallest number that holds all of them; null for a condition, which is none.
    private Expr? Apply(Expr expr, Expr seam)
    {
        Budget.Enter();
        var touched = new HashSet<Expr>(expr.Children.Where(c => Touches(c, seam)), ReferenceComparer.Instance);
        if (touched.Count == 1 && Meets(touched.First(), seam, isWhole: true, MaximumDepth) && Apply(touched.First(), seam) is { } applied)
            return _algebra.WithParts(expr, c => touched.Contains(c) ? applied : c);
        return expr switch
        {
            Relation or Logic => null,
            Sum sum => InPieces(sum, touched, seam),
            Product product => InPieces(product, touched, seam),
            _ => InPieces(expr, seam),
        };
    }

    private Expr InPieces(Sum sum, HashSet<Expr> touched, Expr seam)
    {
        var (inside, outside) = (new Algebra.SumBuilder(_algebra), new Algebra.SumBuilder(_algebra));
        outside.Add(sum.Constant);
        for (var i = 0; i < sum.Terms.Length; i++)
            (touched.Contains(sum.Terms[i]) ? inside : outside).Add(sum.Terms[i], sum.Coefficients[i]);
        return _algebra.Add(outside.ToExpr(), InPieces(inside.ToExpr(), seam));
    }

    private Expr InPieces(Product product, HashSet<Expr> touched, Expr seam)
    {
        var (inside, outside) = (new ProductBuilder(_algebra), new ProductBuilder(_algebra));
        outside.Multiply(product.Coefficient);
        for (var i = 0; i < product.Count; i++)
            (touched.Contains(product.Base(i)) || touched.Contains(product.Exponent(i)) ? inside : outside).Multiply(product.Base(i), product.Exponent(i));
        return _algebra.Multiply(outside.ToExpr(), InPieces(inside.ToExpr(), seam));
    }

    private bool Touches(Expr expr, Expr seam) => !ReferenceEquals(new Side(_algebra, seam, true).Of(expr), expr);

    private Expr InPieces(Expr expr, Expr seam)
    {
        var switches = Algebra.Nodes(expr).Where(Switch.Is)
            .Where(n => Switch.DifferenceOf(_algebra, n) is { } d && ReferenceEquals(Seam.Of(_algebra, d).Expr, seam)).ToArray();
        // Where an author has said which side the seam belongs to, it does.
        var deciding = switches.FirstOrDefault(n => n is Relation) ?? switches[0];
        var isPositive = Seam.Of(_algebra, Switch.DifferenceOf(_algebra, deciding)!).Sign > 0;
        var whenTrue = Simplifier.Simplify(_algebra, new Side(_algebra, seam, isPositive).Of(expr));
        var whenFalse = Simplifier.Simplify(_algebra, new Side(_algebra, seam, !isPositive).Of(expr));
        return AreOne(whenTrue, whenFalse)
            ? WithoutCancellation(whenTrue.Size < whenFalse.Size ? whenTrue : whenFalse)
            : _algebra.Piecewise(Switch.ConditionOf(_algebra, deciding), whenTrue, whenFalse);
    }

    // c·a + c·log(1 + e^(b − a)) is c·logaddexp(a, b), as good for a far below b as the maximum that it was written with.
    private Expr WithoutCancellation(Expr expr)
    {
        if (expr is not Sum sum)
            return expr;
        for (var i = 0; i < sum.Terms.Length; i++)
        {
            if (sum.Terms[i] is not Call { Function: "Softplus" } softplus)
                continue;
            var a = _algebra.Subtract(_algebra.Scale(sum, 1 / sum.Coefficients[i]), softplus);
            var b = _algebra.Add(a, softplus.Arguments[0]);
            if (SumView.CountTerms(a) == 1 && SumView.CountTerms(b) == 1)
                return _algebra.Scale(_algebra.Call("LogAddExp", a, b), sum.Coefficients[i]);
        }

        return expr;
    }

    private bool AreOne(Expr a, Expr b) =>
        a is not (Relation or Logic) && Algebra.IsZero(Simplifier.Simplify(_algebra, _algebra.Subtract(a, b)));
}

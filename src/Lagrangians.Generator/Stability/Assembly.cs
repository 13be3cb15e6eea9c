using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Stability.Forms;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability;

/// <summary>Regimes put together as one expression that chooses by v.</summary>
internal sealed class Assembly(Algebra algebra, Expr v)
{
    public Expr Join(IReadOnlyList<Regime> regimes, IReadOnlyList<GridPoint> points, double[,] faults, IReadOnlyList<Form> forms)
    {
        var cuts = new List<Expr>();
        for (var i = 0; i + 1 < regimes.Count; i++)
            cuts.Add(IsBelow(regimes[i], regimes[i + 1], points, faults, forms));
        // What is wide has a condition of its own, so that it is evaluated only where a lane asks for it: the others are joined first.
        var rest = regimes.Where(r => !r.Form.IsWide).ToArray();
        if (rest.Length == 0 || regimes.All(r => ReferenceEquals(r.Form, regimes[0].Form)))
            rest = [regimes[0]];
        var result = Emitted(rest[rest.Length - 1].Form);
        for (var k = rest.Length - 2; k >= 0; k--)
        {
            if (!ReferenceEquals(rest[k].Form, rest[k + 1].Form))
                result = algebra.Piecewise(cuts[Index(regimes, rest[k])], Emitted(rest[k].Form), result);
        }

        foreach (var form in regimes.Select(r => r.Form).Where(f => f.IsWide).Distinct())
        {
            if (ReferenceEquals(form, rest[0].Form))
                continue;
            var conditions = regimes.Where(r => ReferenceEquals(r.Form, form)).Select(r => Within(Index(regimes, r), cuts)).ToArray();
            result = algebra.Piecewise(algebra.Join(Connective.Or, conditions), Emitted(form), result);
        }

        return result;
    }

    private static int Index(IReadOnlyList<Regime> regimes, Regime regime)
    {
        var index = 0;
        while (!ReferenceEquals(regimes[index], regime))
            index++;
        return index;
    }

    private Expr Within(int index, List<Expr> cuts)
    {
        var conditions = new List<Expr>();
        if (index > 0)
            conditions.Add(Not(cuts[index - 1]));
        if (index < cuts.Count)
            conditions.Add(cuts[index]);
        return algebra.Join(Connective.And, [.. conditions]);
    }

    private Expr Not(Expr cut) => cut is Relation relation
        ? algebra.Compare(relation.Comparison == Comparison.Less ? Comparison.LessOrEqual : Comparison.Less, relation.Right, relation.Left)
        : algebra.Not(cut);

    private Expr Emitted(Form form) => form.IsWide ? algebra.Call(WideArithmetic.Name, form.Expr) : form.Expr;

    // Between the last point of one regime and the first of the next the form decides that holds at both.
    private Expr IsBelow(Regime left, Regime right, IReadOnlyList<GridPoint> points, double[,] faults, IReadOnlyList<Form> forms)
    {
        var (low, high) = (points[left.Last].V, points[right.First].V);
        if (faults[IndexOf(forms, left.Form), right.First] == 0)
            return algebra.Less(v, Number(high));
        return algebra.Compare(Comparison.LessOrEqual, v, Number(low));
    }

    private Expr Number(double value) => algebra.Constant(Rational.FromDouble(value));

    private static int IndexOf(IReadOnlyList<Form> forms, Form form)
    {
        for (var i = 0; i < forms.Count; i++)
        {
            if (ReferenceEquals(forms[i], form))
                return i;
        }

        return -1;
    }
}

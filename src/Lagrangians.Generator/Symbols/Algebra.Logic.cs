namespace Lagrangians.Generator.Symbols;

internal sealed partial class Algebra
{
    public Expr True => Intern(new Logic(Connective.True, []));

    public Expr False => Intern(new Logic(Connective.False, []));

    public Expr Less(Expr left, Expr right) => Compare(Comparison.Less, left, right);

    /// <summary>
    /// The comparison, decided where what is known of the two sides decides it. Where a side is undefined, so is the comparison.
    /// </summary>
    public Expr Compare(Comparison comparison, Expr left, Expr right)
    {
        if (ReferenceEquals(left, right))
            return comparison == Comparison.Less ? False : True;
        var difference = Bounds(left) + -Bounds(right);
        if (difference.IsPositive || (comparison == Comparison.Less && difference.IsNonNegative))
            return False;
        if (difference.IsNegative)
            return comparison == Comparison.Equal ? False : True;
        if (comparison == Comparison.LessOrEqual && difference.IsNonPositive)
            return True;
        if (comparison == Comparison.Equal && ExprOrder.Instance.Compare(left, right) > 0)
            (left, right) = (right, left);
        return Intern(new Relation(comparison, left, right));
    }

    public Expr Not(Expr condition) => Join(Connective.Not, condition);

    public Expr Join(Connective connective, params Expr[] operands) => connective switch
    {
        Connective.True => True,
        Connective.False => False,
        Connective.Not => operands[0] switch
        {
            Logic { Connective: Connective.True } => False,
            Logic { Connective: Connective.False } => True,
            Logic { Connective: Connective.Not } not => not.Children[0],
            _ => Intern(new Logic(Connective.Not, operands)),
        },
        Connective.And => JoinAll(connective, operands, neutral: True, dominant: False),
        _ => JoinAll(connective, operands, neutral: False, dominant: True),
    };

    /// <summary>
    /// <paramref name="whenTrue"/> where the condition holds, else <paramref name="whenFalse"/>. Within a piece the same condition
    /// is decided.
    /// </summary>
    public Expr Piecewise(Expr condition, Expr whenTrue, Expr whenFalse)
    {
        switch (condition)
        {
            case Logic { Connective: Connective.True }:
                return whenTrue;
            case Logic { Connective: Connective.False }:
                return whenFalse;
            case Logic { Connective: Connective.Not } not:
                return Piecewise(not.Children[0], whenFalse, whenTrue);
        }

        if (whenTrue is Piecewise inner && ReferenceEquals(inner.Condition, condition))
            whenTrue = inner.WhenTrue;
        if (whenFalse is Piecewise other && ReferenceEquals(other.Condition, condition))
            whenFalse = other.WhenFalse;
        return ReferenceEquals(whenTrue, whenFalse) ? whenTrue : Intern(new Piecewise(condition, whenTrue, whenFalse));
    }

    // One of several, each once, in canonical order: none has an effect, so that their order in C# does not matter.
    private Expr JoinAll(Connective connective, Expr[] operands, Expr neutral, Expr dominant)
    {
        var kept = new HashSet<Expr>(ReferenceComparer.Instance);
        foreach (var operand in operands)
        {
            Budget.Charge(1 + (operand.Children.Length / 4));
            if (ReferenceEquals(operand, dominant))
                return dominant;
            if (operand is Logic logic && logic.Connective == connective)
                kept.UnionWith(logic.Children);
            else if (!ReferenceEquals(operand, neutral))
                kept.Add(operand);
        }

        if (kept.Count == 0)
            return neutral;
        var ordered = kept.ToArray();
        ExprOrder.Sort(ordered);
        return ordered.Length == 1 ? ordered[0] : Intern(new Logic(connective, ordered));
    }
}

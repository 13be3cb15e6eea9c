namespace Lagrangians.Generator.Symbols;

internal sealed partial class Algebra
{
    public Expr True => Intern(new Logic(Connective.True, []));

    public Expr False => Intern(new Logic(Connective.False, []));

    public Expr Less(Expr left, Expr right) => Compare(Comparison.Less, left, right);

    /// <summary>The comparison, decided where both sides are numbers or the sign of the difference is known.</summary>
    public Expr Compare(Comparison comparison, Expr left, Expr right)
    {
        if (left is Constant a && right is Constant b)
        {
            var order = a.Value.CompareTo(b.Value);
            return comparison switch
            {
                Comparison.Less => order < 0,
                Comparison.LessOrEqual => order <= 0,
                _ => order == 0,
            } ? True : False;
        }

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
        Connective.And => JoinBoth(connective, operands, neutral: True, dominant: False),
        _ => JoinBoth(connective, operands, neutral: False, dominant: True),
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

    private Expr JoinBoth(Connective connective, Expr[] operands, Expr neutral, Expr dominant)
    {
        var kept = new List<Expr>();
        foreach (var operand in operands)
        {
            if (ReferenceEquals(operand, dominant))
                return dominant;
            if (!ReferenceEquals(operand, neutral) && !kept.Contains(operand))
                kept.Add(operand);
        }

        return kept.Count switch
        {
            0 => neutral,
            1 => kept[0],
            _ => Intern(new Logic(connective, [.. kept])),
        };
    }
}

namespace Lagrangians.Generator.Symbols;

/// <summary>One of two expressions, as a condition says.</summary>
internal sealed class Piecewise(Expr condition, Expr whenTrue, Expr whenFalse) : Expr(7, [condition, whenTrue, whenFalse])
{
    public Expr Condition => Children[0];

    public Expr WhenTrue => Children[1];

    public Expr WhenFalse => Children[2];

    public override int Rank => 5;

    protected override bool HasSameContent(Expr other) => other is Piecewise;
}

/// <summary>How two numbers are compared. Greater is written as less with the sides exchanged.</summary>
internal enum Comparison
{
    Less,
    LessOrEqual,
    Equal,
}

/// <summary>A comparison of two expressions; false where either is NaN.</summary>
internal sealed class Relation(Comparison comparison, Expr left, Expr right) : Expr(11 + (int)comparison, [left, right])
{
    public Comparison Comparison { get; } = comparison;

    public Expr Left => Children[0];

    public Expr Right => Children[1];

    public override int Rank => 6;

    protected override bool HasSameContent(Expr other) => other is Relation relation && relation.Comparison == Comparison;
}

/// <summary>How conditions are joined.</summary>
internal enum Connective
{
    Not,
    And,
    Or,
    True,
    False,
}

/// <summary>A condition made of conditions.</summary>
internal sealed class Logic(Connective connective, Expr[] operands) : Expr(17 + (int)connective, operands)
{
    public Connective Connective { get; } = connective;

    public override int Rank => 7;

    protected override bool HasSameContent(Expr other) => other is Logic logic && logic.Connective == Connective;
}

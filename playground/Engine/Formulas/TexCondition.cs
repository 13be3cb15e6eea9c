using Lagrangians.Generator.Symbols;

namespace Lagrangians.Playground.Engine.Formulas;

/// <summary>Sets a condition of a piece.</summary>
internal static class TexCondition
{
    public static string Print(Relation relation)
    {
        var (left, right, sign) = (relation.Left, relation.Right, relation.Comparison switch
        {
            Comparison.Less => "<",
            Comparison.LessOrEqual => @"\le",
            _ => "=",
        });
        // What varies stands on the left.
        if (left is Constant || right is Symbol { DependsOnVariable: true })
            (left, right, sign) = (right, left, sign switch { "<" => ">", @"\le" => @"\ge", _ => "=" });
        return $"{TexPrinter.Print(left, Precedence.Sum)} {sign} {TexPrinter.Print(right, Precedence.Sum)}";
    }

    public static string Print(Logic logic) => logic.Connective switch
    {
        Connective.Not => $@"\lnot\left({TexPrinter.Print(logic.Children[0], Precedence.Choice)}\right)",
        Connective.And => Join(logic, @" \land "),
        Connective.Or => Join(logic, @" \lor "),
        var constant => constant == Connective.True ? @"\top" : @"\bot",
    };

    private static string Join(Logic logic, string sign) =>
        string.Join(sign, logic.Children.Select(c => c is Logic ? $@"\left({TexPrinter.Print(c, Precedence.Choice)}\right)" : TexPrinter.Print(c, Precedence.Choice)));
}

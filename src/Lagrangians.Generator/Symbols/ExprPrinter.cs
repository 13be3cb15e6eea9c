using Lagrangians.Generator.Arithmetic;

namespace Lagrangians.Generator.Symbols;

/// <summary>Writes an expression for a reader, as one would by hand. What is computed is lowered, and printed from there.</summary>
/// <param name="number">How a positive number is written.</param>
internal class ExprPrinter(Func<Rational, string> number)
{
    public static string Print(Expr expr) => new ExprPrinter(Numerals.Of).Print(expr, Precedence.Choice);

    /// <summary>The text, in parentheses where it binds less tightly than <paramref name="atLeast"/>.</summary>
    public string Print(Expr expr, Precedence atLeast)
    {
        if (NameOf(expr) is { } name)
            return name;
        Budget.Enter();
        switch (expr)
        {
            case Constant constant:
                return PrintNumber(constant.Value, atLeast);
            case Symbol symbol:
                return Symbol(symbol);
            case Sum sum:
                return Enclose(new SumPrinter(this).Print(sum), Precedence.Sum, atLeast);
            case Product product:
                var printed = new ProductPrinter(this).Print(product, product.Coefficient, out var precedence);
                return Enclose(printed, precedence, atLeast);
            case Call call:
                return PrintCall(call.Function, call.Arguments);
            case Piecewise p:
                return Enclose($"{Print(p.Condition, Precedence.Or)} ? {Print(p.WhenTrue, Precedence.Or)} : {Print(p.WhenFalse, Precedence.Or)}", Precedence.Choice, atLeast);
            case Reduction reduction:
                return PrintCall(ReductionName(reduction.Kind), reduction.Children);
            case Relation relation:
                return PrintRelation(relation, atLeast);
            case Logic logic:
                return PrintLogic(logic, atLeast);
            default:
                throw new InvalidOperationException($"nothing prints {expr.GetType().Name}");
        }
    }

    public string Number(Rational value) => number(value);

    /// <summary>The call of a function.</summary>
    public virtual string Call(string function, IReadOnlyList<string> arguments) =>
        arguments.Count == 0 ? function : $"{function}({string.Join(", ", arguments)})";

    /// <summary>The name of a node that the reader knows by one, or null.</summary>
    public virtual string? NameOf(Expr expr) => null;

    /// <summary>The name of a power, or null.</summary>
    public virtual string? NameOf(Expr @base, Expr exponent) => null;

    /// <summary>The name of a power with a number for exponent, or null.</summary>
    public virtual string? NameOf(Expr @base, Rational exponent) => null;

    protected virtual string Symbol(Symbol symbol) => symbol.Name;

    public string PrintNumber(Rational value, Precedence atLeast) =>
        value.Sign < 0 ? Enclose("-" + number(-value), Precedence.Sum, atLeast) : number(value);

    /// <summary>A term of a sum without its sign, which is given back.</summary>
    public string PrintTerm(Expr term, Rational coefficient, out bool isNegative)
    {
        isNegative = coefficient.Sign < 0;
        coefficient = Rational.Abs(coefficient);
        return coefficient.IsOne ? Print(term, Precedence.Product)
            : term is Product product && NameOf(term) is null ? new ProductPrinter(this).Print(product, coefficient, out _)
            : new ProductPrinter(this).Print(term, coefficient);
    }

    private static string ReductionName(ReductionKind kind) => kind switch
    {
        ReductionKind.Maximum => "Max",
        ReductionKind.Minimum => "Min",
        _ => kind.ToString(),
    };

    private string PrintCall(string function, IEnumerable<Expr> arguments) => Call(function, [.. arguments.Select(a => Print(a, Precedence.Choice))]);

    private static string Enclose(string text, Precedence precedence, Precedence atLeast) =>
        precedence < atLeast ? $"({text})" : text;

    private string PrintRelation(Relation relation, Precedence atLeast)
    {
        // What varies stands on the left: x > 0 rather than 0 < x.
        var (left, right) = (relation.Left, relation.Right);
        if (relation.Comparison == Comparison.Equal)
        {
            if (left is Constant)
                (left, right) = (right, left);
            return Enclose($"{Print(left, Precedence.Sum)} == {Print(right, Precedence.Sum)}", Precedence.Relation, atLeast);
        }

        var sign = relation.Comparison == Comparison.Less ? "<" : "<=";
        if (left is Constant || (right is Symbol { Kind: SymbolKind.Variable }))
            (left, right, sign) = (right, left, sign == "<" ? ">" : ">=");
        return Enclose($"{Print(left, Precedence.Sum)} {sign} {Print(right, Precedence.Sum)}", Precedence.Relation, atLeast);
    }

    private string PrintLogic(Logic logic, Precedence atLeast) => logic.Connective switch
    {
        Connective.Not => "!" + Print(logic.Children[0], Precedence.Primary),
        Connective.And => Enclose(PrintJoined(logic, " && ", Precedence.And), Precedence.And, atLeast),
        Connective.Or => Enclose(PrintJoined(logic, " || ", Precedence.Or), Precedence.Or, atLeast),
        Connective.True => "true",
        _ => "false",
    };

    private string PrintJoined(Logic logic, string separator, Precedence precedence) =>
        string.Join(separator, logic.Children.Select(c => Print(c, precedence + 1)));
}

using Lagrangians.Generator.Arithmetic;

namespace Lagrangians.Generator.Symbols;

/// <summary>
/// Writes an expression as one would by hand, in a given vocabulary. Nodes to which the vocabulary gives a name are printed by it.
/// </summary>
internal sealed class ExprPrinter(Vocabulary vocabulary)
{
    public static string Print(Expr expr) => new ExprPrinter(Vocabulary.Scalar).Print(expr, Precedence.Choice);

    /// <summary>The text, in parentheses where it binds less tightly than <paramref name="atLeast"/>.</summary>
    public string Print(Expr expr, Precedence atLeast) => vocabulary.NameOf(expr) ?? PrintContent(expr, atLeast);

    /// <summary>The text of a node that has a name, for its definition.</summary>
    public string PrintContent(Expr expr, Precedence atLeast)
    {
        Budget.GuardStack();
        if (ValueOf(expr) is { } value)
            return PrintNumber(value, atLeast);
        switch (expr)
        {
            case Symbol symbol:
                return vocabulary.Symbol(symbol);
            case Sum sum:
                return Enclose(new SumPrinter(this).Print(sum), Precedence.Sum, atLeast);
            case Product product:
                var printed = new ProductPrinter(vocabulary, this).Print(product, product.Coefficient, out var precedence);
                return Enclose(printed, precedence, atLeast);
            case Call call:
                var called = vocabulary.Call(call.Function, [.. call.Arguments.Select(a => Print(a, Precedence.Choice))]);
                return Enclose(called, vocabulary.PrecedenceOf(call.Function), atLeast);
            case Piecewise p:
                var inner = vocabulary.ChoosePrecedence == Precedence.Choice ? Precedence.Or : Precedence.Choice;
                var text = vocabulary.Choose(Print(p.Condition, inner), Print(p.WhenTrue, inner), Print(p.WhenFalse, inner));
                return Enclose(text, vocabulary.ChoosePrecedence, atLeast);
            case Reduction reduction:
                return vocabulary.Call(ReductionName(reduction.Kind), [.. reduction.Children.Select(c => Print(c, Precedence.Choice))]);
            case Relation relation:
                return PrintRelation(relation, atLeast);
            case Logic logic:
                return PrintLogic(logic, atLeast);
            default:
                throw new InvalidOperationException($"nothing prints {expr.GetType().Name}");
        }
    }

    public string PrintNumber(Rational value, Precedence atLeast) =>
        value.Sign < 0 ? Enclose("-" + vocabulary.Number(-value), Precedence.Sum, atLeast) : vocabulary.Number(value);

    /// <summary>The number that the expression is, where the vocabulary prints it as one.</summary>
    public Rational? ValueOf(Expr expr) => expr is Constant constant ? constant.Value : vocabulary.ValueOf(expr);

    /// <summary>A term of a sum without its sign, which is given back.</summary>
    public string PrintTerm(Expr term, Rational coefficient, out bool isNegative)
    {
        isNegative = coefficient.Sign < 0;
        coefficient = isNegative ? -coefficient : coefficient;
        if (vocabulary.NameOf(term) is null && ValueOf(term) is { } value)
        {
            isNegative ^= value.Sign < 0;
            value *= coefficient;
            return vocabulary.Number(value.Sign < 0 ? -value : value);
        }

        if (coefficient.IsOne)
            return Print(term, Precedence.Product);
        // What is computed is the term, then its multiple, whether the term is a local or spelled here.
        if (term is Product product && (vocabulary.IsComputed ? TakesCoefficient(product) : vocabulary.NameOf(term) is null))
        {
            var text = new ProductPrinter(vocabulary, this).Print(product, coefficient, out var precedence);
            if (precedence != Precedence.Sum)
                return text;
            // A factor that is printed as a negative number has brought a sign.
            isNegative = !isNegative;
            return text.Substring(1);
        }

        return new ProductPrinter(vocabulary, this).Print(term, coefficient);
    }

    /// <summary>Whether a coefficient before the product becomes one with it: with a number among its factors, or the 1 of a reciprocal.</summary>
    internal static bool TakesCoefficient(Product product) => HasNumber(product) || IsReciprocal(product);

    internal static bool HasNumber(Product product)
    {
        for (var i = 0; i < product.Count; i++)
        {
            if (product.Base(i).IsClosed && product.Exponent(i).IsClosed)
                return true;
        }

        return false;
    }

    private static bool IsReciprocal(Product product)
    {
        for (var i = 0; i < product.Count; i++)
        {
            if (!ProductPrinter.IsBelow(product.Exponent(i)))
                return false;
        }

        return product.Coefficient.IsOne;
    }

    private static string ReductionName(ReductionKind kind) => kind switch
    {
        ReductionKind.Maximum => "Max",
        ReductionKind.Minimum => "Min",
        _ => kind.ToString(),
    };

    private static string Enclose(string text, Precedence precedence, Precedence atLeast) =>
        precedence < atLeast ? $"({text})" : text;

    private string PrintRelation(Relation relation, Precedence atLeast)
    {
        // What varies stands on the left: x > 0 rather than 0 < x.
        var (left, right) = (relation.Left, relation.Right);
        if (relation.Comparison == Comparison.Equal)
        {
            if (ValueOf(left) is not null)
                (left, right) = (right, left);
            return Enclose(vocabulary.Equal(Print(left, Precedence.Sum), Print(right, Precedence.Sum)), Precedence.Relation, atLeast);
        }

        var sign = relation.Comparison == Comparison.Less ? "<" : "<=";
        if (ValueOf(left) is not null || (right is Symbol { Kind: SymbolKind.Variable } && ValueOf(right) is null))
            (left, right, sign) = (right, left, sign == "<" ? ">" : ">=");
        return Enclose($"{Print(left, Precedence.Sum)} {sign} {Print(right, Precedence.Sum)}", Precedence.Relation, atLeast);
    }

    private string PrintLogic(Logic logic, Precedence atLeast) => logic.Connective switch
    {
        Connective.Not => vocabulary.Not + Print(logic.Children[0], Precedence.Primary),
        Connective.And => Enclose(PrintJoined(logic, vocabulary.And, Precedence.And), Precedence.And, atLeast),
        Connective.Or => Enclose(PrintJoined(logic, vocabulary.Or, Precedence.Or), Precedence.Or, atLeast),
        Connective.True => "true",
        _ => "false",
    };

    private string PrintJoined(Logic logic, string separator, Precedence precedence) =>
        string.Join(separator, logic.Children.Select(c => Print(c, precedence + 1)));
}

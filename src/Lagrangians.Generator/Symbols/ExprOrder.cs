namespace Lagrangians.Generator.Symbols;

/// <summary>
/// The total order that makes sums and products canonical and printed formulas steady: numbers, parameters, the variable, calls,
/// then what is built of them. Within one algebra only: equal nodes are the same object there, so each comparison walks one path.
/// </summary>
internal sealed class ExprOrder : IComparer<Expr>
{
    public static readonly ExprOrder Instance = new();

    /// <summary>Sorts, and counts the comparisons: within one nothing may be thrown.</summary>
    /// <exception cref="BudgetExceededException">The bound of the work around is reached.</exception>
    public static void Sort(Expr[] nodes)
    {
        if (nodes.Length < 2)
            return;
        Budget.Charge(nodes.Length);
        Array.Sort(nodes, Instance);
    }

    public int Compare(Expr? x, Expr? y)
    {
        if (ReferenceEquals(x, y))
            return 0;
        // A number made finite stands where it stood, so that a sum has the roundings that it was judged by.
        if (MadeFinite(x!) is { } left)
            return Compare(left, y) is not 0 and var before ? before : 1;
        if (MadeFinite(y!) is { } right)
            return Compare(x, right) is not 0 and var behind ? behind : -1;
        var order = x!.Rank.CompareTo(y!.Rank);
        if (order != 0)
            return order;
        order = CompareContent(x, y);
        if (order != 0)
            return order;
        // The depth before the parts: f(f(f(x))) and f(f(x)) are told apart at once.
        order = x.Children.Length.CompareTo(y.Children.Length);
        if (order == 0)
            order = x.Depth.CompareTo(y.Depth);
        for (var i = 0; order == 0 && i < x.Children.Length; i++)
            order = Compare(x.Children[i], y.Children[i]);
        return order != 0 ? order : CompareNumbers(x, y);
    }

    /// <summary>The number itself, if the expression is one made finite; else null.</summary>
    internal static Expr? MadeFinite(Expr expr) => expr is Call { Function: Algebra.Finite } call ? call.Arguments[0] : null;

    private static int CompareContent(Expr x, Expr y) => (x, y) switch
    {
        (Constant a, Constant b) => a.Value.CompareTo(b.Value),
        (Symbol a, Symbol b) => CompareSymbols(a, b),
        (Call a, Call b) => string.CompareOrdinal(a.Function, b.Function),
        (Relation a, Relation b) => a.Comparison.CompareTo(b.Comparison),
        (Reduction a, Reduction b) => a.Kind.CompareTo(b.Kind),
        (Logic a, Logic b) => a.Connective.CompareTo(b.Connective),
        _ => 0,
    };

    private static int CompareSymbols(Symbol a, Symbol b)
    {
        var order = IsVariable(a).CompareTo(IsVariable(b));
        if (order == 0)
            order = a.Index.CompareTo(b.Index);
        return order != 0 ? order : string.CompareOrdinal(a.Name, b.Name);
    }

    private static bool IsVariable(Symbol symbol) => symbol.Kind is SymbolKind.Variable or SymbolKind.Element;

    private static int CompareNumbers(Expr x, Expr y)
    {
        if (x is Product p && y is Product q)
            return p.Coefficient.CompareTo(q.Coefficient);
        if (x is not Sum s || y is not Sum t)
            return 0;
        var order = s.Constant.CompareTo(t.Constant);
        for (var i = 0; order == 0 && i < s.Coefficients.Length; i++)
            order = s.Coefficients[i].CompareTo(t.Coefficients[i]);
        return order;
    }
}

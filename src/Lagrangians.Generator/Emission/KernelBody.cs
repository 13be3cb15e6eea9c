using Lagrangians.Generator.Reading;
using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Stability;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Emission;

/// <summary>
/// The statements that compute some expressions over lanes. What is used more than once gets a local with a name that says what it
/// is, and is computed once.
/// </summary>
internal sealed class KernelBody
{
    private readonly Algebra _algebra;
    private readonly string _vector;
    private readonly IReadOnlyList<string> _parameters;
    private readonly NameScope _identifiers;
    private readonly Dictionary<Expr, int> _uses = new(ReferenceComparer.Instance);
    private readonly Dictionary<Expr, string> _names = new(ReferenceComparer.Instance);
    private readonly List<Expr> _order = [];
    private readonly Dictionary<Expr, Expr?> _conditions = new(ReferenceComparer.Instance);

    private KernelBody(Algebra algebra, string vector, IReadOnlyList<string> parameters, NameScope identifiers)
    {
        _algebra = algebra;
        _vector = vector;
        _parameters = parameters;
        _identifiers = identifiers;
    }

    /// <summary>The definitions of the locals, then the text of each result.</summary>
    public static (IReadOnlyList<string> Statements, IReadOnlyList<string> Results) Write(
        Algebra algebra, string vector, IReadOnlyList<string> parameters, params Expr[] results) =>
        Write(algebra, vector, parameters, parameters, results);

    /// <summary>The same over wide lanes.</summary>
    public static (IReadOnlyList<string> Statements, IReadOnlyList<string> Results) WriteWide(
        Algebra algebra, string vector, IReadOnlyList<string> parameters, NameScope scope, Expr result) =>
        Write(algebra, vector, parameters, scope, null, true, [result]);

    /// <summary>The same where the symbols are spelled as more than names; the locals avoid the names that are taken.</summary>
    public static (IReadOnlyList<string> Statements, IReadOnlyList<string> Results) Write(
        Algebra algebra, string vector, IReadOnlyList<string> parameters, IEnumerable<string> taken, params Expr[] results) =>
        Write(algebra, vector, parameters, ScopeOf(vector, taken), results);

    /// <summary>The same where parts are evaluated over wide lanes.</summary>
    public static (IReadOnlyList<string> Statements, IReadOnlyList<string> Results) Write(
        Algebra algebra, string vector, IReadOnlyList<string> parameters, NameScope scope, WideFormulas wide, params Expr[] results) =>
        Write(algebra, vector, parameters, scope, wide, false, results);

    /// <summary>The names that a body's locals must not have.</summary>
    public static NameScope ScopeOf(string vector, IEnumerable<string> taken) => new([.. taken, vector, "T", "index"]);

    /// <summary>The same with the locals named within a scope that other statements share.</summary>
    public static (IReadOnlyList<string> Statements, IReadOnlyList<string> Results) Write(
        Algebra algebra, string vector, IReadOnlyList<string> parameters, NameScope scope, params Expr[] results) =>
        Write(algebra, vector, parameters, scope, null, false, results);

    private static (IReadOnlyList<string> Statements, IReadOnlyList<string> Results) Write(
        Algebra algebra, string vector, IReadOnlyList<string> parameters, NameScope scope, WideFormulas? wide, bool isWide, Expr[] results)
    {
        results = [.. results.Select(r => NamedBases.Apply(algebra, r))];
        var body = new KernelBody(algebra, vector, parameters, scope);
        var statements = new List<string>();
        foreach (var compared in results.SelectMany(Compared).Distinct())
            body.WriteApart(compared, statements);
        foreach (var result in results)
            body.Count(result, 1);
        var printer = new ExprPrinter(new KernelVocabulary(algebra, vector, parameters, body._names, isWide));
        foreach (var node in body._order.Where(body.IsShared))
        {
            var text = WideFormulas.IsWide(node) && wide is not null ? body.PrintWide(node, wide, printer) : printer.PrintContent(node, Precedence.Choice);
            var name = body._identifiers.Take(NameFor(node));
            body._names.Add(node, Identifiers.Escape(name));
            statements.Add($"var {Identifiers.Escape(name)} = {text};");
        }

        return (statements, [.. results.Select(r => printer.Print(r, Precedence.Choice))]);
    }

    // What is equal to a number for some elements only, f to max f, is that by its bits: it is computed as the kernel of max f does,
    // apart from all that would be shared here and associate its products otherwise.
    private static IEnumerable<Expr> Compared(Expr expr)
    {
        foreach (var node in Algebra.Nodes(expr))
        {
            if (node is Relation { Comparison: Comparison.Equal } equal && equal.Left.VariesByElement != equal.Right.VariesByElement)
            {
                var varying = equal.Left.VariesByElement ? equal.Left : equal.Right;
                if (varying is not Symbol)
                    yield return varying;
            }
        }
    }

    private void WriteApart(Expr expr, List<string> statements)
    {
        var (apart, results) = Write(_algebra, _vector, _parameters, _identifiers, expr);
        var name = _identifiers.Take("term");
        statements.AddRange(apart);
        statements.Add($"var {name} = {results[0]};");
        _names.Add(expr, name);
    }

    // Only where a lane falls into the piece.
    private string PrintWide(Expr node, WideFormulas wide, ExprPrinter printer) =>
        wide.Call(node, _conditions[node] is { } condition ? printer.Print(condition, Precedence.Choice) : null);

    // The condition under which a wide part is asked for, if it is a whole piece and no other needs it.
    private void NoteCondition(Expr node)
    {
        if (node is not Piecewise piece)
            return;
        foreach (var part in new[] { piece.WhenTrue, piece.WhenFalse })
        {
            if (WideFormulas.IsWide(part))
                _conditions[part] = _conditions.ContainsKey(part) ? null : ReferenceEquals(part, piece.WhenTrue) ? piece.Condition : _algebra.Not(piece.Condition);
        }
    }

    // Bottom-up, each node after its parts.
    private void Count(Expr node, int uses)
    {
        var seen = _uses.TryGetValue(node, out var known);
        _uses[node] = known + uses;
        if (seen || KernelVocabulary.IsClosed(node) || _names.ContainsKey(node))
            return;
        Budget.GuardStack();
        NoteCondition(node);
        if (WideFormulas.IsWide(node))
        {
            if (!_conditions.ContainsKey(node))
                _conditions[node] = null;
        }
        else
        {
            foreach (var (part, times) in Parts(node))
                Count(part, times);
        }

        _order.Add(node);
    }

    // A power within a product is a node of its own, so that √u is found in u^½·v and w·u^−½ alike.
    private IEnumerable<(Expr Part, int Uses)> Parts(Expr node)
    {
        if (node is Sum sum)
            return sum.Terms.SelectMany((t, i) => sum.Coefficients[i].IsOne || sum.Coefficients[i] == -1 ? [(t, 1)] : TermParts(t));
        // Whether a lane asks for what is wide, and which.
        if (node is Piecewise piece && (WideFormulas.IsWide(piece.WhenTrue) || WideFormulas.IsWide(piece.WhenFalse)))
            return [(piece.Condition, 2), (piece.WhenTrue, 1), (piece.WhenFalse, 1)];
        if (node is not Product product)
            return node.Children.Select(c => (c, 1));
        if (product.Count > 1 || !product.Coefficient.IsOne || product.Exponent(0) is Constant { Value.Sign: < 0 })
            return Enumerable.Range(0, product.Count).Select(i => (Factor(product.Base(i), product.Exponent(i)), 1));
        var repeats = product.Exponent(0) is Constant { Value: var e } && (e == 2 || e == 3 || e == 4 || e == new Rational(3, 2));
        return [(product.Base(0), repeats ? 2 : 1), (product.Exponent(0), 1)];
    }

    // 3/u is no multiple of 1/u.
    private IEnumerable<(Expr Part, int Uses)> TermParts(Expr term) => term is Product product && ExprPrinter.TakesCoefficient(product) ? Parts(product) : [(term, 1)];

    private Expr Factor(Expr b, Expr e) =>
        e is Constant { Value: { Sign: < 0 } value } ? _algebra.Power(b, -value) : _algebra.Power(b, e);

    private bool IsShared(Expr node) => WideFormulas.IsWide(node) || (_uses[node] > 1 && node is not (Symbol or Constant) && !(node is Product p && IsSpelled(p)));

    // A sign is not worth a name; a number among the factors becomes one with the coefficient of a sum, and a name would round it apart.
    private static bool IsSpelled(Product product) => (product.Count == 1 && product.Coefficient == -1 && Algebra.IsOne(product.Exponent(0))) || ExprPrinter.HasNumber(product);

    private static string NameFor(Expr node) => node switch
    {
        Call call => char.ToLowerInvariant(call.Function[0]) + call.Function.Substring(1),
        Sum => "sum",
        Product { Count: 1 } p when p.Coefficient.IsOne && p.Exponent(0) is Constant { Value: var e } =>
            e == Rational.Half ? "root" : e == 2 ? "square" : "power",
        Product p => Enumerable.Range(0, p.Count).Any(i => p.Exponent(i) is Constant { Value.Sign: < 0 }) ? "quotient" : "product",
        Piecewise => "piece",
        _ => "mask",
    };
}

using System.Globalization;
using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Reading;
using Lagrangians.Generator.Reading.Bodies;
using Lagrangians.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Lagrangians.CodeFixes.Bodies;

/// <summary>Spells expressions as C# at one place of the user's body, with the user's own expressions wherever they are part of it.</summary>
/// <param name="algebra">The algebra of the expressions.</param>
/// <param name="names">The names of functions.</param>
/// <param name="known">The expressions that the user has written, with their syntax.</param>
/// <param name="lambda">The lambda by which the user goes over elements, where it is one.</param>
/// <param name="isSingle">Whether numbers are floats.</param>
/// <param name="splits">Whether u²/v is written as u·(u/v), which overflows later.</param>
/// <param name="vector">The name of x.</param>
/// <param name="parameters">What the parameters are called there, escaped, where they have other names than in the definition.</param>
internal sealed class BodyPrinter(
    Algebra algebra, FunctionNames names, IReadOnlyDictionary<Expr, SyntaxNode> known, RecordedLambda? lambda, bool isSingle, bool splits, string vector,
    IReadOnlyList<string>? parameters = null)
    : ExprPrinter(value => Number(value, isSingle))
{
    private const string Placeholder = "__";

    private readonly List<SyntaxNode> _used = [];
    private readonly HashSet<string> _ofVectors = [];
    private bool _isInLambda;

    /// <summary>The user's expression that a name stands for, or null.</summary>
    public SyntaxNode? Find(string name) =>
        name.StartsWith(Placeholder, StringComparison.Ordinal) && int.TryParse(name.Substring(Placeholder.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < _used.Count
            ? _used[i] : null;

    /// <summary>The text, in which names stand for the user's expressions.</summary>
    public string Write(Expr expr)
    {
        FindVectors(expr);
        return Print(expr, Precedence.Choice);
    }

    protected override string Symbol(Symbol symbol) => symbol.Index == Lagrangians.Generator.Symbols.Symbol.LengthIndex ? vector + ".Length"
        : symbol.Index >= 0 && parameters is not null ? parameters[symbol.Index]
        : Identifiers.Escape(symbol.Name);

    private static string Number(Rational value, bool isSingle)
    {
        if (value.IsInteger && value.BitLength <= 31)
            return value.ToString();
        return isSingle ? NumberText.Of(value.ToSingle()) : NumberText.Of(value.ToDouble()) is var text && text.IndexOfAny(['.', 'E']) < 0 ? text + ".0" : text;
    }

    public override string Call(string function, IReadOnlyList<string> arguments) =>
        function == "Pi" ? names.Pi : base.Call(Name(function), arguments);

    public override string? NameOf(Expr expr)
    {
        if (known.TryGetValue(expr, out var syntax))
            return NameOf(syntax);
        return expr switch
        {
            Reduction reduction => Reduce(reduction),
            Product product when splits => Split(product),
            _ => null,
        };
    }

    public override string? NameOf(Expr @base, Expr exponent) => Known(algebra.Power(@base, exponent));

    public override string? NameOf(Expr @base, Rational exponent) => Known(algebra.Power(@base, exponent));

    private string? Known(Expr expr) => known.TryGetValue(expr, out var syntax) ? NameOf(syntax) : null;

    private string NameOf(SyntaxNode syntax)
    {
        if (!_used.Contains(syntax))
            _used.Add(syntax);
        return Placeholder + _used.IndexOf(syntax).ToString(CultureInfo.InvariantCulture);
    }

    private string Name(string function) => !_isInLambda && _ofVectors.Contains(function) ? names.OfVectors(function) : names.OfNumbers(function);

    // A function that is applied to a vector once is not applied to numbers besides.
    private void FindVectors(Expr expr)
    {
        foreach (var node in Algebra.Nodes(expr).Where(n => n.VariesByElement && !IsOfElement(n)))
        {
            if (node is Call call)
                _ofVectors.Add(call.Function);
            if (node is Product)
                _ofVectors.UnionWith(["Sqrt", "Pow"]);
        }
    }

    // Within the lambda an element is a number.
    private bool IsOfElement(Expr node) => lambda is not null && lambda.Elements.Any(e => Algebra.Contains(node, e));

    private string Reduce(Reduction reduction)
    {
        var name = names.OfVectors(reduction.Kind switch { ReductionKind.Maximum => "Max", ReductionKind.Minimum => "Min", var kind => kind.ToString() });
        if (lambda is null || _isInLambda || reduction.Kind == ReductionKind.Norm)
            return $"{name}({Write(reduction.Body)})";
        var body = reduction.Body;
        for (var i = 0; i < lambda.Elements.Count; i++)
            body = algebra.Substitute(body, lambda.Vectors[i], lambda.Elements[i]);
        _isInLambda = true;
        var text = Print(body, Precedence.Choice);
        _isInLambda = false;
        var elements = lambda.Elements.Select(e => Identifiers.Escape(((Symbol)e).Name)).ToArray();
        var parameters = elements.Length == 1 ? elements[0] : $"({string.Join(", ", elements)})";
        return $"{name}({string.Join(", ", lambda.Vectors.Select(Write))}, {parameters} => {text})";
    }

    // k·u²/v as (k·u·(u/v)).
    private string? Split(Product product)
    {
        var square = Enumerable.Range(0, product.Count).Where(i => product.Exponent(i) is Constant { Value: var e } && e == 2 && product.Base(i).Children.Length <= 1).DefaultIfEmpty(-1).First();
        var below = Enumerable.Range(0, product.Count).Where(i => product.Exponent(i) is Constant { Value.Sign: < 0 }).ToArray();
        if (square < 0 || below.Length == 0)
            return null;
        var denominator = algebra.Multiply([.. below.Select(i => algebra.Power(product.Base(i), algebra.Negate(product.Exponent(i))))]);
        var u = product.Base(square);
        var rest = algebra.Multiply(product, denominator, algebra.Power(u, -2));
        var before = Algebra.IsOne(rest) ? "" : Print(rest, Precedence.Product) + " * ";
        return $"({before}{Print(u, Precedence.Unary)} * ({Print(u, Precedence.Unary)} / {Print(denominator, Precedence.Primary)}))";
    }
}

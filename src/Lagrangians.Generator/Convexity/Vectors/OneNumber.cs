using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Vectors;

/// <summary>What is a function of one element as a function of one number: the element is the variable, elements of parameters are parameters.</summary>
internal static class OneNumber
{
    public static Expr Of(Algebra algebra, Expr expr) => algebra.Rebuild(expr, node => node is Symbol symbol ? Of(algebra, symbol) : node);

    public static Symbol Of(Algebra algebra, Symbol symbol) => symbol.Kind switch
    {
        SymbolKind.Element => (Symbol)algebra.Symbol(symbol.Name, symbol.Index, SymbolKind.Variable, symbol.Domain),
        SymbolKind.ElementParameter => (Symbol)algebra.Symbol(symbol.Name, symbol.Index, SymbolKind.Parameter, symbol.Domain),
        _ => symbol,
    };

    /// <summary>Is it without pieces, so that its derivatives tell all of it?</summary>
    public static bool IsSmooth(Expr expr) =>
        !Algebra.Nodes(expr).Any(n => n is Piecewise or Relation || Choice.Is(n));

    /// <summary>The parameters that occur in an expression, the number of elements among them.</summary>
    public static IReadOnlyList<Symbol> Parameters(Expr expr, Symbol variable) =>
        [.. Algebra.Nodes(expr).OfType<Symbol>().Where(s => !ReferenceEquals(s, variable)).OrderBy(s => s.Index).ThenBy(s => s.Name, StringComparer.Ordinal)];
}

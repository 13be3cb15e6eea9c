using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Convexity.Boxes;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Vectors;

/// <summary>Values for the elements of parameters that are given for each element, and the names that messages give them.</summary>
internal sealed class ElementValues(Algebra algebra, int pattern)
{
    /// <summary>How many patterns there are: plain values, 0 where it is allowed, and the ends of the domain in turns.</summary>
    public const int Patterns = 4;

    private readonly Dictionary<string, ParameterValue> _given = [];

    /// <summary>The values given so far.</summary>
    public IEnumerable<ParameterValue> Given => _given.Values;

    /// <summary>The value for an element, as an expression.</summary>
    public Expr Of(Symbol parameter, int element)
    {
        var name = $"{parameter.Name}[{element}]";
        if (!_given.TryGetValue(name, out var known))
        {
            var symbol = (Symbol)algebra.Symbol(name, parameter.Index, SymbolKind.Parameter, parameter.Domain);
            _given[name] = known = new ParameterValue(symbol, Choose(parameter.Domain, element));
        }

        return algebra.Constant(known.Value);
    }

    private Rational Choose(Interval domain, int element) => pattern switch
    {
        1 when Domains.Contains(domain, 0) => 0,
        2 => End(domain, element % 2 == 0),
        3 => End(domain, element % 2 == 1),
        _ => PointChoice.Within(domain),
    };

    private static Rational End(Interval domain, bool lower)
    {
        var end = lower ? domain.Lower : domain.Upper;
        var within = PointChoice.Within(domain);
        return !end.IsFinite ? (lower ? Rational.Min(-2, within) : Rational.Max(2, within))
            : end.IsOpen ? (end.Value + within) / 2 : end.Value;
    }
}

using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Convexity.Boxes;
using Lagrangians.Generator.Convexity.Vectors;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Definedness;

/// <summary>
/// Looks for a vector of one, two or three elements, and values of the parameters, for which what a part of a body needs fails: along lines, on
/// which it is a matter of numbers. Parameters with a value for each element have one for all, or one that is not as the others.
/// </summary>
internal sealed class VectorFailures(Algebra algebra, Symbol x, FailureSearch search)
{
    private const int Patterns = 3;

    /// <summary>The point, or null where none is found.</summary>
    public UndefinedPoint? Find(Requirement requirement, bool isThorough)
    {
        var seen = new HashSet<Requirement>();
        var hasElements = requirement.Expressions.SelectMany(Algebra.Nodes).Any(n => n is Symbol { Kind: SymbolKind.ElementParameter });
        foreach (var line in Line.Several(x.Domain))
        {
            for (var pattern = 0; pattern < (hasElements && line.Point.Count > 1 ? Patterns : 1); pattern++)
            {
                if (line.Within(x.Domain) is not { } range || Restrict(requirement, line, pattern, range) is not { } restricted || !seen.Add(restricted.Requirement))
                    continue;
                if (search.Find(restricted.Requirement, isThorough && line.Point.Count == 1) is { } values && Point(requirement, line, restricted, values) is { } point)
                    return point;
            }
        }

        return null;
    }

    private Restricted? Restrict(Requirement requirement, Line line, int pattern, Interval range)
    {
        var t = (Symbol)algebra.Symbol("t", x.Index, SymbolKind.Variable, range);
        var elements = new Dictionary<string, (Symbol Parameter, Symbol Name, Expr Value)>();
        var expansion = new Expansion(algebra, line.Elements(algebra, t), ValueOf);
        // What differs from element to element fails at the first as at any.
        var restricted = requirement.With(e => e.VariesByElement ? expansion.Of(e, 0) : expansion.Of(e)) with { Part = requirement.Part };
        return new Restricted(restricted, t, elements);

        Expr ValueOf(Symbol parameter, int element)
        {
            var name = $"{parameter.Name}[{element}]";
            if (!elements.TryGetValue(name, out var known))
            {
                var common = (Symbol)algebra.Symbol($"{parameter.Name}[]", parameter.Index, SymbolKind.Parameter, parameter.Domain);
                Expr value = pattern switch
                {
                    1 when element > 0 => algebra.Constant(PointChoice.Within(parameter.Domain)),
                    2 when element % 2 == 1 => algebra.Negate(common),
                    _ => common,
                };
                elements[name] = known = (parameter, (Symbol)algebra.Symbol(name, parameter.Index, SymbolKind.Parameter, parameter.Domain), value);
            }

            return known.Value;
        }
    }

    private UndefinedPoint? Point(Requirement requirement, Line line, Restricted restricted, IReadOnlyList<ParameterValue> values)
    {
        var t = values.FirstOrDefault(v => ReferenceEquals(v.Parameter, restricted.T))?.Value ?? PointChoice.Within(restricted.T.Domain);
        var parameters = values.Where(v => !ReferenceEquals(v.Parameter, restricted.T) && !v.Parameter.Name.EndsWith("[]", StringComparison.Ordinal)).ToList();
        foreach (var (parameter, name, value) in restricted.Elements.Values)
        {
            var given = value;
            foreach (var v in values)
                given = algebra.Substitute(given, v.Parameter, algebra.Constant(v.Value));
            if (given is Symbol unused)
                given = algebra.Constant(PointChoice.Within(unused.Domain));
            // The opposite of an allowed value need not be allowed.
            if (given is not Constant { Value: var number } || !Domains.Contains(parameter.Domain, number))
                return null;
            parameters.Add(new ParameterValue(name, number));
        }

        return new UndefinedPoint(requirement.Reason, requirement.Part, line.At(t), parameters);
    }

    private sealed record Restricted(Requirement Requirement, Symbol T, IReadOnlyDictionary<string, (Symbol Parameter, Symbol Name, Expr Value)> Elements);
}

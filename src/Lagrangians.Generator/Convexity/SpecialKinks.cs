using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Convexity.Boxes;
using Lagrangians.Generator.Convexity.Definedness;
using Lagrangians.Generator.Convexity.Pieces;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity;

/// <summary>
/// Kinks that are there for single values of the parameters only: √(x² + a) is |x| at a = 0, and no piece of it shows that. The body is looked
/// at with the parameters at the ends of their domains, at 0, at ±1, and where what stands under a root or in an exponent vanishes.
/// </summary>
internal sealed class SpecialKinks(Algebra algebra, Expr body, IReadOnlyList<Symbol> parameters)
{
    private const int MaximumAttempts = 16;

    private readonly ValueChoice _choice = new([]);

    /// <summary>May the body have such kinks: does it have roots, powers or pieces?</summary>
    public static bool MayHave(Algebra algebra, Expr body) => Algebra.Nodes(body).Any(node => node switch
    {
        Product product => Enumerable.Range(0, product.Count).Any(i => !Algebra.IsInteger(product.Exponent(i)) && !algebra.Bounds(product.Base(i)).IsPositive),
        Reduction { Kind: ReductionKind.Norm or ReductionKind.Maximum or ReductionKind.Minimum } or Call { Function: "Hypot" } => true,
        _ => Guard.Of(algebra, node) is not null,
    });

    /// <summary>The bodies with values put in for parameters, each with these values; the parameters that are left stay symbols.</summary>
    public IEnumerable<(Expr Body, IReadOnlyList<ParameterValue> Given)> Bodies()
    {
        if (parameters.Count == 0 || !MayHave(algebra, body))
            yield break;
        foreach (var given in Choices().Take(MaximumAttempts))
        {
            var there = given.Aggregate(body, (b, v) => algebra.Substitute(b, v.Parameter, algebra.Constant(v.Value)));
            if (!ReferenceEquals(there, body))
                yield return (PlainForm.Of(algebra, there) ?? there, given);
        }
    }

    private IEnumerable<IReadOnlyList<ParameterValue>> Choices()
    {
        foreach (var parameter in parameters)
        {
            foreach (var value in Vanishing(parameter).Concat(_choice.Special(parameter)).Distinct())
                yield return [new ParameterValue(parameter, value)];
        }

        if (parameters.Count < 2)
            yield break;
        for (var end = 0; end < 2; end++)
            yield return [.. parameters.Where(p => _choice.Special(p).Count > 0).Select(p => new ParameterValue(p, _choice.Special(p)[Math.Min(end, _choice.Special(p).Count - 1)]))];
    }

    // Where x is 0, values at which the base of a root, an exponent or the width of a piece is 0.
    private IEnumerable<Rational> Vanishing(Symbol parameter)
    {
        foreach (var node in Algebra.Nodes(body))
        {
            IEnumerable<Expr> asked = node switch
            {
                Product product => Enumerable.Range(0, product.Count).Where(i => !Algebra.IsInteger(product.Exponent(i))).SelectMany(i => new[] { product.Base(i), algebra.Subtract(product.Exponent(i), algebra.One) }),
                _ => Guard.Of(algebra, node) is { } guard ? [guard.Sign] : [],
            };
            foreach (var expr in asked.Where(e => Algebra.Contains(e, parameter)))
            {
                var there = algebra.Rebuild(expr, n => n is Symbol { Kind: SymbolKind.Variable or SymbolKind.Element } ? algebra.Zero : n);
                if (!Algebra.Contains(there, parameter) || Algebra.Nodes(there).Any(n => n is Reduction) || Roots.Of(algebra, there, parameter) is not { } roots)
                    continue;
                foreach (var (place, _) in roots)
                {
                    if (place is Constant { Value: var value } && ValueChoice.Allows(parameter, value))
                        yield return value;
                }
            }
        }
    }
}

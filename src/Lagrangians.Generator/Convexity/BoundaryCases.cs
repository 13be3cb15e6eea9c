using Lagrangians.Generator.Convexity.Pieces;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity;

/// <summary>
/// An end of a parameter's range may be a function of its own: where a width is 0 a piece is empty, and what divides by the width is not computed. The
/// parameter is taken at the end and beyond it, each by itself.
/// </summary>
internal static class BoundaryCases
{
    private const int MaximumParameters = 3;

    /// <summary>The verdict if both are convex for one of the parameters, else null.</summary>
    /// <param name="algebra">The algebra of the body.</param>
    /// <param name="body">The body.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="open">What it needs that is not proven; null where it is not known what it needs.</param>
    /// <param name="judge">The verdict on a body, with its parameters and what it needs.</param>
    public static Verdict? Judge(
        Algebra algebra, Expr body, IReadOnlyList<Symbol> parameters, IReadOnlyList<Requirement>? open,
        Func<Expr, IReadOnlyList<Symbol>, IReadOnlyList<Requirement>?, Verdict> judge)
    {
        foreach (var parameter in parameters.Where(p => p.Kind == SymbolKind.Parameter && Divides(algebra, body, p)).Take(MaximumParameters))
        {
            foreach (var end in new[] { parameter.Domain.Lower, parameter.Domain.Upper })
            {
                if (!end.IsFinite || end.IsOpen)
                    continue;
                var isLower = end == parameter.Domain.Lower;
                var beyond = (Symbol)algebra.Symbol(parameter.Name, parameter.Index, parameter.Kind, isLower
                    ? parameter.Domain with { Lower = end with { IsOpen = true } } : parameter.Domain with { Upper = end with { IsOpen = true } });
                if (ParameterCases.IsEmpty(beyond.Domain) || With(beyond, [.. parameters.Select(p => ReferenceEquals(p, parameter) ? beyond : p)]) is not { IsConvex: true } inside)
                    continue;
                if (With(algebra.Constant(end.Value), [.. parameters.Where(p => !ReferenceEquals(p, parameter))]) is not { IsConvex: true } there)
                    continue;
                IReadOnlyList<ParameterValue> given = [new(parameter, end.Value)];
                return new Verdict(inside.Kind < there.Kind ? inside.Kind : there.Kind, [.. inside.Proof, .. there.Proof.Select(p => p.Given($"for {parameter.Name} = {algebra.Constant(end.Value)}"))])
                {
                    Kinks = [.. inside.Kinks, .. there.Kinks.Take(1).Select(k => k with { Parameters = [.. k.Parameters, .. given], Formulas = null })],
                    IsDifferentiable = inside.IsDifferentiable && there.IsDifferentiable,
                };
            }

            Verdict With(Expr value, IReadOnlyList<Symbol> own)
            {
                return judge(Put(body), own, open is null ? null : [.. open.Select(r => r.With(Put))]);

                Expr Put(Expr expr) => algebra.Rebuild(expr, node => ReferenceEquals(node, parameter) ? value : node);
            }
        }

        return null;
    }

    // Only what divides by a parameter, or has a piece as wide as it, changes its nature at the end.
    private static bool Divides(Algebra algebra, Expr body, Symbol parameter) => Algebra.Contains(body, parameter) && Algebra.Nodes(body).Any(n => Guard.Of(algebra, n) is not null)
        && Algebra.Nodes(body).OfType<Product>().Any(p => Enumerable.Range(0, p.Count).Any(i => p.Exponent(i) is Constant { Value.Sign: < 0 } && Algebra.Contains(p.Base(i), parameter)));
}

using Lagrangians.Generator.Convexity.Pieces;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Vectors;

/// <summary>
/// A function of a vector with a comparison of a parameter with a number: judged for the parameter below the number, at it and above, since
/// what a branch divides by may be 0 where the other is taken.
/// </summary>
internal static class VectorCases
{
    private const int MaximumCases = 9;

    /// <summary>The verdict on all cases.</summary>
    /// <param name="algebra">The algebra of the body.</param>
    /// <param name="body">The body.</param>
    /// <param name="parameters">The parameters.</param>
    /// <param name="open">What the body needs that is not proven; null where it is not known what it needs.</param>
    /// <param name="judge">The verdict on a body without such comparisons, its parameters and what it needs.</param>
    public static Verdict Judge(
        Algebra algebra, Expr body, IReadOnlyList<Symbol> parameters, IReadOnlyList<Requirement>? open,
        Func<Expr, IReadOnlyList<Symbol>, IReadOnlyList<Requirement>?, Verdict> judge)
    {
        var pending = new Stack<Case>([new Case(body, parameters, open, [])]);
        var verdicts = new List<Verdict>();
        while (pending.Count > 0)
        {
            var current = pending.Pop();
            if (pending.Count + verdicts.Count < MaximumCases && Comparison(algebra, current.Body) is var (p, root))
            {
                foreach (var (narrowed, value) in ParameterCases.Around(algebra, p, root).Reverse())
                    pending.Push(current.With(algebra, p, narrowed, value));
                continue;
            }

            verdicts.Add(current.Complete(judge(current.Body, current.Parameters, current.Open)));
        }

        return verdicts.Count == 1 ? verdicts[0] : Join(verdicts);
    }

    private static (Symbol Parameter, Arithmetic.Rational Root)? Comparison(Algebra algebra, Expr body)
    {
        foreach (var relation in Algebra.Nodes(body).OfType<Relation>())
        {
            if (ParameterCases.Root(algebra, algebra.Subtract(relation.Left, relation.Right)) is var (p, root) && p.Kind is SymbolKind.Parameter or SymbolKind.Integer)
                return (p, root);
        }

        return null;
    }

    private static Verdict Join(List<Verdict> verdicts)
    {
        var refuted = verdicts.FirstOrDefault(v => v.Counterexample is not null);
        var kind = refuted is not null ? VerdictKind.NotConvex
            : verdicts.Any(v => v.Kind == VerdictKind.Unknown) ? VerdictKind.Unknown
            : verdicts.All(v => v.Kind == VerdictKind.StrictlyConvex) ? VerdictKind.StrictlyConvex : VerdictKind.Convex;
        var decisive = kind == VerdictKind.Unknown ? verdicts.Where(v => v.Kind == kind) : verdicts;
        return new Verdict(kind, refuted is null ? [.. decisive.SelectMany(v => v.Proof)] : [])
        {
            Counterexample = refuted?.Counterexample,
            Kinks = [.. verdicts.SelectMany(v => v.Kinks).Take(1)],
            Undefined = [.. verdicts.SelectMany(v => v.Undefined).Take(1)],
            IsDifferentiable = verdicts.All(v => v.IsDifferentiable),
        };
    }

    /// <summary>A body with its parameters narrowed to a case, and the values of those that are one number there.</summary>
    private sealed record Case(Expr Body, IReadOnlyList<Symbol> Parameters, IReadOnlyList<Requirement>? Open, IReadOnlyList<ParameterValue> Values)
    {
        public Case With(Algebra algebra, Symbol parameter, Symbol narrowed, Expr value)
        {
            return new(
                Put(Body),
                [.. Parameters.Where(p => !ReferenceEquals(p, parameter)), .. value is Symbol ? [narrowed] : Array.Empty<Symbol>()],
                Open is null ? null : [.. Open.Select(r => r.With(Put)).Where(r => !ReferenceEquals(r.Condition, algebra.False))],
                value is Constant { Value: var number } ? [.. Values, new ParameterValue(narrowed, number)] : Values);

            Expr Put(Expr expr) => algebra.Rebuild(expr, node => ReferenceEquals(node, parameter) ? value : node);
        }

        public Verdict Complete(Verdict verdict) => Values.Count == 0 ? verdict : verdict with
        {
            Counterexample = verdict.Counterexample is { } found ? found with { Parameters = [.. Values, .. found.Parameters] } : null,
            Kinks = [.. verdict.Kinks.Select(k => k with { Parameters = [.. Values, .. k.Parameters] })],
            Undefined = [.. verdict.Undefined.Select(u => u with { Parameters = [.. Values, .. u.Parameters] })],
        };
    }
}

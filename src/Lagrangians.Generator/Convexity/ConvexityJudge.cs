using Lagrangians.Generator.Convexity.Rounding;
using Lagrangians.Generator.Convexity.Rules;
using Lagrangians.Generator.Convexity.Vectors;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity;

/// <summary>Says whether a Lagrangian is convex. The verdict is sound: what is called convex is, and a counterexample is one.</summary>
internal static class ConvexityJudge
{
    /// <param name="body">The Lagrangian as it was read.</param>
    /// <param name="x">The variable, or the element of the vector.</param>
    /// <param name="parameters">The other parameters.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <param name="defaults">The default values of parameters that have one; a counterexample there says most.</param>
    public static Verdict Of(
        Expr body, Symbol x, IReadOnlyList<Symbol> parameters, CancellationToken cancellation, IReadOnlyList<ParameterValue>? defaults = null) =>
        Of(new Question(body, x, parameters, defaults ?? []), cancellation);

    /// <summary>The answer to the question.</summary>
    public static Verdict Of(Question question, CancellationToken cancellation)
    {
        var verdict = Judge(question.Body, question.X, question.Parameters, question.Defaults, cancellation);
        var body = question.Body;
        // What is found fault with may be the rounding of numbers alone.
        if (question.Loose is not null && verdict is not { IsConvex: true, Kinks.Count: 0, Undefined.Count: 0 })
            (body, verdict) = WithinRounding(question, verdict, cancellation);
        return verdict.Counterexample is { } counterexample
            ? verdict with { ConvexFor = ConvexFor(body, question.X, question.Parameters, question.Defaults, counterexample, cancellation) }
            : verdict;
    }

    private static (Expr Body, Verdict Verdict) WithinRounding(Question question, Verdict verdict, CancellationToken cancellation)
    {
        try
        {
            var rounded = new RoundedBody(FunctionLibrary.NewAlgebra(new Budget(cancellation)), question);
            if (rounded.Fit())
                verdict = Judge(rounded.Meant, question.X, question.Parameters, question.Defaults, cancellation);
            return (rounded.Meant, new RoundingCheck(rounded, question).Certain(verdict));
        }
        catch (BudgetExceededException)
        {
            return (question.Body, verdict);
        }
    }

    private static Verdict Judge(
        Expr body, Symbol x, IReadOnlyList<Symbol> parameters, IReadOnlyList<ParameterValue> defaults, CancellationToken cancellation)
    {
        try
        {
            var algebra = FunctionLibrary.NewAlgebra(new Budget(cancellation));
            if (x.Kind == SymbolKind.Element)
                return VectorCases.Judge(algebra, algebra.Import(body), [.. parameters.Select(p => (Symbol)algebra.Import(p))], (part, own) => new VectorConvexity(algebra, part, x, own, defaults).Judge());
            var verdict = new ScalarConvexity(algebra, body, x, parameters, defaults).Judge();
            if (verdict is not { Kind: VerdictKind.Unknown, Undefined.Count: 0 })
                return verdict;
            if (ByRules(algebra, algebra.Import(body)) is { } trace)
                return verdict with { Kind = VerdictKind.Convex, Trace = trace };
            return PlainForm.Of(algebra, body) is { } plain && new ScalarConvexity(algebra, plain, x, parameters, defaults).Judge() is { Kind: not VerdictKind.Unknown } decided
                ? decided
                : verdict;
        }
        catch (BudgetExceededException exceeded)
        {
            return Verdict.Unknown($"the search ended: {exceeded.Message}");
        }
    }

    private static IReadOnlyList<string>? ByRules(Algebra algebra, Expr body) =>
        CompositionRules.Prove(algebra, body) is { } proof && proof.Curvature.HasFlag(Curvature.Convex) && new VectorDomain(algebra).Unproven(body) is null
            ? proof.Trace
            : null;

    private static IReadOnlyList<ParameterRange> ConvexFor(
        Expr body, Symbol x, IReadOnlyList<Symbol> parameters, IReadOnlyList<ParameterValue> defaults, Counterexample counterexample, CancellationToken cancellation)
    {
        try
        {
            var algebra = FunctionLibrary.NewAlgebra(new Budget(cancellation));
            Symbol[] own = [.. parameters.Select(p => (Symbol)algebra.Import(p))];
            return new Narrowing(algebra, (narrowed, old, replacement) =>
                Judge(narrowed, x, [.. own.Select(p => ReferenceEquals(p, old) ? replacement : p)], defaults, cancellation))
                .Find(algebra.Import(body), own, defaults, counterexample);
        }
        catch (BudgetExceededException)
        {
            return [];
        }
    }
}

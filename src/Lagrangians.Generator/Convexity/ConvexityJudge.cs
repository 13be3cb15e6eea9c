using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Convexity.Definedness;
using Lagrangians.Generator.Convexity.Rounding;
using Lagrangians.Generator.Convexity.Rules;
using Lagrangians.Generator.Convexity.Vectors;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity;

/// <summary>Says whether a Lagrangian is convex. The verdict is sound: what is called convex is, and a counterexample is one.</summary>
internal static class ConvexityJudge
{
    private const int CostOfSeries = 100;

    // What the second derivative may add to a proof by rules: that it is strict.
    private const int StepsAfterProof = 150_000;

    /// <param name="body">The Lagrangian as it was read.</param>
    /// <param name="x">The variable, or the element of the vector.</param>
    /// <param name="parameters">The other parameters.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <param name="defaults">The default values of parameters that have one; a counterexample there says most.</param>
    /// <param name="requirements">What the body needs as it is written; null where that is not known.</param>
    public static Verdict Of(
        Expr body, Symbol x, IReadOnlyList<Symbol> parameters, CancellationToken cancellation, IReadOnlyList<ParameterValue>? defaults = null,
        IReadOnlyList<Requirement>? requirements = null) =>
        Of(new Question(body, x, parameters, defaults ?? []) { Requirements = requirements }, cancellation);

    /// <summary>The answer to the question.</summary>
    public static Verdict Of(Question question, CancellationToken cancellation)
    {
        var body = question.Body;
        var verdict = Judge(question, body, cancellation);
        // What is found fault with may be the rounding of numbers alone.
        if (question.Loose is not null && verdict is not { IsConvex: true, Kinks.Count: 0, Undefined.Count: 0 })
            (body, verdict) = WithinRounding(question, verdict, cancellation);
        return verdict.Counterexample is { } counterexample
            ? verdict with { ConvexFor = ConvexFor(body, question.X, question.Parameters, question.Defaults, question.Requirements, counterexample, cancellation) }
            : verdict;
    }

    private static (Expr Body, Verdict Verdict) WithinRounding(Question question, Verdict verdict, CancellationToken cancellation)
    {
        try
        {
            var rounded = new RoundedBody(FunctionLibrary.NewAlgebra(new Budget(cancellation)), question);
            if (rounded.Fit())
                verdict = Judge(question, rounded.Meant, cancellation);
            return (rounded.Meant, new RoundingCheck(rounded, question).Certain(verdict));
        }
        catch (BudgetExceededException)
        {
            return (question.Body, verdict);
        }
    }

    private static Verdict Judge(Question question, Expr body, CancellationToken cancellation) =>
        Judge(body, question.X, question.Parameters, question.Defaults, question.Requirements, cancellation);

    private static Verdict Judge(
        Expr body, Symbol x, IReadOnlyList<Symbol> parameters, IReadOnlyList<ParameterValue> defaults, IReadOnlyList<Requirement>? requirements,
        CancellationToken cancellation)
    {
        if (requirements is null)
            return JudgeBody(body, x, parameters, defaults, null, cancellation);
        var domain = JudgeDomain(x, defaults, requirements, cancellation);
        var verdict = JudgeBody(body, x, parameters, defaults, domain.Open, cancellation);
        // Where it is undefined is a matter of what is written; the body has less that can be, and sometimes more.
        verdict = verdict with { Undefined = domain.Undefined, IsDifferentiable = verdict.IsDifferentiable && domain.Open.Count == 0 };
        if (domain.Open.Count == 0 || !verdict.IsConvex)
            return verdict;
        return verdict with
        {
            Kind = VerdictKind.Unknown,
            Proof = [new Fact(Describe(domain.Open[0]))],
        };
    }

    private static string Describe(Requirement open) => open.Part is Relation or Logic
        ? $"{ShapeProver.Name(open.Part)} is {open.Reason}, and may hold"
        : $"{ShapeProver.Name(open.Part)} is not known to be defined everywhere";

    private static DomainVerdict JudgeDomain(
        Symbol x, IReadOnlyList<ParameterValue> defaults, IReadOnlyList<Requirement> requirements, CancellationToken cancellation)
    {
        try
        {
            return new WrittenDomain(FunctionLibrary.NewAlgebra(new Budget(cancellation)), x, defaults).Judge(requirements);
        }
        catch (Exception tooLarge) when (tooLarge is BudgetExceededException or OverflowException or PrecisionLimitException)
        {
            return new DomainVerdict([], requirements);
        }
    }

    private static Verdict JudgeBody(
        Expr body, Symbol x, IReadOnlyList<Symbol> parameters, IReadOnlyList<ParameterValue> defaults, IReadOnlyList<Requirement>? open,
        CancellationToken cancellation)
    {
        try
        {
            var algebra = FunctionLibrary.NewAlgebra(new Budget(cancellation));
            open = open is null ? null : [.. open.Select(r => r.With(e => Opposites.Join(algebra, algebra.Import(e))))];
            if (x.Kind == SymbolKind.Element)
                return VectorCases.Judge(
                    algebra, Opposites.Join(algebra, algebra.Import(body)), [.. parameters.Select(p => (Symbol)algebra.Import(p))], open,
                    (part, own, needed) => new VectorConvexity(algebra, part, x, own, defaults, needed).Judge());
            return JudgeScalar(algebra, Opposites.Join(algebra, algebra.Import(body)), x, parameters, defaults, open);
        }
        catch (BudgetExceededException exceeded)
        {
            return Verdict.Unknown($"the search ended: {exceeded.Message}");
        }
    }

    private static Verdict JudgeScalar(
        Algebra algebra, Expr body, Symbol x, IReadOnlyList<Symbol> parameters, IReadOnlyList<ParameterValue> defaults, IReadOnlyList<Requirement>? open)
    {
        // Second derivatives of what costs much are beyond a search, and where the rules know them none is needed.
        var known = IsCostly(body) ? ByRules(algebra, body, open is { Count: 0 }) : null;
        var verdict = known is null || Budget.Around is not { } around ? Search(body) : around.Within(StepsAfterProof, () => Search(body)) ?? Verdict.Unknown();
        if (verdict is not { Kind: VerdictKind.Unknown, Undefined.Count: 0 })
            return verdict;
        if ((known ?? ByRules(algebra, body, open is { Count: 0 })) is { } proof)
            return verdict with { Kind = VerdictKind.Convex, Proof = [proof], IsDifferentiable = verdict.Kinks.Count == 0 && OneNumber.IsSmooth(body) && !RootAtZero.MayHave(algebra, body) };
        if (PlainForm.Of(algebra, body) is { } plain && Search(plain) is { Kind: not VerdictKind.Unknown } decided)
            return decided;
        return BoundaryCases.Judge(algebra, body, [.. parameters.Select(p => (Symbol)algebra.Import(p))], open, (part, own, needed) => new ScalarConvexity(algebra, part, x, own, defaults, needed).Judge())
            ?? verdict;

        Verdict Search(Expr form) => new ScalarConvexity(algebra, form, x, parameters, defaults, open).Judge();
    }

    private static bool IsCostly(Expr body) => OneNumber.IsSmooth(body) && Algebra.Nodes(body).OfType<Call>().Any(c => FunctionLibrary.Find(c.Function).Cost > CostOfSeries);

    private static Fact? ByRules(Algebra algebra, Expr body, bool isDefined) =>
        CompositionRules.Prove(algebra, body) is { } proof && proof.Curvature.HasFlag(Curvature.Convex) && (isDefined || new VectorDomain(algebra).Unproven(body) is null)
            ? proof.Last
            : null;

    private static IReadOnlyList<ParameterRange> ConvexFor(
        Expr body, Symbol x, IReadOnlyList<Symbol> parameters, IReadOnlyList<ParameterValue> defaults, IReadOnlyList<Requirement>? requirements,
        Counterexample counterexample, CancellationToken cancellation)
    {
        try
        {
            var algebra = FunctionLibrary.NewAlgebra(new Budget(cancellation));
            Symbol[] own = [.. parameters.Select(p => (Symbol)algebra.Import(p))];
            return new Narrowing(algebra, (narrowed, old, replacement) =>
                Judge(narrowed, x, [.. own.Select(p => ReferenceEquals(p, old) ? replacement : p)], defaults, requirements is null ? null :
                    [.. requirements.Select(r => r.With(e => algebra.Rebuild(algebra.Import(e), node => ReferenceEquals(node, old) ? replacement : node)))], cancellation))
                .Find(algebra.Import(body), own, defaults, counterexample);
        }
        catch (BudgetExceededException)
        {
            return [];
        }
    }
}

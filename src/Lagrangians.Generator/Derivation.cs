using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Calculus;
using Lagrangians.Generator.Reading.Model;
using Lagrangians.Generator.Stability;
using Lagrangians.Generator.Stability.Vectors;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator;

/// <summary>A definition with all that follows from it, or with nothing if it was rejected.</summary>
/// <param name="Definition">What was read.</param>
/// <param name="Derived">What follows, of an elementwise Lagrangian.</param>
/// <param name="DerivedVector">What follows, of a vector Lagrangian.</param>
/// <param name="Parameters">The derivatives in the learnable parameters.</param>
/// <param name="Stable">The forms in which an elementwise Lagrangian is emitted.</param>
/// <param name="StableParameters">The forms of the derivatives in the learnable parameters.</param>
internal sealed record Derivation(
    Definition Definition,
    DerivedLagrangian? Derived,
    DerivedVectorLagrangian? DerivedVector,
    EquatableArray<ParameterDerivative> Parameters,
    DerivedLagrangian? Stable = null,
    EquatableArray<ParameterDerivative> StableParameters = default)
{
    /// <summary>The forms in which a vector Lagrangian is emitted.</summary>
    public StableVectorForms? StableVector { get; init; }

    /// <summary>What is known of its convexity, for its documentation; null if nothing is.</summary>
    public string? Convexity { get; init; }

    /// <summary>Where no accurate form of the activation was found; null if nowhere.</summary>
    public Shortfall? Shortfall { get; init; }

    /// <summary>Of which other quantities no accurate form was found.</summary>
    public EquatableArray<Loss> Losses { get; init; }

    /// <summary>The quantities for which the search for an accurate form was stopped by the budget.</summary>
    public EquatableArray<string> Stopped { get; init; }

    /// <summary>The bound of the budget that deriving or writing exceeds, where it does: LAG006.</summary>
    public string? ExceededBound { get; init; }

    /// <summary>What went wrong inside, in the order of the stages.</summary>
    public EquatableArray<Fault> Faults { get; init; }

    /// <summary>With the statement on its convexity.</summary>
    public Derivation Judge(StageGuard guard, CancellationToken cancellation) => Definition.Body is null ? this : guard.Run(
        Stage.Proof,
        Definition.Method.Identifier,
        () =>
        {
            var verdict = Verdicts.Of(Definition, cancellation);
            var judged = this with { Convexity = Emission.ConvexityStatement.Of(Definition, verdict) };
            return verdict.Fault is { } fault ? judged.With(fault) : judged;
        },
        With);

    /// <summary>The defining part alone, and why.</summary>
    public Derivation Without(Fault fault) => Rejected(Definition).With([.. Faults, fault]);

    /// <summary>The defining part alone, since the rest is over the budget.</summary>
    public Derivation Over(string bound) => Rejected(Definition) with { ExceededBound = bound, Faults = Faults };

    /// <summary>Derives what is asked of a definition; of a rejected one, or one over its budget, the defining part remains.</summary>
    public static Derivation Of(Definition definition, CancellationToken cancellation) => Of(definition, StageGuard.Default, cancellation);

    /// <summary>The same, with what stands around the stages.</summary>
    public static Derivation Of(Definition definition, StageGuard guard, CancellationToken cancellation)
    {
        if (definition.Body is null)
            return definition.Fault is { } mistake ? Rejected(definition).With(mistake) : Rejected(definition);
        if (!guard.IsPlain)
            return Find(definition, guard, cancellation);
        var known = DerivationMemory.Of(definition, () => Find(definition, guard, cancellation), cancellation);
        // What it was found for may have other names and another documentation.
        return known with { Definition = known.Definition.Body is null ? definition with { Body = null } : definition };
    }

    /// <summary>The formulas of an accepted definition as they are derived, before forms of them are sought, which takes the most time.</summary>
    public static Derivation Plain(Definition definition, StageGuard guard, CancellationToken cancellation) =>
        guard.Run(Stage.Derivation, definition.Method.Identifier, () => DeriveWithinBudget(definition, definition.Body!, cancellation), Rejected(definition).With);

    private static Derivation Find(Definition definition, StageGuard guard, CancellationToken cancellation)
    {
        var derived = Plain(definition, guard, cancellation);
        // Of what the search for forms fails at, the plain formulas are right.
        return derived.Definition.Body is null
            ? derived
            : guard.Run(Stage.Stabilization, definition.Method.Identifier, () => StabilizeWithinBudget(derived, cancellation), derived.With);
    }

    private static Derivation DeriveWithinBudget(Definition definition, Expr body, CancellationToken cancellation)
    {
        try
        {
            return Budget.OfStage(StageBudgets.Derivation, cancellation).Run(() => Derive(definition, body, cancellation));
        }
        catch (BudgetExceededException exceeded)
        {
            return Rejected(definition).Over(exceeded.Message);
        }
    }

    private Derivation With(Fault fault) => With([.. Faults, fault]);

    private Derivation With(Fault[] faults) => this with { Faults = new EquatableArray<Fault>(faults) };

    private static Derivation Rejected(Definition definition) => new(definition with { Body = null }, null, null, default);

    private static Derivation Derive(Definition definition, Expr body, CancellationToken cancellation)
    {
        var parameters = definition.Method.Parameters;
        var x = parameters[0].Symbol;
        var learnable = parameters.Where(p => p.IsLearnable).Select(p => p.Symbol);
        if (x.Kind == SymbolKind.Element)
        {
            var vector = DerivedVectorLagrangian.Derive(body, x, parameters.Count, Given(definition, 0), new Budget(cancellation));
            var inParameters = learnable.Select(p => vector.DeriveIn(p, parameters.Count, Given(definition, p.Index), new Budget(cancellation)));
            return new Derivation(definition, null, vector, new EquatableArray<ParameterDerivative>([.. inParameters]));
        }

        var derived = DerivedLagrangian.Derive(body, x, Given(definition, 0), new Budget(cancellation));
        var derivatives = learnable.Select(p => ParameterDerivative.Derive(derived, p, Given(definition, p.Index), new Budget(cancellation)));
        return new Derivation(definition, derived, null, new EquatableArray<ParameterDerivative>([.. derivatives]));
    }

    private static Derivation StabilizeWithinBudget(Derivation derivation, CancellationToken cancellation)
    {
        try
        {
            return Stabilize(derivation, cancellation);
        }
        catch (BudgetExceededException exceeded)
        {
            return derivation.Over(exceeded.Message);
        }
    }

    private static Derivation Stabilize(Derivation derivation, CancellationToken cancellation)
    {
        var parameters = derivation.Definition.Method.Parameters;
        if (derivation.DerivedVector is { } vector)
        {
            var forms = StableVectorForms.Of(vector, [.. derivation.Parameters], NameOf, cancellation);
            return derivation with
            {
                StableVector = forms,
                StableParameters = new EquatableArray<ParameterDerivative>([.. forms.Parameters]),
                Stopped = new EquatableArray<string>([.. forms.Stopped]),
            };
        }

        if (derivation.Derived is not { } derived)
            return derivation;
        var stable = StableForms.Of(
            derived, [.. derivation.Parameters], parameters[0].Symbol, i => Given(derivation.Definition, i) is not null, NameOf, s => DefaultOf(parameters[s.Index]), cancellation);
        return derivation with
        {
            Stable = stable.Lagrangian,
            StableParameters = new EquatableArray<ParameterDerivative>([.. stable.Parameters]),
            Shortfall = stable.Activation,
            Losses = new EquatableArray<Loss>([.. stable.Others]),
            Stopped = new EquatableArray<string>([.. stable.Stopped]),
        };

        string NameOf(int parameter) => parameters[parameter].Symbol.Name;
    }

    /// <summary>The default; without one some number of the domain that is no special one.</summary>
    internal static double DefaultOf(Parameter parameter)
    {
        if (parameter.Default is { } given)
            return given;
        if (parameter.Type == ParameterType.Int)
            return 3;
        var (lower, upper) = (parameter.Symbol.Domain.Lower, parameter.Symbol.Domain.Upper);
        return lower.IsFinite && upper.IsFinite ? (lower.Value + ((upper.Value - lower.Value) * new Rational(3, 7))).ToDouble()
            : lower.IsFinite ? (lower.Value + new Rational(11, 8)).ToDouble()
            : upper.IsFinite ? (upper.Value - new Rational(11, 8)).ToDouble() : 1.375;
    }

    private static Expr? Given(Definition definition, int parameter) =>
        definition.Overrides.FirstOrDefault(o => o.Parameter == parameter)?.Body;
}

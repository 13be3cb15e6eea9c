using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Calculus;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability;

/// <summary>The forms in which a Lagrangian and what is derived from it are emitted.</summary>
/// <param name="Lagrangian">The value, the activation, the curvature and the energy.</param>
/// <param name="Parameters">The derivatives in the parameters.</param>
internal sealed record StableForms(DerivedLagrangian Lagrangian, IReadOnlyList<ParameterDerivative> Parameters)
{
    /// <summary>Where the form of the activation still fails; null if nowhere, and if it is the user's own.</summary>
    public Shortfall? Activation { get; init; }

    // What may be spent on one definition; an expression for which it does not suffice is emitted as it is.
    private const int Nodes = 60_000;
    private const int Steps = 500_000;

    // What was found for an expression holds wherever it occurs again: after an edit elsewhere, in another project.
    private const int MaximumKnown = 256;
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<Key, StableForms> Known = new();

    /// <param name="derived">The Lagrangian.</param>
    /// <param name="parameters">The derivatives in its parameters.</param>
    /// <param name="variable">x.</param>
    /// <param name="isGiven">Whether the activation is the user's own, which is taken as it is.</param>
    /// <param name="valueOf">The default of a parameter.</param>
    /// <param name="cancellation">Cancels.</param>
    public static StableForms Of(
        DerivedLagrangian derived, IReadOnlyList<ParameterDerivative> parameters, Symbol variable, bool isGiven, Func<Symbol, double> valueOf, CancellationToken cancellation)
    {
        var defaults = string.Join(" ", Algebra.Nodes(derived.Value).OfType<Symbol>().Where(s => s.Index > 0).OrderBy(s => s.Index)
            .Select(s => valueOf(s).ToString("R", System.Globalization.CultureInfo.InvariantCulture)));
        var key = new Key(derived, parameters, variable, isGiven, defaults);
        if (Known.TryGetValue(key, out var known))
            return known;
        if (Known.Count >= MaximumKnown)
            Known.Clear();
        return Known[key] = Find(derived, parameters, variable, isGiven, valueOf, cancellation);
    }

    /// <summary>Forgets what was found, so that the next definition's cost is that of a first one.</summary>
    public static void Forget() => Known.Clear();

    private static StableForms Find(
        DerivedLagrangian derived, IReadOnlyList<ParameterDerivative> parameters, Symbol variable, bool isGiven, Func<Symbol, double> valueOf, CancellationToken cancellation)
    {
        try
        {
            var algebra = FunctionLibrary.NewAlgebra(new Budget(cancellation, Nodes, Steps));
            var value = algebra.Import(derived.Value);
            SampledParameter[] sampled = [.. Algebra.Nodes(value).OfType<Symbol>().Where(s => s.Index > 0).Select(s => new SampledParameter(s, valueOf(s)))];
            var stabilizer = new Stabilizer(algebra, variable, value, s => valueOf(s), sampled);
            // The activation first: it is what is used most.
            var activation = isGiven ? null : WithinBudget(derived.Activation);
            var remaining = isGiven ? null : activation is null ? stabilizer.ShortfallOf(derived.Activation) : stabilizer.Remaining;
            var lagrangian = new DerivedLagrangian(Stable(derived.Value), activation ?? derived.Activation, Stable(derived.Curvature), Stable(derived.Energy));
            return new(lagrangian, [.. parameters.Select(p => new ParameterDerivative(p.Parameter, Stable(p.OfValue), Stable(p.OfActivation)))]) { Activation = remaining };

            Expr Stable(Expr expr) => WithinBudget(expr) ?? expr;

            Expr? WithinBudget(Expr expr)
            {
                try
                {
                    return stabilizer.Stabilize(algebra.Import(expr));
                }
                catch (BudgetExceededException)
                {
                    return null;
                }
            }
        }
        catch (BudgetExceededException)
        {
            return new(derived, parameters);
        }
    }

    private sealed class Key(DerivedLagrangian derived, IReadOnlyList<ParameterDerivative> parameters, Symbol variable, bool isGiven, string defaults) : IEquatable<Key>
    {
        private readonly DerivedLagrangian _derived = derived;
        private readonly IReadOnlyList<ParameterDerivative> _parameters = parameters;
        private readonly (Symbol, bool, string) _rest = (variable, isGiven, defaults);

        public bool Equals(Key? other) =>
            other is not null && _rest.Equals(other._rest) && _derived.Equals(other._derived) && _parameters.SequenceEqual(other._parameters);

        public override bool Equals(object? obj) => Equals(obj as Key);

        public override int GetHashCode() => _derived.GetHashCode();
    }
}

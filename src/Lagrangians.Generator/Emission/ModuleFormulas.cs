using Lagrangians.Generator.Reading;
using Lagrangians.Generator.Calculus;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Reading.Model;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Emission;

/// <summary>The formulas behind one definition.</summary>
internal sealed class ModuleFormulas
{
    public ModuleFormulas(Derivation derivation)
    {
        var derived = derivation.Derived!;
        var stable = derivation.Stable ?? derived;
        var parameters = derivation.Definition.Method.Parameters;
        var names = new QuantityNames(parameters[0].Symbol.Name);
        // What was derived within its budget is written without one.
        var algebra = FunctionLibrary.NewAlgebra(new Budget(default, int.MaxValue));
        Value = new Formula("Value", QuantityNames.Value, derived.Value, OfValue(stable.Value));
        Activation = new Formula("Activation", names.Activation, derived.Activation, IsGiven(0) ? stable.Activation : OrNaN(stable.Activation));
        Curvature = new Formula("Curvature", names.Curvature, derived.Curvature, OrNaN(stable.Curvature));
        Energy = new Formula("Energy", names.Energy, derived.Energy, OrNaN(stable.Energy));
        Parameters =
        [
            .. derivation.Parameters.Select((p, i) =>
            {
                var form = i < derivation.StableParameters.Count ? derivation.StableParameters[i] : p;
                var name = parameters[p.Parameter].Symbol.Name;
                return new ParameterFormulas(
                    new Formula(name, QuantityNames.ValueIn(name), p.OfValue, IsGiven(p.Parameter) ? form.OfValue : OrNaN(form.OfValue)),
                    new Formula(name, names.ActivationIn(name), p.OfActivation, OrNaN(form.OfActivation)));
            }),
        ];

        // What the user has written is what C# makes of it.
        bool IsGiven(int parameter) => derivation.Definition.Overrides.Any(o => o.Parameter == parameter);

        Expr OrNaN(Expr expr) => Undefined.WhereNaN(algebra, algebra.Import(expr), s => s.Kind != SymbolKind.Integer);

        Expr OfValue(Expr expr) => Undefined.WhereNaN(algebra, algebra.Import(expr), s => s.Kind != SymbolKind.Integer && Undefined.IsNaN(derived.Value, s));
    }

    public Formula Value { get; }

    public Formula Activation { get; }

    public Formula Curvature { get; }

    public Formula Energy { get; }

    /// <summary>For each learnable parameter.</summary>
    public IReadOnlyList<ParameterFormulas> Parameters { get; }

    /// <summary>All of them.</summary>
    public IEnumerable<Formula> All => [Value, Activation, Curvature, Energy, .. Parameters.SelectMany(p => (Formula[])[p.OfValue, p.OfActivation])];
}

/// <summary>The derivatives in one learnable parameter.</summary>
internal sealed record ParameterFormulas(Formula OfValue, Formula OfActivation);

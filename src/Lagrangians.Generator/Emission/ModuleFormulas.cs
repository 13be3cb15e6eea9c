using Lagrangians.Generator.Reading;
using Lagrangians.Generator.Calculus;
using Lagrangians.Generator.Reading.Model;

namespace Lagrangians.Generator.Emission;

/// <summary>The formulas behind one definition.</summary>
internal sealed class ModuleFormulas
{
    public ModuleFormulas(Derivation derivation)
    {
        var derived = derivation.Derived!;
        var parameters = derivation.Definition.Method.Parameters;
        var x = parameters[0].Symbol.Name;
        Value = new Formula("Value", "L", derived.Value);
        Activation = new Formula("Activation", $"∂L/∂{x}", derived.Activation);
        Curvature = new Formula("Curvature", $"∂²L/∂{x}²", derived.Curvature);
        Energy = new Formula("Energy", $"{x}·∂L/∂{x} − L", derived.Energy);
        var names = new NameScope(["Value", "Activation", "Curvature", "Energy", "ValueAndActivation", "EnergyOfActivations", "HessianProduct"]);
        Parameters =
        [
            .. derivation.Parameters.Select(p =>
            {
                var name = parameters[p.Parameter].Symbol.Name;
                var pascal = Identifiers.Pascal(name);
                return new ParameterFormulas(
                    new Formula(names.Take(pascal + "Derivative"), $"∂L/∂{name}", p.OfValue),
                    new Formula(names.Take(pascal + "ActivationDerivative"), $"∂²L/∂{x}∂{name}", p.OfActivation));
            }),
        ];
    }

    public Formula Value { get; }

    public Formula Activation { get; }

    public Formula Curvature { get; }

    public Formula Energy { get; }

    /// <summary>For each learnable parameter.</summary>
    public IReadOnlyList<ParameterFormulas> Parameters { get; }

    public IEnumerable<Formula> All => [Value, Activation, Curvature, Energy, .. Parameters.SelectMany(p => new[] { p.OfValue, p.OfActivation })];
}

/// <summary>The derivatives in one learnable parameter.</summary>
internal sealed record ParameterFormulas(Formula OfValue, Formula OfActivation)
{
    /// <summary>The kernel that multiplies by an upstream gradient.</summary>
    public string ProductKernel => OfActivation.Name + "ProductKernel";
}

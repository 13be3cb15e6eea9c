using Lagrangians.Generator.Reading;
using Lagrangians.Generator.Reading.Model;

namespace Lagrangians.Generator.Emission;

/// <summary>What is generated for one derived Lagrangian: the members of the user's type, its module among them.</summary>
internal sealed class Members : IMembers
{
    private const string Elementwise = "global::Lagrangians.Kernels.Elementwise";

    private readonly Definition _definition;
    private readonly ParameterList _parameters;
    private readonly ModuleFormulas _formulas;
    private readonly DerivativeOverride? _opaque;
    private readonly string? _convexity;

    public Members(Derivation derivation)
    {
        _definition = derivation.Definition;
        (_convexity, Derived) = (derivation.Convexity, DerivedStatement.Of(derivation));
        _parameters = new ParameterList(_definition);
        _formulas = new ModuleFormulas(derivation);
        _opaque = _definition.Overrides.FirstOrDefault(o => o.Parameter == 0 && o.Body is null);
    }

    public string? Derived { get; }

    public void Write(SourceWriter writer)
    {
        if (_opaque is null)
            new ActivationMembers(_definition, _parameters, _formulas.Activation, _convexity).Write(writer);
        else
            new OpaqueActivationMembers(_definition, _parameters, _opaque).Write(writer);
        WriteValue(writer);
        new Module(_definition, _formulas, Derived).Write(writer);
    }

    public void WriteKernels(SourceWriter writer)
    {
        // The formulas are the module's.
    }

    private string OverSpan => $"{_definition.Method.Identifier}({_parameters.TypesOverSpan(ElementType.Double)})";

    private void WriteValue(SourceWriter writer)
    {
        var x = _parameters.Variable.Identifier;
        var method = _definition.Method;
        foreach (var type in ElementType.All)
        {
            writer.Line();
            MemberDocumentation.WriteOnce(
                writer,
                type,
                OverSpan,
                () => MemberDocumentation.Write(writer, _definition, $"The Lagrangian of a layer, the sum over its elements of {Documentation.Formula(_formulas.Value.Expr)}; 0 of none."));
            writer.Expression($"{method.MemberPrefix} {type.Keyword} {method.Identifier}({type.ReadOnlySpan} {x}{_parameters.Declare(type)})", $"{Elementwise}.Value({_parameters.NewModule(type)}, {x})");
            if (_parameters.Real.Any())
                WriteValuePerElement(writer, type);
        }
    }

    private void WriteValuePerElement(SourceWriter writer, ElementType type)
    {
        var x = _parameters.Variable.Identifier;
        writer.Line();
        MemberDocumentation.WriteOnce(
            writer,
            type,
            $"{_definition.Method.Identifier}({_parameters.TypesPerElement(ElementType.Double)})",
            () => MemberDocumentation.WritePerElement(writer, "The Lagrangian of a layer with parameters for each element; 0 of none.", OverSpan));
        writer.Expression($"{_definition.Method.MemberPrefix} {type.Keyword} {_definition.Method.Identifier}({type.ReadOnlySpan} {x}{_parameters.DeclarePerElement(type)})", $"{Elementwise}.Value({_parameters.DefaultModule(type)}, {x}, {_parameters.Columns(type)})");
    }
}

using Lagrangians.Generator.Reading;
using Lagrangians.Generator.Reading.Model;

namespace Lagrangians.Generator.Emission;

/// <summary>What is generated for one derived Lagrangian: the members of the user's type, and the kernels behind them.</summary>
internal sealed class Members : IMembers
{
    private const string Elementwise = "global::Lagrangians.Kernels.Elementwise";

    private readonly Definition _definition;
    private readonly ParameterList _parameters;
    private readonly KernelNames _names;
    private readonly ModuleFormulas _formulas;
    private readonly DerivativeOverride? _opaque;
    private readonly string? _convexity;

    public Members(Derivation derivation)
    {
        _definition = derivation.Definition;
        _convexity = derivation.Convexity;
        _parameters = new ParameterList(_definition);
        _formulas = new ModuleFormulas(derivation);
        _names = new KernelNames(_parameters.Names, _formulas.Class, [_formulas.Value.PerElementKernel, _formulas.Activation.PerElementKernel]);
        _opaque = _definition.Overrides.FirstOrDefault(o => o.Parameter == 0 && o.Body is null);
    }

    public void Write(SourceWriter writer)
    {
        if (_opaque is null)
            new ActivationMembers(_definition, _parameters, _formulas.Activation, _convexity).Write(writer);
        else
            new OpaqueActivationMembers(_definition, _parameters, _opaque).Write(writer);
        WriteValue(writer);
        new Module(_definition, _formulas, _convexity).Write(writer);
    }

    public void WriteKernels(SourceWriter writer)
    {
        var isReal = _definition.Method.Parameters.Select(p => p.Type != ParameterType.Int).ToArray();
        var kernels = new KernelFile(writer, _names, isReal);
        writer.Line();
        using (kernels.Open())
        {
            kernels.WriteFormulas(_formulas);
            foreach (var formula in _formulas.All)
                kernels.WriteKernel(formula);
            if (_parameters.Real.Any())
                kernels.WritePerElementKernel(_formulas.Value);
            if (_opaque is null && _parameters.Real.Any())
                kernels.WritePerElementKernel(_formulas.Activation);
            if (_opaque is null)
                kernels.WritePairKernel();
        }
    }

    private void WriteValue(SourceWriter writer)
    {
        var x = _parameters.Variable.Identifier;
        var method = _definition.Method;
        foreach (var type in ElementType.All)
        {
            writer.Line();
            MemberDocumentation.Write(writer, _definition, $"The Lagrangian of a layer, the sum over its elements of {Documentation.Formula(_formulas.Value.Expr)}; 0 of none.");
            writer.Line($"{method.MemberPrefix} {type.Keyword} {method.Identifier}({type.ReadOnlySpan} {x}{_parameters.Declare(type)})");
            writer.Indented($"=> {Elementwise}.Sum({x}, {_formulas.Value.New(type.Keyword, _parameters.Pass())});");
            if (_parameters.Real.Any())
                WriteValuePerElement(writer, type);
        }
    }

    private void WriteValuePerElement(SourceWriter writer, ElementType type)
    {
        var x = _parameters.Variable.Identifier;
        writer.Line();
        MemberDocumentation.WritePerElement(
            writer, _definition, $"The Lagrangian of a layer with parameters for each element, the sum over its elements of {Documentation.Formula(_formulas.Value.Expr)}; 0 of none.");
        writer.Line($"{_definition.Method.MemberPrefix} {type.Keyword} {_definition.Method.Identifier}({type.ReadOnlySpan} {x}{_parameters.DeclarePerElement(type)})");
        using (writer.Open())
        {
            foreach (var parameter in _parameters.Real)
                writer.Line($"{Elementwise}.RequireSameLength({x}, {parameter.Identifier});");
            writer.Line($"return {Elementwise}.Sum({x}, {_formulas.Value.NewPerElement(type.Keyword, _parameters.Pass())});");
        }
    }
}

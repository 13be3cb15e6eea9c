using Lagrangians.Generator.Calculus;
using Lagrangians.Generator.Reading;
using Lagrangians.Generator.Reading.Model;

namespace Lagrangians.Generator.Emission.Vectors;

/// <summary>What is generated for one vector Lagrangian: the activation and the value over spans, and the module.</summary>
internal sealed class VectorMembers : IMembers
{
    private readonly Definition _definition;
    private readonly DerivedVectorLagrangian _derived;
    private readonly ParameterList _parameters;
    private readonly VectorFormulas _formulas;
    private readonly StateFormulas? _states;
    private readonly SliceFormulas? _slices;
    private readonly string? _convexity;

    public VectorMembers(Derivation derivation)
    {
        var definition = derivation.Definition;
        _definition = definition;
        (_convexity, Derived) = (derivation.Convexity, DerivedStatement.Of(derivation));
        _derived = derivation.DerivedVector!;
        _parameters = new ParameterList(definition);
        var kernels = VectorFormulas.NamesOf(definition);
        _formulas = new VectorFormulas(derivation, kernels);
        _states = StateFormulas.Of(_derived, derivation.StableVector ?? Stability.Vectors.StableVectorForms.OfNone(_derived), definition.Method.Parameters, kernels);
        _slices = SliceFormulas.Of(derivation, kernels, arguments => _formulas.Call("Activation", kernels.Element, arguments));
    }

    public string? Derived { get; }

    public void Write(SourceWriter writer)
    {
        var method = _definition.Method;
        var x = _parameters.Variable.Identifier;
        var destination = new NameScope(method.Parameters.Select(p => p.Symbol.Name)).Take("destination");
        foreach (var type in ElementType.All)
        {
            var rest = string.Concat(_parameters.Rest.Select(p => ", " + p.Identifier));
            writer.Line();
            MemberDocumentation.WriteOnce(writer, type, $"{_definition.Names.Activation}({_parameters.TypesOverSpan(ElementType.Double, ", " + ElementType.Double.Span)})", () =>
            {
                MemberDocumentation.Write(writer, _definition, $"The activation ∇L{DerivedStatement.AsGiven(_definition)}, element by element {Documentation.Formula(_derived.Activation)}.", destination);
                MemberDocumentation.WriteConvexity(writer, _convexity);
            });
            writer.Expression(
                $"{method.MemberPrefix} void {_definition.Names.Activation}({type.ReadOnlySpan} {x}, {type.Span} {destination}{_parameters.Declare(type)})",
                _formulas.Call("Activation", type.Keyword, $"{x}, {destination}{rest}"));
            writer.Line();
            MemberDocumentation.WriteOnce(
                writer,
                type,
                $"{method.Identifier}({_parameters.TypesOverSpan(ElementType.Double)})",
                () => MemberDocumentation.Write(writer, _definition, $"The Lagrangian {Documentation.Formula(_derived.Value)}."));
            writer.Expression(
                $"{method.MemberPrefix} {type.Keyword} {method.Identifier}({type.ReadOnlySpan} {x}{_parameters.Declare(type)})", _formulas.Call("Value", type.Keyword, x + rest));
        }

        new VectorModule(_definition, _derived, _formulas, _states, _slices, Derived).Write(writer);
    }

    public void WriteKernels(SourceWriter writer)
    {
        _formulas.Write(writer);
        _states?.Write(writer);
        _slices?.Write(writer);
    }
}

using Lagrangians.Generator.Reading.Model;

namespace Lagrangians.Generator.Emission;

/// <summary>The activation: scalar, over a span, and over a span with parameters for each element.</summary>
internal sealed class ActivationMembers(Definition definition, ParameterList parameters, Formula activation, string? convexity)
{
    private const string Elementwise = "global::Lagrangians.Kernels.Elementwise";

    private readonly string _name = definition.Names.Activation;
    private readonly string _x = parameters.Variable.Identifier;
    private readonly string _destination = new NameScope(parameters.Names).Take("destination");

    public void Write(SourceWriter writer)
    {
        foreach (var type in ElementType.All)
        {
            WriteScalar(writer, type);
            WriteSpan(writer, type);
            if (parameters.Real.Any())
                WritePerElement(writer, type);
        }
    }

    private string OverSpan => $"{_name}({parameters.TypesOverSpan(ElementType.Double, ", " + ElementType.Double.Span)})";

    private string Formula => Documentation.Formula(activation.Expr);

    private void WriteScalar(SourceWriter writer, ElementType type)
    {
        writer.Line();
        MemberDocumentation.WriteOnce(writer, type, $"{_name}({parameters.TypesOfNumber(ElementType.Double)})", () =>
        {
            MemberDocumentation.Write(writer, definition, $"The activation ∂L/∂{_x}{DerivedStatement.AsGiven(definition)}: {Formula}.");
            MemberDocumentation.WriteReturns(writer, activation.Expr);
        });
        writer.Expression($"{definition.Method.MemberPrefix} {type.Keyword} {_name}({type.Keyword} {_x}{parameters.Declare(type)})", $"{Elementwise}.Activation({parameters.NewModule(type)}, {_x})");
    }

    private void WriteSpan(SourceWriter writer, ElementType type)
    {
        writer.Line();
        MemberDocumentation.WriteOnce(writer, type, OverSpan, () =>
        {
            MemberDocumentation.Write(writer, definition, $"The activation ∂L/∂{_x} of each element{DerivedStatement.AsGiven(definition)}: {Formula}.", _destination);
            MemberDocumentation.WriteConvexity(writer, convexity);
        });
        writer.Expression($"{definition.Method.MemberPrefix} void {_name}({type.ReadOnlySpan} {_x}, {type.Span} {_destination}{parameters.Declare(type)})", $"{Elementwise}.Activate({parameters.NewModule(type)}, {_x}, {_destination})");
    }

    private void WritePerElement(SourceWriter writer, ElementType type)
    {
        writer.Line();
        MemberDocumentation.WriteOnce(
            writer,
            type,
            $"{_name}({parameters.TypesPerElement(ElementType.Double, ", " + ElementType.Double.Span)})",
            () => MemberDocumentation.WritePerElement(writer, $"The activation ∂L/∂{_x} of each element, with parameters of its own.", OverSpan));
        writer.Expression($"{definition.Method.MemberPrefix} void {_name}({type.ReadOnlySpan} {_x}, {type.Span} {_destination}{parameters.DeclarePerElement(type)})", $"{Elementwise}.Activate({parameters.DefaultModule(type)}, {_x}, {_destination}, {parameters.Columns(type)})");
    }
}

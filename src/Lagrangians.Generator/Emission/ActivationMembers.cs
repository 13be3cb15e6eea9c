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

    private string Formula => Documentation.Formula(activation.Expr);

    private void WriteScalar(SourceWriter writer, ElementType type)
    {
        writer.Line();
        MemberDocumentation.Write(writer, definition, $"The activation ∂L/∂{_x}: {Formula}.");
        MemberDocumentation.WriteReturns(writer, activation.Expr);
        MemberDocumentation.WriteConvexity(writer, convexity);
        writer.Line($"{definition.Method.MemberPrefix} {type.Keyword} {_name}({type.Keyword} {_x}{parameters.Declare(type)})");
        writer.Indented($"=> {Elementwise}.Evaluate({_x}, {activation.New(type.Keyword, parameters.Pass())});");
    }

    private void WriteSpan(SourceWriter writer, ElementType type)
    {
        writer.Line();
        MemberDocumentation.Write(writer, definition, $"The activation ∂L/∂{_x} of each element: {Formula}.", _destination);
        MemberDocumentation.WriteConvexity(writer, convexity);
        writer.Line($"{definition.Method.MemberPrefix} void {_name}({type.ReadOnlySpan} {_x}, {type.Span} {_destination}{parameters.Declare(type)})");
        writer.Indented($"=> {Elementwise}.Map({_x}, {_destination}, {activation.New(type.Keyword, parameters.Pass())});");
    }

    private void WritePerElement(SourceWriter writer, ElementType type)
    {
        writer.Line();
        MemberDocumentation.WritePerElement(writer, definition, $"The activation ∂L/∂{_x} of each element, with parameters of its own: {Formula}.", _destination);
        writer.Line($"{definition.Method.MemberPrefix} void {_name}({type.ReadOnlySpan} {_x}, {type.Span} {_destination}{parameters.DeclarePerElement(type)})");
        using (writer.Open())
        {
            foreach (var parameter in parameters.Real)
            {
                writer.Line($"{Elementwise}.RequireSameLength({_x}, {parameter.Identifier});");
                writer.Line($"{Elementwise}.RequireDestination({parameter.Identifier}, {_destination});");
            }

            writer.Line($"{Elementwise}.Map({_x}, {_destination}, {activation.NewPerElement(type.Keyword, parameters.Pass())});");
        }
    }
}

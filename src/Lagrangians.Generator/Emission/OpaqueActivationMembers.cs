using Lagrangians.Generator.Reading.Model;

namespace Lagrangians.Generator.Emission;

/// <summary>The activation that a method of the user's computes whose body is not symbolic: it is called as it is, element by element.</summary>
internal sealed class OpaqueActivationMembers(Definition definition, ParameterList parameters, DerivativeOverride given)
{
    private const string Elementwise = "global::Lagrangians.Kernels.Elementwise";

    private readonly string _name = definition.Names.Activation;
    private readonly string _x = parameters.Variable.Identifier;
    private readonly string _destination = new NameScope(parameters.Names).Take("destination");
    private readonly string _i = new NameScope(parameters.Names).Take("i");

    public void Write(SourceWriter writer)
    {
        var summary = $"The activation ∂L/∂{_x}, as <c>{Documentation.Escape(given.Identifier)}</c> computes it.";
        foreach (var type in ElementType.All)
        {
            writer.Line();
            MemberDocumentation.Write(writer, definition, summary);
            writer.Line($"{definition.Method.MemberPrefix} {type.Keyword} {_name}({type.Keyword} {_x}{parameters.Declare(type)})");
            writer.Indented($"=> {Call(type, _x, p => p)};");
            writer.Line();
            MemberDocumentation.Write(writer, definition, summary, _destination);
            writer.Line($"{definition.Method.MemberPrefix} void {_name}({type.ReadOnlySpan} {_x}, {type.Span} {_destination}{parameters.Declare(type)})");
            WriteLoop(writer, type, perElement: false);
            if (!parameters.Real.Any())
                continue;
            writer.Line();
            MemberDocumentation.WritePerElement(writer, definition, summary, _destination);
            writer.Line($"{definition.Method.MemberPrefix} void {_name}({type.ReadOnlySpan} {_x}, {type.Span} {_destination}{parameters.DeclarePerElement(type)})");
            WriteLoop(writer, type, perElement: true);
        }
    }

    private void WriteLoop(SourceWriter writer, ElementType type, bool perElement)
    {
        var real = new HashSet<string>(parameters.Real.Select(p => p.Identifier));
        using (writer.Open())
        {
            writer.Line($"{Elementwise}.RequireDestination({_x}, {_destination});");
            foreach (var parameter in real.Where(_ => perElement))
            {
                writer.Line($"{Elementwise}.RequireSameLength({_x}, {parameter});");
                writer.Line($"{Elementwise}.RequireDestination({parameter}, {_destination});");
            }

            writer.Line($"for (var {_i} = 0; {_i} < {_x}.Length; {_i}++)");
            var call = Call(type, $"{_x}[{_i}]", p => perElement && real.Contains(p) ? $"{p}[{_i}]" : p);
            writer.Indented($"{_destination}[{_i}] = {call};");
        }
    }

    private string Call(ElementType type, string x, Func<string, string> argument)
    {
        var arguments = definition.Method.Parameters
            .Select((p, i) => Convert(i == 0 ? x : argument(p.Identifier), p.Type == ParameterType.Int ? ParameterType.Int : type.Type, p.Type));
        var result = definition.Method.ReturnType == "float" ? ParameterType.Float : ParameterType.Double;
        return Convert($"{given.Identifier}({string.Join(", ", arguments)})", result, type.Type);
    }

    private static string Convert(string value, ParameterType from, ParameterType to) =>
        from == to ? value : $"({to.ToString().ToLowerInvariant()}){value}";
}

using Lagrangians.Generator.Reading.Model;

namespace Lagrangians.Generator.Emission;

/// <summary>The parameters of a definition as the generated members declare and pass them.</summary>
internal sealed class ParameterList(Definition definition)
{
    private IReadOnlyList<Parameter> All => definition.Method.Parameters;

    /// <summary>x.</summary>
    public Parameter Variable => All[0];

    /// <summary>The parameters beyond x.</summary>
    public IEnumerable<Parameter> Rest => All.Skip(1);

    /// <summary>All names, unescaped, by position.</summary>
    public IEnumerable<string> Names => All.Select(p => p.Symbol.Name);

    /// <summary>Real parameters, which may differ from element to element.</summary>
    public IEnumerable<Parameter> Real => Rest.Where(p => p.Type != ParameterType.Int);

    /// <summary><c>, double beta = 1, int n = 2</c>.</summary>
    public string Declare(ElementType type) => string.Concat(Rest.Select(p => $", {TypeOf(p, type)} {p.Identifier}{Default(p, type)}"));

    /// <summary>The same with a span for each real parameter; defaults remain behind the last span only.</summary>
    public string DeclarePerElement(ElementType type)
    {
        var rest = Rest.ToArray();
        var lastSpan = Array.FindLastIndex(rest, p => p.Type != ParameterType.Int);
        return string.Concat(rest.Select((p, i) => p.Type == ParameterType.Int
            ? $", int {p.Identifier}{(i > lastSpan ? Default(p, type) : "")}"
            : $", {type.ReadOnlySpan} {p.Identifier}"));
    }

    /// <summary>The parameters beyond x as arguments: <c>beta, n</c>.</summary>
    public string Pass() => string.Join(", ", Rest.Select(p => p.Identifier));

    /// <summary>The method's parameters as its defining part has them.</summary>
    public string DeclareAsWritten() => string.Join(", ", All.Select(p =>
        $"{p.Type.ToString().ToLowerInvariant()} {p.Identifier}{(p.DefaultText is null ? "" : " = " + p.DefaultText)}"));

    private static string TypeOf(Parameter parameter, ElementType type) => parameter.Type == ParameterType.Int ? "int" : type.Keyword;

    private static string Default(Parameter parameter, ElementType type)
    {
        if (parameter.Default is not { } value)
            return "";
        return parameter.Type == ParameterType.Int ? " = " + parameter.DefaultText : " = " + type.Literal(value);
    }
}

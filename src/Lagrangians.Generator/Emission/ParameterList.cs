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
        $"{TypeAsWritten(p.Type)} {p.Identifier}{(p.DefaultText is null ? "" : " = " + p.DefaultText)}"));

    /// <summary>A module of these parameters.</summary>
    public string NewModule(ElementType type) => $"new {ModuleOf(type)}({Pass()})";

    /// <summary>A module whose parameters do not count.</summary>
    public string DefaultModule(ElementType type) => $"default({ModuleOf(type)})";

    /// <summary>The parameters where real ones are given for each element.</summary>
    public string Columns(ElementType type) =>
        $"default(global::Lagrangians.Kernels.NoColumns<{type.Keyword}>){string.Concat(Rest.Select(p => $".With({p.Identifier})"))}";

    /// <summary>The types of a member over spans, as a <c>cref</c> names it.</summary>
    /// <param name="type">The elements.</param>
    /// <param name="between">The types between x and the parameters.</param>
    public string TypesOverSpan(ElementType type, string between = "") =>
        InCref(type.ReadOnlySpan + between + string.Concat(Rest.Select(p => ", " + TypeOf(p, type))));

    /// <summary>The same where real parameters are given for each element.</summary>
    public string TypesPerElement(ElementType type, string between = "") =>
        InCref(type.ReadOnlySpan + between + string.Concat(Rest.Select(p => ", " + (p.Type == ParameterType.Int ? "int" : type.ReadOnlySpan))));

    /// <summary>The types of a member for one number.</summary>
    public string TypesOfNumber(ElementType type) => type.Keyword + string.Concat(Rest.Select(p => ", " + TypeOf(p, type)));

    private static string InCref(string types) => types.Replace('<', '{').Replace('>', '}');

    // Types around the definition may have members of its name.
    private string ModuleOf(ElementType type) => $"{definition.Names.Module}<{type.Keyword}>";

    private static string TypeAsWritten(ParameterType type) =>
        type == ParameterType.Vector ? "global::Lagrangians.RealVector" : type.ToString().ToLowerInvariant();

    private static string TypeOf(Parameter parameter, ElementType type) => parameter.Type switch
    {
        ParameterType.Int => "int",
        ParameterType.Vector => type.ReadOnlySpan,
        _ => type.Keyword,
    };

    private static string Default(Parameter parameter, ElementType type)
    {
        if (parameter.Default is not { } value)
            return "";
        return parameter.Type == ParameterType.Int ? " = " + parameter.DefaultText : " = " + type.Literal(value);
    }
}

using Lagrangians.Generator.Reading.Model;

namespace Lagrangians.Generator.Emission;

/// <summary>How a module's members call the user's derivatives that are not symbolic.</summary>
internal sealed class OpaqueDerivatives(Definition definition, ModuleNames names)
{
    private readonly ModuleParameter[] _parameters = names.Parameters;

    private string T => names.Element;

    /// <summary>The learnable parameters with a derivative of the user's own, and their positions among the learnable ones.</summary>
    public IEnumerable<(ModuleParameter Parameter, int Index)> OfParameters =>
        _parameters.Where(p => p.Parameter.IsLearnable).Select((p, i) => (p, i)).Where(p => Call(p.p.Parameter.Symbol.Index) is not null);

    /// <summary>What is made of a derivative where the parameter is outside its domain, or NaN.</summary>
    public string Derivative(ModuleParameter parameter, string derivative) => parameter.Derivative(derivative, Used(parameter));

    /// <summary>The call of the user's own derivative in a parameter, if its body is not symbolic.</summary>
    public string? Call(int parameter, string x = "x")
    {
        var given = definition.Overrides.FirstOrDefault(o => o.Parameter == parameter && o.Body is null);
        if (given is null)
            return null;
        var arguments = definition.Method.Parameters.Select((p, i) => i == 0 ? Convert(p, x)
            : p.Type == ParameterType.Int ? _parameters[i - 1].Property : Convert(p, Used(_parameters[i - 1])));
        return $"{T}.CreateChecked({Qualify(given.Identifier)}({string.Join(", ", arguments)}))";
    }

    private string Used(ModuleParameter parameter) => parameter.IsClipped ? $"{names.Effective}.{parameter.Property}" : parameter.Property;

    // A module has members of its own, which may have the method's name.
    private string Qualify(string method)
    {
        var place = definition.Place;
        var space = place.Namespace is null ? "" : place.Namespace + ".";
        return $"global::{space}{string.Join(".", place.Types.Select(Name))}.{method}";
    }

    private static string Name(ContainingType type) =>
        type.TypeParameters.Count == 0 ? type.Identifier : $"{type.Identifier}<{string.Join(", ", type.TypeParameters)}>";

    /// <summary>A loop that stores the user's own derivative for each element.</summary>
    public void WriteLoop(SourceWriter writer, int parameter)
    {
        using (writer.Open())
        {
            writer.Line("global::Lagrangians.Kernels.Elementwise.RequireDestination(x, destination);");
            writer.Line("for (var i = 0; i < x.Length; i++)");
            writer.Indented($"destination[i] = {Call(parameter, "x[i]")};");
        }
    }

    /// <summary>The name of a method that adds up the user's own derivative over the elements.</summary>
    public string Sum(ModuleParameter parameter) => $"{names.SumsOfDerivatives[parameter.Parameter.Symbol.Index]}(x)";

    public void WriteSums(SourceWriter writer)
    {
        foreach (var given in definition.Overrides.Where(o => o.Body is null && o.Parameter > 0 && definition.Method.Parameters[o.Parameter].IsLearnable))
        {
            writer.Line().Line($"private {T} {names.SumsOfDerivatives[given.Parameter]}({names.ReadOnlySpan} x)");
            using (writer.Open())
            {
                writer.Line($"var sum = {T}.Zero;");
                writer.Line("foreach (var element in x)");
                writer.Indented($"sum += {Call(given.Parameter, "element")};");
                writer.Line("return sum;");
            }
        }
    }

    private static string Convert(Parameter parameter, string value) => $"{parameter.Type.ToString().ToLowerInvariant()}.CreateChecked({value})";
}

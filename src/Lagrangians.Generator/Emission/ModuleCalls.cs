using Lagrangians.Generator.Reading.Model;

namespace Lagrangians.Generator.Emission;

/// <summary>How a module's members call the kernels, and the user's methods that are not symbolic.</summary>
internal sealed class ModuleCalls(Definition definition, ModuleParameter[] parameters)
{
    /// <summary>The formula's kernel with the module's parameters.</summary>
    public string New(Formula formula) => formula.New("T", Arguments);

    /// <summary>The kernel of the value and the activation together.</summary>
    public string NewPair(ModuleFormulas formulas) => formulas.NewPair("T", Arguments);

    private string Arguments => string.Join(", ", parameters.Select(p => p.Argument));

    /// <summary>The call of the user's own derivative in a parameter, if its body is not symbolic.</summary>
    public string? Opaque(int parameter, string x = "x")
    {
        var given = definition.Overrides.FirstOrDefault(o => o.Parameter == parameter && o.Body is null);
        if (given is null)
            return null;
        var arguments = definition.Method.Parameters.Select((p, i) => i == 0 ? Convert(p, x)
            : p.Type == ParameterType.Int ? parameters[i - 1].Property : Convert(p, parameters[i - 1].Effective));
        return $"T.CreateChecked({Qualify(given.Identifier)}({string.Join(", ", arguments)}))";
    }

    // A module has members of its own, which may have the method's name. In a generic type, whose parameters may be hidden by the
    // module's own, the method cannot be named in full.
    private string Qualify(string method)
    {
        var place = definition.Place;
        if (place.Types.Any(t => t.TypeParameters.Count > 0))
            return method;
        var space = place.Namespace is null ? "" : place.Namespace + ".";
        return $"global::{space}{string.Join(".", place.Types.Select(t => t.Identifier))}.{method}";
    }

    /// <summary>A loop that stores the user's own derivative for each element.</summary>
    public void WriteLoop(SourceWriter writer, int parameter)
    {
        using (writer.Open())
        {
            writer.Line("global::Lagrangians.Kernels.Elementwise.RequireDestination(x, destination);");
            writer.Line("for (var i = 0; i < x.Length; i++)");
            writer.Indented($"destination[i] = {Opaque(parameter, "x[i]")};");
        }
    }

    /// <summary>The name of a method that adds up the user's own derivative over the elements.</summary>
    public string SumOpaque(int parameter) => $"SumOfDerivative{parameter}(x)";

    public void WriteSums(SourceWriter writer)
    {
        foreach (var given in definition.Overrides.Where(o => o.Body is null && o.Parameter > 0 && definition.Method.Parameters[o.Parameter].IsLearnable))
        {
            writer.Line().Line($"private T SumOfDerivative{given.Parameter}(global::System.ReadOnlySpan<T> x)");
            using (writer.Open())
            {
                writer.Line("var sum = T.Zero;");
                writer.Line("foreach (var element in x)");
                writer.Indented($"sum += {Opaque(given.Parameter, "element")};");
                writer.Line("return sum;");
            }
        }
    }

    private static string Convert(Parameter parameter, string value) => $"{parameter.Type.ToString().ToLowerInvariant()}.CreateChecked({value})";
}

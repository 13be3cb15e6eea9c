using Lagrangians.Generator.Reading.Model;

namespace Lagrangians.Generator.Emission;

/// <summary>What every module has: the record struct with its parameters, their names, and their flat form.</summary>
internal sealed class ModuleHead(Definition definition, ModuleNames names, string? derived)
{
    private readonly string _type = $"{definition.Names.Module}<{names.Element}>";
    private readonly ModuleParameter[] _parameters = names.Parameters;

    private IEnumerable<ModuleParameter> Learnable => _parameters.Where(p => p.Parameter.IsLearnable);

    /// <summary>Writes the module with the members that <paramref name="writeMembers"/> adds.</summary>
    public void Write(SourceWriter writer, string implemented, string value, Action writeMembers)
    {
        writer.Line();
        writer.Line($"/// <summary>The module of <c>{Documentation.Escape(definition.Method.Identifier)}</c>: L(x) = {value} with its parameters.</summary>");
        MemberDocumentation.WriteDerived(writer, derived);
        writer.Line($"/// <typeparam name=\"{names.Element}\">The element: <see cref=\"float\"/> or <see cref=\"double\"/>.</typeparam>");
        if (_parameters.Any(p => p.IsVector))
        {
            writer.Line("/// <remarks>");
            writer.Line("/// A parameter that is given for each element is as long as x; the default, empty memory, serves no x but the empty one.");
            writer.Line("/// </remarks>");
        }

        foreach (var parameter in _parameters)
        {
            var what = parameter.IsVector ? "The parameter for each element" : "The parameter";
            writer.Line($"/// <param name=\"{parameter.Property}\">{what} {Documentation.Domain(parameter.Parameter.Symbol.Name, parameter.Parameter.Symbol.Domain)}.</param>");
        }

        var fields = string.Join(", ", _parameters.Select(p => $"{p.TypeName} {p.Property}"));
        writer.Line($"{definition.Method.AccessibilityPrefix}readonly record struct {_type}{(fields.Length > 0 ? $"({fields})" : "")}");
        var state = implemented == "IMergeableLagrangian" ? $", {_type}.State" : "";
        var parallel = implemented == "IElementwiseLagrangian" ? $", global::Lagrangians.IParallelLagrangian<{names.Element}>" : "";
        writer.Indented($": global::Lagrangians.{implemented}<{_type}, {names.Element}{state}>{parallel}");
        writer.Indented(KernelNames.ElementConstraintOn(names.Element));
        using (writer.Open())
        {
            WriteConstruction(writer);
            WriteText(writer);
            new ModuleFlatForm(definition, names).Write(writer);
            writeMembers();
        }
    }

    private void WriteConstruction(SourceWriter writer)
    {
        var learnable = string.Join(", ", Learnable.Select(p => $"\"{p.Parameter.Symbol.Name}\""));
        writer.Line($"private static readonly string[] {names.LearnableNames} = [{learnable}];");
        foreach (var parameter in _parameters.Where(p => p.IsChecked))
            WriteChecked(writer, parameter);
        if (_parameters.Length > 0)
        {
            writer.Line();
            writer.Line("/// <summary>Every parameter has the definition's default.</summary>");
            writer.Line($"public {definition.Names.Module}()");
            writer.Indented($": this({string.Join(", ", _parameters.Select(p => p.Default))})");
            writer.Line("{").Line("}");
        }

        // With one parameter it would be that of the record.
        if (_parameters.Length > 1 && _parameters.Any(p => !p.IsVector))
        {
            writer.Line();
            writer.Line("/// <summary>What is left out has the definition's default.</summary>");
            var optional = _parameters.Select(p => p.IsVector ? $"{p.TypeName} {p.Property} = default" : $"{p.TypeName}? {p.Property} = null");
            writer.Line($"public {definition.Names.Module}({string.Join(", ", optional)})");
            writer.Indented($": this({string.Join(", ", _parameters.Select(p => p.IsVector ? p.Property : $"{p.Property} ?? {p.Default}"))})");
            writer.Line("{").Line("}");
        }
    }

    // A record would print every public property, the number of parameters among them.
    private void WriteText(SourceWriter writer)
    {
        var texts = _parameters.Select((p, i) => $".Append(\"{(i == 0 ? "" : ", ")}{p.Property.TrimStart('@')} = \").Append({p.Property}.ToString())");
        writer.Line().Expression(
            "private bool PrintMembers(global::System.Text.StringBuilder builder)", _parameters.Length == 0 ? "false" : $"builder{string.Concat(texts)} is not null");
    }

    private void WriteChecked(SourceWriter writer, ModuleParameter parameter)
    {
        var field = names.FieldOf(parameter);
        writer.Line().Line($"private readonly {parameter.TypeName} {field} = {parameter.Check(parameter.Property)};");
        writer.Line();
        writer.Line($"/// <summary>The parameter {Documentation.Domain(parameter.Parameter.Symbol.Name, parameter.Parameter.Symbol.Domain)}.</summary>");
        writer.Line("/// <exception cref=\"global::System.ArgumentOutOfRangeException\">It is set to a value outside of its domain.</exception>");
        writer.Line($"public {parameter.TypeName} {parameter.Property} {{ get => {field}; init => {field} = {parameter.Check("value")}; }}");
    }
}

using Lagrangians.Generator.Reading.Model;

namespace Lagrangians.Generator.Emission;

/// <summary>What every module has: the record struct with its parameters, their names, and their flat form.</summary>
internal sealed class ModuleHead(Definition definition, ModuleNames names, string? convexity)
{
    private const string Elementwise = "global::Lagrangians.Kernels.Elementwise";

    private readonly string _type = $"{definition.Names.Module}<{names.Element}>";
    private readonly ModuleParameter[] _parameters = names.Parameters;

    private IEnumerable<ModuleParameter> Learnable => _parameters.Where(p => p.Parameter.IsLearnable);

    /// <summary>Writes the module with the members that <paramref name="writeMembers"/> adds.</summary>
    public void Write(SourceWriter writer, string implemented, string value, Action writeMembers)
    {
        writer.Line();
        writer.Line($"/// <summary>The module of <c>{Documentation.Escape(definition.Method.Identifier)}</c>: L(x) = {value} with its parameters.</summary>");
        MemberDocumentation.WriteConvexity(writer, convexity);
        writer.Line($"/// <typeparam name=\"{names.Element}\">The element: <see cref=\"float\"/> or <see cref=\"double\"/>.</typeparam>");
        if (_parameters.Any(p => p.IsVector))
        {
            writer.Line("/// <remarks>");
            writer.Line("/// A parameter that is given for each element is as long as x; the default, empty memory, serves no x but the empty one.");
            writer.Line("/// Two modules are equal if such a parameter is the same memory in both: its elements are not compared.");
            writer.Line("/// </remarks>");
        }

        foreach (var parameter in _parameters)
        {
            var what = parameter.IsVector ? "The parameter for each element" : "The parameter";
            writer.Line($"/// <param name=\"{parameter.Property}\">{what} {Documentation.Domain(parameter.Parameter.Symbol.Name, parameter.Parameter.Symbol.Domain)}.</param>");
        }

        var fields = string.Join(", ", _parameters.Select(p => $"{p.TypeName} {p.Property}"));
        writer.Line($"{definition.Method.AccessibilityPrefix}readonly record struct {_type}{(fields.Length > 0 ? $"({fields})" : "")}");
        writer.Indented($": global::Lagrangians.{implemented}<{_type}, {names.Element}>");
        writer.Indented(KernelNames.ElementConstraintOn(names.Element));
        using (writer.Open())
        {
            WriteConstruction(writer);
            WriteFlatForm(writer);
            writeMembers();
        }
    }

    private void WriteConstruction(SourceWriter writer)
    {
        var learnable = string.Join(", ", Learnable.Select(p => $"\"{p.Parameter.Symbol.Name}\""));
        writer.Line($"private static readonly string[] {names.LearnableNames} = [{learnable}];");
        if (_parameters.Length > 0)
        {
            writer.Line();
            writer.Line("/// <summary>Every parameter has the definition's default.</summary>");
            writer.Line($"public {definition.Names.Module}()");
            writer.Indented($": this({string.Join(", ", _parameters.Select(p => p.Default))})");
            writer.Line("{").Line("}");
        }

        foreach (var parameter in _parameters.Where(p => p.IsClipped))
            writer.Line().Line($"private {parameter.EffectiveType} {parameter.Effective} => {parameter.Clip()};");
    }

    private void WriteFlatForm(SourceWriter writer)
    {
        writer.Member($"public static global::System.ReadOnlySpan<string> ParameterNames => {names.LearnableNames};");
        var layout = new FlatLayout([.. Learnable]);
        if (layout.HasVectors)
        {
            WriteWithVectors(writer, layout);
            return;
        }

        writer.Member($"public static {_type} Create({names.ReadOnlySpan} parameters)");
        using (writer.Open())
        {
            writer.Line($"{Elementwise}.RequireCount(parameters, {Learnable.Count()});");
            var assignments = Learnable.Select((p, i) => $"{p.Property} = parameters[{i}]");
            writer.Line(Learnable.Any() ? $"return new() {{ {string.Join(", ", assignments)} }};" : "return new();");
        }

        writer.Member($"public void CopyParametersTo({names.Span} destination)");
        using (writer.Open())
        {
            writer.Line($"{Elementwise}.RequireCapacity(destination, {Learnable.Count()});");
            foreach (var (parameter, i) in Learnable.Select((p, i) => (p, i)))
                writer.Line($"destination[{i}] = {parameter.Property};");
        }
    }

    private void WriteWithVectors(SourceWriter writer, FlatLayout layout)
    {
        writer.Member($"public static {_type} Create({names.ReadOnlySpan} parameters)");
        using (writer.Open())
        {
            writer.Line($"var length = {Elementwise}.LengthOfVectors(parameters, {layout.Numbers}, {layout.Vectors});");
            var assignments = Learnable.Select((p, i) => p.IsVector
                ? $"{p.Property} = parameters.Slice({layout.Offset(i, "length")}, length).ToArray()"
                : $"{p.Property} = parameters[{layout.Offset(i, "length")}]");
            writer.Line($"return new() {{ {string.Join(", ", assignments)} }};");
        }

        // Modules may have been given vectors of unequal lengths.
        writer.Member($"public void CopyParametersTo({names.Span} destination)");
        using (writer.Open())
        {
            var lengths = string.Concat(Learnable.Where(p => p.IsVector).Select(p => $" + {p.Property}.Length"));
            writer.Line($"{Elementwise}.RequireCapacity(destination, {layout.Numbers}{lengths});");
            writer.Line("var offset = 0;");
            foreach (var parameter in Learnable)
            {
                if (parameter.IsVector)
                    writer.Line($"{parameter.Property}.Span.CopyTo(destination.Slice(offset));").Line($"offset += {parameter.Property}.Length;");
                else
                    writer.Line($"destination[offset++] = {parameter.Property};");
            }
        }
    }
}

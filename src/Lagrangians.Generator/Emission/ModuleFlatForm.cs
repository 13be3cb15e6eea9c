using Lagrangians.Generator.Reading;
using Lagrangians.Generator.Reading.Model;

namespace Lagrangians.Generator.Emission;

/// <summary>The members of a module that have its learnable parameters in a row: names, copies, bounds.</summary>
internal sealed class ModuleFlatForm(Definition definition, ModuleNames names)
{
    private const string Elementwise = "global::Lagrangians.Kernels.Elementwise";

    private readonly string _type = $"{definition.Names.Module}<{names.Element}>";
    private readonly ModuleParameter[] _learnable = [.. names.Parameters.Where(p => p.Parameter.IsLearnable)];

    private bool HasVectors => _learnable.Any(p => p.IsVector);

    public void Write(SourceWriter writer)
    {
        writer.Member($"public static global::System.ReadOnlySpan<string> ParameterNames => {names.LearnableNames};");
        writer.Member($"public int ParameterCount => {Count()};");
        WriteCreate(writer);
        WriteWith(writer);
        writer.Member($"public void CopyParametersTo({names.Span} destination)");
        using (writer.Open())
        {
            writer.Line($"{Elementwise}.RequireCapacity(destination, ParameterCount);");
            foreach (var (parameter, i) in _learnable.Select((p, i) => (p, i)))
                writer.Line(parameter.IsVector ? $"{parameter.Property}.Span.CopyTo(destination.Slice({Offset(i)}));" : $"destination[{Offset(i)}] = {parameter.Property};");
        }

        writer.Member($"public void CopyBoundsTo({names.Span} lower, {names.Span} upper)");
        using (writer.Open())
        {
            writer.Line($"{Elementwise}.RequireCapacity(lower, ParameterCount);");
            writer.Line($"{Elementwise}.RequireCapacity(upper, ParameterCount);");
            foreach (var (parameter, i) in _learnable.Select((p, i) => (p, i)))
                WriteBounds(writer, parameter, Offset(i));
        }

        writer.Member($"public void Project({names.Span} parameters)");
        writer.Indented("=> global::Lagrangians.Kernels.ModuleParameters.Project(this, parameters);");
        if (names.Parameters.Any(p => p.IsVector))
            WriteEquality(writer);
    }

    private void WriteCreate(SourceWriter writer)
    {
        writer.Member($"public static {_type} Create({names.ReadOnlySpan} parameters)");
        if (!HasVectors)
        {
            writer.Indented($"=> new {_type}().With(parameters);");
            return;
        }

        var layout = new FlatLayout(_learnable);
        using (writer.Open())
        {
            writer.Line($"var length = {Elementwise}.LengthOfVectors(parameters, {layout.Numbers}, {layout.Vectors});");
            WriteCopy(writer, "new()", i => layout.Offset(i, "length"), _ => "length");
        }
    }

    private void WriteWith(SourceWriter writer)
    {
        writer.Member($"public {_type} With({names.ReadOnlySpan} parameters)");
        using (writer.Open())
        {
            writer.Line($"{Elementwise}.RequireCount(parameters, ParameterCount);");
            if (_learnable.Length == 0)
                writer.Line("return this;");
            else
                WriteCopy(writer, "this with", Offset, p => p.Property + ".Length");
        }
    }

    private void WriteCopy(SourceWriter writer, string what, Func<int, string> offset, Func<ModuleParameter, string> length)
    {
        var assignments = _learnable.Select((p, i) => p.IsVector
            ? $"{p.Property} = parameters.Slice({offset(i)}, {length(p)}).ToArray()"
            : $"{p.Property} = parameters[{offset(i)}]");
        writer.Line($"return {what} {{ {string.Join(", ", assignments)} }};");
    }

    private void WriteBounds(SourceWriter writer, ModuleParameter parameter, string offset)
    {
        foreach (var (ends, value) in new[] { ("lower", parameter.Least), ("upper", parameter.Greatest) })
            writer.Line(parameter.IsVector ? $"{ends}.Slice({offset}, {parameter.Property}.Length).Fill({value});" : $"{ends}[{offset}] = {value};");
    }

    // Vectors are equal by their elements.
    private void WriteEquality(SourceWriter writer)
    {
        writer.Line().Line("/// <summary>Are all parameters equal, those that are given for each element by their elements?</summary>");
        writer.Line($"public bool Equals({_type} other)");
        var equal = names.Parameters.Select(p => p.IsVector
            ? $"global::System.MemoryExtensions.SequenceEqual({p.Property}.Span, other.{p.Property}.Span)"
            : $"{p.Property}.Equals(other.{p.Property})");
        writer.Indented($"=> {string.Join(" && ", equal)};");
        writer.Line().Line("/// <inheritdoc/>");
        writer.Line("public override int GetHashCode()");
        var parts = names.Parameters.Select(p => p.IsVector ? $"{p.Property}.Length" : p.Property).ToArray();
        var hash = parts.Skip(1).Aggregate(parts[0] + ".GetHashCode()", (h, p) => $"global::System.HashCode.Combine({h}, {p})");
        writer.Indented($"=> {hash};");
    }

    // Vectors of a module may have unequal lengths.
    private string Count() => Offset(_learnable.Length);

    private string Offset(int parameter)
    {
        var before = _learnable.Take(parameter).ToArray();
        return NumberText.Of(before.Count(p => !p.IsVector)) + string.Concat(before.Where(p => p.IsVector).Select(p => $" + {p.Property}.Length"));
    }
}

namespace Lagrangians.Generator.Emission.Vectors;

/// <summary>
/// The bodies of a vector module's derivatives in its learnable parameters, stored in their flat form. The numbers are computed before
/// anything is stored: the destination may be an input.
/// </summary>
/// <param name="names">The module's names.</param>
/// <param name="call">The call of a program, given its name and its first arguments.</param>
internal sealed class VectorModuleDerivatives(ModuleNames names, Func<string, string, string> call)
{
    private const string Elementwise = "global::Lagrangians.Kernels.Elementwise";

    private readonly ModuleParameter[] _learnable = [.. names.Parameters.Where(p => p.Parameter.IsLearnable)];

    /// <summary>Writes a body.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="program">The programs of the derivatives.</param>
    /// <param name="inputs">The vectors that they take.</param>
    public void Write(SourceWriter writer, Func<int, string> program, params string[] inputs)
    {
        var layout = new FlatLayout(_learnable);
        var arguments = string.Join(", ", inputs);
        using (writer.Open())
        {
            writer.Line($"{Elementwise}.RequireCapacity(destination, {layout.Count("x.Length")});");
            if (layout.Vectors > 1)
                WriteApart(writer, layout, inputs);
            foreach (var parameter in names.Parameters.Where(p => p.IsClippedVector))
                writer.Line(parameter.Hold());
            var numbers = _learnable.Select((p, i) => (Parameter: p, Index: i)).Where(p => !p.Parameter.IsVector).ToArray();
            foreach (var (parameter, i) in numbers)
            {
                writer.Line($"var {NameOf(parameter)} = {parameter.Derivative(call(program(i), arguments), parameter.Effective)};");
            }

            foreach (var (parameter, i) in _learnable.Select((p, i) => (p, i)).Where(p => p.p.IsVector))
            {
                var destination = $"destination.Slice({layout.Offset(i, "x.Length")}, x.Length)";
                writer.Line($"{call(program(i), $"{arguments}, {destination}")};");
                if (parameter.IsClipped)
                    writer.Line($"{parameter.Local}.ZeroWhereClipped({destination});");
            }

            foreach (var (parameter, i) in numbers)
                writer.Line($"destination[{layout.Offset(i, "x.Length")}] = {NameOf(parameter)};");
        }
    }

    // A second vector is computed from what the first may have been stored over.
    private void WriteApart(SourceWriter writer, FlatLayout layout, string[] inputs)
    {
        foreach (var input in inputs.Concat(names.Parameters.Where(p => p.IsVector).Select(p => p.Property + ".Span")))
            writer.Line($"{Elementwise}.RequireApart({input}, destination.Slice(0, {layout.Count("x.Length")}));");
    }

    private static string NameOf(ModuleParameter parameter) => "of" + parameter.Property;
}

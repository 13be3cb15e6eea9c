using Lagrangians.Generator.Reading;
using Lagrangians.Generator.Reading.Model;

namespace Lagrangians.Generator.Emission;

/// <summary>A generated file.</summary>
internal sealed record SourceFile(string HintName, string Text)
{
    /// <summary>Writes all that follows from one definition.</summary>
    public static SourceFile Write(Derivation derivation, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var definition = derivation.Definition;
        var writer = new SourceWriter();
        // Names, documentation and obsolete members of the user's are repeated here; what is wrong with them is said where they stand.
        writer.Line(GeneratedCode.Header).Line("#nullable enable").Line("#pragma warning disable").Line();
        var members = derivation.Derived is null ? null : new Members(derivation);
        if (definition.Place.Namespace is null)
        {
            WriteContent(writer, definition, members);
        }
        else
        {
            using (writer.Open($"namespace {definition.Place.Namespace}"))
                WriteContent(writer, definition, members);
        }

        return new SourceFile(definition.Place.HintName + ".g.cs", writer.ToString());
    }

    private static void WriteContent(SourceWriter writer, Definition definition, Members? members)
    {
        WriteTypes(writer, definition, 0, members);
        members?.WriteKernels(writer);
    }

    private static void WriteTypes(SourceWriter writer, Definition definition, int depth, Members? members)
    {
        if (depth < definition.Place.Types.Count)
        {
            using (writer.Open($"partial {definition.Place.Types[depth].Declaration}"))
                WriteTypes(writer, definition, depth + 1, members);
            return;
        }

        if (definition.Method.IsPartial)
            DefiningPart.Write(writer, definition, new ParameterList(definition));
        members?.Write(writer);
    }
}
